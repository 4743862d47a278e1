//! The dictionary: every word once, with a number, in alphabetical order.

use std::hash::Hasher;
use std::ops::Range;

use rustc_hash::FxHasher;

use crate::edits::Outline;

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
    /// Hashes and numbers by hash, at most half full; `NONE` where a place is free. A map would hold every word once more.
    places: Vec<(u32, TermId)>,
    outlines: Vec<Outline>,
    /// Words in alphabetical order of their bytes.
    sorted: Vec<TermId>,
}

impl Default for Terms {
    fn default() -> Self {
        Self {
            text: String::new(),
            starts: vec![0],
            places: vec![(0, NONE); 64],
            outlines: Vec::new(),
            sorted: Vec::new(),
        }
    }
}

impl Terms {
    /// The number of a word, which is added where it is new.
    pub fn add(&mut self, word: &str) -> TermId {
        let hash = hash_of(word);
        let place = self.place_of(word, hash);
        if self.places[place].1 != NONE {
            return self.places[place].1;
        }
        let id = self.len();
        self.text.push_str(word);
        self.starts
            .push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        self.outlines.push(Outline::of(word));
        self.places[place] = (hash, id);
        if self.starts.len() * 2 > self.places.len() {
            self.grow();
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
        new.sort_unstable_by(|a, b| self.word(*a).cmp(self.word(*b)));
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
        Some(self.places[self.place_of(word, hash_of(word))].1).filter(|id| *id != NONE)
    }

    /// A word by its place in the alphabet.
    pub fn at(&self, place: usize) -> (TermId, &str) {
        let id = self.sorted[place];
        (id, self.word(id))
    }

    /// What is known of each word without looking at it, by number.
    pub fn outlines(&self) -> &[Outline] {
        &self.outlines
    }

    /// The places of the words that begin with `prefix`.
    pub fn beginning_with(&self, prefix: &str) -> Range<usize> {
        let start = self.sorted.partition_point(|id| self.word(*id) < prefix);
        let len = self.sorted[start..].partition_point(|id| self.word(*id).starts_with(prefix));
        start..start + len
    }

    /// Where the number of a word stands, or would stand.
    fn place_of(&self, word: &str, hash: u32) -> usize {
        let mask = self.places.len() - 1;
        let mut place = hash as usize & mask;
        loop {
            let (known, id) = self.places[place];
            if id == NONE || (known == hash && self.word(id) == word) {
                return place;
            }
            place = (place + 1) & mask;
        }
    }

    fn grow(&mut self) {
        let mask = self.places.len() * 2 - 1;
        let old = std::mem::replace(&mut self.places, vec![(0, NONE); mask + 1]);
        for (hash, id) in old.into_iter().filter(|(_, id)| *id != NONE) {
            let mut place = hash as usize & mask;
            while self.places[place].1 != NONE {
                place = (place + 1) & mask;
            }
            self.places[place] = (hash, id);
        }
    }
}

fn hash_of(word: &str) -> u32 {
    let mut hasher = FxHasher::default();
    hasher.write(word.as_bytes());
    let hash = hasher.finish();
    u32::try_from(hash >> 32).unwrap_or(0) ^ u32::try_from(hash & 0xffff_ffff).unwrap_or(0)
}
