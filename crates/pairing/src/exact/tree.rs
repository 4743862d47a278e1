//! The alternating tree of one search, as far as it is not in the blossoms.

use super::reach::Reach;
use super::ring::Link;

/// Where somebody is in the tree.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Side {
    /// An even number of links away from the root: duals fall.
    Outer,
    /// An odd number of links away: duals rise.
    Inner,
    /// Not in the tree.
    Outside,
}

/// Farther than anybody is.
const FAR: i64 = i64::MAX / 2;

/// Grown from one unmatched person, the root.
pub struct Tree {
    /// For each person; all in one node are on one side.
    pub side: Vec<Side>,
    /// For each person who is not outer: the nearest outer one, and what is missing until their link is tight.
    pub nearest: Vec<usize>,
    pub slack: Vec<i64>,
    /// For each inner node: the link from the outer node before it.
    pub entry: Vec<Link>,
    /// For each outer node: the link to another outer node that is tight first.
    pub touch: Vec<Option<Link>>,
    /// The outer nodes at the top, and how near they are to everybody.
    pub outer: Vec<usize>,
    pub reach: Vec<Option<Reach>>,
    /// The inner blossoms at the top.
    pub inner_blossoms: Vec<usize>,
    /// By how much outer duals have fallen since the beginning.
    pub fallen: i64,
    /// For each node: the last time it was passed on the way up.
    pub passed: Vec<usize>,
    pub passes: usize,
    spare: Vec<Reach>,
}

impl Tree {
    pub fn new(people: usize, nodes: usize) -> Self {
        Self {
            side: vec![Side::Outside; people],
            nearest: vec![0; people],
            slack: vec![FAR; people],
            entry: vec![Link { from: 0, to: 0 }; nodes],
            touch: vec![None; nodes],
            outer: Vec::new(),
            reach: (0..nodes).map(|_| None).collect(),
            inner_blossoms: Vec::new(),
            fallen: 0,
            passed: vec![0; nodes],
            passes: 0,
            spare: Vec::new(),
        }
    }

    /// Nobody is in it any more.
    pub fn clear(&mut self) {
        self.side.fill(Side::Outside);
        self.slack.fill(FAR);
        self.outer.clear();
        self.inner_blossoms.clear();
        self.fallen = 0;
        for node in 0..self.reach.len() {
            let reach = self.reach[node].take();
            self.spare.extend(reach);
        }
    }

    /// A reach with nobody in it.
    pub fn new_reach(&mut self) -> Reach {
        let Some(mut reach) = self.spare.pop() else {
            return Reach::new(self.side.len());
        };
        reach.clear();
        reach
    }

    pub fn give_back(&mut self, reach: Reach) {
        self.spare.push(reach);
    }
}
