//! Sorting that costs few bytes: the standard library's sort is compiled anew for each type and comparison, some five
//! kilobytes of wasm each time. Here positions are sorted, by one instance for all, and the items moved to match.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// Stable sorting of a slice.
pub trait InOrder<T> {
    /// Puts the items in the order that `compare` says; equal ones stay as they were.
    fn order_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering);

    /// Puts the items in the order of their keys, each computed once; equal ones stay as they were.
    fn order_by_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K);
}

impl<T> InOrder<T> for [T] {
    fn order_by(&mut self, mut compare: impl FnMut(&T, &T) -> Ordering) {
        let mut order = positions(self.len(), &mut |a, b| compare(&self[a], &self[b]));
        arrange(self, &mut order);
    }

    fn order_by_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K) {
        let keys: Vec<K> = self.iter().map(key).collect();
        let mut order = positions(keys.len(), &mut |a, b| keys[a].cmp(&keys[b]));
        arrange(self, &mut order);
    }
}

/// The first `count` items in the order that `compare` says, as after sorting them all; equal ones stay as they were.
/// Of many items most are only looked at once.
pub fn first_by<T>(
    items: impl IntoIterator<Item = T>,
    count: usize,
    mut compare: impl FnMut(&T, &T) -> Ordering,
) -> Vec<T> {
    let mut first: Vec<T> = Vec::with_capacity(count + 1);
    for item in items {
        let is_last = first.last().is_none_or(|last| compare(last, &item).is_le());
        let place = if is_last {
            first.len()
        } else {
            first.partition_point(|kept| compare(kept, &item).is_le())
        };
        if place < count {
            first.insert(place, item);
            first.truncate(count);
        }
    }
    first
}

/// A set, filled one by one: collecting into one would sort first, with an instance of the sort for each type.
pub fn set_of<T: Ord>(items: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    set.extend(items);
    set
}

/// A map, filled one by one as [`set_of`]; of several entries with one key the last stays.
pub fn map_of<K: Ord, V>(entries: impl IntoIterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    map.extend(entries);
    map
}

/// The positions 0 to `count - 1`, sorted.
fn positions(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    #[expect(
        clippy::disallowed_methods,
        reason = "the one instance of the standard library's sort"
    )]
    order.sort_by(|a, b| compare(*a, *b));
    order
}

/// Moves the item at `order[i]` to place `i`, cycle by cycle.
fn arrange<T>(items: &mut [T], order: &mut [usize]) {
    for start in 0..order.len() {
        let mut place = start;
        while order[place] != start {
            let from = order[place];
            items.swap(place, from);
            order[place] = place;
            place = from;
        }
        order[place] = place;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        #[expect(clippy::disallowed_methods, reason = "the oracle")]
        fn orders_as_the_standard_library_does(items in prop::collection::vec((0_u8..9, any::<u16>()), 0..60)) {
            let mut expected = items.clone();
            expected.sort_by_key(|(key, _)| *key);
            let mut by_key = items.clone();
            by_key.order_by_key(|(key, _)| *key);
            prop_assert_eq!(&by_key, &expected);
            let mut by_comparison = items;
            by_comparison.order_by(|(a, _), (b, _)| a.cmp(b));
            prop_assert_eq!(&by_comparison, &expected);
        }

        #[test]
        fn the_first_are_the_first_of_all(items in prop::collection::vec((0_u8..9, any::<u16>()), 0..60), count in 0..9_usize) {
            let mut expected = items.clone();
            expected.order_by(|(a, _), (b, _)| a.cmp(b));
            expected.truncate(count);
            prop_assert_eq!(first_by(items, count, |(a, _), (b, _)| a.cmp(b)), expected);
        }
    }
}
