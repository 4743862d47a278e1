//! The finders of groups, people and posts: what each is searched by, and its facets.

mod support;

use footbridge_core::finder::ListQuery;
use footbridge_core::model::Record;
use footbridge_core::search::Kind;
use footbridge_core::{Catalog, Collection};
use support::searching::list;
use support::{company, today};

/// The ids of what a query finds.
fn found<T: Record>(
    catalog: &Catalog,
    kind: Kind,
    records: &Collection<T>,
    query: &ListQuery,
) -> Vec<String> {
    let positions = list(catalog, kind, query).positions.into_iter();
    positions
        .map(|at| records.at(at).unwrap().id().to_string())
        .collect()
}

fn groups(query: &ListQuery) -> Vec<String> {
    let catalog = company();
    found(&catalog, Kind::Group, &catalog.groups, query)
}

fn people(query: &ListQuery) -> Vec<String> {
    let catalog = company();
    found(&catalog, Kind::Person, &catalog.people, query)
}

fn posts(query: &ListQuery) -> Vec<String> {
    let catalog = company();
    found(&catalog, Kind::Post, &catalog.posts, query)
}

fn saying(words: &str) -> ListQuery {
    ListQuery::default().with_text(words)
}

fn having(facet: &str, option: &str) -> ListQuery {
    ListQuery::default().toggled(facet, option)
}

#[test]
fn groups_are_found_by_words() {
    assert_eq!(
        groups(&saying("")),
        ["bakers", "wall", "rooks"],
        "those that are closed are not there"
    );
    for (words, expected) in [
        ("society", "bakers"),
        ("STARTERS", "bakers"),
        ("bread baking", "bakers"),
        ("ines", "bakers"),
        ("boulder", "wall"),
        ("leeds", "wall"),
        ("bjorn", "rooks"),
    ] {
        assert_eq!(groups(&saying(words)), [expected], "{words}");
    }
    assert_eq!(groups(&saying("kite")), [""; 0]);
}

#[test]
fn groups_are_narrowed_by_facets() {
    for (facet, option, expected) in [
        ("topic", "climbing", &["wall"][..]),
        ("place", "leeds", &["wall"]),
        ("place", "everywhere", &["rooks"]),
        ("format", "in_person", &["bakers", "wall"]),
        ("weekday", "thursday", &["bakers"]),
        ("open", "newcomers", &["bakers", "rooks"]),
        ("status", "dormant", &["rooks"]),
        ("status", "closed", &[]),
    ] {
        assert_eq!(groups(&having(facet, option)), expected, "{facet} {option}");
    }
    let either = having("topic", "climbing").toggled("topic", "chess");
    assert_eq!(groups(&either), ["wall", "rooks"]);
    assert_eq!(groups(&either.toggled("format", "remote")), ["rooks"]);
}

#[test]
fn people_are_found_by_words_without_accents() {
    assert_eq!(
        people(&saying("")),
        ["ana-castro", "ines-okafor", "tomas-reznicek", "yuki-tanaka"]
    );
    for (words, expected) in [
        ("tomas reznicek", "tomas-reznicek"),
        ("Tomáš Řez", "tomas-reznicek"),
        ("Toma\u{301}s\u{30c}", "tomas-reznicek"),
        ("sails", "tomas-reznicek"),
        ("timetables", "ana-castro"),
        ("illustrator leeds", "yuki-tanaka"),
        ("legal", "ines-okafor"),
        ("rustlang counsel", "ines-okafor"),
        ("vertragsrecht fur back", "ana-castro"),
    ] {
        assert_eq!(people(&saying(words)), [expected], "{words}");
    }
    assert_eq!(people(&saying("Björn")), [""; 0], "he has left");
}

#[test]
fn people_are_narrowed_by_facets() {
    for (facet, option, expected) in [
        ("department", "engineering", &["ana-castro", "tomas-reznicek"][..]),
        ("place", "lisbon", &["ana-castro", "ines-okafor"]),
        ("level", "junior", &["tomas-reznicek"]),
        ("skill", "rust", &["ana-castro", "yuki-tanaka"]),
        ("skill", "rust:working", &["ana-castro"]),
        ("skill", "sql:advanced", &["tomas-reznicek"]),
        ("interest", "sourdough", &["ana-castro", "ines-okafor"]),
        ("learning", "rust", &["ines-okafor"]),
        ("open_to", "projects", &["yuki-tanaka"]),
    ] {
        assert_eq!(people(&having(facet, option)), expected, "{facet} {option}");
    }
}

#[test]
fn who_leaves_today_is_not_listed_and_who_leaves_tomorrow_is() {
    let mut catalog = company();
    for (left, listed) in [(today(), false), (today().plus_days(1), true)] {
        catalog.people.get_mut("ana-castro").unwrap().left = Some(left);
        let ids = found(&catalog, Kind::Person, &catalog.people, &saying("ana castro"));
        assert_eq!(!ids.is_empty(), listed);
    }
}

#[test]
fn posts_are_found_by_words_and_narrowed_by_facets() {
    for (words, expected) in [
        ("tide", "tide-tables"),
        ("mixed crew", "tide-tables"),
        ("ana castro", "old-offer"),
    ] {
        assert_eq!(posts(&saying(words)), [expected], "{words}");
    }
    assert_eq!(
        posts(&saying("rustlang ines")),
        ["borrow-checker"],
        "by an alias and the author"
    );
    for (facet, option, expected) in [
        ("kind", "offer", &["read-contracts", "old-offer"][..]),
        ("state", "open", &["read-contracts", "borrow-checker"]),
        ("state", "full", &["tide-tables"]),
        ("state", "expired", &["old-offer"]),
        ("state", "closed", &["done-swap"]),
        ("topic", "rust", &["borrow-checker", "tide-tables"]),
        ("commitment", "one_off", &["read-contracts", "old-offer"]),
        ("format", "in_person", &["tide-tables", "old-offer"]),
        ("department", "design", &["tide-tables", "old-offer"]),
    ] {
        assert_eq!(posts(&having(facet, option)), expected, "{facet} {option}");
    }
}
