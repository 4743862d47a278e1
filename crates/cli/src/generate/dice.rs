//! Chance that can be repeated: the same seed gives the same company, on every machine and in every later version.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// A source of chance.
///
/// Only the raw `ChaCha8` key stream is taken from the library, since a published specification fixes it. How numbers
/// become choices is written here: ready-made distributions may change from one version of a library to the next.
pub struct Dice(ChaCha8Rng);

impl Dice {
    /// Dice for one purpose: different purposes under one seed do not influence each other.
    pub fn new(seed: u64, purpose: u64) -> Self {
        let mut key = [0; 32];
        key[..8].copy_from_slice(&seed.to_le_bytes());
        let mut stream = ChaCha8Rng::from_seed(key);
        stream.set_stream(purpose);
        Self(stream)
    }

    /// A number from 0 to `end - 1`; 0 where `end` is 0.
    pub fn below(&mut self, end: usize) -> usize {
        // Lemire's multiply-and-shift; its bias is far below anything that shows in invented people.
        let wide = u128::from(self.0.next_u64()) * end as u128;
        usize::try_from(wide >> 64).unwrap_or_default()
    }

    /// A number from `first` to `last`.
    pub fn between(&mut self, first: i32, last: i32) -> i32 {
        let span = usize::try_from(last - first + 1).unwrap_or(1);
        first + i32::try_from(self.below(span)).unwrap_or_default()
    }

    /// Yes, in `percent` of 100 cases.
    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of several; `None` where there are none.
    pub fn pick<'a, T>(&mut self, items: &'a [T]) -> Option<&'a T> {
        items.get(self.below(items.len()))
    }

    /// The position of one of several weights; the heavier, the likelier.
    pub fn weighted(&mut self, weights: impl IntoIterator<Item = usize, IntoIter: Clone>) -> usize {
        let weights = weights.into_iter();
        let mut left = self.below(weights.clone().sum());
        let mut chosen = 0;
        for (position, weight) in weights.enumerate().filter(|(_, weight)| *weight > 0) {
            chosen = position;
            if left < weight {
                break;
            }
            left -= weight;
        }
        chosen
    }

    /// Puts items into an order by chance (Fisher and Yates).
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for end in (1..items.len()).rev() {
            items.swap(end, self.below(end + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_numbers_for_ever() {
        let mut dice = Dice::new(7, 1);
        let rolled: Vec<_> = (0..8).map(|_| dice.below(100)).collect();
        assert_eq!(
            rolled,
            [93, 28, 96, 79, 80, 54, 63, 31],
            "a change here changes every generated company"
        );
    }

    #[test]
    fn weights_are_kept_and_zero_is_never_chosen() {
        let mut dice = Dice::new(1, 0);
        let mut times = [0; 4];
        for _ in 0..10_000 {
            times[dice.weighted([0, 10, 0, 30])] += 1;
        }
        assert_eq!((times[0], times[2]), (0, 0));
        assert!((2_300..2_700).contains(&times[1]), "{times:?}");
    }

    #[test]
    fn nothing_to_choose_from_is_no_accident() {
        let mut dice = Dice::new(1, 0);
        assert_eq!(dice.below(0), 0);
        assert_eq!(dice.pick::<u8>(&[]), None);
        assert_eq!(dice.weighted([]), 0);
    }
}
