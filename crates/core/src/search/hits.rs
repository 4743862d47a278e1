//! The records of one kind that were found, best first.

use std::cmp::Ordering;

use super::chunks::Chunks;
use super::near::MOST;
use super::record::{Kind, Record};
use crate::order::InOrder;
use crate::time::Date;

/// What was found of one kind.
#[derive(Clone, Debug)]
pub struct KindHits {
    /// Which kind.
    pub kind: Kind,
    /// How many.
    pub count: usize,
    pub(super) hits: Vec<Keyed>,
    /// The records of the index, and those of the patch over it.
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
    hits: Vec<Keyed>,
    sources: [Chunks; 2],
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
/// With fewer hits than one in so many documents they are compared, with more they are counted out.
const FEW: usize = 32;

impl Keyed {
    /// A document of one of the two sources.
    pub fn new(source: usize, doc: u32, score: u16, near: u16, rank: u32) -> Self {
        Self {
            key: u32::from(score) * u32::from(MOST + 1) + u32::from(near),
            rank,
            doc: doc | if source == 1 { SECOND } else { 0 },
        }
    }

    fn is_second(&self) -> bool {
        self.doc & SECOND != 0
    }

    fn record<'s>(&self, sources: &'s [Chunks; 2]) -> Option<&'s Record> {
        sources[usize::from(self.is_second())].get((self.doc & !SECOND) as usize)
    }
}

impl KindHits {
    /// What the best record is worth.
    pub(super) fn top(&self) -> u32 {
        self.hits.iter().map(|hit| hit.key).max().unwrap_or(0)
    }

    /// The best `count`, best first.
    pub fn best(&self, count: usize) -> Vec<Hit> {
        let mut best: Vec<Keyed> = Vec::new();
        for hit in &self.hits {
            let is_full = best.len() == count;
            if is_full && best.last().is_none_or(|last| self.compare(last, hit).is_lt()) {
                continue;
            }
            let at = best.partition_point(|known| self.compare(known, hit).is_lt());
            best.insert(at, *hit);
            best.truncate(count);
        }
        let hits = best.iter().filter_map(|hit| hit.record(&self.sources));
        hits.map(|record| Hit {
            record: record.clone(),
        })
        .collect()
    }

    /// All of them, best first. Where only some are shown, [`KindHits::ordered`] is cheaper.
    pub fn all(&self) -> Vec<Hit> {
        let ordered = self.ordered();
        (0..ordered.len()).filter_map(|at| ordered.get(at)).collect()
    }

    /// All of them, best first, to be looked at one by one.
    pub fn ordered(&self) -> Ordered {
        let second: Vec<Keyed> = self.hits.iter().filter(|hit| hit.is_second()).copied().collect();
        let first: Vec<Keyed> = self.hits.iter().filter(|hit| !hit.is_second()).copied().collect();
        Ordered {
            hits: self.merged(in_order(first), in_order(second)),
            sources: self.sources.clone(),
        }
    }

    fn merged(&self, first: Vec<Keyed>, second: Vec<Keyed>) -> Vec<Keyed> {
        let mut merged = Vec::with_capacity(first.len() + second.len());
        let mut first = first.into_iter().peekable();
        for hit in second {
            while let Some(next) = first.next_if(|next| self.compare(next, &hit).is_lt()) {
                merged.push(next);
            }
            merged.push(hit);
        }
        merged.extend(first);
        merged
    }

    fn compare(&self, a: &Keyed, b: &Keyed) -> Ordering {
        if a.key != b.key {
            return b.key.cmp(&a.key);
        }
        if a.is_second() == b.is_second() {
            return a.rank.cmp(&b.rank);
        }
        let place = |hit: &Keyed| {
            hit.record(&self.sources)
                .map(|record| (record.order_key(self.today), record.id()))
        };
        place(a).cmp(&place(b))
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
        let record = self.hits.get(at)?.record(&self.sources)?;
        Some(Hit {
            record: record.clone(),
        })
    }
}

/// Hits of one source by key, then rank. Many are laid out by rank and then counted into place by key.
fn in_order(mut hits: Vec<Keyed>) -> Vec<Keyed> {
    let ranks = hits.iter().map(|hit| hit.rank as usize + 1).max().unwrap_or(0);
    if hits.len() < ranks / FEW {
        hits.order_by(|a, b| (b.key, a.rank).cmp(&(a.key, b.rank)));
        return hits;
    }
    let mut by_rank = vec![None; ranks];
    let highest = hits.iter().map(|hit| hit.key).max().unwrap_or(0);
    // Where the hits with each key begin: those with the highest first.
    let mut places = vec![0_u32; highest as usize + 2];
    for hit in &hits {
        by_rank[hit.rank as usize] = Some(*hit);
        places[(highest - hit.key) as usize + 1] += 1;
    }
    for at in 1..places.len() {
        places[at] += places[at - 1];
    }
    for hit in by_rank.into_iter().flatten() {
        let place = &mut places[(highest - hit.key) as usize];
        hits[*place as usize] = hit;
        *place += 1;
    }
    hits
}
