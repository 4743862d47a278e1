//! The dictionary: every word once, with a number, in alphabetical order.

use std::hash::Hasher;
use std::ops::Range;

use rustc_hash::FxHasher;

use crate::order::InOrder;

/// Number of a word in the order in which words were first seen.
pub type TermId = u32;

/// No word.
const NONE: u32 = u32::MAX;

/// Every word of the index.
#[derive(Clone, Debug)]
pub struct Terms {
    /// All words one after the other.
    text: String,
    /// Where each word begins, and the end of the last.
    starts: Vec<u32>,
    /// Numbers by hash, at most half full; `NONE` where a place is free. A map would hold every word once more.
    places: Vec<TermId>,
    /// Words in alphabetical order of their bytes.
    sorted: Vec<TermId>,
}

impl Default for Terms {
    fn default() -> Self {
        Self {
            text: String::new(),
            starts: vec![0],
            places: vec![NONE; 64],
            sorted: Vec::new(),
        }
    }
}

impl Terms {
    /// The number of a word, which is added where it is new.
    pub fn add(&mut self, word: &str) -> TermId {
        let place = self.place_of(word);
        if self.places[place] != NONE {
            return self.places[place];
        }
        let id = self.len();
        self.text.push_str(word);
        self.starts
            .push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        self.places[place] = id;
        if self.starts.len() * 2 > self.places.len() {
            self.places = vec![NONE; self.places.len() * 2];
            for id in 0..self.len() {
                let place = self.place_of(self.word(id));
                self.places[place] = id;
            }
        }
        id
    }

    /// How many words there are.
    pub fn len(&self) -> u32 {
        u32::try_from(self.starts.len() - 1).unwrap_or(u32::MAX)
    }

    /// Puts the words that were added since into the alphabet.
    pub fn sort(&mut self) {
        let from = u32::try_from(self.sorted.len()).unwrap_or(u32::MAX);
        if from == self.len() {
            return;
        }
        let mut new: Vec<TermId> = (from..self.len()).collect();
        new.order_by(|a, b| self.word(*a).cmp(self.word(*b)));
        let old = std::mem::take(&mut self.sorted);
        let mut merged = Vec::with_capacity(old.len() + new.len());
        let mut new = new.into_iter().peekable();
        for id in old {
            while let Some(next) = new.next_if(|next| self.word(*next) < self.word(id)) {
                merged.push(next);
            }
            merged.push(id);
        }
        merged.extend(new);
        self.sorted = merged;
    }

    /// A word by its number.
    pub fn word(&self, id: TermId) -> &str {
        let at = id as usize;
        &self.text[self.starts[at] as usize..self.starts[at + 1] as usize]
    }

    /// The number of a word.
    pub fn get(&self, word: &str) -> Option<TermId> {
        Some(self.places[self.place_of(word)]).filter(|id| *id != NONE)
    }

    /// A word by its place in the alphabet.
    pub fn at(&self, place: usize) -> (TermId, &str) {
        let id = self.sorted[place];
        (id, self.word(id))
    }

    /// How many words are in the alphabet.
    pub fn sorted_len(&self) -> usize {
        self.sorted.len()
    }

    /// The places of the words that begin with `prefix`.
    pub fn beginning_with(&self, prefix: &str) -> Range<usize> {
        let start = self.sorted.partition_point(|id| self.word(*id) < prefix);
        let len = self.sorted[start..].partition_point(|id| self.word(*id).starts_with(prefix));
        start..start + len
    }

    /// The first place after `from` whose word does not begin with the first `length` bytes of the word at `from`.
    pub fn after(&self, from: usize, length: usize) -> usize {
        let prefix = &self.word(self.sorted[from]).as_bytes()[..length];
        // Most such ranges are short: double the step until beyond it, then halve.
        let is_within = |place: usize| self.word(self.sorted[place]).as_bytes().starts_with(prefix);
        let mut step = 1;
        while from + step < self.sorted.len() && is_within(from + step) {
            step *= 2;
        }
        let (low, high) = (from + step / 2, (from + step).min(self.sorted.len()));
        low + self.sorted[low..high].partition_point(|id| self.word(*id).as_bytes().starts_with(prefix))
    }

    /// Where the number of a word stands, or would stand.
    fn place_of(&self, word: &str) -> usize {
        let mut hasher = FxHasher::default();
        hasher.write(word.as_bytes());
        let mask = self.places.len() - 1;
        let mut place = usize::try_from(hasher.finish() & 0xffff_ffff).unwrap_or(0) & mask;
        loop {
            let id = self.places[place];
            if id == NONE || self.word(id) == word {
                return place;
            }
            place = (place + 1) & mask;
        }
    }
}
