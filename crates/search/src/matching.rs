//! What of the dictionary stands for a word of the query.

use crate::edits::{Typed, close_to};
use crate::labels::LabelId;
use crate::rank::Quality;
use crate::terms::TermId;
use crate::vocabulary::Vocabulary;

/// A beginning of so many characters does not count in long texts: it would find half of all.
const SHORT: usize = 2;

/// What stands for a word of the query.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Matched {
    /// Words of the dictionary.
    pub terms: Vec<MatchedTerm>,
    /// Texts that many records share with one of these words, each once.
    pub labels: Vec<(LabelId, Quality)>,
}

/// A word of the dictionary that stands for a word of the query.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct MatchedTerm {
    /// The word.
    pub term: TermId,
    /// How well it matches.
    pub quality: Quality,
    /// Whether it counts in long texts too.
    pub in_texts: bool,
}

impl Vocabulary {
    /// What stands for a folded word: itself, what begins with it while it is open, and with corrections what is close.
    pub fn matches(&self, word: &str, is_open: bool, with_corrections: bool) -> Matched {
        let terms = &self.terms;
        let mut matched = Vec::new();
        let mut add = |term: TermId, quality: Quality, in_texts: bool| {
            matched.push(MatchedTerm {
                term,
                quality,
                in_texts,
            });
        };
        if is_open {
            let is_long = word.chars().nth(SHORT).is_some();
            for place in terms.beginning_with(word) {
                let (term, whole) = terms.at(place);
                let is_whole = whole.len() == word.len();
                let quality = if is_whole { Quality::Whole } else { Quality::Prefix };
                add(term, quality, is_whole || is_long);
            }
        } else if let Some(term) = terms.get(word) {
            add(term, Quality::Whole, true);
        }
        if with_corrections {
            close_to(terms, &Typed::new(word, is_open), |term, distance| {
                // Three letters of four begin the word and are a letter short of it: it is there already.
                let is_beginning = is_open && terms.word(term).starts_with(word);
                if distance.edits > 0 && !is_beginning {
                    add(
                        term,
                        Quality::of_edits(distance.edits, distance.is_beginning),
                        true,
                    );
                }
            });
        }
        Matched {
            labels: self.labels_with(&matched),
            terms: matched,
        }
    }

    /// The labels with one of the words, each with its best.
    fn labels_with(&self, terms: &[MatchedTerm]) -> Vec<(LabelId, Quality)> {
        let mut best: Vec<Option<Quality>> = vec![None; self.labels.len()];
        let mut labels = Vec::new();
        for one in terms {
            for label in self.labels.with(one.term) {
                let known = &mut best[*label as usize];
                if known.is_none() {
                    labels.push(*label);
                }
                *known = (*known).max(Some(one.quality));
            }
        }
        let quality = |label: LabelId| best[label as usize].unwrap_or(Quality::TwoEditsBegun);
        labels.into_iter().map(|label| (label, quality(label))).collect()
    }
}
