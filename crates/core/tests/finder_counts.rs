//! What the finders find and count is what one finds by looking through everything.

mod support;

use std::collections::BTreeSet;

use footbridge_core::change::apply_all;
use footbridge_core::finder::{ListQuery, Table, group_table, people_table, post_table};
use proptest::prelude::*;
use proptest::sample::select;
use support::looking::{Row, group_rows, people_rows, post_rows};
use support::strategies::changes;
use support::{company, today};

fn agrees(table: &Table, rows: &[Row], query: &ListQuery) -> Result<(), TestCaseError> {
    let found = table.find(query);
    let fitting = rows.iter().filter(|row| row.fits(query, None));
    prop_assert_eq!(
        &found.positions,
        &fitting.map(|row| row.position).collect::<Vec<_>>()
    );
    for facet in found.facets {
        let offered: BTreeSet<_> = rows
            .iter()
            .flat_map(|row| row.options[facet.key].clone())
            .collect();
        let named: Vec<_> = facet.options.iter().map(|option| option.value.clone()).collect();
        prop_assert_eq!(named.len(), offered.len(), "each option once");
        prop_assert_eq!(named.into_iter().collect::<BTreeSet<_>>(), offered);
        for option in facet.options {
            let would = |row: &&Row| {
                row.fits(query, Some(facet.key)) && row.options[facet.key].contains(&option.value)
            };
            prop_assert_eq!(
                option.count,
                rows.iter().filter(would).count(),
                "{} {}",
                facet.key,
                &option.value
            );
            prop_assert_eq!(option.chosen, query.has(facet.key, &option.value));
        }
    }
    Ok(())
}

/// Words and up to three options, of which some do not exist.
fn query(options: &'static [(&'static str, &'static str)]) -> impl Strategy<Value = ListQuery> {
    let words = select(vec![
        "",
        "",
        "",
        "ch",
        "REZNICEK",
        "lisbon",
        "bread bak",
        "tea",
        "zzz",
        " e  o ",
    ]);
    let chosen = prop::collection::vec(select(options), 0..4);
    (words, chosen).prop_map(|(text, chosen)| {
        let query = ListQuery::default().with_text(text);
        let chosen: BTreeSet<_> = chosen.into_iter().collect();
        chosen
            .into_iter()
            .fold(query, |query, (facet, option)| query.toggled(facet, option))
    })
}

const OF_GROUPS: &[(&str, &str)] = &[
    ("topic", "chess"),
    ("topic", "sourdough"),
    ("topic", "none"),
    ("place", "everywhere"),
    ("place", "leeds"),
    ("format", "in_person"),
    ("format", "hybrid"),
    ("weekday", "monday"),
    ("open", "newcomers"),
    ("status", "active"),
];
const OF_PEOPLE: &[(&str, &str)] = &[
    ("department", "legal"),
    ("department", "design"),
    ("place", "lisbon"),
    ("level", "senior"),
    ("skill", "rust"),
    ("skill", "rust:advanced"),
    ("skill", "sql:basics"),
    ("interest", "chess"),
    ("learning", "rust"),
    ("open_to", "coffee"),
    ("open_to", "karaoke"),
];
const OF_POSTS: &[(&str, &str)] = &[
    ("kind", "ask"),
    ("kind", "offer"),
    ("state", "open"),
    ("state", "closed"),
    ("state", "full"),
    ("topic", "rust"),
    ("commitment", "few_hours"),
    ("format", "hybrid"),
    ("department", "legal"),
    ("department", "design"),
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn of_groups(made in changes(12), query in query(OF_GROUPS)) {
        let mut catalog = company();
        apply_all(&made, &mut catalog);
        agrees(&group_table(&catalog), &group_rows(&catalog), &query)?;
    }

    #[test]
    fn of_people(made in changes(12), query in query(OF_PEOPLE)) {
        let mut catalog = company();
        apply_all(&made, &mut catalog);
        agrees(&people_table(&catalog, today()), &people_rows(&catalog), &query)?;
    }

    #[test]
    fn of_posts(made in changes(12), query in query(OF_POSTS)) {
        let mut catalog = company();
        apply_all(&made, &mut catalog);
        agrees(&post_table(&catalog, today()), &post_rows(&catalog), &query)?;
    }
}
