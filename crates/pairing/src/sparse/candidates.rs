//! Each person's candidates, seen from both sides.

use super::number;

/// For each person, the heaviest pair first; among equals the lower number.
pub type Candidates = Vec<Vec<(u32, i64)>>;

/// What sorting a list costs beside walking it.
const SORTING: usize = 8;

/// Completes lists in which one names another who does not name them.
pub struct Linking {
    lists: Candidates,
    /// How long each list was when it was handed in.
    given: Vec<usize>,
    /// Whose list is next; those of all have been completed once it is beyond the last.
    next: usize,
    is_complete: bool,
}

impl Linking {
    pub fn new(lists: Candidates) -> Self {
        let given = lists.iter().map(Vec::len).collect();
        Self {
            lists,
            given,
            next: 0,
            is_complete: false,
        }
    }

    /// The lists, once they are complete.
    pub fn step(&mut self, mut work: usize) -> Option<Candidates> {
        while work > 0 {
            if self.next < self.lists.len() {
                let done = if self.is_complete {
                    self.put_in_order()
                } else {
                    self.name_back()
                };
                work = work.saturating_sub(done);
                self.next += 1;
            } else if self.is_complete {
                return Some(std::mem::take(&mut self.lists));
            } else {
                self.is_complete = true;
                self.next = 0;
            }
        }
        None
    }

    /// Puts the next person on the lists of those whom they name.
    fn name_back(&mut self) -> usize {
        let person = number(self.next);
        for at in 0..self.given[self.next] {
            let (other, weight) = self.lists[self.next][at];
            if other != person {
                self.lists[other as usize].push((person, weight));
            }
        }
        self.given[self.next] + 1
    }

    fn put_in_order(&mut self) -> usize {
        let person = number(self.next);
        let list = &mut self.lists[self.next];
        let length = list.len();
        list.retain(|(other, weight)| *weight > 0 && *other != person);
        list.sort_unstable_by(|(one, heavy), (other, light)| (light, one).cmp(&(heavy, other)));
        list.dedup();
        length * SORTING + 1
    }
}
