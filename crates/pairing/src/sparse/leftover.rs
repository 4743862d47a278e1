//! Those whose candidates are all taken.

use super::candidates::Candidates;
use super::pairs::Pairs;
use super::{Weigh, number};

/// How many others left over are looked at for each.
const NEAR: usize = 48;

/// How many others still alone are tried with somebody from a pair that is split.
const TRIED: usize = 8;

/// How many ways to split a pair for somebody are compared before the best is taken.
const COMPARED: usize = 2_000;

/// How many pairs are looked at for each person in all, on average, before those still alone stay so. It takes as many to
/// look at everybody for so many people who fit with nobody.
const MOST_LOOKS: usize = 100;

/// Pairs those left over by the greedy choice with each other.
pub struct Neighbours {
    candidates: Candidates,
    alone: Vec<u32>,
    next: usize,
}

impl Neighbours {
    pub fn new(candidates: Candidates, pairs: &Pairs) -> Self {
        Self {
            candidates,
            alone: pairs.alone(),
            next: 0,
        }
    }

    /// Gives the candidates back once everybody was looked at.
    pub fn step(&mut self, pairs: &mut Pairs, weight: &Weigh, work: usize) -> Option<Candidates> {
        for _ in 0..work.div_ceil(NEAR) {
            let Some(person) = self.alone.get(self.next).copied() else {
                return Some(std::mem::take(&mut self.candidates));
            };
            self.next += 1;
            if !pairs.is_alone(person) {
                continue;
            }
            let others = self.alone[self.next..]
                .iter()
                .filter(|other| pairs.is_alone(**other));
            let mut best = None;
            for other in others.take(NEAR) {
                let weight = weight(person, *other);
                if weight > best.map_or(0, |(_, best)| best) {
                    best = Some((*other, weight));
                }
            }
            if let Some((other, weight)) = best {
                pairs.join(person, other, weight);
            }
        }
        None
    }
}

/// Splits pairs for two who are alone: one gets the one, the other gets the other.
pub struct Placing {
    alone: Vec<u32>,
    /// Who is being placed, and up to whom everybody was looked at for them.
    next: usize,
    looked_up_to: u32,
    compared: usize,
    best: Option<Split>,
    looks_left: usize,
}

/// The pair of a candidate is split: they go with the person who is placed, and who is left with another who is alone.
struct Split {
    gain: i64,
    candidate: (u32, i64),
    /// The mate of the candidate so far.
    left: Option<u32>,
    /// Whom that one gets, if anybody.
    other: Option<(u32, i64)>,
}

impl Placing {
    pub fn new(pairs: &Pairs) -> Self {
        Self {
            alone: pairs.alone(),
            next: 0,
            looked_up_to: 0,
            compared: 0,
            best: None,
            looks_left: (pairs.count() + 1_000) * MOST_LOOKS,
        }
    }

    /// `true` once everybody is placed who can be.
    pub fn step(&mut self, pairs: &mut Pairs, weight: &Weigh, work: usize) -> bool {
        for _ in 0..work / 2 {
            let person = self.alone.get(self.next).copied();
            let Some(person) = person.filter(|_| self.looks_left > 0) else {
                return true;
            };
            let is_looked_for = self.looked_up_to < number(pairs.count()) && self.compared < COMPARED;
            if pairs.is_alone(person) && is_looked_for {
                self.look(person, pairs, weight);
                self.looked_up_to += 1;
            } else {
                self.place(person, pairs);
            }
        }
        false
    }

    /// What it would bring to give the person the one who is looked at next.
    fn look(&mut self, person: u32, pairs: &Pairs, weight: &Weigh) {
        let candidate = self.looked_up_to;
        self.looks_left = self.looks_left.saturating_sub(1);
        let own = if candidate == person {
            0
        } else {
            weight(person, candidate)
        };
        if own <= 0 {
            return;
        }
        let left = pairs.mate(candidate);
        let gain = own - pairs.weight(candidate);
        self.consider(Split {
            gain,
            candidate: (candidate, own),
            left,
            other: None,
        });
        let Some(left_alone) = left else { return };
        let others = self.alone[self.next + 1..].iter().copied();
        let others = others.filter(|other| pairs.is_alone(*other) && *other != candidate);
        let tried: Vec<u32> = others.take(TRIED).collect();
        for other in tried {
            let theirs = weight(left_alone, other);
            self.looks_left = self.looks_left.saturating_sub(1);
            if theirs > 0 {
                self.consider(Split {
                    gain: gain + theirs,
                    candidate: (candidate, own),
                    left,
                    other: Some((other, theirs)),
                });
            }
        }
    }

    fn consider(&mut self, split: Split) {
        self.compared += 1;
        if split.gain > self.best.as_ref().map_or(0, |best| best.gain) {
            self.best = Some(split);
        }
    }

    /// Does what is best for the person, and goes on to the next.
    fn place(&mut self, person: u32, pairs: &mut Pairs) {
        if let Some(split) = self.best.take().filter(|_| pairs.is_alone(person)) {
            if let Some(left) = split.left {
                pairs.part(left);
            }
            pairs.join(person, split.candidate.0, split.candidate.1);
            if let (Some(left), Some((other, weight))) = (split.left, split.other) {
                pairs.join(left, other, weight);
            }
        }
        self.next += 1;
        self.looked_up_to = 0;
        self.compared = 0;
    }
}
