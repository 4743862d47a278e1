//! The records of one kind that were found, best first.

use std::cmp::Ordering;

use footbridge_search::{Keyed, best, in_order};

use super::chunks::Chunks;
use super::record::{Kind, Record};
use crate::time::Date;

/// What was found of one kind.
#[derive(Clone, Debug)]
pub struct KindHits {
    /// Which kind.
    pub kind: Kind,
    /// How many.
    pub count: usize,
    /// Those of the index, and those of the patch over it.
    pub(super) hits: [Vec<Keyed>; 2],
    pub(super) sources: [Chunks; 2],
    pub(super) today: Date,
}

/// A record that was found.
#[derive(Clone, PartialEq, Debug)]
pub struct Hit {
    /// The record.
    pub record: Record,
}

/// Everything found of one kind in order. A hundred thousand take a few milliseconds, a look at one of them nothing.
#[derive(Clone, Debug)]
pub struct Ordered {
    hits: Vec<Place>,
    sources: [Chunks; 2],
}

/// A hit of the index or of the patch.
type Place = (usize, Keyed);

impl KindHits {
    /// What the best record is worth.
    pub(super) fn top(&self) -> u32 {
        self.hits.iter().flatten().map(|hit| hit.key).max().unwrap_or(0)
    }

    /// The best `count`, best first.
    pub fn best(&self, count: usize) -> Vec<Hit> {
        let [first, second] = &self.hits;
        let mut merged = self.merged(best(first, count), best(second, count));
        merged.truncate(count);
        merged
            .iter()
            .filter_map(|place| hit_at(place, &self.sources))
            .collect()
    }

    /// All of them, best first. Where only some are shown, [`KindHits::ordered`] is cheaper.
    pub fn all(&self) -> Vec<Hit> {
        let ordered = self.ordered();
        (0..ordered.len()).filter_map(|at| ordered.get(at)).collect()
    }

    /// All of them, best first, to be looked at one by one.
    pub fn ordered(&self) -> Ordered {
        let [first, second] = &self.hits;
        Ordered {
            hits: self.merged(in_order(first), in_order(second)),
            sources: self.sources.clone(),
        }
    }

    fn merged(&self, first: Vec<Keyed>, second: Vec<Keyed>) -> Vec<Place> {
        let mut merged = Vec::with_capacity(first.len() + second.len());
        let mut first = first.into_iter().peekable();
        for hit in second {
            while let Some(next) = first.next_if(|next| self.compare(next, &hit).is_lt()) {
                merged.push((0, next));
            }
            merged.push((1, hit));
        }
        merged.extend(first.map(|hit| (0, hit)));
        merged
    }

    /// A hit of the index with one of the patch, whose ranks have nothing to do with each other.
    fn compare(&self, first: &Keyed, second: &Keyed) -> Ordering {
        let place = |source: usize, hit: &Keyed| {
            let record = self.sources[source].get(hit.doc as usize);
            record.map(|record| (record.order_key(self.today), record.id()))
        };
        let by_place = || place(0, first).cmp(&place(1, second));
        second.key.cmp(&first.key).then_with(by_place)
    }
}

impl Ordered {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.hits.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.hits.is_empty()
    }

    /// The hit at a place, from 0.
    pub fn get(&self, at: usize) -> Option<Hit> {
        hit_at(self.hits.get(at)?, &self.sources)
    }
}

fn hit_at((source, hit): &Place, sources: &[Chunks; 2]) -> Option<Hit> {
    let record = sources[*source].get(hit.doc as usize)?.clone();
    Some(Hit { record })
}
