//! Weights that look like those of people, and the plainest ways to pair.
#![allow(dead_code, reason = "each test uses some of it")]

/// Numbers that look like chance, always the same for the same seed (splitmix64).
pub fn scramble(number: u64) -> u64 {
    let mut mixed = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

/// All weights of a number of people.
#[derive(Clone, Debug)]
pub struct Table {
    pub count: usize,
    weights: Vec<i64>,
}

impl Table {
    pub fn of(count: usize, weight: impl Fn(usize, usize) -> i64) -> Self {
        let mut weights = vec![0; count * count];
        for one in 0..count {
            for other in 0..one {
                weights[one * count + other] = weight(other, one);
                weights[other * count + one] = weight(other, one);
            }
        }
        Self { count, weights }
    }

    pub fn weight(&self, one: usize, other: usize) -> i64 {
        self.weights[one * self.count + other]
    }

    /// What a matching weighs, after making sure that it is one.
    pub fn total(&self, mates: &[Option<usize>]) -> i64 {
        assert_eq!(mates.len(), self.count);
        let mut total = 0;
        for (person, mate) in mates.iter().enumerate() {
            let Some(mate) = *mate else { continue };
            assert_eq!(mates[mate], Some(person), "{person} and {mate} agree");
            assert!(self.weight(person, mate) > 0, "{person} and {mate} may be a pair");
            total += self.weight(person, mate);
        }
        total / 2
    }

    /// The weight of the heaviest matching of those who are left, trying everything.
    pub fn heaviest(&self, left: u32) -> i64 {
        if left == 0 {
            return 0;
        }
        let first = left.trailing_zeros() as usize;
        let others = left & (left - 1);
        let with = (0..self.count).filter(|other| others >> other & 1 == 1);
        let paired = with
            .map(|other| self.weight(first, other).max(0) + self.heaviest(others & !(1 << other)))
            .max();
        paired.unwrap_or(0).max(self.heaviest(others))
    }
}
