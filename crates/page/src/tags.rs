//! The start tags of a page, without what only looks like one: comments, scripts and styles.

use std::ops::Range;

/// Elements whose content is text and no markup.
const TEXT_ONLY: [&str; 4] = ["script", "style", "textarea", "title"];

/// A start tag.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Tag {
    /// In small letters.
    pub name: String,
    /// Where it stands in the page, its angle brackets included.
    pub place: Range<usize>,
    /// Names in small letters, with their values as a browser reads them; empty where there is none.
    pub attributes: Vec<(String, String)>,
    /// Where the text behind it stands, in elements that hold text and no markup.
    pub text: Option<Range<usize>>,
}

impl Tag {
    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    /// Whether this is a `meta` that has this attribute with this value, in whatever letters.
    pub fn is_meta(&self, attribute: &str, value: &str) -> bool {
        let has = self.attribute(attribute);
        self.name == "meta" && has.is_some_and(|has| has.eq_ignore_ascii_case(value))
    }
}

/// All start tags of a page, in their order.
pub fn tags(page: &str) -> Vec<Tag> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = page[at..].find('<').map(|next| at + next) {
        let rest = &page[start..];
        if rest.starts_with("<!--") {
            at = rest
                .find("-->")
                .map_or(page.len(), |end| start + end + "-->".len());
        } else if let Some(tag) = tag_at(page, start) {
            at = tag.text.as_ref().map_or(tag.place.end, |text| text.end);
            found.push(tag);
        } else {
            at = start + 1;
        }
    }
    found
}

/// A text as the value of an attribute in double quotes, or as text between tags.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
    out
}

fn tag_at(page: &str, start: usize) -> Option<Tag> {
    let mut rest = &page[start + 1..];
    let length = rest
        .find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-')
        .unwrap_or(rest.len());
    if !rest.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
        return None;
    }
    let name = rest[..length].to_ascii_lowercase();
    rest = &rest[length..];
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start_matches(|letter: char| letter.is_ascii_whitespace() || letter == '/');
        if let Some(after) = rest.strip_prefix('>') {
            rest = after;
            break;
        }
        let (attribute, after) = attribute_at(rest)?;
        attributes.push(attribute);
        rest = after;
    }
    let end = page.len() - rest.len();
    let text = TEXT_ONLY
        .contains(&name.as_str())
        .then(|| end..end + text_length(rest, &name));
    Some(Tag {
        name,
        place: start..end,
        attributes,
        text,
    })
}

/// The attribute that a text begins with, and what follows it; `None` where the page ends first.
fn attribute_at(text: &str) -> Option<((String, String), &str)> {
    let ends = |letter: char| letter.is_ascii_whitespace() || matches!(letter, '=' | '>' | '/');
    // A stray `=` begins a name, as it does for browsers.
    let first = text.chars().next()?.len_utf8();
    let length = text[first..].find(ends)? + first;
    let name = text[..length].to_ascii_lowercase();
    let after = text[length..].trim_start();
    let Some(value) = after.strip_prefix('=') else {
        return Some(((name, String::new()), after));
    };
    let value = value.trim_start();
    let quote = value.chars().next().filter(|letter| matches!(letter, '"' | '\''));
    let (value, rest) = if let Some(quote) = quote {
        value[1..].split_once(quote)?
    } else {
        let end = value.find(|letter: char| letter.is_ascii_whitespace() || letter == '>')?;
        value.split_at(end)
    };
    Some(((name, unescaped(value)), rest))
}

/// How long the text is that ends with the end tag of an element.
fn text_length(rest: &str, name: &str) -> usize {
    let ends = |place: &usize| {
        let tail = &rest.as_bytes()[place + 2..];
        let goes_on = tail.get(name.len()).copied().unwrap_or(b'>');
        tail.get(..name.len())
            .is_some_and(|tail| tail.eq_ignore_ascii_case(name.as_bytes()))
            && (goes_on.is_ascii_whitespace() || matches!(goes_on, b'>' | b'/'))
    };
    let mut places = rest.match_indices("</").map(|(place, _)| place);
    places.find(ends).unwrap_or(rest.len())
}

/// The inverse of [`escaped`].
fn unescaped(value: &str) -> String {
    let value = value.replace("&quot;", "\"").replace("&#39;", "'");
    value
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(page: &str) -> Vec<String> {
        tags(page).into_iter().map(|tag| tag.name).collect()
    }

    #[test]
    fn what_only_looks_like_a_tag_is_none() {
        let page = "<!doctype html><!-- <script> --><p>1 < 2 <b>b</b><SCRIPT>if (a<b) '<i>'; </scripts></SCRIPT ><hr/>\
                    <title><u></title><";
        assert_eq!(names(page), ["p", "b", "script", "hr", "title"]);
        assert_eq!(names("<p <!-- open"), [""; 0]);
    }

    #[test]
    fn attributes_are_read_as_a_browser_reads_them() {
        let page = "<a HREF=x/y title = 'a \"b\"' data-x=\"&lt;&amp;lt;\" hidden rel=\"\"/>";
        let tag = &tags(page)[0];
        for (name, value) in [
            ("href", Some("x/y")),
            ("title", Some("a \"b\"")),
            ("data-x", Some("<&lt;")),
            ("hidden", Some("")),
            ("rel", Some("")),
            ("src", None),
        ] {
            assert_eq!(tag.attribute(name), value, "{name}");
        }
        assert_eq!(tag.place, 0..page.len());
    }

    #[test]
    fn the_text_of_a_script_goes_up_to_its_end_tag() {
        let page = "<p>a</p><script type=module>\nimport \"./a.js\";\n</script></p>";
        let script = tags(page).remove(1);
        assert_eq!(&page[script.text.clone().unwrap()], "\nimport \"./a.js\";\n");
        let open = "<script>1";
        assert_eq!(tags(open)[0].text, Some(8..9), "up to the end where it has none");
    }

    #[test]
    fn what_is_escaped_is_read_back() {
        let text = "Smith & Sons <b> \"x\" &amp; 'y'";
        let page = format!("<meta content=\"{}\">", escaped(text));
        assert_eq!(tags(&page)[0].attribute("content"), Some(text));
    }
}
