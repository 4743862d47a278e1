//! The heaviest pair of candidates, then the heaviest of those left, and so on.

use super::candidates::Candidates;
use super::number;
use super::pairs::Pairs;

/// Finds them without putting all pairs in order: two who are each other's heaviest candidate left would be taken before
/// anything else of theirs, so they can be taken now (Preis 1999).
pub struct Greedy {
    candidates: Candidates,
    /// For each person: those before this place in their list are taken.
    places: Vec<usize>,
    /// Whoever is waiting for their heaviest candidate to be taken, by them or by another; each is the heaviest of the one
    /// before.
    waiting: Vec<u32>,
    next: u32,
}

impl Greedy {
    pub fn new(candidates: Candidates) -> Self {
        Self {
            places: vec![0; candidates.len()],
            waiting: Vec::new(),
            next: 0,
            candidates,
        }
    }

    /// Gives the candidates back once all pairs are made.
    pub fn step(&mut self, pairs: &mut Pairs, mut work: usize) -> Option<Candidates> {
        while work > 0 {
            if let Some(person) = self.waiting.last().copied() {
                work = work.saturating_sub(self.take(person, pairs));
            } else if self.next < number(self.candidates.len()) {
                self.waiting.push(self.next);
                self.next += 1;
            } else {
                return Some(std::mem::take(&mut self.candidates));
            }
        }
        None
    }

    /// Takes the person's heaviest candidate, or waits for them.
    fn take(&mut self, person: u32, pairs: &mut Pairs) -> usize {
        let before = self.places[person as usize];
        let heaviest = self.heaviest(person, pairs).filter(|_| pairs.is_alone(person));
        let mut work = self.places[person as usize] - before + 2;
        let Some((other, weight)) = heaviest else {
            self.waiting.pop();
            return work;
        };
        let before = self.places[other as usize];
        let back = self.heaviest(other, pairs);
        work += self.places[other as usize] - before;
        if back.is_some_and(|(back, _)| back == person) {
            pairs.join(person, other, weight);
            self.waiting.pop();
        } else {
            self.waiting.push(other);
        }
        work
    }

    fn heaviest(&mut self, person: u32, pairs: &Pairs) -> Option<(u32, i64)> {
        let list = &self.candidates[person as usize];
        let place = &mut self.places[person as usize];
        while list.get(*place).is_some_and(|(other, _)| !pairs.is_alone(*other)) {
            *place += 1;
        }
        list.get(*place).copied()
    }
}
