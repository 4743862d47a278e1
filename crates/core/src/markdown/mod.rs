//! Small Markdown: paragraphs, **bold**, *italic*, `code`, lists with "- " and [links](https://…). Everything else is
//! text. It is parsed to a tree and never to markup, in time that grows with the length of the text and nothing else.

mod inline;

use crate::url::SafeUrl;
use inline::inlines;

/// A part of a text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Block {
    /// Lines that belong together. Ends of lines stand as `\n`.
    Paragraph(Vec<Inline>),
    /// Items of a list, in order.
    List(Vec<Vec<Inline>>),
}

/// A stretch of text within a block.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Inline {
    /// As written.
    Text(String),
    /// Between two pairs of stars.
    Strong(Vec<Inline>),
    /// Between two stars.
    Emphasis(Vec<Inline>),
    /// Between two backticks.
    Code(String),
    /// A link; only safe addresses make one, others stay text.
    Link { text: Vec<Inline>, url: SafeUrl },
}

/// The blocks of a text.
pub fn parse(text: &str) -> Vec<Block> {
    let mut blocks = Blocks::default();
    for line in text.lines() {
        let line = line.trim();
        if line.is_empty() {
            blocks.end();
        } else if let Some(item) = line.strip_prefix("- ") {
            blocks.begin_item(item.trim_start());
        } else {
            blocks.go_on(line);
        }
    }
    blocks.end();
    blocks.done
}

/// The words of a text without any marks, in one line of at most `longest` characters, cut between words.
pub fn plain(text: &str, longest: usize) -> String {
    let mut words = String::new();
    for block in parse(text) {
        let parts = match block {
            Block::Paragraph(line) => vec![line],
            Block::List(items) => items,
        };
        for part in &parts {
            words.push(' ');
            push_plain(part, &mut words);
        }
    }
    shorten(words.split_whitespace(), longest)
}

/// Lines gathered until it is clear what they belong to.
#[derive(Default)]
struct Blocks {
    done: Vec<Block>,
    lines: String,
    items: Vec<Vec<Inline>>,
    in_list: bool,
}

impl Blocks {
    fn begin_item(&mut self, text: &str) {
        if self.in_list {
            self.end_lines();
        } else {
            self.end();
        }
        self.in_list = true;
        self.lines.push_str(text);
    }

    fn go_on(&mut self, line: &str) {
        if !self.lines.is_empty() {
            self.lines.push('\n');
        }
        self.lines.push_str(line);
    }

    fn end_lines(&mut self) {
        let text = std::mem::take(&mut self.lines);
        if text.is_empty() {
            return;
        }
        if self.in_list {
            self.items.push(inlines(&text));
        } else {
            self.done.push(Block::Paragraph(inlines(&text)));
        }
    }

    fn end(&mut self) {
        self.end_lines();
        if !self.items.is_empty() {
            self.done.push(Block::List(std::mem::take(&mut self.items)));
        }
        self.in_list = false;
    }
}

fn push_plain(inlines: &[Inline], words: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Code(text) => words.push_str(text),
            Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Link { text: inner, .. } => {
                push_plain(inner, words);
            }
        }
    }
}

fn shorten<'a>(words: impl Iterator<Item = &'a str>, longest: usize) -> String {
    let (mut line, mut length) = (String::new(), 0);
    for word in words {
        let gap = usize::from(length > 0);
        let size = word.chars().count();
        if length + gap + size > longest {
            if length == 0 {
                line.extend(word.chars().take(longest.saturating_sub(1)));
            }
            line.truncate(line.trim_end_matches([',', ';', ':', '.', '–', '-']).len());
            line.push('…');
            return line;
        }
        if gap == 1 {
            line.push(' ');
        }
        line.push_str(word);
        length += gap + size;
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Inline {
        Inline::Text(text.to_owned())
    }

    #[test]
    fn paragraphs_and_lists() {
        let blocks = parse("One\ntwo\r\n\r\n- a\n- b\n  and more\nthree\n\n- c");
        assert_eq!(
            blocks,
            [
                Block::Paragraph(vec![text("One\ntwo")]),
                Block::List(vec![vec![text("a")], vec![text("b\nand more\nthree")]]),
                Block::List(vec![vec![text("c")]]),
            ]
        );
        assert_eq!(
            parse("Bring:\n- tea\n-no item"),
            [
                Block::Paragraph(vec![text("Bring:")]),
                Block::List(vec![vec![text("tea\n-no item")]]),
            ]
        );
        assert_eq!(parse(" \n\n\t"), []);
    }

    #[test]
    fn excerpts_have_no_marks_and_end_between_words() {
        let source =
            "We **boulder** at [the wall](https://wall.example).\n\n- every *Tuesday*\n- with `chips`";
        assert_eq!(
            plain(source, 200),
            "We boulder at the wall. every Tuesday with chips"
        );
        assert_eq!(plain(source, 24), "We boulder at the wall…");
        assert_eq!(plain("Überraschung", 5), "Über…");
        assert_eq!(plain("", 10), "");
    }

    #[test]
    fn markup_is_text() {
        let source = "<script>alert(1)</script> & <b>";
        assert_eq!(parse(source), [Block::Paragraph(vec![text(source)])]);
    }

    const HOSTILE: [&str; 21] = [
        "*",
        "[",
        "*a",
        "**",
        "* ",
        "**a",
        "a**",
        "]",
        "[](",
        "[a](https://",
        "`",
        "``a",
        "- ",
        "- *[`",
        "*[**",
        "[*a](",
        "[a](https://x\u{200b}[",
        "\n- ",
        "(",
        "***a",
        "_[a][",
    ];

    /// A megabyte of the first few, less of the others. In quadratic time this would take minutes.
    #[test]
    fn hostile_texts_take_no_longer_than_their_length() {
        for (at, piece) in HOSTILE.into_iter().enumerate() {
            let length: usize = if at < 3 { 1 << 20 } else { 1 << 17 };
            let long = piece.repeat(length / piece.len());
            assert!(parse(&long).len() <= long.len(), "{piece}");
            assert!(plain(&long, 100).chars().count() <= 100, "{piece}");
        }
    }
}
