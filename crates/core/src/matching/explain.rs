//! What is suggested, with all that led to it.

use std::cmp::Reverse;
use std::sync::Arc;

use super::closest::{CLOSELY, closest};
use super::matter::{Matter, Walk};
use super::tally::in_order;
use super::variety::varied;
use super::{Reason, Seeker};
use crate::catalog::Catalog;
use crate::model::TopicId;
use crate::order::InOrder;
use crate::text::capitalised;

/// Something worth a look, and why.
#[derive(Clone, PartialEq, Debug)]
pub struct Suggestion<T> {
    /// What is suggested.
    pub item: Arc<T>,
    /// The sum of its parts; only good for comparing.
    pub score: u32,
    /// Why, weightiest first.
    pub parts: Vec<Part>,
}

/// A reason and what it is worth.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Part {
    /// How much it adds.
    pub points: u32,
    /// Why.
    pub reason: Reason,
}

/// Up to `count` suggestions of a kind, in the order in which they are to be shown.
pub fn suggest<M: Matter>(matter: &M, seeker: &Seeker<'_>, count: usize) -> Vec<Suggestion<M::Item>> {
    let walks = in_order(matter);
    let picked = varied(closest(matter, seeker, &walks, CLOSELY), count);
    let item = |position: u32| matter.all().at(position as usize);
    let found = picked.iter().filter_map(|close| item(close.position));
    found.map(|item| suggestion(matter, &walks, item)).collect()
}

/// Everything of a kind that fits, most points first, for lists that show all.
pub fn rank<M: Matter>(matter: &M, seeker: &Seeker<'_>) -> Vec<Suggestion<M::Item>> {
    let walks = in_order(matter);
    let all = closest(matter, seeker, &walks, usize::MAX);
    let found = all
        .iter()
        .filter_map(|close| matter.all().at(close.position as usize));
    found.map(|item| suggestion(matter, &walks, item)).collect()
}

fn suggestion<M: Matter>(matter: &M, walks: &[Walk<'_>], item: &Arc<M::Item>) -> Suggestion<M::Item> {
    let parts = explain(matter, walks, item);
    Suggestion {
        item: Arc::clone(item),
        score: parts.iter().map(|part| part.points).sum(),
        parts,
    }
}

/// What adds to one item, weightiest first; nothing where no topic leads to it.
pub fn explain<M: Matter>(matter: &M, walks: &[Walk<'_>], item: &M::Item) -> Vec<Part> {
    let mut ways: Vec<(Walk<'_>, u32, Vec<TopicId>)> = Vec::new();
    for walk in walks {
        if walk.points == 0 || !matter.leads(walk, item) {
            continue;
        }
        match ways.iter_mut().find(|(first, ..)| first.way == walk.way) {
            Some((_, sum, topics)) => {
                *sum += walk.points;
                topics.push(walk.topic.clone());
            }
            None => ways.push((*walk, walk.points, vec![walk.topic.clone()])),
        }
    }
    if ways.is_empty() {
        return Vec::new();
    }
    let mut parts: Vec<Part> = ways
        .into_iter()
        .map(|(walk, points, topics)| Part {
            points,
            reason: (walk.reason)(topics),
        })
        .collect();
    matter.extras(item, &mut |points, reason| {
        parts.push(Part {
            points,
            reason: reason(),
        });
    });
    parts.order_by_key(|part| Reverse(part.points));
    parts
}

/// The first reasons as one line, such as "You both picked sourdough; Ines works in Legal". `name` is the first name of
/// the person it is about; empty for a group, or where the name stands beside it.
pub fn sentence(parts: &[Part], most: usize, name: &str, catalog: &Catalog) -> String {
    let words: Vec<_> = parts
        .iter()
        .take(most)
        .map(|part| part.reason.words(name, catalog))
        .collect();
    capitalised(&words.join("; "))
}
