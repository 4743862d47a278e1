//! One search: from an unmatched person to a better matching, while the duals stay a proof that it is the best so far.

use super::MaxWeight;
use super::ring::Link;
use super::tree::Side;

/// What stops the duals from changing further.
enum Event {
    /// An outer person's dual is 0: they may as well go unmatched.
    Spent(usize),
    /// The link to somebody outside is tight.
    Reached(usize),
    /// The link between two outer nodes is tight.
    Touched(Link),
    /// The dual of an inner blossom is 0.
    Hollow(usize),
}

impl MaxWeight {
    /// Matches the root, be it that somebody else goes unmatched for it, or proves that they should stay alone.
    pub(super) fn search(&mut self, root: usize) {
        self.make_outer(self.blossoms.top(root));
        loop {
            let (change, event) = self.next_event();
            self.change_duals(change);
            match event {
                Event::Spent(person) => {
                    self.rematch_up(person);
                    self.blossoms.free(person);
                    break;
                }
                Event::Reached(person) => {
                    let link = Link {
                        from: self.tree.nearest[person],
                        to: person,
                    };
                    if !self.grow(link) {
                        self.rematch_up(link.from);
                        self.blossoms.rebase(self.blossoms.top(person), person);
                        self.blossoms.join(link);
                        break;
                    }
                }
                Event::Touched(link) => self.shrink(link),
                Event::Hollow(blossom) => self.expand(blossom),
            }
        }
        self.tree.clear();
    }

    /// By how much the duals can change, and what is then.
    fn next_event(&self) -> (i64, Event) {
        let tree = &self.tree;
        let mut least = i64::MAX;
        let mut event = Event::Spent(0);
        for (person, side) in tree.side.iter().enumerate() {
            let change = match side {
                Side::Outer => self.duals[person],
                Side::Inner => continue,
                Side::Outside => tree.slack[person],
            };
            if change < least {
                least = change;
                event = if *side == Side::Outer {
                    Event::Spent(person)
                } else {
                    Event::Reached(person)
                };
            }
        }
        for link in tree.outer.iter().filter_map(|node| tree.touch[*node]) {
            // Everybody in the tree hangs together by tight links, so their duals are all even or all odd: this is even.
            let change = self.slack(link) / 2;
            if change < least {
                least = change;
                event = Event::Touched(link);
            }
        }
        for blossom in &tree.inner_blossoms {
            let change = self.blossom_duals[*blossom] / 2;
            if change < least {
                least = change;
                event = Event::Hollow(*blossom);
            }
        }
        (least, event)
    }

    /// Outer duals fall, inner ones rise, so that links in the tree stay tight; those of blossoms make up for it.
    fn change_duals(&mut self, change: i64) {
        if change == 0 {
            return;
        }
        let tree = &mut self.tree;
        tree.fallen += change;
        for (person, side) in tree.side.iter().enumerate() {
            match side {
                Side::Outer => self.duals[person] -= change,
                Side::Inner => self.duals[person] += change,
                Side::Outside => tree.slack[person] -= change,
            }
        }
        for node in &tree.outer {
            self.blossom_duals[*node] += 2 * change;
        }
        for node in &tree.inner_blossoms {
            self.blossom_duals[*node] -= 2 * change;
        }
    }

    /// Takes in a node from outside by a tight link, and the one it is matched with. `false` if it is not matched.
    fn grow(&mut self, link: Link) -> bool {
        let node = self.blossoms.top(link.to);
        let Some(mate) = self.blossoms.mate(self.blossoms.base(node)) else {
            return false;
        };
        self.make_inner(node, link);
        self.make_outer(self.blossoms.top(mate));
        true
    }

    /// Along the tree, from the node of `person` to the root, what was not matched is and the other way round. Who was matched
    /// with the person's node is matched elsewhere then; the person is its base, and for the caller to match.
    fn rematch_up(&mut self, person: usize) {
        let mut person = person;
        // Is joined once its outer end is the base of its node.
        let mut pending = None;
        loop {
            let node = self.blossoms.top(person);
            let before = self.blossoms.mate(self.blossoms.base(node));
            self.blossoms.rebase(node, person);
            if let Some(link) = pending {
                self.blossoms.join(link);
            }
            let Some(before) = before else { return };
            let inner = self.blossoms.top(before);
            let entry = self.tree.entry[inner];
            self.blossoms.rebase(inner, entry.to);
            pending = Some(entry);
            person = entry.from;
        }
    }
}
