//! Changes within a text for people, such as an issue or a mail.

use std::borrow::Cow;

/// Stands above the changes in a text. In an issue it is a comment that nobody sees.
pub const MARKER: &str = "<!-- footbridge changes -->";

const FENCE: &str = "```";

/// A text that says in `words` what the changes do, and holds them as `json`.
pub fn write_body(words: &str, json: &str) -> String {
    format!("{words}\n\n{MARKER}\n{FENCE}json\n{}\n{FENCE}\n", json.trim_end())
}

/// The JSON in a text: the text itself, or the block below the marker. The error says what is missing.
pub fn json_in(text: &str) -> Result<Cow<'_, str>, String> {
    if text.trim_start().starts_with(['{', '[']) {
        return Ok(Cow::Borrowed(text));
    }
    // Forges and mail programs may use Windows line ends and quote marks of their own; the words must be there.
    let Some(at) = text.find(MARKER) else {
        return Err("there is no change in it".to_owned());
    };
    let below = &text[at + MARKER.len()..];
    let start = below
        .find(['{', '['])
        .ok_or("there is nothing below the marker")?;
    let block = &below[start..];
    let block = block.find("\n```").map_or(block, |end| &block[..end]);
    if serde_json::from_str::<serde::de::IgnoredAny>(block).is_ok() {
        return Ok(Cow::Borrowed(block));
    }
    Ok(Cow::Owned(without_wraps(block)))
}

/// Mail programs break long lines at a space, which JSON does not allow within a text: takes those breaks out.
fn without_wraps(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    let (mut in_text, mut escaped) = (false, false);
    for c in json.chars() {
        match c {
            '\r' | '\n' if in_text => {
                if !out.ends_with(' ') && c == '\n' {
                    out.push(' ');
                }
                continue;
            }
            '"' if !escaped => in_text = !in_text,
            _ => {}
        }
        escaped = in_text && c == '\\' && !escaped;
        out.push(c);
    }
    out
}
