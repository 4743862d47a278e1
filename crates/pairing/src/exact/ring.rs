//! A blossom: an odd number of nodes in a ring, all but the first matched with a neighbour.

/// Two people who are in different nodes.
#[derive(Clone, Copy, Debug)]
pub struct Link {
    pub from: usize,
    pub to: usize,
}

impl Link {
    pub fn back(self) -> Self {
        Self {
            from: self.to,
            to: self.from,
        }
    }
}

/// Nodes in a ring. The first holds the base, which is matched outside or not at all; the second is matched with the third,
/// the fourth with the fifth and so on.
#[derive(Default)]
pub struct Ring {
    pub nodes: Vec<usize>,
    /// From each node to the next, and from the last to the first.
    pub links: Vec<Link>,
    /// Everybody in it.
    pub members: Vec<usize>,
}

impl Ring {
    /// The positions from one to the first, on the side where the position is matched with the next on the way: an odd number
    /// of them.
    pub fn way_to_base(&self, from: usize) -> Vec<usize> {
        if from.is_multiple_of(2) {
            (0..=from).rev().collect()
        } else {
            (from..self.nodes.len()).chain([0]).collect()
        }
    }

    /// The link between neighbours, in the direction asked for.
    pub fn link(&self, from: usize, to: usize) -> Link {
        if (from + 1) % self.nodes.len() == to {
            self.links[from]
        } else {
            self.links[to].back()
        }
    }

    /// Makes another position the first.
    pub fn turn(&mut self, first: usize) {
        self.nodes.rotate_left(first);
        self.links.rotate_left(first);
    }
}
