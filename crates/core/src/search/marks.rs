//! Finds the words of a query in a text that is shown.

use std::ops::Range;

use footbridge_search::{Typed, fold_word, is_unspaced_run, looked_up};

use super::query::Word;
use crate::text::push_folded;

/// The words of a query, to be marked in texts.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Marks {
    words: Vec<Word>,
    with_corrections: bool,
}

impl Marks {
    /// Marks these words, and with corrections what is close to them.
    pub(super) fn new(words: Vec<Word>, with_corrections: bool) -> Self {
        Self {
            words,
            with_corrections,
        }
    }

    /// The whole text in pieces, each with whether it is to be marked. Of a word that only begins as typed that beginning
    /// is marked, with the accents it is written with.
    pub fn spans(&self, text: &str) -> Vec<(Range<usize>, bool)> {
        let mut marked: Vec<Range<usize>> = Vec::new();
        if !self.words.is_empty() {
            looked_up(text, push_folded, &mut |range, _| {
                self.mark(text, range, &mut marked);
            });
        }
        let mut spans = Vec::new();
        let mut end = 0;
        for range in marked {
            if end < range.start {
                spans.push((end..range.start, false));
            }
            end = range.end;
            spans.push((range, true));
        }
        if end < text.len() {
            spans.push((end..text.len(), false));
        }
        spans
    }

    /// Marks what is wanted of the word at `range`.
    fn mark(&self, text: &str, range: Range<usize>, marked: &mut Vec<Range<usize>>) {
        let written = &text[range.clone()];
        // For each byte of the folded word where the letter it stands for begins and ends.
        let (mut starts, mut ends) = (Vec::new(), Vec::new());
        let mut start = range.start;
        let folded = fold_word(written, push_folded, &mut |end, length| {
            let end = range.start + end;
            match ends.last_mut() {
                // A mark belongs to the letter before it.
                Some(last) if starts.len() == length => *last = end,
                _ => {
                    starts.resize(length, start);
                    ends.resize(length, end);
                }
            }
            start = end;
        });
        let mut best: Option<Range<usize>> = None;
        for word in &self.words {
            let found = self
                .stands(word, &folded)
                .map(|found| starts[found.start]..ends[found.end - 1]);
            best = match (best, found) {
                (Some(a), Some(b)) => Some(if b.len() > a.len() { b } else { a }),
                (a, b) => a.or(b),
            };
        }
        marked.extend(best);
    }

    /// Which part of a folded word of the text stands for a word of the query.
    fn stands(&self, word: &Word, folded: &str) -> Option<Range<usize>> {
        if folded.is_empty() || word.folded.is_empty() {
            return None;
        }
        if is_unspaced_run(folded) {
            let at = folded.find(&word.folded)?;
            return Some(at..at + word.folded.len());
        }
        // Long words are cut, in the dictionary as in the query.
        let is_whole = folded == word.folded || (word.folded.len() > 60 && folded.starts_with(&word.folded));
        if is_whole || (word.is_open && folded.starts_with(&word.folded)) {
            return Some(0..if is_whole { folded.len() } else { word.folded.len() });
        }
        let is_close = self.with_corrections
            && !word.is_quoted
            && Typed::new(&word.folded, word.is_open).distance(folded).is_some();
        is_close.then_some(0..folded.len())
    }
}
