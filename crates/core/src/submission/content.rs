//! What a change may say: whatever a person means, but nothing that runs, deceives or floods.

use serde_json::Value;

use super::Rejected;
use crate::Change;
use crate::url::SafeUrl;

/// Longest text that may have several lines, in characters.
pub const LONGEST_TEXT: usize = 10_000;
/// Longest text of one line, in characters.
const LONGEST_LINE: usize = 500;
/// Most entries of a list, such as topics or links.
const MOST_ENTRIES: usize = 200;

/// Fields with several lines.
const LONG: [&str; 3] = ["about", "purpose", "body"];
/// Fields that hold an address.
const ADDRESSES: [&str; 2] = ["url", "link"];
/// Fields that hold a handle or an address.
const HANDLES: [&str; 2] = ["slack", "teams"];
/// Schemes that run something or hold a page of their own.
const RUNNING: [&str; 3] = ["javascript:", "vbscript:", "data:"];

/// All that is wrong with what a change says.
pub fn check(change: &Change) -> Vec<Rejected> {
    let mut found = Vec::new();
    if let Ok(value) = serde_json::to_value(&change.change) {
        walk(&value, "change", "", &mut found);
    }
    found
}

fn walk(value: &Value, path: &str, key: &str, found: &mut Vec<Rejected>) {
    match value {
        Value::String(text) => found.extend(wrong_with(key, text).map(|(what, remedy)| Rejected {
            field: path.to_owned(),
            what: what.to_owned(),
            remedy: remedy.to_owned(),
            ..Rejected::default()
        })),
        Value::Array(list) => {
            too_many(list.len(), path, found);
            for (at, item) in list.iter().enumerate() {
                walk(item, &format!("{path}.{at}"), key, found);
            }
        }
        Value::Object(fields) => {
            too_many(fields.len(), path, found);
            for (key, item) in fields {
                walk(item, &format!("{path}.{key}"), key, found);
            }
        }
        _ => {}
    }
}

fn too_many(count: usize, path: &str, found: &mut Vec<Rejected>) {
    if count > MOST_ENTRIES {
        found.push(Rejected {
            field: path.to_owned(),
            what: format!("it has {count} entries"),
            remedy: format!("Keep to {MOST_ENTRIES}."),
            ..Rejected::default()
        });
    }
}

fn wrong_with(key: &str, text: &str) -> Option<(&'static str, &'static str)> {
    let is_long = LONG.contains(&key);
    if !is_long && text.contains(['\n', '\t']) {
        return Some(("it has a line break or a tab", "Keep it to one line."));
    }
    if text
        .chars()
        .nth(if is_long { LONGEST_TEXT } else { LONGEST_LINE })
        .is_some()
    {
        return Some(("it is too long", "Shorten it."));
    }
    let is_unsafe_link = if ADDRESSES.contains(&key) {
        !text.is_empty() && SafeUrl::parse(text).is_err()
    } else {
        let lower = text.trim_start().to_ascii_lowercase();
        let is_handle = HANDLES.contains(&key);
        (is_handle && (runs(&lower) || (lower.contains("://") && SafeUrl::parse(text).is_err())))
            || lower.split("](").skip(1).any(|target| runs(target.trim_start()))
    };
    if is_unsafe_link {
        return Some((
            "it holds an address that is not safe to link",
            "Use an address that begins with https:// or mailto:.",
        ));
    }
    is_formula(text).then_some((
        "a spreadsheet would take it for a formula",
        "Begin it with a letter or a digit.",
    ))
}

fn runs(lower: &str) -> bool {
    RUNNING.iter().any(|scheme| lower.starts_with(scheme))
}

/// Whether a spreadsheet would compute it: `=` and anything; `+`, `-` or `@` where a call such as `SUM(` or a command
/// such as `cmd|` follows, so that "-10 % energy" and "@ines" may be written (OWASP, CSV injection).
fn is_formula(text: &str) -> bool {
    let Some(first) = text.chars().next() else {
        return false;
    };
    let rest = &text[first.len_utf8()..];
    match first {
        '\t' | '\r' => true,
        '=' => !rest.starts_with([' ', '=']) && !rest.is_empty(),
        '+' | '-' | '@' => calls(rest),
        _ => false,
    }
}

/// Whether a word stands directly before `(` or `|`.
fn calls(text: &str) -> bool {
    let mut before = ' ';
    text.chars().any(|c| {
        let is_call = matches!(c, '(' | '|') && before.is_ascii_alphanumeric();
        before = c;
        is_call
    })
}
