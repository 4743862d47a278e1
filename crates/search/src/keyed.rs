//! Documents in the order of what they are worth.

use crate::rank::MOST_NEAR;
use crate::scoring::Scored;

/// With fewer hits than one in so many documents they are compared, with more they are counted out.
const FEW: usize = 32;

/// A document by what it is worth.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Keyed {
    /// Its score, then how near it is; the highest comes first.
    pub key: u32,
    /// Its place among those with the same key.
    pub rank: u32,
    /// Its number.
    pub doc: u32,
}

/// What was found, by what it is worth. `near` gives from 0 to [`MOST_NEAR`] how near a document is; it is asked for those
/// alone that are worth `least`.
pub fn keyed(found: &[Scored], ranks: &[u32], least: u16, near: Option<&dyn Fn(u32) -> u16>) -> Vec<Keyed> {
    let key = |one: &Scored| {
        let near = near
            .filter(|_| one.score >= least)
            .map_or(0, |near| near(one.doc));
        u32::from(one.score) * u32::from(MOST_NEAR + 1) + u32::from(near)
    };
    let keyed = found.iter().map(|one| Keyed {
        key: key(one),
        rank: ranks[one.doc as usize],
        doc: one.doc,
    });
    keyed.collect()
}

/// The best `count`, best first.
pub fn best(hits: &[Keyed], count: usize) -> Vec<Keyed> {
    let mut best: Vec<Keyed> = Vec::new();
    for hit in hits {
        if best.len() == count && best.last().is_none_or(|last| last.is_before(hit)) {
            continue;
        }
        let at = best.partition_point(|known| known.is_before(hit));
        best.insert(at, *hit);
        best.truncate(count);
    }
    best
}

/// All of them, best first. Many are laid out by rank and then counted into place by key.
pub fn in_order(hits: &[Keyed]) -> Vec<Keyed> {
    let ranks = hits.iter().map(|hit| hit.rank as usize + 1).max().unwrap_or(0);
    if hits.len() < ranks / FEW {
        let mut hits = hits.to_vec();
        hits.sort_unstable_by(|a, b| (b.key, a.rank).cmp(&(a.key, b.rank)));
        return hits;
    }
    let mut by_rank = vec![None; ranks];
    let highest = hits.iter().map(|hit| hit.key).max().unwrap_or(0);
    // Where the hits with each key begin: those with the highest first.
    let mut places = vec![0_u32; highest as usize + 2];
    for hit in hits {
        by_rank[hit.rank as usize] = Some(*hit);
        places[(highest - hit.key) as usize + 1] += 1;
    }
    for at in 1..places.len() {
        places[at] += places[at - 1];
    }
    let mut ordered = hits.to_vec();
    for hit in by_rank.into_iter().flatten() {
        let place = &mut places[(highest - hit.key) as usize];
        ordered[*place as usize] = hit;
        *place += 1;
    }
    ordered
}

/// The score from which on a document may be among the first `count`.
pub fn least_of_first(found: &[&[Scored]], count: usize) -> u16 {
    let all = || found.iter().copied().flatten();
    let highest = all().map(|one| one.score).max().unwrap_or(0);
    let mut tallies = vec![0_usize; usize::from(highest) + 1];
    all().for_each(|one| tallies[usize::from(one.score)] += 1);
    let mut sum = 0;
    let least = (0..=highest).rev().find(|score| {
        sum += tallies[usize::from(*score)];
        sum >= count
    });
    least.unwrap_or(0)
}

impl Keyed {
    fn is_before(&self, other: &Self) -> bool {
        (other.key, self.rank) < (self.key, other.rank)
    }
}
