//! Who is matched with whom, and which people are taken together as one node.

use super::ring::{Link, Ring};

/// People and blossoms. Both are *nodes*: the numbers below `count` are people, those from there on blossoms, which may hold
/// blossoms again. A node that is in no blossom is at the *top*.
pub struct Blossoms {
    count: usize,
    mates: Vec<Option<usize>>,
    /// For each person: the node at the top that they are in.
    top: Vec<usize>,
    /// For each node: the blossom right around it.
    around: Vec<Option<usize>>,
    /// For each node: the one person in it who is not matched within it.
    base: Vec<usize>,
    /// The number of each person, to be lent as a list of one.
    people: Vec<usize>,
    rings: Vec<Ring>,
    unused: Vec<usize>,
}

impl Blossoms {
    /// Everybody alone.
    pub fn new(count: usize) -> Self {
        let nodes = count + count / 2;
        Self {
            count,
            mates: vec![None; count],
            top: (0..count).collect(),
            around: vec![None; nodes],
            base: (0..nodes).collect(),
            people: (0..count).collect(),
            rings: (count..nodes).map(|_| Ring::default()).collect(),
            unused: (count..nodes).rev().collect(),
        }
    }

    /// How many nodes there can be.
    pub fn nodes(&self) -> usize {
        self.around.len()
    }

    pub fn mate(&self, person: usize) -> Option<usize> {
        self.mates[person]
    }

    pub fn into_mates(self) -> Vec<Option<usize>> {
        self.mates
    }

    pub fn top(&self, person: usize) -> usize {
        self.top[person]
    }

    pub fn is_at_top(&self, node: usize) -> bool {
        self.around[node].is_none()
    }

    pub fn is_blossom(&self, node: usize) -> bool {
        node >= self.count
    }

    pub fn base(&self, node: usize) -> usize {
        self.base[node]
    }

    /// Everybody in a node.
    pub fn members(&self, node: usize) -> &[usize] {
        if self.is_blossom(node) {
            &self.rings[node - self.count].members
        } else {
            &self.people[node..=node]
        }
    }

    /// The nodes of a blossom.
    #[cfg(test)]
    pub fn nodes_of(&self, blossom: usize) -> &[usize] {
        &self.rings[blossom - self.count].nodes
    }

    /// Matches two who are the bases of their nodes.
    pub fn join(&mut self, link: Link) {
        self.mates[link.from] = Some(link.to);
        self.mates[link.to] = Some(link.from);
    }

    pub fn free(&mut self, person: usize) {
        self.mates[person] = None;
    }

    /// Takes nodes at the top together; the first holds the base.
    pub fn shrink(&mut self, nodes: Vec<usize>, links: Vec<Link>) -> usize {
        let blossom = self
            .unused
            .pop()
            .unwrap_or_else(|| unreachable!("more blossoms than can be"));
        let members: Vec<usize> = nodes
            .iter()
            .flat_map(|node| self.members(*node))
            .copied()
            .collect();
        for node in &nodes {
            self.around[*node] = Some(blossom);
        }
        for member in &members {
            self.top[*member] = blossom;
        }
        self.around[blossom] = None;
        self.base[blossom] = self.base[nodes[0]];
        self.rings[blossom - self.count] = Ring {
            nodes,
            links,
            members,
        };
        blossom
    }

    /// Undoes a blossom at the top: its nodes are there then. Gives back what it was.
    pub fn open(&mut self, blossom: usize) -> Ring {
        let ring = std::mem::take(&mut self.rings[blossom - self.count]);
        for node in &ring.nodes {
            self.around[*node] = None;
            for at in 0..self.members(*node).len() {
                let member = self.members(*node)[at];
                self.top[member] = *node;
            }
        }
        self.unused.push(blossom);
        ring
    }

    /// Makes a person the base of a node that they are in, by matching everybody else within it anew.
    pub fn rebase(&mut self, node: usize, person: usize) {
        if self.base[node] == person {
            return;
        }
        let position = self.position(node, person);
        let ring = std::mem::take(&mut self.rings[node - self.count]);
        self.rebase(ring.nodes[position], person);
        let way = ring.way_to_base(position);
        for pair in way[1..].chunks_exact(2) {
            let link = ring.link(pair[0], pair[1]);
            self.rebase(ring.nodes[pair[0]], link.from);
            self.rebase(ring.nodes[pair[1]], link.to);
            self.join(link);
        }
        self.base[node] = person;
        self.rings[node - self.count] = ring;
        self.rings[node - self.count].turn(position);
    }

    /// Where in a blossom's ring the node is that a person is in.
    pub fn position(&self, blossom: usize, person: usize) -> usize {
        let mut node = person;
        while self.around[node] != Some(blossom) {
            node = self.around[node].unwrap_or_else(|| unreachable!("the person is in the blossom"));
        }
        let ring = &self.rings[blossom - self.count];
        let position = ring.nodes.iter().position(|candidate| *candidate == node);
        position.unwrap_or_else(|| unreachable!("a node is in the ring around it"))
    }
}
