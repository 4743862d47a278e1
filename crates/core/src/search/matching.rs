//! The words of the dictionary that stand for a word of the query.

use super::edits::close_to;
use super::query::Word;
use super::rank::Quality;
use super::terms::{TermId, Terms};

/// A beginning of so many characters counts in names, skills and titles alone.
const SHORT: usize = 2;

/// A word of the dictionary that stands for a word of the query.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Matched {
    /// The word.
    pub term: TermId,
    /// How well it matches.
    pub quality: Quality,
    /// Whether it counts in long texts too.
    pub in_texts: bool,
}

/// The words that stand for `word`: itself, what begins with it while it is open, and with corrections what is close.
pub fn matches(terms: &Terms, word: &Word, with_corrections: bool) -> Vec<Matched> {
    let mut matched = Vec::new();
    let mut add = |term: TermId, quality: Quality, in_texts: bool| {
        matched.push(Matched {
            term,
            quality,
            in_texts,
        });
    };
    if word.is_open {
        let is_long = word.folded.chars().nth(SHORT).is_some();
        for place in terms.beginning_with(&word.folded) {
            let (term, whole) = terms.at(place);
            let is_whole = whole.len() == word.folded.len();
            let quality = if is_whole { Quality::Whole } else { Quality::Prefix };
            add(term, quality, is_whole || is_long);
        }
    } else if let Some(term) = terms.get(&word.folded) {
        add(term, Quality::Whole, true);
    }
    if with_corrections {
        close_to(terms, &word.folded, word.is_open, |term, distance| {
            if distance.edits > 0 {
                add(
                    term,
                    Quality::of_edits(distance.edits, distance.is_beginning),
                    true,
                );
            }
        });
    }
    matched
}
