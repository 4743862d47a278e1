//! Blossoms form and dissolve.

use super::MaxWeight;
use super::ring::Link;
use super::tree::Side;

/// A way up the tree, without where it ends.
#[derive(Default)]
struct Way {
    nodes: Vec<usize>,
    /// From each node to the next one up.
    links: Vec<Link>,
}

impl MaxWeight {
    /// Two outer nodes touch: the ring that this closes in the tree becomes one outer node.
    pub(super) fn shrink(&mut self, link: Link) {
        let (one, other) = (self.blossoms.top(link.from), self.blossoms.top(link.to));
        let fork = self.fork(one, other);
        let up = self.way_up(one, fork);
        let down = self.way_up(other, fork);
        let nodes: Vec<usize> = [fork]
            .into_iter()
            .chain(up.nodes.into_iter().rev())
            .chain(down.nodes)
            .collect();
        let links = up
            .links
            .into_iter()
            .rev()
            .map(Link::back)
            .chain([link])
            .chain(down.links);
        let mut reach = self.tree.new_reach();
        for node in &nodes {
            let part = self.tree.reach[*node].take();
            let part = part.unwrap_or_else(|| self.reach_of(*node));
            reach.merge(&part);
            self.tree.give_back(part);
        }
        let blossom = self.blossoms.shrink(nodes, links.collect());
        self.blossom_duals[blossom] = 0;
        let blossoms = &self.blossoms;
        self.tree.outer.retain(|node| blossoms.is_at_top(*node));
        self.tree.inner_blossoms.retain(|node| blossoms.is_at_top(*node));
        self.enter(blossom, reach);
    }

    /// The first node that the ways up from two outer nodes have in common.
    fn fork(&mut self, one: usize, other: usize) -> usize {
        self.tree.passes += 1;
        let pass = self.tree.passes;
        let mut next = Some(one);
        while let Some(node) = next {
            self.tree.passed[node] = pass;
            next = self.above(node).map(|(_, entry)| self.blossoms.top(entry.from));
        }
        let mut node = other;
        while self.tree.passed[node] != pass {
            node = self.above(node).map_or_else(
                || unreachable!("both ways end at the root"),
                |(_, entry)| self.blossoms.top(entry.from),
            );
        }
        node
    }

    fn way_up(&self, from: usize, end: usize) -> Way {
        let mut way = Way::default();
        let mut node = from;
        while node != end {
            let Some((matched, entry)) = self.above(node) else {
                break;
            };
            way.nodes.extend([node, self.blossoms.top(matched.to)]);
            way.links.extend([matched, entry.back()]);
            node = self.blossoms.top(entry.from);
        }
        way
    }

    /// How the tree goes on upwards from an outer node: the matched link to the inner node, and the link by which that one
    /// was entered. `None` at the root.
    fn above(&self, node: usize) -> Option<(Link, Link)> {
        let from = self.blossoms.base(node);
        let to = self.blossoms.mate(from)?;
        Some((Link { from, to }, self.tree.entry[self.blossoms.top(to)]))
    }

    /// An inner blossom whose dual is 0 dissolves: what lies on the way through it stays in the tree.
    pub(super) fn expand(&mut self, blossom: usize) {
        let mut entry = self.tree.entry[blossom];
        let position = self.blossoms.position(blossom, entry.to);
        let ring = self.blossoms.open(blossom);
        self.tree.inner_blossoms.retain(|node| *node != blossom);
        for member in &ring.members {
            self.tree.side[*member] = Side::Outside;
        }
        let way = ring.way_to_base(position);
        self.make_inner(ring.nodes[position], entry);
        for pair in way.windows(3).step_by(2) {
            entry = ring.link(pair[1], pair[2]);
            self.make_inner(ring.nodes[pair[2]], entry);
        }
        for outer in way.iter().skip(1).step_by(2) {
            self.make_outer(ring.nodes[*outer]);
        }
    }
}
