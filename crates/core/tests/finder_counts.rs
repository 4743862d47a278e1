//! What the finders find and count is what one finds by looking through everything.

mod support;

use std::collections::BTreeSet;

use footbridge_core::Catalog;
use footbridge_core::change::apply_all;
use footbridge_core::finder::ListQuery;
use footbridge_core::search::Kind;
use proptest::prelude::*;
use proptest::sample::select;
use support::company;
use support::looking::{Row, group_rows, people_rows, post_rows};
use support::searching::list;
use support::strategies::changes;

fn agrees(catalog: &Catalog, kind: Kind, rows: &[Row], query: &ListQuery) -> Result<(), TestCaseError> {
    let found = list(catalog, kind, query);
    let fitting = rows.iter().filter(|row| row.fits(query, None));
    prop_assert_eq!(
        &found.positions,
        &fitting.map(|row| row.position).collect::<Vec<_>>()
    );
    for facet in found.facets {
        let would = |option: &str| {
            let fits =
                |row: &&Row| row.fits(query, Some(facet.key)) && row.options[facet.key].contains(option);
            rows.iter().filter(fits).count()
        };
        let all = rows.iter().flat_map(|row| row.options[facet.key].clone());
        let chosen = query.chosen.get(facet.key).into_iter().flatten().cloned();
        let offered: BTreeSet<_> = all.filter(|option| would(option) > 0).chain(chosen).collect();
        let named: Vec<_> = facet.options.iter().map(|option| option.value.clone()).collect();
        prop_assert_eq!(named.len(), offered.len(), "each option once");
        prop_assert_eq!(
            named.into_iter().collect::<BTreeSet<_>>(),
            offered,
            "what leads somewhere, and what is chosen"
        );
        for option in facet.options {
            prop_assert_eq!(
                option.count,
                would(&option.value),
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
        agrees(&catalog, Kind::Group, &group_rows(&catalog), &query)?;
    }

    #[test]
    fn of_people(made in changes(12), query in query(OF_PEOPLE)) {
        let mut catalog = company();
        apply_all(&made, &mut catalog);
        agrees(&catalog, Kind::Person, &people_rows(&catalog), &query)?;
    }

    #[test]
    fn of_posts(made in changes(12), query in query(OF_POSTS)) {
        let mut catalog = company();
        apply_all(&made, &mut catalog);
        agrees(&catalog, Kind::Post, &post_rows(&catalog), &query)?;
    }
}
