//! What happened lately.

mod support;

use footbridge_core::Catalog;
use footbridge_core::activity::{newest, newest_posts};
use support::{company, date, person, person_id, today};

fn told(catalog: &Catalog, count: usize) -> Vec<(String, String)> {
    let tell = |happening: footbridge_core::activity::Happening| {
        let (kind, id) = happening.what.key();
        (happening.on.to_string(), format!("{kind} {id}"))
    };
    newest(catalog, today(), count).into_iter().map(tell).collect()
}

#[test]
fn the_latest_comes_first() {
    let expected = [
        ("2026-11-20", "post borrow-checker"),
        ("2026-11-02", "post read-contracts"),
        ("2026-10-10", "post tide-tables"),
        ("2026-10-05", "person tomas-reznicek"),
        ("2024-04-04", "group wall"),
    ];
    let told = told(&company(), 5);
    let told: Vec<_> = told
        .iter()
        .map(|(on, what)| (on.as_str(), what.as_str()))
        .collect();
    assert_eq!(told, expected);
}

#[test]
fn what_is_over_or_still_to_come_is_left_out() {
    let mut catalog = company();
    catalog.people.insert(person("next-week", |person| {
        person.joined = Some(date("2026-12-01"));
    }));
    catalog.people.insert(person("no-date", |_| ()));
    catalog.people.get_mut(&person_id("ines-okafor")).unwrap().left = Some(date("2026-11-21"));
    let all = told(&catalog, 100);
    for gone in [
        "person next-week",
        "person no-date",
        "person bjorn-ek",
        "person ines-okafor",
        "post borrow-checker",
        "post done-swap",
        "post old-offer",
        "group kites",
    ] {
        assert!(all.iter().all(|(_, what)| what != gone), "{gone}");
    }
    assert!(
        all.iter().any(|(_, what)| what == "post tide-tables"),
        "full, but it stands"
    );
}

#[test]
fn a_day_is_told_in_the_same_order_everywhere() {
    let mut catalog = company();
    for id in ["b-person", "a-person"] {
        catalog
            .people
            .insert(person(id, |person| person.joined = Some(date("2026-11-20"))));
    }
    let first: Vec<_> = told(&catalog, 3).into_iter().map(|(_, what)| what).collect();
    assert_eq!(
        first,
        ["person a-person", "person b-person", "post borrow-checker"]
    );
}

#[test]
fn the_newest_posts_are_those_that_can_be_answered() {
    let ids = |count| {
        let posts = newest_posts(&company(), today(), count);
        posts.iter().map(|post| post.id.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(
        ids(10),
        ["borrow-checker", "read-contracts"],
        "neither full, expired nor closed"
    );
    assert_eq!(ids(1), ["borrow-checker"]);
}
