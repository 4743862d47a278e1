//! The first choice of groups.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::block::{Block, NOBODY};

/// Groups are thought of that hold somebody with one of so many with whom they weigh most: all, among as few people.
const SEEDS: usize = 16;

/// A pair with the third that goes best with it, by the weight of all three.
type Seed = (i64, Reverse<[usize; 3]>);

impl Block {
    /// The heaviest group, then the heaviest of those left, and so on; in the end those who go with nobody.
    pub(super) fn greedy(&self) -> Vec<[usize; 3]> {
        let mut groups = Vec::new();
        let mut is_free = vec![true; self.people];
        let mut seeds: BinaryHeap<Seed> = self
            .seeds()
            .filter_map(|pair| self.grown(pair, &is_free))
            .collect();
        while let Some((_, Reverse(group))) = seeds.pop() {
            let [one, other, third] = group;
            if !is_free[one] || !is_free[other] {
                continue;
            }
            if is_free[third] {
                for person in group {
                    is_free[person] = false;
                }
                groups.push(group);
            } else {
                seeds.extend(self.grown((one, other), &is_free));
            }
        }
        let left: Vec<usize> = (0..self.people).filter(|person| is_free[*person]).collect();
        let person = |some: &[usize], place: usize| some.get(place).copied().unwrap_or(NOBODY);
        groups.extend(
            left.chunks(3)
                .map(|some| [0, 1, 2].map(|place| person(some, place))),
        );
        groups
    }

    /// Everybody with those with whom they weigh most.
    fn seeds(&self) -> impl Iterator<Item = (usize, usize)> {
        (0..self.people).flat_map(|one| {
            let mut others: Vec<usize> = (0..self.people)
                .filter(|other| self.pair(one, *other) > 0)
                .collect();
            if others.len() > SEEDS {
                others.select_nth_unstable_by_key(SEEDS, |other| (-self.pair(one, *other), *other));
                others.truncate(SEEDS);
            }
            others
                .into_iter()
                .map(move |other| (one.min(other), one.max(other)))
        })
    }

    /// A pair with the best third of those who are free.
    fn grown(&self, (one, other): (usize, usize), is_free: &[bool]) -> Option<Seed> {
        let own = self.pair(one, other);
        let mut best = (0, 0);
        let rows = self.row(one).iter().zip(self.row(other)).zip(is_free).enumerate();
        for (third, ((first, second), is_free)) in rows {
            let weight = own + first + second;
            // Nobody weighs anything with themselves.
            if weight > best.0 && *first > 0 && *second > 0 && *is_free {
                best = (weight, third);
            }
        }
        (best.0 > 0).then_some((best.0, Reverse([one, other, best.1])))
    }
}
