//! Pairs people: the best pairs of all in companies of usual size, very good ones in large companies.

use std::cmp::Reverse;

use footbridge_pairing::exact::{MaxWeight, Weights};

use super::candidates::Candidates;
use super::facts::Pool;
use super::weighing::Scale;
use crate::order::InOrder;

/// Up to so many people are paired in the best of all ways; of more the best exchanges of partners are sought.
pub const MOST_EXACT: usize = 600;

/// Rows of a table that are weighed, or people whose candidates are sought, in one step.
const AT_A_TIME: usize = 32;

/// Pairs in the making.
pub enum Pairing {
    /// Weighing everyone with everyone; so many rows are done.
    Weighing {
        members: Vec<usize>,
        weights: Weights,
        rows: usize,
    },
    /// Seeking the heaviest pairs.
    Whole {
        members: Vec<usize>,
        matching: Box<MaxWeight>,
    },
    /// Looking for those who go together.
    Looking(Box<Candidates>),
    /// Found.
    Done {
        members: Vec<usize>,
        mates: Vec<Option<usize>>,
    },
}

impl Pairing {
    /// Begins to pair those at these positions in the pool.
    pub fn new(pool: &Pool, members: Vec<usize>) -> Self {
        if members.len() <= MOST_EXACT {
            Self::Weighing {
                weights: Weights::new(members.len()),
                members,
                rows: 0,
            }
        } else {
            Self::Looking(Box::new(Candidates::new(pool, members)))
        }
    }

    /// Does a little more of it. `true` once it is done.
    pub fn step(&mut self, pool: &Pool) -> bool {
        match self {
            Self::Weighing {
                members,
                weights,
                rows,
            } if *rows < members.len() => {
                let end = (*rows + AT_A_TIME).min(members.len());
                for row in *rows..end {
                    for other in 0..row {
                        weights.set(
                            other,
                            row,
                            pool.weight(Scale::WHOLE, members[other], members[row]),
                        );
                    }
                }
                *rows = end;
            }
            Self::Weighing { members, weights, .. } => {
                let weights = std::mem::replace(weights, Weights::new(0));
                *self = Self::Whole {
                    members: std::mem::take(members),
                    matching: Box::new(MaxWeight::of(weights)),
                };
            }
            Self::Whole { members, matching } => {
                if matching.step() {
                    let matching = std::mem::replace(&mut **matching, MaxWeight::of(Weights::new(0)));
                    *self = Self::Done {
                        members: std::mem::take(members),
                        mates: matching.mates(),
                    };
                }
            }
            Self::Looking(candidates) => {
                if candidates.step(pool, Scale::EXCHANGES, AT_A_TIME) {
                    let done = Self::Done {
                        members: Vec::new(),
                        mates: Vec::new(),
                    };
                    let Self::Looking(candidates) = std::mem::replace(self, done) else {
                        return false;
                    };
                    let (members, found) = candidates.finish();
                    let rows = found.iter().enumerate();
                    let edges = rows.flat_map(|(one, row)| {
                        row.iter()
                            .map(move |(other, weight)| (*weight, one, *other as usize))
                    });
                    let mates = greedy(members.len(), edges.collect());
                    *self = Self::Done { members, mates };
                }
            }
            Self::Done { .. } => return true,
        }
        matches!(self, Self::Done { .. })
    }

    /// Positions in the pool: the pairs, and those who are alone.
    pub fn finish(self) -> (Vec<(usize, usize)>, Vec<usize>) {
        let Self::Done { members, mates } = self else {
            return (Vec::new(), Vec::new());
        };
        let mut pairs = Vec::new();
        let mut alone = Vec::new();
        for (place, mate) in mates.iter().enumerate() {
            match mate {
                Some(mate) if place < *mate => pairs.push((members[place], members[*mate])),
                Some(_) => {}
                None => alone.push(members[place]),
            }
        }
        (pairs, alone)
    }
}

/// The heaviest pair of those who are still free, again and again.
fn greedy(count: usize, mut edges: Vec<(i64, usize, usize)>) -> Vec<Option<usize>> {
    edges.order_by_key(|(weight, one, other)| (Reverse(*weight), *one, *other));
    let mut mates = vec![None; count];
    for (_, one, other) in edges {
        if mates[one].is_none() && mates[other].is_none() {
            mates[one] = Some(other);
            mates[other] = Some(one);
        }
    }
    mates
}
