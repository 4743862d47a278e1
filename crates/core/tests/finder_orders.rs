//! The orders of groups, people and posts.

mod support;

use std::sync::Arc;

use footbridge_core::Catalog;
use footbridge_core::finder::{GroupSort, PeopleSort, PostSort, sort_groups, sort_people, sort_posts};
use footbridge_core::model::{Group, GroupStatus, Person, PostKind, Record};
use support::{company, date, group, post, today, topics};

fn ids<T: Record>(records: &[Arc<T>]) -> Vec<String> {
    records.iter().map(|record| record.id().to_string()).collect()
}

fn sorted_groups(catalog: &Catalog, sort: GroupSort) -> Vec<String> {
    let mut groups: Vec<Arc<Group>> = catalog.groups.iter().cloned().collect();
    sort_groups(&mut groups, sort, today());
    ids(&groups)
}

#[test]
fn groups_in_order() {
    let mut catalog = company();
    catalog
        .groups
        .insert(group("abseil", |it| it.name = "Äbseil".to_owned()));
    for (sort, expected) in [
        (GroupSort::Largest, ["bakers", "wall", "abseil", "rooks", "kites"]),
        (GroupSort::Name, ["abseil", "kites", "rooks", "bakers", "wall"]),
        (GroupSort::Newest, ["wall", "bakers", "abseil", "rooks", "kites"]),
        (GroupSort::Meeting, ["wall", "bakers", "abseil", "rooks", "kites"]),
    ] {
        assert_eq!(sorted_groups(&catalog, sort), expected, "{sort:?}");
    }
    catalog.groups.get_mut("bakers").unwrap().status = GroupStatus::Dormant;
    assert_eq!(
        sorted_groups(&catalog, GroupSort::Largest)[..2],
        ["wall", "abseil"]
    );
}

#[test]
fn people_in_order() {
    let catalog = company();
    for (sort, expected) in [
        (
            PeopleSort::Name,
            [
                "ana-castro",
                "bjorn-ek",
                "ines-okafor",
                "tomas-reznicek",
                "yuki-tanaka",
            ],
        ),
        (
            PeopleSort::Newest,
            [
                "tomas-reznicek",
                "ines-okafor",
                "ana-castro",
                "yuki-tanaka",
                "bjorn-ek",
            ],
        ),
        (
            PeopleSort::Teaching,
            [
                "ana-castro",
                "ines-okafor",
                "tomas-reznicek",
                "bjorn-ek",
                "yuki-tanaka",
            ],
        ),
    ] {
        let mut people: Vec<Arc<Person>> = catalog.people.iter().rev().cloned().collect();
        sort_people(&mut people, sort);
        assert_eq!(ids(&people), expected, "{sort:?}");
    }
}

#[test]
fn posts_in_order_those_that_can_be_answered_first() {
    let mut catalog = company();
    for (id, last) in [
        ("b-soon", Some("2026-11-30")),
        ("a-soon", Some("2026-11-30")),
        ("never", None),
    ] {
        catalog
            .posts
            .insert(post(id, PostKind::Offer, "ana-castro", |it| {
                it.title = "Soon".to_owned();
                it.topics = topics(&["sql"]);
                it.posted = Some(date("2026-11-21"));
                it.expires = last.map(date);
            }));
    }
    let shut = ["tide-tables", "old-offer", "done-swap"];
    for (sort, open, then) in [
        (
            PostSort::Newest,
            ["a-soon", "b-soon", "never", "borrow-checker", "read-contracts"],
            shut,
        ),
        (
            PostSort::EndingSoon,
            ["a-soon", "b-soon", "read-contracts", "borrow-checker", "never"],
            ["old-offer", "done-swap", "tide-tables"],
        ),
        (
            PostSort::FewestAnswers,
            ["a-soon", "b-soon", "never", "borrow-checker", "read-contracts"],
            ["old-offer", "done-swap", "tide-tables"],
        ),
    ] {
        for is_reversed in [false, true] {
            let mut posts: Vec<_> = catalog.posts.iter().cloned().collect();
            if is_reversed {
                posts.reverse();
            }
            sort_posts(&mut posts, sort, today());
            assert_eq!(ids(&posts), [&open[..], &then[..]].concat(), "{sort:?}");
        }
    }
}

#[test]
fn orders_have_keys_and_an_unknown_key_is_the_usual_order() {
    for (sort, key, _) in GroupSort::ALL {
        assert_eq!(GroupSort::from_key(key), sort);
    }
    for (sort, key, _) in PeopleSort::ALL {
        assert_eq!(PeopleSort::from_key(key), sort);
    }
    for (sort, key, _) in PostSort::ALL {
        assert_eq!(PostSort::from_key(key), sort);
    }
    assert_eq!(GroupSort::from_key("?"), GroupSort::Largest);
    assert_eq!(PeopleSort::from_key("?"), PeopleSort::Name);
    assert_eq!(PostSort::from_key("?"), PostSort::Newest);
}
