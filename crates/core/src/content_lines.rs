//! The lines of calendar files and of visiting cards, which are written alike: iCalendar (RFC 5545, 3.1) and vCard
//! (RFC 6350, 3.2).

/// Longest line in octets, without its end.
const LONGEST: usize = 75;

/// A file as it grows, line by line.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ContentLines(String);

impl ContentLines {
    /// Adds a line whose values are written as they should be.
    pub fn line(&mut self, line: &str) {
        let mut length = 0;
        for c in line.chars() {
            // Broken between characters; a space at the beginning says that a line goes on.
            if length + c.len_utf8() > LONGEST {
                self.0.push_str("\r\n ");
                length = 1;
            }
            length += c.len_utf8();
            self.0.push(c);
        }
        self.0.push_str("\r\n");
    }

    /// Adds a text under its name, such as `SUMMARY`; nothing where the text is empty.
    pub fn text(&mut self, name: &str, text: &str) {
        let value = escaped(text);
        if !value.is_empty() {
            self.line(&format!("{name}:{value}"));
        }
    }

    /// The whole file.
    pub fn finish(self) -> String {
        self.0
    }
}

/// A text as a value (RFC 5545, 3.3.11; RFC 6350, 3.4). What ends a line somewhere becomes an escaped end of a line; other
/// control characters are not allowed in one.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\u{2028}' | '\u{2029}' => out.push_str("\\n"),
            '\t' => out.push(' '),
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(c);
            }
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// A name as a parameter's value: in quotes, with none in it (RFC 5545, 3.2; those of RFC 6868 few programs read).
pub fn quoted(name: &str) -> String {
    let plain = name.chars().filter(|c| !c.is_control());
    let plain: String = plain.map(|c| if c == '"' { '\'' } else { c }).collect();
    format!("\"{plain}\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_folded_between_characters() {
        let text = "Łódź — ćma ☕ ".repeat(30);
        let mut lines = ContentLines::default();
        lines.text("NOTE", &text);
        let file = lines.finish();
        assert!(file.split("\r\n").all(|line| line.len() <= LONGEST), "{file}");
        assert_eq!(file.replace("\r\n ", ""), format!("NOTE:{text}\r\n"));
    }

    #[test]
    fn a_line_of_just_the_longest_length_stays_whole() {
        let mut lines = ContentLines::default();
        lines.line(&"x".repeat(LONGEST));
        lines.line(&"x".repeat(LONGEST + 1));
        let whole = "x".repeat(LONGEST);
        assert_eq!(lines.finish(), format!("{whole}\r\n{whole}\r\n x\r\n"));
    }

    #[test]
    fn nothing_in_a_text_ends_its_line() {
        let hostile = "a\r\nATTACH:x\u{2028}b\u{85}c\td;e,f\\g\u{0}";
        assert_eq!(escaped(hostile), "a\\nATTACH:x\\nbc d\\;e\\,f\\\\g");
        assert_eq!(quoted("y\r\n\"z\";:"), "\"y'z';:\"");
    }

    #[test]
    fn an_empty_text_has_no_line() {
        let mut lines = ContentLines::default();
        lines.text("NOTE", "\u{7}");
        assert_eq!(lines.finish(), "");
    }
}
