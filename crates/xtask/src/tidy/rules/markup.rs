//! Markup and styles that the release page's content security policy would stop.

use crate::tidy::{Hit, SourceFile};

/// Names of XML languages look like addresses, but nothing fetches them.
const NAMESPACES: &str = "http://www.w3.org/";

/// `style="…"` on an element, or a style element.
pub fn style_attribute(file: &SourceFile) -> Vec<Hit> {
    if !file.is_in(&["src/", "index.html"]) || !file.has_extension(&["rs", "html"]) {
        return Vec::new();
    }
    hits(file.code(), |line| {
        let attribute = line
            .match_indices("style=")
            .any(|(start, _)| line[..start].chars().next_back().is_none_or(char::is_whitespace));
        if attribute {
            Some("a style attribute")
        } else {
            line.contains("<style").then_some("a style element")
        }
    })
}

/// Something loaded from another host. A link that a person follows is fine.
pub fn foreign_request(file: &SourceFile) -> Vec<Hit> {
    let loads: fn(&str) -> bool = if file.path == "index.html" || file.is_in(&["style/"]) {
        |line| !line.contains("<a ")
    } else if file.is_in(&["src/"]) && file.has_extension(&["rs", "mjs", "js"]) {
        |line| {
            ["src=", "url(", "fetch", "import", "Request::", "<link"]
                .iter()
                .any(|call| line.contains(call))
        }
    } else {
        return Vec::new();
    };
    hits(file.code(), |line| {
        (has_foreign_address(line) && loads(line)).then_some("an address elsewhere")
    })
}

fn has_foreign_address(line: &str) -> bool {
    ["http://", "https://"].iter().any(|scheme| {
        line.match_indices(scheme)
            .any(|(start, _)| !line[start..].starts_with(NAMESPACES))
    })
}

fn hits(text: &str, what: impl Fn(&str) -> Option<&'static str>) -> Vec<Hit> {
    text.lines()
        .enumerate()
        .filter_map(|(index, line)| {
            what(line).map(|what| Hit {
                line: index + 1,
                what: what.to_owned(),
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn style_attributes_are_found() {
        let found = |text: &str| style_attribute(&SourceFile::new("src/ui/bar.rs", text)).len();
        assert_eq!(found("view! {\n  <i style=\"width: 40%\"></i>\n}"), 1);
        assert_eq!(found("view! {\n  <i\n  style=move || width() />\n}"), 1);
        assert_eq!(found("view! { <style>\"a {}\"</style> }"), 1);
        assert_eq!(
            found("view! { <i style:width=width data-style=\"bold\" /> }\nlet style = 1;"),
            0
        );
    }

    #[test]
    fn requests_elsewhere_are_found() {
        let found = |path: &str, text: &str| foreign_request(&SourceFile::new(path, text)).len();
        assert_eq!(
            found("index.html", "<script src=\"https://cdn.example/a.js\"></script>"),
            1
        );
        assert_eq!(
            found("style/base.css", "@import url(http://fonts.example/a.css);"),
            1
        );
        assert_eq!(
            found(
                "src/data/fetch.rs",
                "Request::get(\"https://api.example/people\")"
            ),
            1
        );
        assert_eq!(
            found(
                "src/pages/about.rs",
                "view! { <img src=\"https://img.example/a.png\" /> }"
            ),
            1
        );
    }

    #[test]
    fn links_and_namespaces_are_no_requests() {
        let found = |path: &str, text: &str| foreign_request(&SourceFile::new(path, text)).len();
        assert_eq!(
            found(
                "src/pages/about.rs",
                "view! { <a href=\"https://docs.example/\">\"More\"</a> }"
            ),
            0
        );
        assert_eq!(
            found("index.html", "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>"),
            0
        );
        assert_eq!(found("docs/hosting.md", "src=https://wiki.example/"), 0);
    }
}
