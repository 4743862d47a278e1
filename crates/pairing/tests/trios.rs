//! Groups of three, against trying everything and against the greedy choice alone.

mod common;

use common::{Table, company};
use footbridge_pairing::trios::group;
use proptest::prelude::*;

/// What a group weighs; nothing if two of it may not be together.
fn weight(table: &Table, [one, two, three]: [usize; 3]) -> i64 {
    let pairs = [(one, two), (one, three), (two, three)].map(|(one, other)| table.weight(one, other));
    if pairs.iter().all(|weight| *weight > 0) {
        pairs.iter().sum()
    } else {
        0
    }
}

/// What all groups weigh, after making sure that everybody is in one at most, and every group may be.
fn total(table: &Table, groups: &[[usize; 3]]) -> i64 {
    let mut people: Vec<usize> = groups.concat();
    let count = people.len();
    people.sort_unstable();
    people.dedup();
    assert_eq!(people.len(), count);
    assert!(groups.iter().all(|group| weight(table, *group) > 0));
    groups.iter().map(|group| weight(table, *group)).sum()
}

fn ours(table: &Table) -> i64 {
    total(table, &group(table.count, |one, other| table.weight(one, other)))
}

/// The heaviest groups of those who are left, trying everything.
fn heaviest(table: &Table, left: u32) -> i64 {
    if left == 0 {
        return 0;
    }
    let first = left.trailing_zeros() as usize;
    let others = left & (left - 1);
    let mut best = heaviest(table, others);
    for second in (0..table.count).filter(|second| others >> second & 1 == 1) {
        for third in (0..second).filter(|third| others >> third & 1 == 1) {
            let rest = others & !(1 << second) & !(1 << third);
            best = best.max(weight(table, [first, second, third]) + heaviest(table, rest));
        }
    }
    best
}

/// The heaviest group of all, then the heaviest of those left, and so on.
fn greedy(table: &Table) -> i64 {
    let mut left: Vec<usize> = (0..table.count).collect();
    let mut sum = 0;
    loop {
        let mut best = (0, [0; 3]);
        for (at, one) in left.iter().enumerate() {
            for (next, two) in left.iter().enumerate().take(at) {
                for three in &left[..next] {
                    best = best.max((weight(table, [*one, *two, *three]), [*one, *two, *three]));
                }
            }
        }
        if best.0 == 0 {
            return sum;
        }
        sum += best.0;
        left.retain(|person| !best.1.contains(person));
    }
}

fn table(counts: Vec<usize>, least: i64) -> impl Strategy<Value = Table> {
    prop::sample::select(counts).prop_flat_map(move |count| {
        let weights = prop::collection::vec(least..20, count * count);
        weights.prop_map(move |weights| Table::of(count, |one, other| weights[one * count + other]))
    })
}

proptest! {
    #[test]
    fn six_and_nine_are_nearly_as_heavy_as_can_be(table in table(vec![6, 9], 1)) {
        let (ours, best) = (ours(&table), heaviest(&table, (1 << table.count) - 1));
        prop_assert!(ours <= best && ours * 100 >= best * 85, "{ours} of {best}");
    }

    #[test]
    fn every_group_may_be(table in table(vec![0, 1, 2, 3, 4, 7, 8, 9], -20)) {
        prop_assert!(ours(&table) <= heaviest(&table, (1 << table.count) - 1));
    }
}

/// The greedy choice of groups, which looks at every three, is hard to beat; starting from nearly the same, nothing is lost.
#[test]
fn heavier_than_the_greedy_choice() {
    for (count, seed) in [(30, 1), (31, 2), (60, 3), (90, 4)] {
        let table = company(count, seed);
        let (ours, greedy) = (ours(&table), greedy(&table));
        assert!(ours >= greedy, "{ours} and {greedy} with {count} people");
    }
}

#[test]
fn nearly_as_heavy_as_can_be_on_average() {
    let (mut made, mut best) = (0, 0);
    for seed in 0..40 {
        for count in [6, 9] {
            let table = company(count, seed);
            made += ours(&table);
            best += heaviest(&table, (1 << count) - 1);
        }
    }
    assert!(made * 1000 >= best * 985, "{made} of {best}");
}

#[test]
fn blocks_hold_everybody() {
    let weight = |one: usize, other: usize| 1 + i64::from((one + other).is_multiple_of(3));
    for count in [1_199, 1_200, 1_201] {
        let groups = group(count, weight);
        assert_eq!(groups.len(), count / 3);
        assert!(groups.is_sorted(), "by their first, block after block");
    }
}
