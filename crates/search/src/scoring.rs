//! Finds the documents in which all words of a query stand, and adds up what they are worth.

use crate::documents::Documents;
use crate::matching::Matched;
use crate::postings::{doc, points};
use crate::rank::{NAME, Quality, WHOLE_NAME};

/// A document that was found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Scored {
    /// Its number on its documents.
    pub doc: u32,
    /// What it is worth.
    pub score: u16,
    /// How many of the words stand in its name.
    pub names: u8,
}

/// With fewer postings than one in so many documents these are collected, with more all documents are gone through.
const FEW: usize = 16;
/// Set in the worth of a word that stands in the name; its worth may be that of a skill.
const IN_NAME: u16 = 1 << 15;
/// Set while a document has all words so far.
const IN_QUESTION: u16 = 1 << 14;

/// The documents that hold all of some words, each given by what stands for it. All that can be found where
/// there are none.
pub fn all_of(documents: &Documents, words: &[&Matched]) -> Vec<Scored> {
    if words.is_empty() {
        let all = (0..documents.committed).filter(|doc| documents.findable[*doc as usize]);
        let nothing = |doc| Scored {
            doc,
            score: 0,
            names: 0,
        };
        return all.map(nothing).collect();
    }
    // The rarest word first: what it does not find need not be looked at again.
    let mut words = words.to_vec();
    let length = |matched: &Matched| {
        postings(documents, matched)
            .map(|(list, _)| list.len())
            .sum::<usize>()
    };
    let rarest = (0..words.len()).min_by_key(|at| length(words[*at])).unwrap_or(0);
    words.swap(0, rarest);
    let mut worth = vec![0_u16; documents.committed as usize];
    let mut found = first(documents, words[0], &mut worth);
    for matched in &words[1..] {
        if found.is_empty() {
            break;
        }
        keep(documents, matched, &mut worth, &mut found);
    }
    for one in &mut found {
        if one.names > 0 && one.names >= documents.name_words[one.doc as usize] {
            one.score += WHOLE_NAME;
        }
    }
    found
}

/// The documents that hold a word, in ascending order. `worth` is all 0 before and after.
fn first(documents: &Documents, matched: &Matched, worth: &mut [u16]) -> Vec<Scored> {
    let length = postings(documents, matched)
        .map(|(list, _)| list.len())
        .sum::<usize>();
    let docs = if length < worth.len() / FEW {
        let mut docs: Vec<u32> = Vec::with_capacity(length);
        for (list, _) in postings(documents, matched) {
            docs.extend(list.iter().map(|posting| posting >> 8));
        }
        docs.sort_unstable();
        docs.dedup();
        Some(docs)
    } else {
        None
    };
    for (list, quality) in postings(documents, matched) {
        for posting in list {
            // What was not committed yet is beyond the end.
            if let Some(slot) = worth.get_mut(doc(*posting)) {
                *slot = better(*slot, worth_of(*posting, quality));
            }
        }
    }
    let mut take = |doc: u32| {
        let value = worth.get_mut(doc as usize).map_or(0, std::mem::take);
        (value != 0 && documents.is_findable(doc)).then_some(Scored {
            doc,
            score: value & !IN_NAME,
            names: u8::from(value & IN_NAME != 0),
        })
    };
    let mut found = Vec::with_capacity(length.min(documents.committed as usize));
    match docs {
        Some(docs) => found.extend(docs.into_iter().filter_map(take)),
        None => found.extend((0..documents.committed).filter_map(&mut take)),
    }
    found
}

/// Keeps what holds another word too. `worth` is all 0 before and after.
fn keep(documents: &Documents, matched: &Matched, worth: &mut [u16], found: &mut Vec<Scored>) {
    for one in found.iter() {
        worth[one.doc as usize] = IN_QUESTION;
    }
    for (list, quality) in postings(documents, matched) {
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
fn postings<'s>(
    documents: &'s Documents,
    matched: &'s Matched,
) -> impl Iterator<Item = (&'s [u32], Quality)> {
    let named = matched
        .terms
        .iter()
        .map(|one| (documents.named.of(one.term), one.quality));
    let texts = matched.terms.iter().filter(|one| one.in_texts);
    let texts = texts.map(|one| (documents.texts.of(one.term), one.quality));
    let labelled = matched
        .labels
        .iter()
        .map(|(label, quality)| (documents.labelled.of(*label), *quality));
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
