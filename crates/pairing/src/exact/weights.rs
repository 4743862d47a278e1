//! What each pair weighs.

/// The most that a pair may weigh. Duals are at most twice as much, so all sums of two duals and a weight fit, even with
/// those of pairs that may not be.
pub const MOST_WEIGHT: i64 = 1 << 58;

/// Stands for twice the weight of a pair that may not be: more than any two duals can change by, so no search ever comes to it.
const FORBIDDEN: i64 = -(1 << 61);

/// The weights of all pairs of so many people.
pub struct Weights {
    count: usize,
    /// Twice the weight of each pair, row by row: halves of weights are whole then.
    doubled: Vec<i64>,
}

impl Weights {
    /// No pair may be, as yet.
    pub fn new(count: usize) -> Self {
        Self {
            count,
            doubled: vec![FORBIDDEN; count * count],
        }
    }

    /// As `weight` says of each two; it is asked once for each pair, the lower number first.
    pub fn of(count: usize, weight: impl Fn(usize, usize) -> i64) -> Self {
        let mut weights = Self::new(count);
        for second in 0..count {
            for first in 0..second {
                weights.set(first, second, weight(first, second));
            }
        }
        weights
    }

    /// What two people weigh together. 0 and less: they may not be a pair.
    ///
    /// # Panics
    /// If it is more than [`MOST_WEIGHT`], or somebody is paired with themselves.
    pub fn set(&mut self, one: usize, other: usize, weight: i64) {
        assert!(one != other, "{one} cannot be paired with themselves");
        assert!(
            weight <= MOST_WEIGHT,
            "{one} and {other} weigh too much: {weight}"
        );
        let doubled = if weight > 0 { weight * 2 } else { FORBIDDEN };
        self.doubled[one * self.count + other] = doubled;
        self.doubled[other * self.count + one] = doubled;
    }

    /// How many people there are.
    pub fn count(&self) -> usize {
        self.count
    }

    /// Twice what somebody weighs with each of the others.
    pub(super) fn row(&self, person: usize) -> &[i64] {
        &self.doubled[person * self.count..][..self.count]
    }

    /// Twice what two weigh.
    pub(super) fn doubled(&self, one: usize, other: usize) -> i64 {
        self.doubled[one * self.count + other]
    }
}
