//! Finds the documents in which all words of a query stand, and adds up what they are worth.

use super::matching::Matched;
use super::postings::{doc, points};
use super::rank::{NAME, Quality, WHOLE_NAME};
use super::shelf::Shelf;
use crate::order::InOrder;

/// A document that was found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Scored {
    /// Its number on its shelf.
    pub doc: u32,
    /// What it is worth.
    pub score: u16,
    /// How many of the words stand in its name.
    pub names: u8,
}

/// Set in the worth of a word that stands in the name; its worth may be that of a skill.
const IN_NAME: u16 = 1 << 15;
/// Set while a document has all words so far.
const IN_QUESTION: u16 = 1 << 14;

/// The documents of a shelf that hold all of some words, each given by what stands for it. All that can be found where
/// there are none.
pub fn all_of(shelf: &Shelf, words: &[&Matched]) -> Vec<Scored> {
    if words.is_empty() {
        let all = (0..shelf.committed()).filter(|doc| shelf.findable[*doc as usize]);
        let nothing = |doc| Scored {
            doc,
            score: 0,
            names: 0,
        };
        return all.map(nothing).collect();
    }
    // The rarest word first: what it does not find need not be looked at again.
    let mut words = words.to_vec();
    words.order_by_key(|matched| {
        postings(shelf, matched)
            .map(|(list, _)| list.len())
            .sum::<usize>()
    });
    let mut worth = vec![0_u16; shelf.committed() as usize];
    let mut found = first(shelf, words[0], &mut worth);
    for matched in &words[1..] {
        if found.is_empty() {
            break;
        }
        keep(shelf, matched, &mut worth, &mut found);
    }
    for one in &mut found {
        if one.names > 0 && one.names >= shelf.name_words[one.doc as usize] {
            one.score += WHOLE_NAME;
        }
    }
    found
}

/// The documents that hold a word. `worth` is all 0 before and after.
fn first(shelf: &Shelf, matched: &Matched, worth: &mut [u16]) -> Vec<Scored> {
    let mut docs: Vec<u32> = Vec::new();
    for (list, quality) in postings(shelf, matched) {
        for posting in list {
            let at = doc(*posting);
            // What was not committed yet is beyond the end.
            if let Some(slot) = worth.get_mut(at).filter(|_| shelf.findable[at]) {
                if *slot == 0 {
                    docs.push(*posting >> 8);
                }
                *slot = better(*slot, worth_of(*posting, quality));
            }
        }
    }
    let scored = docs.into_iter().map(|doc| {
        let value = std::mem::take(&mut worth[doc as usize]);
        Scored {
            doc,
            score: value & !IN_NAME,
            names: u8::from(value & IN_NAME != 0),
        }
    });
    scored.collect()
}

/// Keeps what holds another word too. `worth` is all 0 before and after.
fn keep(shelf: &Shelf, matched: &Matched, worth: &mut [u16], found: &mut Vec<Scored>) {
    for one in found.iter() {
        worth[one.doc as usize] = IN_QUESTION;
    }
    for (list, quality) in postings(shelf, matched) {
        for posting in list {
            if let Some(slot) = worth.get_mut(doc(*posting)).filter(|slot| **slot != 0) {
                *slot = better(*slot & !IN_QUESTION, worth_of(*posting, quality)) | IN_QUESTION;
            }
        }
    }
    found.retain_mut(|one| {
        let value = std::mem::take(&mut worth[one.doc as usize]) & !IN_QUESTION;
        one.score += value & !IN_NAME;
        one.names += u8::from(value & IN_NAME != 0);
        value != 0
    });
}

/// The postings of all that stands for a word.
fn postings<'s>(shelf: &'s Shelf, matched: &'s Matched) -> impl Iterator<Item = (&'s [u32], Quality)> {
    let named = matched
        .terms
        .iter()
        .map(|one| (shelf.named.of(one.term), one.quality));
    let texts = matched.terms.iter().filter(|one| one.in_texts);
    let texts = texts.map(|one| (shelf.texts.of(one.term), one.quality));
    let labelled = matched
        .labels
        .iter()
        .map(|(label, quality)| (shelf.labelled.of(*label), *quality));
    named.chain(labelled).chain(texts)
}

fn worth_of(posting: u32, quality: Quality) -> u16 {
    let points = points(posting);
    let flag = if points >= NAME { IN_NAME } else { 0 };
    (u16::from(points) * quality.factor()) | flag
}

/// The better worth of two, in a name where either is.
fn better(a: u16, b: u16) -> u16 {
    (a & !IN_NAME).max(b & !IN_NAME) | ((a | b) & IN_NAME)
}
