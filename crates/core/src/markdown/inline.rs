//! Stretches of text within a paragraph or an item of a list.

use super::Inline;
use crate::url::SafeUrl;

/// Reads a line from left to right. What is opened waits on a stack that holds each kind at most once, so that
/// whatever is never closed is turned back into text a bounded number of times.
pub fn inlines(text: &str) -> Vec<Inline> {
    let mut reader = Reader {
        text,
        at: 0,
        plain_from: 0,
        base: Vec::new(),
        open: Vec::new(),
        has_more_code: true,
    };
    while let Some(ahead) = reader.rest().find(['*', '`', '[', ']']) {
        reader.at += ahead;
        reader.read_mark();
    }
    reader.at = text.len();
    reader.take_plain();
    while !reader.open.is_empty() {
        reader.give_up_top();
    }
    reader.base
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Strong,
    Emphasis,
    Link,
}

impl Mark {
    const fn written(self) -> &'static str {
        match self {
            Self::Strong => "**",
            Self::Emphasis => "*",
            Self::Link => "[",
        }
    }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    /// Where text begins that is not in the tree yet.
    plain_from: usize,
    base: Vec<Inline>,
    open: Vec<(Mark, Vec<Inline>)>,
    /// Whether a backtick may still follow; once a search fails there is none.
    has_more_code: bool,
}

impl Reader<'_> {
    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    fn read_mark(&mut self) {
        match self.text.as_bytes()[self.at] {
            b'*' => self.read_stars(),
            b'`' => self.read_code(),
            b'[' => {
                self.give_up(Mark::Link);
                self.begin(Mark::Link);
            }
            _ => self.end_link(),
        }
    }

    /// One star is for italic, two for bold, three for both; more are an ornament.
    fn read_stars(&mut self) {
        let run = self.rest().bytes().take_while(|byte| *byte == b'*').count();
        let end = self.at + run;
        if run > 3 {
            self.at = end;
            return;
        }
        let after_space = self.text[..self.at].ends_with(char::is_whitespace) || self.at == 0;
        let before_space = self.text[end..].starts_with(char::is_whitespace) || end == self.text.len();
        let mut left = run;
        while left > 0 {
            let top = self.open.last().map(|(mark, _)| *mark);
            let mark = if left == 2 || (left == 3 && top != Some(Mark::Emphasis)) {
                Mark::Strong
            } else {
                Mark::Emphasis
            };
            let is_open = self.open.iter().any(|(open, _)| *open == mark);
            if is_open && !after_space {
                self.end(mark);
            } else if !is_open && !before_space {
                self.begin(mark);
            } else {
                self.at += mark.written().len();
            }
            left -= mark.written().len();
        }
    }

    fn read_code(&mut self) {
        let inside = self.at + 1;
        let close = self
            .has_more_code
            .then(|| self.text[inside..].find('`'))
            .flatten();
        self.has_more_code = close.is_some();
        match close {
            Some(length) if length > 0 => {
                self.take_plain();
                let code = self.text[inside..inside + length].to_owned();
                self.top().push(Inline::Code(code));
                self.go_to(inside + length + 1);
            }
            Some(_) => self.at += 2,
            None => self.at += 1,
        }
    }

    /// At a closing bracket: a link where one is open and a safe address follows.
    fn end_link(&mut self) {
        if !self.open.iter().any(|(mark, _)| *mark == Mark::Link) {
            self.at += 1;
            return;
        }
        let target = address_after(&self.text[self.at + 1..]);
        let Some((url, length)) = target else {
            self.take_plain();
            self.give_up(Mark::Link);
            self.at += 1;
            return;
        };
        self.take_plain();
        if let Some(mut text) = self.close(Mark::Link) {
            if text.is_empty() {
                text.push(Inline::Text(url.as_str().to_owned()));
            }
            self.top().push(Inline::Link { text, url });
        }
        self.go_to(self.at + 1 + length);
    }

    fn begin(&mut self, mark: Mark) {
        self.take_plain();
        self.open.push((mark, Vec::new()));
        self.go_to(self.at + mark.written().len());
    }

    fn end(&mut self, mark: Mark) {
        self.take_plain();
        let inner = self.close(mark).unwrap_or_default();
        self.top().push(match mark {
            Mark::Emphasis => Inline::Emphasis(inner),
            Mark::Strong | Mark::Link => Inline::Strong(inner),
        });
        self.go_to(self.at + mark.written().len());
    }

    /// What stands between an open mark and here; marks opened since then are given up.
    fn close(&mut self, mark: Mark) -> Option<Vec<Inline>> {
        while self.open.last().is_some_and(|(open, _)| *open != mark) {
            self.give_up_top();
        }
        self.open.pop().map(|(_, inner)| inner)
    }

    /// Turns an open mark, and those opened since then, back into text.
    fn give_up(&mut self, mark: Mark) {
        if self.open.iter().any(|(open, _)| *open == mark) {
            self.take_plain();
            let inner = self.close(mark).unwrap_or_default();
            self.put_back(mark, inner);
        }
    }

    fn give_up_top(&mut self) {
        if let Some((mark, inner)) = self.open.pop() {
            self.put_back(mark, inner);
        }
    }

    fn put_back(&mut self, mark: Mark, inner: Vec<Inline>) {
        push_text(self.top(), mark.written());
        for inline in inner {
            match inline {
                Inline::Text(text) => push_text(self.top(), &text),
                other => self.top().push(other),
            }
        }
    }

    fn take_plain(&mut self) {
        let text = self.text;
        let plain = &text[self.plain_from..self.at];
        self.plain_from = self.at;
        if !plain.is_empty() {
            push_text(self.top(), plain);
        }
    }

    fn top(&mut self) -> &mut Vec<Inline> {
        self.open.last_mut().map_or(&mut self.base, |(_, inner)| inner)
    }

    fn go_to(&mut self, at: usize) {
        self.at = at;
        self.plain_from = at;
    }
}

fn push_text(to: &mut Vec<Inline>, text: &str) {
    if let Some(Inline::Text(last)) = to.last_mut() {
        last.push_str(text);
    } else {
        to.push(Inline::Text(text.to_owned()));
    }
}

/// The safe address in brackets at the beginning of a text, and how many bytes it takes with them. Brackets within it
/// must be in pairs, and it has none of the square ones: no two links look at the same stretch of text.
fn address_after(text: &str) -> Option<(SafeUrl, usize)> {
    let inside = text.strip_prefix('(')?;
    let mut depth = 0_u32;
    let end = inside.find(|c: char| match c {
        '(' => {
            depth += 1;
            false
        }
        ')' if depth > 0 => {
            depth -= 1;
            false
        }
        c => c == ')' || c == '[' || c.is_whitespace(),
    })?;
    let url = inside[end..].starts_with(')').then(|| &inside[..end])?;
    Some((SafeUrl::parse(url).ok()?, end + 2))
}

#[cfg(test)]
#[path = "inline_tests.rs"]
mod tests;
