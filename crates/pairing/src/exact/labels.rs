//! Nodes become outer and inner.

use super::MaxWeight;
use super::reach::Reach;
use super::ring::Link;
use super::tree::Side;

impl MaxWeight {
    pub(super) fn make_inner(&mut self, node: usize, entry: Link) {
        for member in self.blossoms.members(node) {
            self.tree.side[*member] = Side::Inner;
        }
        self.tree.entry[node] = entry;
        if self.blossoms.is_blossom(node) {
            self.tree.inner_blossoms.push(node);
        }
    }

    pub(super) fn make_outer(&mut self, node: usize) {
        let reach = self.reach_of(node);
        self.enter(node, reach);
    }

    /// Makes the members of a node outer, and finds how near they are to everybody.
    pub(super) fn reach_of(&mut self, node: usize) -> Reach {
        let mut reach = self.tree.new_reach();
        for member in self.blossoms.members(node) {
            self.tree.side[*member] = Side::Outer;
            let number = u32::try_from(*member).unwrap_or(u32::MAX);
            reach.add(
                number,
                self.duals[*member] + self.tree.fallen,
                self.weights.row(*member),
            );
        }
        reach
    }

    /// Puts an outer node at the top into the tree: all that is outside or inner may be nearer now, and other outer nodes
    /// may touch it.
    pub(super) fn enter(&mut self, node: usize, reach: Reach) {
        let tree = &mut self.tree;
        let mut touch = None;
        let mut least = i64::MAX;
        let rows = reach
            .nearest
            .iter()
            .zip(&reach.distance)
            .zip(&self.duals)
            .enumerate();
        for (person, ((nearest, distance), dual)) in rows {
            let slack = distance - tree.fallen + dual;
            if tree.side[person] != Side::Outer {
                if slack < tree.slack[person] {
                    tree.slack[person] = slack;
                    tree.nearest[person] = *nearest as usize;
                }
            } else if slack < least && self.blossoms.top(person) != node {
                least = slack;
                touch = Some(Link {
                    from: *nearest as usize,
                    to: person,
                });
            }
        }
        tree.touch[node] = touch;
        tree.reach[node] = Some(reach);
        tree.outer.push(node);
    }

    /// What is missing until a link is tight; of a link between different nodes at the top.
    pub(super) fn slack(&self, link: Link) -> i64 {
        self.duals[link.from] + self.duals[link.to] - self.weights.doubled(link.from, link.to)
    }
}
