//! Words that differ by a typing mistake or two.

use super::terms::{TermId, Terms};

/// Longest word that corrections are looked for, in characters: as long as the names and terms people type.
const LONGEST: usize = 32;

/// How many mistakes a word of this many characters may have: one from four characters, two from eight.
pub const fn allowed(length: usize) -> u8 {
    match length {
        0..4 => 0,
        4..8 => 1,
        8..=LONGEST => 2,
        _ => 0,
    }
}

/// How far a word is from what was typed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Distance {
    /// How many mistakes lie between.
    pub edits: u8,
    /// Whether only its beginning is that close.
    pub is_beginning: bool,
}

/// Calls `take` with every word within the allowed mistakes of `typed`, and, with `beginnings`, every word whose beginning
/// is. A mistake is a letter too many, too few or wrong, or two neighbours the wrong way round (optimal string alignment).
///
/// Walks through the alphabet with one row of the distance table for each letter, so that words with the same beginning
/// share the work, and skips all words whose beginning is too far off already.
pub fn close_to(terms: &Terms, typed: &str, beginnings: bool, mut take: impl FnMut(TermId, Distance)) {
    let mut table = Table::new(typed, beginnings);
    if table.most == 0 {
        return;
    }
    let mut place = 0;
    while place < terms.sorted_len() {
        let (_, word) = terms.at(place);
        let (walked, found) = table.walk(word);
        // Words that go on from here share the rows, unless the word itself ended.
        let end = match walked {
            Some(bytes) => terms.after(place, bytes),
            None => place + 1,
        };
        if let Some(distance) = found {
            for place in place..end {
                take(terms.at(place).0, distance);
            }
        }
        place = end;
    }
}

/// How far `word` is from `typed`, where that is within the allowed mistakes. Both are folded.
pub fn distance(typed: &str, word: &str, beginnings: bool) -> Option<Distance> {
    Table::new(typed, beginnings).walk(word).1
}

/// The distance table: a row for each letter of the word that was walked last.
struct Table {
    typed: Vec<char>,
    most: u8,
    beginnings: bool,
    /// Rows of `typed.len() + 1` cells, one after the other.
    cells: Vec<u8>,
    letters: Vec<char>,
}

impl Table {
    fn new(typed: &str, beginnings: bool) -> Self {
        let typed: Vec<char> = typed.chars().take(LONGEST + 1).collect();
        Self {
            most: allowed(typed.len()),
            cells: (0..=typed.len()).map(small).collect(),
            typed,
            beginnings,
            letters: Vec::new(),
        }
    }

    /// Walks along a word. Where all words with this beginning are equally far, gives its length in bytes.
    fn walk(&mut self, word: &str) -> (Option<usize>, Option<Distance>) {
        let width = self.typed.len() + 1;
        let mut bytes = 0;
        let mut begun = u8::MAX;
        for (at, letter) in word.chars().enumerate() {
            bytes += letter.len_utf8();
            if self.letters.get(at) != Some(&letter) {
                self.letters.truncate(at);
                self.cells.truncate((at + 1) * width);
                self.push(letter);
            }
            let row = &self.cells[(at + 1) * width..(at + 2) * width];
            if self.beginnings {
                begun = begun.min(row[width - 1]);
            }
            if row.iter().all(|cell| *cell > self.most) {
                return (Some(bytes), self.found(u8::MAX, begun));
            }
        }
        let count = word.chars().count();
        (None, self.found(self.cells[(count + 1) * width - 1], begun))
    }

    fn found(&self, whole: u8, begun: u8) -> Option<Distance> {
        let edits = whole.min(begun);
        (edits <= self.most).then_some(Distance {
            edits,
            is_beginning: begun < whole,
        })
    }

    fn push(&mut self, letter: char) {
        let width = self.typed.len() + 1;
        let at = self.letters.len();
        let above = at * width;
        let mut left = small(at + 1);
        self.cells.push(left);
        for column in 0..self.typed.len() {
            let replaced = self.cells[above + column] + u8::from(self.typed[column] != letter);
            let mut best = replaced.min(self.cells[above + column + 1] + 1).min(left + 1);
            let is_swapped = at > 0
                && column > 0
                && self.typed[column] == self.letters[at - 1]
                && self.typed[column - 1] == letter;
            if is_swapped {
                best = best.min(self.cells[above - width + column - 1] + 1);
            }
            self.cells.push(best);
            left = best;
        }
        self.letters.push(letter);
    }
}

/// Distances grow no larger than a word of the dictionary is long.
fn small(edits: usize) -> u8 {
    u8::try_from(edits).unwrap_or(u8::MAX - 1)
}
