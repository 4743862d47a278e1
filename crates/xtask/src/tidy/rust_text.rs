//! Rust source with its comments, or its comments and strings, blanked out line for line.

/// Two forms of a source text; each has as many lines as the text, at the same places.
pub struct Masked {
    /// Without comments.
    pub code: String,
    /// Without comments and without what string and character literals hold.
    pub bare: String,
}

/// Blanks comments and literals. It knows just enough of Rust to tell them from code.
pub fn mask(text: &str) -> Masked {
    let mut masker = Masker {
        characters: text.chars().collect(),
        at: 0,
        code: String::new(),
        bare: String::new(),
    };
    while masker.at < masker.characters.len() {
        masker.step();
    }
    Masked {
        code: masker.code,
        bare: masker.bare,
    }
}

struct Masker {
    characters: Vec<char>,
    at: usize,
    code: String,
    bare: String,
}

#[derive(Clone, Copy)]
enum Kind {
    Code,
    Literal,
    Comment,
}

impl Masker {
    fn step(&mut self) {
        match (self.peek(0), self.peek(1)) {
            ('/', '/') => self.take_while(Kind::Comment, |masker| masker.peek(0) != '\n'),
            ('/', '*') => self.block_comment(),
            ('r', '"' | '#') if self.starts_word() && self.raw_fence().is_some() => self.raw_string(),
            ('"', _) => self.quoted('"'),
            ('\'', '\\') => self.quoted('\''),
            ('\'', _) if self.peek(2) == '\'' => self.quoted('\''),
            _ => self.take(Kind::Code),
        }
    }

    /// The character so many places on; NUL past the end.
    fn peek(&self, ahead: usize) -> char {
        self.characters.get(self.at + ahead).copied().unwrap_or('\0')
    }

    fn take(&mut self, kind: Kind) {
        let Some(character) = self.characters.get(self.at).copied() else {
            return;
        };
        let blank = if character == '\n' { '\n' } else { ' ' };
        self.code.push(if matches!(kind, Kind::Comment) {
            blank
        } else {
            character
        });
        self.bare.push(if matches!(kind, Kind::Code) {
            character
        } else {
            blank
        });
        self.at += 1;
    }

    fn take_while(&mut self, kind: Kind, goes_on: impl Fn(&Self) -> bool) {
        while self.at < self.characters.len() && goes_on(self) {
            self.take(kind);
        }
    }

    fn take_many(&mut self, kind: Kind, count: usize) {
        for _ in 0..count {
            self.take(kind);
        }
    }

    fn block_comment(&mut self) {
        let mut depth = 0;
        while self.at < self.characters.len() {
            let step = match (self.peek(0), self.peek(1)) {
                ('/', '*') => 1,
                ('*', '/') => -1,
                _ => 0,
            };
            depth += step;
            self.take_many(Kind::Comment, if step == 0 { 1 } else { 2 });
            if depth == 0 {
                return;
            }
        }
    }

    /// A string or character literal, from quote to quote.
    fn quoted(&mut self, quote: char) {
        self.take(Kind::Code);
        while self.at < self.characters.len() && self.peek(0) != quote {
            let length = if self.peek(0) == '\\' { 2 } else { 1 };
            self.take_many(Kind::Literal, length);
        }
        self.take(Kind::Code);
    }

    fn raw_string(&mut self) {
        let fence = self.raw_fence().unwrap_or_default();
        self.take_many(Kind::Code, fence + 2);
        let closes =
            |masker: &Self| masker.peek(0) == '"' && (1..=fence).all(|ahead| masker.peek(ahead) == '#');
        self.take_while(Kind::Literal, |masker| !closes(masker));
        self.take_many(Kind::Code, fence + 1);
    }

    /// How many `#` stand between the `r` here and its quote; `None` if this is no raw string.
    fn raw_fence(&self) -> Option<usize> {
        let marks = self.characters[self.at + 1..].iter();
        let fence = marks.take_while(|mark| **mark == '#').count();
        (self.peek(fence + 1) == '"').then_some(fence)
    }

    /// Whether the `r` here is not the end of a name; `br` and `cr` begin raw strings too.
    fn starts_word(&self) -> bool {
        let before = |back: usize| {
            self.at
                .checked_sub(back)
                .map_or(' ', |place| self.characters[place])
        };
        let is_name = |character: char| character.is_alphanumeric() || character == '_';
        !is_name(before(1)) || (matches!(before(1), 'b' | 'c') && !is_name(before(2)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> String {
        mask(text).code
    }

    fn bare(text: &str) -> String {
        mask(text).bare
    }

    #[test]
    fn comments_go_and_lines_stay() {
        assert_eq!(
            code("a // b\nc /* d\n e /* f */ */ g"),
            "a     \nc     \n              g"
        );
        assert_eq!(code("let a = \"// no comment\";"), "let a = \"// no comment\";");
    }

    #[test]
    fn strings_go_from_the_bare_text_only() {
        assert_eq!(bare(r#"f("a\"b{")"#), "f(\"     \")");
        assert_eq!(bare("f(r#\"a\"{\"#)"), "f(r#\"   \"#)");
        assert_eq!(bare("f(br\"a\\\")"), "f(br\"  \")");
        assert_eq!(code("f(r#\"a\"{\"#)"), "f(r#\"a\"{\"#)");
    }

    #[test]
    fn characters_are_told_from_lifetimes() {
        assert_eq!(bare("('{', '\\'', b'\"')"), "(' ', '  ', b' ')");
        assert_eq!(bare("fn f<'a>(x: &'a str) {}"), "fn f<'a>(x: &'a str) {}");
    }

    #[test]
    fn names_that_end_in_r_begin_no_raw_string() {
        assert_eq!(bare("for\"a\""), "for\" \"");
        assert_eq!(bare("r#type"), "r#type");
    }

    #[test]
    fn an_unfinished_text_is_no_reason_to_stop() {
        for text in ["\"", "/*", "r#\"", "'\\", "//"] {
            assert_eq!(mask(text).code.chars().count(), text.chars().count(), "{text}");
        }
    }
}
