//! The exact matching, against trying everything and against another library's.

mod common;

use common::{Table, company};
use footbridge_pairing::exact::{MaxWeight, Weights, max_weight};
use proptest::prelude::*;

/// Up to so many people; many weights are the same, and some pairs may not be.
fn table(most: usize, weights: std::ops::Range<i64>) -> impl Strategy<Value = Table> {
    (0..=most)
        .prop_flat_map(move |count| (Just(count), prop::collection::vec(weights.clone(), count * count)))
        .prop_map(|(count, weights)| Table::of(count, |one, other| weights[one * count + other]))
}

fn ours(table: &Table) -> i64 {
    table.total(&max_weight(table.count, |one, other| table.weight(one, other)))
}

/// What `rustworkx-core` finds.
fn oracle(table: &Table) -> i64 {
    use rustworkx_core::petgraph::graph::UnGraph;
    let mut graph = UnGraph::<(), i128>::new_undirected();
    let nodes: Vec<_> = (0..table.count).map(|_| graph.add_node(())).collect();
    for one in 0..table.count {
        for other in (0..one).filter(|other| table.weight(one, *other) > 0) {
            graph.add_edge(nodes[one], nodes[other], i128::from(table.weight(one, other)));
        }
    }
    let found = rustworkx_core::max_weight_matching::max_weight_matching(
        &graph,
        false,
        |edge| Ok::<_, ()>(*edge.weight()),
        false,
    );
    let pairs = found.unwrap_or_default();
    pairs.iter().map(|(one, other)| table.weight(*one, *other)).sum()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn nothing_is_heavier_for_a_few(table in table(8, -2..9)) {
        prop_assert_eq!(ours(&table), table.heaviest((1 << table.count) - 1));
    }

    #[test]
    fn nothing_is_heavier_for_a_few_of_any_weight(table in table(8, -5..1 << 58)) {
        prop_assert_eq!(ours(&table), table.heaviest((1 << table.count) - 1));
    }

    #[test]
    fn the_other_library_agrees(table in table(26, -4..12)) {
        prop_assert_eq!(ours(&table), oracle(&table));
    }
}

#[test]
fn the_other_library_agrees_on_companies() {
    for (count, seed) in [(60, 1), (61, 2), (120, 3), (151, 4)] {
        let table = company(count, seed);
        assert_eq!(ours(&table), oracle(&table), "{count} people");
    }
}

#[test]
fn steps_and_weights_one_by_one_come_to_the_same() {
    let table = company(80, 9);
    let mut weights = Weights::new(80);
    for one in 0..80 {
        for other in 0..one {
            weights.set(one, other, table.weight(one, other));
        }
    }
    let mut matching = MaxWeight::of(weights);
    let mut steps = 0;
    while !matching.step() {
        steps += 1;
    }
    assert!(steps > 1);
    assert_eq!(
        matching.mates(),
        max_weight(80, |one, other| table.weight(one, other))
    );
}
