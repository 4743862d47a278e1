//! The heaviest matching of people in pairs: every pair has a weight, and the sum over all pairs made is the largest there is.
//!
//! Edmonds' blossoms with dual variables (surveyed by Galil, *Efficient algorithms for finding maximum matching in graphs*,
//! 1986). Everybody has a dual, and so has every blossom of three or more; those of any two people are together at least twice
//! what the two weigh. Where it is just as much their link is *tight*, and only tight links are matched. Who stays alone has
//! a dual of 0. A matching like that is the heaviest there is, and the duals prove it.
//!
//! One unmatched person after the other is the root of a [`search`]: a tree of tight links grows from them, in which duals
//! change until somebody else unmatched is found, or somebody who may as well stay alone. That takes a time that grows with
//! the square of the number of people, so everything with its cube.

mod blossoms;
mod fold;
mod labels;
mod reach;
mod ring;
mod search;
mod start;
mod tree;
mod weights;

use self::blossoms::Blossoms;
use self::tree::Tree;
pub use self::weights::{MOST_WEIGHT, Weights};

/// The heaviest matching, being made.
pub struct MaxWeight {
    weights: Weights,
    /// Of each person.
    duals: Vec<i64>,
    /// By node; of blossoms.
    blossom_duals: Vec<i64>,
    blossoms: Blossoms,
    tree: Tree,
    /// All before this person are matched, or stay alone.
    next_root: usize,
}

impl MaxWeight {
    /// For so many people, of whom each two weigh what `weight` says: at most [`MOST_WEIGHT`], and 0 or less if they may not
    /// be a pair. It is asked once for each pair, the lower number first; to do that bit by bit as well, see [`Self::of`].
    pub fn new(count: usize, weight: impl Fn(usize, usize) -> i64) -> Self {
        Self::of(Weights::of(count, weight))
    }

    /// For these weights.
    pub fn of(weights: Weights) -> Self {
        let blossoms = Blossoms::new(weights.count());
        let mut matching = Self {
            duals: vec![0; weights.count()],
            blossom_duals: vec![0; blossoms.nodes()],
            tree: Tree::new(weights.count(), blossoms.nodes()),
            weights,
            blossoms,
            next_root: 0,
        };
        matching.start();
        matching
    }

    /// Goes on for about a millisecond with 600 people; `true` once everything is done.
    pub fn step(&mut self) -> bool {
        let people = self.next_root..self.weights.count();
        let unmatched = |person: &usize| self.blossoms.mate(*person).is_none() && self.duals[*person] > 0;
        let Some(root) = people.into_iter().find(unmatched) else {
            self.next_root = self.weights.count();
            return true;
        };
        self.search(root);
        self.next_root = root + 1;
        false
    }

    /// With whom each person is matched: the heaviest matching once [`Self::step`] has said so, a part of one until then.
    pub fn mates(self) -> Vec<Option<usize>> {
        self.blossoms.into_mates()
    }
}

/// The heaviest matching at once; see [`MaxWeight`].
pub fn max_weight(count: usize, weight: impl Fn(usize, usize) -> i64) -> Vec<Option<usize>> {
    let mut matching = MaxWeight::new(count, weight);
    while !matching.step() {}
    matching.mates()
}

#[cfg(test)]
mod tests;
