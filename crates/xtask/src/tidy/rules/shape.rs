//! How long things may be.

use crate::tidy::{Hit, SourceFile};

/// In lines; more than this is more than one idea.
const LONGEST_FILE: usize = 400;

/// In lines between the braces; a component that needs more has parts that deserve names.
const LONGEST_COMPONENT: usize = 79;

pub fn file_length(file: &SourceFile) -> Vec<Hit> {
    let length = file.text.lines().count();
    if length <= LONGEST_FILE || !file.has_extension(&["rs", "css", "ts", "mjs", "js"]) {
        return Vec::new();
    }
    vec![Hit {
        line: LONGEST_FILE + 1,
        what: format!("{length} lines"),
    }]
}

pub fn component_length(file: &SourceFile) -> Vec<Hit> {
    if !file.is_rust() || !file.is_in(&["src/"]) {
        return Vec::new();
    }
    let text = file.bare();
    text.match_indices("#[component]")
        .filter_map(|(start, _)| body(text, start))
        .filter(|body| body.length > LONGEST_COMPONENT)
        .map(|body| Hit {
            line: body.line,
            what: format!("a component with {} lines", body.length),
        })
        .collect()
}

struct Body {
    /// Where it opens, counted from 1.
    line: usize,
    /// Lines between its braces.
    length: usize,
}

/// The body of the function that follows a place: behind the parameters, from brace to brace.
fn body(text: &str, start: usize) -> Option<Body> {
    let function = start + text[start..].find("fn ")?;
    let parameters = function + text[function..].find('(')?;
    let after = parameters + closing(&text[parameters..], '(', ')')?;
    let open = after + text[after..].find('{')?;
    let close = open + closing(&text[open..], '{', '}')?;
    let line = line_of(text, open);
    Some(Body {
        line,
        length: (line_of(text, close) - line).saturating_sub(1),
    })
}

/// Where the bracket closes that a text begins with.
fn closing(text: &str, opens: char, closes: char) -> Option<usize> {
    let mut depth = 0_usize;
    for (place, character) in text.char_indices() {
        if character == opens {
            depth += 1;
        } else if character == closes {
            depth = depth.checked_sub(1)?;
            if depth == 0 {
                return Some(place);
            }
        }
    }
    None
}

fn line_of(text: &str, place: usize) -> usize {
    text[..place].matches('\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn component(lines: usize) -> SourceFile {
        let body = "    let brace = \"{\";\n".repeat(lines);
        let text = format!(
            "/// Greets.\n#[component]\npub fn Greeting(\n    #[prop(into)] name: String,\n) -> impl IntoView {{\n{body}}}\n"
        );
        SourceFile::new("src/components/greeting.rs", &text)
    }

    #[test]
    fn long_files_are_found() {
        let file = |lines: usize, path: &str| file_length(&SourceFile::new(path, &"a\n".repeat(lines)));
        assert!(file(400, "src/a.rs").is_empty());
        assert_eq!(file(401, "src/a.rs")[0].line, 401);
        assert_eq!(file(500, "style/a.css").len(), 1);
        assert!(file(500, "public/data/people.json").is_empty());
    }

    #[test]
    fn long_components_are_found() {
        assert!(component_length(&component(79)).is_empty());
        let hits = component_length(&component(80));
        assert_eq!(hits.len(), 1);
        assert_eq!(hits[0].line, 5);
        assert!(hits[0].what.contains("80 lines"));
    }

    #[test]
    fn other_functions_may_be_longer() {
        let text = format!("fn long() {{\n{}}}\n", "    step();\n".repeat(120));
        assert!(component_length(&SourceFile::new("src/app.rs", &text)).is_empty());
    }
}
