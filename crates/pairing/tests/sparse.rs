//! The matching among many, against the exact one and against the greedy one.

mod common;

use common::{Table, candidates, company, greedy};
use footbridge_pairing::exact::max_weight;
use footbridge_pairing::sparse::{Improve, improve};
use proptest::prelude::*;

/// From the best so many candidates of each.
fn ours(table: &Table, most: usize) -> i64 {
    table.total(&improve(candidates(table, most), &|one, other| {
        table.weight(one as usize, other as usize)
    }))
}

fn exact(table: &Table) -> i64 {
    table.total(&max_weight(table.count, |one, other| table.weight(one, other)))
}

#[test]
fn nearly_as_heavy_as_can_be() {
    for (count, seed) in [
        (100, 1),
        (150, 2),
        (200, 3),
        (201, 4),
        (300, 5),
        (400, 6),
        (600, 7),
    ] {
        let table = company(count, seed);
        let (best, ours) = (exact(&table), ours(&table, 24));
        assert!(ours * 1000 >= best * 980, "{ours} of {best} with {count} people");
    }
}

#[test]
fn a_few_candidates_are_enough() {
    let table = company(300, 8);
    assert!(ours(&table, 8) * 1000 >= exact(&table) * 970);
}

/// Who has no candidate at all is paired as well, and so is everybody whom only splitting a pair can help.
#[test]
fn everybody_is_placed_who_can_be() {
    // The first half get on with everybody, the second only with the first; the greedy choice pairs the first half within.
    let table = Table::of(60, |one, other| match (one < 30, other < 30) {
        (true, true) => 40,
        (false, false) => 0,
        _ => 30,
    });
    let among_the_first: Vec<_> = (0..60)
        .map(|person| {
            if person < 30 {
                candidates(&table, 29).swap_remove(person)
            } else {
                Vec::new()
            }
        })
        .collect();
    let mates = improve(among_the_first, &|one, other| {
        table.weight(one as usize, other as usize)
    });
    assert_eq!(table.total(&mates), 30 * 30);
    assert!(mates.iter().all(Option::is_some));
}

#[test]
fn steps_are_bounded() {
    let table = company(600, 9);
    let asked = std::cell::Cell::new(0);
    let weight = |one: u32, other: u32| {
        asked.set(asked.get() + 1);
        table.weight(one as usize, other as usize)
    };
    let mut matching = Improve::new(candidates(&table, 32));
    let mut steps = 0;
    loop {
        let before = asked.get();
        let is_done = matching.step(&weight);
        steps += 1;
        assert!(asked.get() - before < 30_000);
        if is_done {
            break;
        }
    }
    assert!(steps > 10, "{steps} steps");
    assert_eq!(table.total(&matching.mates()), ours(&table, 32));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn never_lighter_than_the_greedy_choice(
        table in (0..24_usize, -6..12_i64).prop_flat_map(|(count, least)| {
            let weights = prop::collection::vec(least..20, count * count);
            weights.prop_map(move |weights| Table::of(count, |one, other| weights[one * count + other]))
        }),
    ) {
        let (ours, greedy, best) = (ours(&table, table.count), table.total(&greedy(&table)), exact(&table));
        prop_assert!(greedy <= ours && ours <= best, "{greedy} {ours} {best}");
    }
}
