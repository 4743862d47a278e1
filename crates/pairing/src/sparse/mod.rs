//! A heavy matching among very many people, from the best few candidates of each.
//!
//! First the heaviest pair of candidates, then the heaviest of those left, and so on. Whoever is left then is paired with
//! others left. Then pairs are exchanged for heavier ones ([`exchange`]) until no short exchange helps. At last those still
//! alone are placed by splitting the pair of others that costs least. Nothing ever makes the whole lighter.
//!
//! Everything goes by the order in which people are numbered: number them by something of their own, not by where they
//! stand in a list, and the outcome does not depend on that list.

mod candidates;
mod exchange;
mod greedy;
mod leftover;
mod pairs;

use self::candidates::Linking;
use self::exchange::Exchange;
use self::greedy::Greedy;
use self::leftover::{Neighbours, Placing};
use self::pairs::Pairs;

/// What two people weigh together, for pairs that are no candidates too. 0 and less: they may not be a pair.
pub type Weigh<'a> = dyn Fn(u32, u32) -> i64 + 'a;

/// How much is done in a step, counted in pairs looked at: a few milliseconds.
const WORK_OF_STEP: usize = 20_000;

/// A matching, being made.
pub struct Improve {
    pairs: Pairs,
    stage: Stage,
}

enum Stage {
    Linking(Linking),
    Greedy(Greedy),
    Neighbours(Neighbours),
    Exchange(Exchange),
    Placing(Placing),
    Done,
}

impl Improve {
    /// For people of whom each has these candidates, with what they weigh together: the number of lists is that of people.
    /// Both of a pair may name each other, or only one. What weighs 0 or less is no candidate. What stands here and what
    /// `weight` says later must be the same, and neither may be more than [`crate::exact::MOST_WEIGHT`].
    pub fn new(candidates: Vec<Vec<(u32, i64)>>) -> Self {
        Self {
            pairs: Pairs::new(candidates.len()),
            stage: Stage::Linking(Linking::new(candidates)),
        }
    }

    /// Goes on for a few milliseconds; `true` once everything is done. Every call needs the same `weight`.
    pub fn step(&mut self, weight: &Weigh) -> bool {
        let pairs = &mut self.pairs;
        self.stage = match std::mem::replace(&mut self.stage, Stage::Done) {
            Stage::Linking(mut linking) => match linking.step(WORK_OF_STEP) {
                Some(candidates) => Stage::Greedy(Greedy::new(candidates)),
                None => Stage::Linking(linking),
            },
            Stage::Greedy(mut greedy) => match greedy.step(pairs, WORK_OF_STEP) {
                Some(candidates) => Stage::Neighbours(Neighbours::new(candidates, pairs)),
                None => Stage::Greedy(greedy),
            },
            Stage::Neighbours(mut neighbours) => match neighbours.step(pairs, weight, WORK_OF_STEP) {
                Some(candidates) => Stage::Exchange(Exchange::new(candidates)),
                None => Stage::Neighbours(neighbours),
            },
            Stage::Exchange(mut exchange) => {
                if exchange.step(pairs, weight, WORK_OF_STEP) {
                    Stage::Placing(Placing::new(pairs))
                } else {
                    Stage::Exchange(exchange)
                }
            }
            Stage::Placing(mut placing) => {
                if placing.step(pairs, weight, WORK_OF_STEP) {
                    Stage::Done
                } else {
                    Stage::Placing(placing)
                }
            }
            Stage::Done => Stage::Done,
        };
        matches!(self.stage, Stage::Done)
    }

    /// With whom each person is matched.
    pub fn mates(self) -> Vec<Option<usize>> {
        self.pairs.into_mates()
    }
}

/// A heavy matching at once; see [`Improve`].
pub fn improve(candidates: Vec<Vec<(u32, i64)>>, weight: &Weigh) -> Vec<Option<usize>> {
    let mut matching = Improve::new(candidates);
    while !matching.step(weight) {}
    matching.mates()
}

/// A position among people as a number.
fn number(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}
