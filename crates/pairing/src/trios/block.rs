//! A few hundred people in groups of three.

/// Nobody: fills the last group where people are not divisible by three.
pub(super) const NOBODY: usize = usize::MAX;

/// How many pairs are weighed in a step.
const WEIGHED: usize = 20_000;

/// How many turns without success end it: two rounds of all four ways.
const IDLE: usize = 8;

/// Everybody is in a group; one that may not be weighs nothing.
pub struct Block {
    pub(super) people: usize,
    weights: Vec<i64>,
    /// What those before this person weigh with each other is known.
    known: usize,
    pub(super) groups: Vec<[usize; 3]>,
    /// Which way to improve comes next, and how many in a row have not helped.
    turn: usize,
    idle: usize,
}

impl Block {
    pub fn new(people: usize) -> Self {
        Self {
            people,
            weights: vec![0; people * people],
            known: 0,
            groups: Vec::new(),
            turn: 0,
            idle: 0,
        }
    }

    /// Weighs more pairs; `true` once all are, and there is a first choice of groups.
    pub fn fill(&mut self, weight: &super::Weigh) -> bool {
        let mut weighed = 0;
        while self.known < self.people && weighed < WEIGHED {
            for one in 0..self.known {
                let weight = weight(one, self.known);
                self.weights[one * self.people + self.known] = weight;
                self.weights[self.known * self.people + one] = weight;
            }
            weighed += self.known;
            self.known += 1;
        }
        let is_known = self.known == self.people;
        if is_known && self.groups.is_empty() {
            self.groups = self.greedy();
        }
        is_known
    }

    /// Tries one way to make it heavier, of at most so many; `false` once none helps.
    pub fn improve(&mut self, turns: usize) -> bool {
        let helped = match self.turn % 4 {
            0 => {
                self.turn_some(self.turn / 4);
                self.swap()
            }
            way => self.reassign(way - 1),
        };
        self.turn += 1;
        self.idle = if helped { 0 } else { self.idle + 1 };
        self.idle < IDLE && self.turn < turns
    }

    /// Turns some groups by one place, other ones each round, so that other ones are taken out together.
    fn turn_some(&mut self, round: usize) {
        for (number, group) in self.groups.iter_mut().enumerate() {
            group.rotate_left((number >> (round % 10)) & 1);
        }
    }

    /// The groups that may be, each in order, by their first.
    pub fn groups(&self) -> Vec<[usize; 3]> {
        let mut groups: Vec<_> = self
            .groups
            .iter()
            .filter(|group| self.weight(**group) > 0)
            .copied()
            .collect();
        for group in &mut groups {
            group.sort_unstable();
        }
        groups.sort_unstable();
        groups
    }

    /// What a group weighs; 0 if it may not be.
    pub(super) fn weight(&self, group: [usize; 3]) -> i64 {
        if group.contains(&NOBODY) {
            return 0;
        }
        let [one, two, three] = group;
        let pairs = [(one, two), (one, three), (two, three)];
        let pairs = pairs.map(|(one, other)| self.pair(one, other));
        if pairs.iter().all(|weight| *weight > 0) {
            pairs.iter().sum()
        } else {
            0
        }
    }

    /// What two people weigh together.
    pub(super) fn pair(&self, one: usize, other: usize) -> i64 {
        self.weights[one * self.people + other]
    }

    /// What somebody weighs with everybody.
    pub(super) fn row(&self, one: usize) -> &[i64] {
        &self.weights[one * self.people..][..self.people]
    }

    /// Each two groups swap one for one if that makes both together heavier.
    fn swap(&mut self) -> bool {
        let mut helped = false;
        for second in 0..self.groups.len() {
            for first in 0..second {
                helped |= self.swap_between(first, second);
            }
        }
        helped
    }

    fn swap_between(&mut self, first: usize, second: usize) -> bool {
        let (one, other) = (self.groups[first], self.groups[second]);
        let mut best = self.weight(one) + self.weight(other);
        let mut helped = false;
        for mine in 0..3 {
            for theirs in 0..3 {
                let (mut one, mut other) = (one, other);
                std::mem::swap(&mut one[mine], &mut other[theirs]);
                let weight = self.weight(one) + self.weight(other);
                if weight > best {
                    best = weight;
                    self.groups[first] = one;
                    self.groups[second] = other;
                    helped = true;
                }
            }
        }
        helped
    }
}
