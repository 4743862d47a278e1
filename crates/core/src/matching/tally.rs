//! Adds up, for everything that any topic leads to, what the topics are worth.

use super::matter::{Matter, Walk};
use crate::catalog::{Index, Listed};
use crate::order::InOrder;
use std::cmp::Reverse;

/// Points from topics by position, and which topic leads there.
#[derive(Debug)]
pub struct Tally {
    /// For each position the points, and in the lowest byte the number of the leading walk.
    sums: Vec<u32>,
    /// Every position that any topic leads to, once.
    pub touched: Vec<u32>,
}

/// Bits for the number of the leading walk.
const LEAD: u32 = 8;
/// So many topics of somebody are followed, the weightiest; nobody sensible has more.
const MOST_WALKS: usize = 1 << LEAD;

/// The walks of a matter, weightiest first: the first that leads to something is its leading topic.
pub fn in_order<M: Matter>(matter: &M) -> Vec<Walk<'_>> {
    let mut walks = matter.walks();
    walks.order_by_key(|walk| (Reverse(walk.points), walk.way, walk.topic));
    walks.truncate(MOST_WALKS);
    walks
}

impl Tally {
    /// Follows all walks.
    pub fn of<M: Matter>(matter: &M, walks: &[Walk<'_>], index: &Index) -> Self {
        let mut tally = Self {
            sums: vec![0; matter.all().len()],
            touched: Vec::new(),
        };
        for (number, walk) in walks.iter().enumerate() {
            let Some(used) = index.topic(walk.topic) else {
                continue;
            };
            let lead = u32::try_from(number).unwrap_or(0);
            let counts = matter.counts(walk);
            matter.lists(walk, used, &mut |listed: &Listed<M::Item>| match counts {
                None => tally.add(listed.positions(), walk.points, lead),
                Some(counts) => {
                    for (item, position) in listed.iter().zip(listed.positions()) {
                        if counts(item) {
                            tally.add(std::slice::from_ref(position), walk.points, lead);
                        }
                    }
                }
            });
        }
        tally
    }

    /// The points of a position.
    pub fn points(&self, position: u32) -> u32 {
        self.sums[position as usize] >> LEAD
    }

    /// The number of the walk that leads to a position.
    pub fn lead(&self, position: u32) -> usize {
        (self.sums[position as usize] & ((1 << LEAD) - 1)) as usize
    }

    fn add(&mut self, positions: &[u32], points: u32, lead: u32) {
        if points == 0 {
            return;
        }
        for position in positions {
            // A list may be of a later moment than the collection.
            let Some(sum) = self.sums.get_mut(*position as usize) else {
                continue;
            };
            if *sum == 0 {
                *sum = lead;
                self.touched.push(*position);
            }
            *sum += points << LEAD;
        }
    }
}
