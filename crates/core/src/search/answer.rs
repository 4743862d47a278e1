//! What a query found.

use std::cmp::Reverse;

use super::chunks::Chunks;
use super::marks::Marks;
use super::near::MOST;
use super::record::{Kind, Record};
use crate::finder::FacetCounts;
use crate::model::TopicId;
use crate::order::InOrder;
use crate::time::Date;

/// What a query found, by kind.
#[derive(Clone, Debug)]
pub struct Answer {
    /// What was found, in the order of [`Kind::ALL`].
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

/// What was left out to find something.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Relaxed {
    /// Words that were left out, as typed. Empty where only a phrase was taken apart.
    pub dropped: Vec<String>,
    /// The text without them.
    pub text: String,
}

/// What was found of one kind.
#[derive(Clone, Debug)]
pub struct KindHits {
    /// Which kind.
    pub kind: Kind,
    /// How many.
    pub count: usize,
    pub(super) hits: Vec<Keyed>,
    /// The records of the index and of the patch over it.
    pub(super) sources: [Chunks; 2],
    pub(super) today: Date,
}

/// A record that was found.
#[derive(Clone, PartialEq, Debug)]
pub struct Hit {
    /// The record.
    pub record: Record,
}

/// A document by what it is worth.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Keyed {
    key: u32,
    /// Its place among those with the same key, within its source.
    rank: u32,
    /// Its number in its source, and the source in the highest bit.
    doc: u32,
}

const SECOND: u32 = 1 << 31;

impl Keyed {
    /// A document of one of the two sources.
    pub fn new(source: usize, doc: u32, score: u16, near: u16, rank: u32) -> Self {
        Self {
            key: u32::from(score) * u32::from(MOST + 1) + u32::from(near),
            rank,
            doc: doc | if source == 1 { SECOND } else { 0 },
        }
    }
}

impl Answer {
    /// The kinds of which something was found, the one with the best record first.
    pub fn by_best(&self) -> Vec<&KindHits> {
        let mut kinds: Vec<_> = self.kinds.iter().filter(|hits| hits.count > 0).collect();
        kinds.order_by_key(|hits| Reverse(hits.top()));
        kinds
    }
}

impl KindHits {
    /// What the best record is worth.
    fn top(&self) -> u32 {
        self.hits.iter().map(|hit| hit.key).max().unwrap_or(0)
    }

    /// The best `count`, best first.
    pub fn best(&self, count: usize) -> Vec<Hit> {
        let mut best: Vec<Keyed> = Vec::with_capacity(count + 1);
        for hit in &self.hits {
            if best.len() == count && best.last().is_none_or(|last| !self.is_before(hit, last)) {
                continue;
            }
            let at = best.partition_point(|known| self.is_before(known, hit));
            best.insert(at, *hit);
            best.truncate(count);
        }
        best.iter().filter_map(|hit| self.hit(hit)).collect()
    }

    /// All of them, best first.
    pub fn all(&self) -> Vec<Hit> {
        let mut hits = self.hits.clone();
        hits.order_by(|a, b| self.is_before(b, a).cmp(&self.is_before(a, b)));
        hits.iter().filter_map(|hit| self.hit(hit)).collect()
    }

    fn hit(&self, hit: &Keyed) -> Option<Hit> {
        self.record(hit).cloned().map(|record| Hit { record })
    }

    fn record(&self, hit: &Keyed) -> Option<&Record> {
        let source = &self.sources[usize::from(hit.doc & SECOND != 0)];
        source.get((hit.doc & !SECOND) as usize)
    }

    fn is_before(&self, a: &Keyed, b: &Keyed) -> bool {
        if a.key != b.key {
            return a.key > b.key;
        }
        if (a.doc ^ b.doc) & SECOND == 0 {
            return a.rank < b.rank;
        }
        let place = |hit: &Keyed| {
            self.record(hit)
                .map(|record| (record.order_key(self.today), record.id()))
        };
        (place(a), a.doc) < (place(b), b.doc)
    }
}

/// The scores from which on a document may be among the first `count`.
pub fn least_of_first(scores: impl Iterator<Item = u16> + Clone, count: usize) -> u16 {
    let mut tallies = vec![0_usize; scores.clone().max().map_or(1, |most| usize::from(most) + 1)];
    scores.for_each(|score| tallies[usize::from(score)] += 1);
    let mut sum = 0;
    let least = (0..tallies.len()).rev().find(|score| {
        sum += tallies[*score];
        sum >= count
    });
    u16::try_from(least.unwrap_or(0)).unwrap_or(0)
}

/// Best first, for small numbers of hits.
pub fn best_first<T: Clone>(items: &mut [T], score: impl Fn(&T) -> u16) {
    items.order_by_key(|item| Reverse(score(item)));
}
