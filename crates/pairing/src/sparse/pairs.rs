//! Who is matched with whom so far.

use super::number;

/// Nobody's number.
const NOBODY: u32 = u32::MAX;

/// Pairs and what they weigh.
pub struct Pairs {
    mates: Vec<u32>,
    /// For each person: what their pair weighs; 0 if they are alone.
    weights: Vec<i64>,
}

impl Pairs {
    pub fn new(people: usize) -> Self {
        Self {
            mates: vec![NOBODY; people],
            weights: vec![0; people],
        }
    }

    pub fn count(&self) -> usize {
        self.mates.len()
    }

    pub fn mate(&self, person: u32) -> Option<u32> {
        let mate = self.mates[person as usize];
        (mate != NOBODY).then_some(mate)
    }

    pub fn is_alone(&self, person: u32) -> bool {
        self.mate(person).is_none()
    }

    /// What the pair of a person weighs; 0 if they are alone.
    pub fn weight(&self, person: u32) -> i64 {
        self.weights[person as usize]
    }

    pub fn join(&mut self, one: u32, other: u32, weight: i64) {
        for (person, mate) in [(one, other), (other, one)] {
            self.mates[person as usize] = mate;
            self.weights[person as usize] = weight;
        }
    }

    pub fn part(&mut self, person: u32) {
        self.mates[person as usize] = NOBODY;
        self.weights[person as usize] = 0;
    }

    /// All who are alone, in order.
    pub fn alone(&self) -> Vec<u32> {
        (0..number(self.count()))
            .filter(|person| self.is_alone(*person))
            .collect()
    }

    pub fn into_mates(self) -> Vec<Option<usize>> {
        let mates = self.mates.into_iter();
        mates
            .map(|mate| (mate != NOBODY).then_some(mate as usize))
            .collect()
    }
}
