//! Makes texts from the data safe to print: what is in a file must not steer the terminal or reorder a line.

use std::fmt::Write;

/// The text with control and direction-changing characters written out, such as `\u{1b}`.
pub fn printable(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_control()
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{061c}')
        {
            let _ = write!(safe, "\\u{{{:x}}}", u32::from(c));
        } else {
            safe.push(c);
        }
    }
    safe
}

/// The start of a text, safe to print: at most so many characters, with an ellipsis where there are more.
pub fn shortened(text: &str, most: usize) -> String {
    let start: String = text.chars().take(most).collect();
    let is_whole = start.len() == text.len();
    printable(&start) + if is_whole { "" } else { "…" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_what_a_terminal_would_obey() {
        assert_eq!(
            printable("a\u{1b}[2Jb\u{202e}c\n"),
            "a\\u{1b}[2Jb\\u{202e}c\\u{a}"
        );
        assert_eq!(printable("Žofie Świątek 山田"), "Žofie Świątek 山田");
    }

    #[test]
    fn shortens_by_characters() {
        assert_eq!(shortened("Świątek", 7), "Świątek");
        assert_eq!(shortened("Świątek", 3), "Świ…");
        assert_eq!(shortened("\u{1b}[2J", 2), "\\u{1b}[…");
    }
}
