//! Pairs people: the best pairs of all in companies of usual size, very good ones in large companies.

use footbridge_pairing::exact::{MaxWeight, Weights};
use footbridge_pairing::sparse::Improve;

use super::candidates::Candidates;
use super::facts::Pool;
use super::weighing::Scale;

/// Up to so many people are paired in the best of all ways; of more the best exchanges of partners are sought.
pub const MOST_EXACT: usize = 600;

/// Rows of weights, or people whose candidates are sought, in one step.
const AT_A_TIME: usize = 32;

/// How pairs are sought.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Search {
    /// The best pairs of all.
    Whole,
    /// Pairs of candidates, exchanged for better ones.
    Exchanges,
}

/// Pairs in the making.
pub struct Pairing {
    /// Positions in the pool.
    members: Vec<usize>,
    stage: Stage,
}

enum Stage {
    /// Weighing everyone with everyone; so many rows are done.
    Weighing(Weights, usize),
    /// Seeking the heaviest pairs of all.
    Whole(Box<MaxWeight>),
    /// Looking for those who go together.
    Looking(Box<Candidates>),
    /// Exchanging partners.
    Improving(Box<Improve>),
    /// With whom each is paired.
    Done(Vec<Option<usize>>),
}

impl Pairing {
    /// Begins to pair those at these positions in the pool.
    pub fn new(pool: &Pool, members: Vec<usize>) -> Self {
        let search = if members.len() <= MOST_EXACT {
            Search::Whole
        } else {
            Search::Exchanges
        };
        Self::by(search, pool, members)
    }

    /// Begins to pair them by one of the two ways, however many they are.
    pub fn by(search: Search, pool: &Pool, members: Vec<usize>) -> Self {
        let stage = if search == Search::Whole {
            Stage::Weighing(Weights::new(members.len()), 0)
        } else {
            Stage::Looking(Box::new(Candidates::new(pool, &members)))
        };
        Self { members, stage }
    }

    /// Does a little more of it. `true` once it is done.
    pub fn step(&mut self, pool: &Pool) -> bool {
        let members = &self.members;
        self.stage = match std::mem::replace(&mut self.stage, Stage::Done(Vec::new())) {
            Stage::Weighing(weights, row) if row == members.len() => {
                Stage::Whole(Box::new(MaxWeight::of(weights)))
            }
            Stage::Weighing(mut weights, row) => {
                let end = (row + AT_A_TIME).min(members.len());
                for second in row..end {
                    for first in 0..second {
                        let weight = pool.weight(Scale::WHOLE, members[first], members[second]);
                        weights.set(first, second, weight);
                    }
                }
                Stage::Weighing(weights, end)
            }
            Stage::Whole(mut matching) => {
                if matching.step() {
                    Stage::Done(matching.mates())
                } else {
                    Stage::Whole(matching)
                }
            }
            Stage::Looking(mut candidates) => {
                if candidates.step(pool, members, AT_A_TIME) {
                    Stage::Improving(Box::new(Improve::new(candidates.finish())))
                } else {
                    Stage::Looking(candidates)
                }
            }
            Stage::Improving(mut improve) => {
                let weight = |one: u32, other: u32| {
                    pool.weight(Scale::EXCHANGES, members[one as usize], members[other as usize])
                };
                if improve.step(&weight) {
                    Stage::Done(improve.mates())
                } else {
                    Stage::Improving(improve)
                }
            }
            Stage::Done(mates) => Stage::Done(mates),
        };
        matches!(self.stage, Stage::Done(_))
    }

    /// Positions in the pool: the pairs, and those who are alone.
    pub fn finish(self) -> (Vec<(usize, usize)>, Vec<usize>) {
        let Stage::Done(mates) = self.stage else {
            return (Vec::new(), self.members);
        };
        let mut pairs = Vec::new();
        let mut alone = Vec::new();
        for (place, mate) in mates.into_iter().enumerate() {
            match mate {
                Some(mate) if place < mate => pairs.push((self.members[place], self.members[mate])),
                Some(_) => {}
                None => alone.push(self.members[place]),
            }
        }
        (pairs, alone)
    }
}
