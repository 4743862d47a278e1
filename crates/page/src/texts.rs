//! The title and the description of a page, which search engines, previews and bookmarks show.

use anyhow::{Context, Result};

use crate::tags::{escaped, tags};

/// The page with this title.
pub fn with_title(page: &str, title: &str) -> Result<String> {
    let tag = tags(page).into_iter().find(|tag| tag.name == "title");
    let text = tag.and_then(|tag| tag.text).context("the page has no <title>")?;
    Ok([&page[..text.start], &escaped(title), &page[text.end..]].concat())
}

/// The page with this description.
pub fn with_description(page: &str, description: &str) -> Result<String> {
    let tag = tags(page)
        .into_iter()
        .find(|tag| tag.is_meta("name", "description"));
    let place = tag.context("the page has no <meta name=\"description\">")?.place;
    let meta = format!("<meta name=\"description\" content=\"{}\">", escaped(description));
    Ok([&page[..place.start], &meta, &page[place.end..]].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<head><title>Footbridge</title><meta content=\"old\" name=\"description\"></head>";

    #[test]
    fn both_are_put_in_as_text() {
        let page = with_title(PAGE, "A & </title><script>b").unwrap();
        let page = with_description(&page, "\"><script>c</script>").unwrap();
        assert_eq!(
            page,
            "<head><title>A &amp; &lt;/title&gt;&lt;script&gt;b</title>\
             <meta name=\"description\" content=\"&quot;&gt;&lt;script&gt;c&lt;/script&gt;\"></head>"
        );
        assert!(!tags(&page).iter().any(|tag| tag.name == "script"));
    }

    #[test]
    fn a_page_without_them_is_said_to_be() {
        assert!(with_title("<head></head>", "x").is_err());
        assert!(with_description("<head><meta name=\"viewport\"></head>", "x").is_err());
    }
}
