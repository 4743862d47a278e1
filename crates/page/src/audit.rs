//! What is wrong with the policy of a page, found before a visitor's browser finds it.

use crate::policy::{Inline, Policy, hash_source, is_policy};
use crate::tags::{Tag, tags};

/// What would not work under the policy of a page, or is not covered by it, a sentence each; nothing where all is well.
pub fn findings(page: &str) -> Vec<String> {
    let tags = tags(page);
    let Some(policy) = Policy::in_page(page) else {
        return vec!["the page has no Content-Security-Policy".to_owned()];
    };
    let mut found = Vec::new();
    let before = tags.iter().take_while(|tag| !is_policy(tag));
    found.extend(before.filter(|tag| loads(tag)).map(|tag| {
        let name = &tag.name;
        format!("a <{name}> stands before the policy, which holds only for what follows it")
    }));
    for inline in Inline::ALL {
        let name = inline.element();
        let present: Vec<String> = inline.texts(page).into_iter().map(hash_source).collect();
        let allowed: Vec<&str> = policy.hashes(inline).collect();
        if present.iter().any(|hash| !allowed.contains(&hash.as_str())) {
            found.push(format!("an inline {name} is not the one that the policy allows"));
        }
        if allowed
            .iter()
            .any(|hash| !present.iter().any(|present| present == hash))
        {
            found.push(format!(
                "the policy allows an inline {name} that the page does not have"
            ));
        }
    }
    found.extend(tags.iter().flat_map(stopped));
    found
}

fn loads(tag: &Tag) -> bool {
    matches!(
        tag.name.as_str(),
        "script" | "link" | "style" | "base" | "img" | "iframe"
    )
}

/// What of a tag no policy of ours lets pass.
fn stopped(tag: &Tag) -> Vec<String> {
    let name = &tag.name;
    let mut found = Vec::new();
    for (attribute, value) in &tag.attributes {
        if attribute == "style" || attribute.starts_with("on") {
            found.push(format!("`{attribute}` of a <{name}> is stopped by the policy"));
        }
        if value.trim_start().to_ascii_lowercase().starts_with("javascript:") {
            found.push(format!(
                "a script in `{attribute}` of a <{name}> is stopped by the policy"
            ));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<head><meta charset=\"utf-8\"><link rel=\"icon\"><style>p {}</style>\
                        <script>start()</script></head>";

    fn guarded(page: &str) -> String {
        Policy::of(page).put_into(page).unwrap()
    }

    #[test]
    fn a_page_as_the_release_build_writes_it_is_clean() {
        assert_eq!(findings(&guarded(PAGE)), [""; 0]);
    }

    #[test]
    fn each_fault_is_named() {
        for (page, word) in [
            (PAGE.to_owned(), "no Content-Security-Policy"),
            (
                guarded(PAGE).replace("start()", "end()"),
                "inline script is not the one",
            ),
            (
                guarded(PAGE).replace("p {}", "* {}"),
                "inline style is not the one",
            ),
            (
                guarded(PAGE).replace("<script>start()</script>", ""),
                "does not have",
            ),
            (
                guarded(PAGE).replace("<head>", "<head><script src=\"a.js\"></script>"),
                "before the policy",
            ),
            (guarded(PAGE) + "<p style=\"color: red\">", "`style` of a <p>"),
            (guarded(PAGE) + "<p onclick=\"go()\">", "`onclick` of a <p>"),
            (
                guarded(PAGE) + "<a href=\" JavaScript:go()\">",
                "a script in `href`",
            ),
            (
                guarded(PAGE) + "<style>a {}</style>",
                "inline style is not the one",
            ),
        ] {
            let found = findings(&page);
            assert!(found.iter().any(|one| one.contains(word)), "{word}: {found:?}");
        }
    }
}
