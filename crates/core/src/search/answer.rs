//! What a query found.

use std::cmp::Reverse;

use super::hits::KindHits;
use super::marks::Marks;
use crate::finder::FacetCounts;
use crate::model::TopicId;
use crate::order::InOrder;

/// What a query found, by kind.
#[derive(Clone, Debug)]
pub struct Answer {
    /// What was found, in the order of [`super::Kind::ALL`].
    pub kinds: [KindHits; 4],
    /// For each facet, how many records each option would leave, the other facets as they are.
    pub facets: Vec<FacetCounts>,
    /// The text that was probably meant, where only corrections found something.
    pub meant: Option<String>,
    /// What was left out to find something, where nothing had all words.
    pub relaxed: Option<Relaxed>,
    /// Topics close to those that were found by name.
    pub related: Vec<TopicId>,
    /// Finds the words in a shown text.
    pub marks: Marks,
    /// How many records were found.
    pub total: usize,
}

impl Answer {
    /// The kinds of which something was found, the one with the best record first.
    pub fn by_best(&self) -> Vec<&KindHits> {
        let mut kinds: Vec<_> = self.kinds.iter().filter(|hits| hits.count > 0).collect();
        kinds.order_by_key(|hits| Reverse(hits.top()));
        kinds
    }
}

/// What was left out to find something.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Relaxed {
    /// Words that were left out, as typed. Empty where only a phrase was taken apart.
    pub dropped: Vec<String>,
    /// The text without them.
    pub text: String,
}
