//! Finds the documents in which all words of a query stand, and adds up what they are worth.

use super::matching::Matched;
use super::postings::{doc, has, points};
use super::rank::{NAME, WHOLE_NAME};
use super::shelf::Shelf;
use super::terms::TermId;
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

/// The documents of a shelf that hold all of some words, each given by what stands for it. All that can be found where
/// there are none.
pub fn all_of(shelf: &Shelf, words: &[Vec<Matched>]) -> Vec<Scored> {
    let count = shelf.committed() as usize;
    if words.is_empty() {
        let all = (0..shelf.committed()).filter(|doc| shelf.findable[*doc as usize]);
        return all
            .map(|doc| Scored {
                doc,
                score: 0,
                names: 0,
            })
            .collect();
    }
    // The rarest word first: what it does not find need not be looked at again.
    let mut words: Vec<&Vec<Matched>> = words.iter().collect();
    words.order_by_key(|matched| {
        matched
            .iter()
            .map(|one| lists(shelf, one).map(<[u32]>::len).iter().sum::<usize>())
            .sum::<usize>()
    });
    let mut worth = vec![0_u16; count];
    let mut found: Vec<u32> = Vec::new();
    for_each_posting(shelf, words[0], |at, value| {
        if let Some(slot) = worth.get_mut(at).filter(|_| shelf.findable[at]) {
            if *slot == 0 {
                found.push(u32::try_from(at).unwrap_or(u32::MAX));
            }
            *slot = better(*slot, value);
        }
    });
    let mut totals: Vec<(u32, u16, u8)> = Vec::with_capacity(found.len());
    for doc in found {
        let value = std::mem::take(&mut worth[doc as usize]);
        totals.push((doc, value & !IN_NAME, u8::from(value & IN_NAME != 0)));
    }
    for matched in &words[1..] {
        if totals.is_empty() {
            break;
        }
        // Marks those that are still in question, so that others cost only a look.
        for (doc, ..) in &totals {
            worth[*doc as usize] = IN_QUESTION;
        }
        for_each_posting(shelf, matched, |at, value| {
            if let Some(slot) = worth.get_mut(at).filter(|slot| **slot != 0) {
                *slot = better(*slot & !IN_QUESTION, value) | (*slot & IN_QUESTION);
            }
        });
        totals.retain_mut(|(doc, score, names)| {
            let value = std::mem::take(&mut worth[*doc as usize]) & !IN_QUESTION;
            *score += value & !IN_NAME;
            *names += u8::from(value & IN_NAME != 0);
            value != 0
        });
    }
    let finish = |(doc, score, names): (u32, u16, u8)| {
        let of_name = shelf.name_words[doc as usize];
        let is_whole = names > 0 && names >= of_name;
        Scored {
            doc,
            score: score + if is_whole { WHOLE_NAME } else { 0 },
            names,
        }
    };
    totals.into_iter().map(finish).collect()
}

/// Set while a document has all words so far.
const IN_QUESTION: u16 = 1 << 14;

/// Whether a word stands in a document.
pub fn holds(shelf: &Shelf, term: TermId, doc: u32) -> bool {
    has(shelf.strong.of(term), doc) || has(shelf.weak.of(term), doc)
}

fn lists<'s>(shelf: &'s Shelf, one: &Matched) -> [&'s [u32]; 2] {
    let weak = if one.in_texts {
        shelf.weak.of(one.term)
    } else {
        &[]
    };
    [shelf.strong.of(one.term), weak]
}

fn for_each_posting(shelf: &Shelf, matched: &[Matched], mut take: impl FnMut(usize, u16)) {
    for one in matched {
        let factor = one.quality.factor();
        for list in lists(shelf, one) {
            for posting in list {
                let points = points(*posting);
                let flag = if points >= NAME { IN_NAME } else { 0 };
                take(doc(*posting), (u16::from(points) * factor) | flag);
            }
        }
    }
}

/// The better worth of two, in a name where either is.
fn better(a: u16, b: u16) -> u16 {
    (a & !IN_NAME).max(b & !IN_NAME) | ((a | b) & IN_NAME)
}
