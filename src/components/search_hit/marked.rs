//! Texts with what was looked for marked in them.

use std::ops::Range;

use footbridge_core::search::Marks;
use leptos::prelude::*;

/// How much of a longer text is shown around the first mark, in characters: a line and a half beside an avatar.
const AROUND: usize = 120;
/// How much of that stands before the mark.
const BEFORE: usize = 32;

/// A text in pieces, each marked or not.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default)]
pub struct MarkedText(Vec<(String, bool)>);

impl MarkedText {
    /// A text with its marks.
    pub fn of(text: &str, marks: &Marks) -> Self {
        Self::cut(text, &marks.spans(text), 0..text.len())
    }

    /// A piece of a longer text around its first mark; nothing where nothing in it is marked.
    pub fn around_mark(text: &str, marks: &Marks) -> Option<Self> {
        let spans = marks.spans(text);
        let (first, _) = spans.iter().find(|(_, marked)| *marked)?;
        Some(Self::cut(text, &spans, piece(text, first.start)))
    }

    /// Whether anything is marked.
    pub fn has_marks(&self) -> bool {
        self.0.iter().any(|(_, marked)| *marked)
    }

    fn cut(text: &str, spans: &[(Range<usize>, bool)], piece: Range<usize>) -> Self {
        let mut pieces = Vec::with_capacity(spans.len() + 2);
        let ellipsis = |cut: bool| cut.then(|| ("…".to_owned(), false));
        pieces.extend(ellipsis(piece.start > 0));
        for (span, marked) in spans {
            let (start, end) = (span.start.max(piece.start), span.end.min(piece.end));
            if start < end {
                pieces.push((text[start..end].to_owned(), *marked));
            }
        }
        pieces.extend(ellipsis(piece.end < text.len()));
        Self(pieces)
    }
}

/// The range of a text to show so that what begins at `mark` is seen; it begins and ends between words.
fn piece(text: &str, mark: usize) -> Range<usize> {
    let before = text[..mark]
        .char_indices()
        .rev()
        .nth(BEFORE)
        .map_or(0, |(at, _)| at);
    let start = match before {
        0 => 0,
        // Not within a word, unless that word goes on up to the mark.
        before => text[before..mark]
            .find(' ')
            .map_or(before, |space| before + space + 1),
    };
    let end = text[start..]
        .char_indices()
        .nth(AROUND)
        .map_or(text.len(), |(at, _)| start + at);
    let end = if end == text.len() {
        end
    } else {
        text[mark..end].rfind(' ').map_or(end, |space| mark + space)
    };
    start..end
}

/// Shows a text with its marks.
#[component]
pub fn Marked(
    /// The text.
    text: MarkedText,
) -> impl IntoView {
    text.0
        .into_iter()
        .map(|(piece, marked)| {
            if marked {
                view! { <mark class="mark">{piece}</mark> }.into_any()
            } else {
                piece.into_any()
            }
        })
        .collect_view()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_piece_of_a_text_begins_and_ends_between_words() {
        let text = "I like to take old radios apart and put them together again, with friends from every department of this \
                    company, and to teach whoever wants to learn how to solder, in the workshop on Thursdays.";
        let mark = text.find("solder").unwrap();
        let piece = piece(text, mark);
        assert_eq!(
            &text[piece.clone()],
            "whoever wants to learn how to solder, in the workshop on Thursdays."
        );
        assert_eq!(super::piece("short", 0), 0..5);
        let long = "ł".repeat(400);
        let cut = super::piece(&long, 200);
        assert!(
            long.get(cut)
                .is_some_and(|piece| piece.chars().count() <= AROUND + 1)
        );
    }

    #[test]
    fn what_is_cut_away_is_said() {
        let marked = MarkedText::cut(
            "one two three",
            &[(0..4, false), (4..7, true), (7..13, false)],
            4..8,
        );
        let pieces: Vec<_> = marked
            .0
            .iter()
            .map(|(piece, marked)| (piece.as_str(), *marked))
            .collect();
        assert_eq!(pieces, [("…", false), ("two", true), (" ", false), ("…", false)]);
        assert!(marked.has_marks());
    }
}
