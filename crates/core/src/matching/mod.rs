//! Suggestions, each with its reasons.
//!
//! The ranking is simple and open: topics in common count more the fewer people have them, and people and groups
//! beyond one's own department count a little more. Scores are whole numbers, so every machine comes to the same order.

mod groups;
mod people;
mod posts;
mod reason;
mod topics;
pub mod weight;

pub use groups::suggest_groups;
pub use people::{reasons_to_meet, suggest_people};
pub use posts::suggest_posts;
pub use reason::{Reason, sentence};
pub use topics::telling_topics;
pub use weight::rarity;

use std::cmp::Reverse;
use std::sync::Arc;

use crate::catalog::{Catalog, Index};
use crate::model::{Person, Record};
use crate::order::InOrder;
use crate::time::Date;

/// Something worth a look, and why.
#[derive(Clone, Debug)]
pub struct Suggestion<T> {
    /// What is suggested.
    pub item: Arc<T>,
    /// The sum of the weights of its reasons; only good for comparing.
    pub score: u32,
    /// Why, weightiest first.
    pub reasons: Vec<Reason>,
}

/// For whom and on what ground suggestions are made.
#[derive(Clone, Copy, Debug)]
pub struct Seeker<'a> {
    /// For whom.
    pub me: &'a Person,
    /// What there is.
    pub catalog: &'a Catalog,
    /// What follows from it.
    pub index: &'a Index,
    /// Today.
    pub today: Date,
}

impl<T: Record> Suggestion<T> {
    fn new(item: Arc<T>, weighted: Vec<(u32, Reason)>) -> Option<Self> {
        let mut weighted = weighted;
        weighted.order_by_key(|(weight, _)| Reverse(*weight));
        let score = weighted.iter().map(|(weight, _)| *weight).sum();
        let about_me = weighted.iter().any(|(_, reason)| reason.is_personal());
        about_me.then(|| Self {
            item,
            score,
            reasons: weighted.into_iter().map(|(_, reason)| reason).collect(),
        })
    }
}

/// The best `count`, best first; equal scores in order of id.
fn best<T: Record>(mut suggestions: Vec<Suggestion<T>>, count: usize) -> Vec<Suggestion<T>> {
    suggestions.order_by(|a, b| b.score.cmp(&a.score).then_with(|| a.item.id().cmp(b.item.id())));
    suggestions.truncate(count);
    suggestions
}
