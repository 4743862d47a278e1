//! Exchanges pairs for heavier ones.
//!
//! Somebody leaves their mate for a heavier candidate; the mate of that one looks for another candidate in turn, and so on
//! for a few times; in the end the one who was left first and the one who was left last are paired. It is done if the whole
//! gets heavier. A chain is followed only as long as what was gained so far exceeds what was lost, which loses nothing: any
//! exchange that helps can be walked that way from one of its people (Lin and Kernighan 1973).

use std::collections::VecDeque;

use super::candidates::Candidates;
use super::pairs::Pairs;
use super::{Weigh, number};

/// How many candidates are tried for the first in a chain, for the second and so on. Wider and longer ones were measured to
/// gain less than half a thousandth more, for twice the time.
const TRIED: [usize; 5] = [10, 5, 3, 2, 1];

/// How often everybody may start a chain, on average: far more than they ever do.
const MOST_STARTS: usize = 60;

/// All exchanges, one after the other.
pub struct Exchange {
    candidates: Candidates,
    /// Whose chains are to be tried, since something near them has changed.
    waiting: VecDeque<u32>,
    is_waiting: Vec<bool>,
    starts_left: usize,
}

/// A chain: the first gets the second, the third the fourth and so on; the second and the third were a pair, the fourth and
/// the fifth were.
struct Chain<'a> {
    pairs: &'a Pairs,
    candidates: &'a Candidates,
    weight: &'a Weigh<'a>,
    /// The mate whom the first one leaves.
    left: Option<u32>,
    people: Vec<u32>,
    /// What the new pairs weigh.
    weights: Vec<i64>,
    best: Option<Found>,
    work: usize,
}

/// The best way to end a chain.
struct Found {
    gain: i64,
    people: Vec<u32>,
    weights: Vec<i64>,
    /// The weight of the pair that closes the chain.
    closing: Option<i64>,
}

impl Exchange {
    pub fn new(candidates: Candidates) -> Self {
        let count = candidates.len();
        Self {
            candidates,
            waiting: (0..number(count)).collect(),
            is_waiting: vec![true; count],
            starts_left: count * MOST_STARTS,
        }
    }

    /// `true` once no chain helps.
    pub fn step(&mut self, pairs: &mut Pairs, weight: &Weigh, mut work: usize) -> bool {
        while work > 0 {
            let next = self.waiting.pop_front().filter(|_| self.starts_left > 0);
            let Some(person) = next else { return true };
            self.is_waiting[person as usize] = false;
            self.starts_left -= 1;
            let mut chain = Chain::new(person, pairs, &self.candidates, weight);
            chain.extend(-pairs.weight(person));
            work = work.saturating_sub(chain.work);
            let left = chain.left;
            if let Some(found) = chain.best {
                self.carry_out(&found, left, pairs);
            }
        }
        false
    }

    fn carry_out(&mut self, found: &Found, left: Option<u32>, pairs: &mut Pairs) {
        let touched = found.people.iter().copied().chain(left);
        for person in touched.clone() {
            pairs.part(person);
        }
        for (pair, weight) in found.people.chunks_exact(2).zip(&found.weights) {
            pairs.join(pair[0], pair[1], *weight);
        }
        if let (Some(last), Some(left), Some(weight)) = (found.people.last(), left, found.closing) {
            pairs.join(*last, left, weight);
        }
        for person in touched {
            if !std::mem::replace(&mut self.is_waiting[person as usize], true) {
                self.waiting.push_back(person);
            }
        }
    }
}

impl<'a> Chain<'a> {
    fn new(first: u32, pairs: &'a Pairs, candidates: &'a Candidates, weight: &'a Weigh<'a>) -> Self {
        Self {
            pairs,
            candidates,
            weight,
            left: pairs.mate(first),
            people: vec![first],
            weights: Vec::new(),
            best: None,
            work: 1,
        }
    }

    /// Tries everybody whom the last in the chain could get. `gain` is what was gained so far, without their own new pair.
    fn extend(&mut self, gain: i64) {
        let Some(last) = self.people.last().copied() else {
            return;
        };
        let depth = self.weights.len();
        let candidates = self.candidates;
        let mut tried = 0;
        for (other, weight) in &candidates[last as usize] {
            if gain + weight <= 0 || tried == TRIED[depth] {
                break;
            }
            self.work += 1;
            if self.people.contains(other) || self.left == Some(*other) {
                continue;
            }
            tried += 1;
            self.people.push(*other);
            self.weights.push(*weight);
            self.follow(*other, gain + weight);
            self.people.pop();
            self.weights.pop();
        }
    }

    /// What becomes of the mate of the one who was just got.
    fn follow(&mut self, got: u32, gain: i64) {
        let Some(mate) = self.pairs.mate(got) else {
            self.consider(gain, None);
            return;
        };
        let gain = gain - self.pairs.weight(got);
        self.people.push(mate);
        let closing = self.left.map_or(0, |left| (self.weight)(mate, left));
        self.work += 4;
        self.consider(gain + closing.max(0), (closing > 0).then_some(closing));
        if self.weights.len() < TRIED.len() {
            self.extend(gain);
        }
        self.people.pop();
    }

    fn consider(&mut self, gain: i64, closing: Option<i64>) {
        if gain > self.best.as_ref().map_or(0, |best| best.gain) {
            self.best = Some(Found {
                gain,
                people: self.people.clone(),
                weights: self.weights.clone(),
                closing,
            });
        }
    }
}
