//! Words that differ by a typing mistake or two: a letter too many, too few or wrong, or two neighbours the wrong way round
//! (optimal string alignment).

use crate::terms::{TermId, Terms};

/// Longest word that corrections are looked for, in characters: as long as the names and terms people type.
const LONGEST: usize = 32;

/// How far a word is from what was typed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Distance {
    /// How many mistakes lie between.
    pub edits: u8,
    /// Whether only its beginning is that close.
    pub is_beginning: bool,
}

/// What was typed, prepared to be compared with many words.
///
/// The column of the distance table is kept as two words of bits, one for each step up and one for each step down, and
/// moved on by a letter of the other word in a few operations: Myers, "A fast bit-vector algorithm for approximate string
/// matching" (1999), with the transpositions of Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit
/// distances" (2003).
#[derive(Clone, Debug)]
pub struct Typed {
    /// The letters, each once, with the places at which it stands.
    letters: Vec<(char, u64)>,
    /// The same for ASCII, by code.
    ascii: [u64; 128],
    count: usize,
    letters_in: u32,
    most: u8,
    /// Whether words that only begin like that are meant too.
    is_open: bool,
}

impl Typed {
    /// Prepares a folded word. With `is_open` words that only begin like that are meant too.
    ///
    /// It may have one mistake from four characters, two from eight. Of three characters it may be a word of four from which
    /// one is missing.
    pub fn new(word: &str, is_open: bool) -> Self {
        let count = word.chars().count();
        let mut letters: Vec<(char, u64)> = Vec::new();
        let mut ascii = [0; 128];
        for (at, c) in word.chars().take(LONGEST).enumerate() {
            let bit = 1 << at;
            if c.is_ascii() {
                ascii[c as usize] |= bit;
            }
            match letters.iter_mut().find(|(letter, _)| *letter == c) {
                Some((_, places)) => *places |= bit,
                None => letters.push((c, bit)),
            }
        }
        Self {
            letters,
            ascii,
            count,
            letters_in: letters_of(word.chars()),
            most: match count {
                3..8 => 1,
                8..=LONGEST => 2,
                _ => 0,
            },
            is_open: is_open && count > 3,
        }
    }

    /// How far a folded word is, where that is within the allowed mistakes.
    pub fn distance(&self, word: &str) -> Option<Distance> {
        self.distance_to(word, word.chars().count())
    }

    /// As [`Typed::distance`], for a word of so many characters.
    fn distance_to(&self, word: &str, length: usize) -> Option<Distance> {
        let most = usize::from(self.most);
        if most == 0 || (self.count == 3 && length != 4) {
            return None;
        }
        let last = 1 << (self.count - 1);
        let mut whole = self.count;
        let mut begun = usize::MAX;
        let (mut up, mut down, mut diagonal, mut before) = (u64::MAX, 0_u64, 0_u64, 0_u64);
        for (at, c) in word.chars().enumerate() {
            let same = self.places(c);
            let swapped = (((!diagonal) & same) << 1) & before;
            diagonal = swapped | ((same & up).wrapping_add(up) ^ up) | same | down;
            let rises = down | !(diagonal | up);
            let falls = diagonal & up;
            whole = whole + usize::from(rises & last != 0) - usize::from(falls & last != 0);
            let rises = (rises << 1) | 1;
            up = (falls << 1) | !(diagonal | rises);
            down = rises & diagonal;
            before = same;
            begun = begun.min(whole);
            // Each letter that is left brings it nearer by one at most, and what is much longer than what was typed is not
            // close any more.
            if whole > most + length - at - 1 || at + 1 > self.count + most {
                break;
            }
        }
        let edits = if self.is_open { whole.min(begun) } else { whole };
        let edits = u8::try_from(edits).ok().filter(|edits| *edits <= self.most)?;
        Some(Distance {
            edits,
            is_beginning: usize::from(edits) < whole,
        })
    }

    /// Whether a word that looks like this may be close: no mistake changes more than two letters.
    fn may_be_close(&self, outline: &Outline) -> bool {
        let (length, most) = (usize::from(outline.length), usize::from(self.most));
        if self.is_open {
            let begins = if self.count + most <= HEAD {
                outline.head
            } else {
                outline.letters
            };
            length + most >= self.count && (self.letters_in & !begins).count_ones() <= u32::from(self.most)
        } else {
            let differing = self.letters_in ^ outline.letters;
            length.abs_diff(self.count) <= most && differing.count_ones() <= 2 * u32::from(self.most)
        }
    }

    fn places(&self, c: char) -> u64 {
        if c.is_ascii() {
            return self.ascii[c as usize];
        }
        let letter = self.letters.iter().find(|(letter, _)| *letter == c);
        letter.map_or(0, |(_, places)| *places)
    }
}

/// What is known of a word without looking at it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Outline {
    /// How many characters it has.
    length: u8,
    /// Which letters it has.
    letters: u32,
    /// Which of them are among the first few.
    head: u32,
}

/// So many characters are the head of a word.
const HEAD: usize = 6;

impl Outline {
    /// That of a folded word.
    pub fn of(word: &str) -> Self {
        Self {
            length: u8::try_from(word.chars().count()).unwrap_or(u8::MAX),
            letters: letters_of(word.chars()),
            head: letters_of(word.chars().take(HEAD)),
        }
    }
}

/// Letters as bits: each sets one of 32.
fn letters_of(letters: impl Iterator<Item = char>) -> u32 {
    letters.fold(0, |bits, c| bits | 1 << (c as u32 & 31))
}

/// Calls `take` with every word of the dictionary that is close to what was typed. Looks at the outlines of all of them,
/// and closer at one in twenty or so.
pub fn close_to(terms: &Terms, typed: &Typed, mut take: impl FnMut(TermId, Distance)) {
    if typed.most == 0 {
        return;
    }
    for (term, outline) in (0..).zip(terms.outlines()) {
        if typed.may_be_close(outline)
            && let Some(distance) = typed.distance_to(terms.word(term), usize::from(outline.length))
        {
            take(term, distance);
        }
    }
}
