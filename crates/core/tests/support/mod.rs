//! A small company to try things on, and short ways to name what is in it.
#![allow(dead_code, unused_imports, reason = "every test file uses a part of it")]

pub mod doings;
pub mod looking;
pub mod records;
pub mod searching;
pub mod strategies;
pub mod suggesting;

pub use records::{group, person, post};

use footbridge_core::catalog::{CatalogBuilder, CollectionKind};
use footbridge_core::change::{Change, ChangeKind};
use footbridge_core::model::{
    ChangeId, DepartmentId, Extra, GroupId, LevelId, LocationId, Person, PersonId, PostId, Record, TopicId,
};
use footbridge_core::problem::Severity;
use footbridge_core::time::{Date, Timestamp};
use footbridge_core::wire::{CollectionFile, FORMAT, WireRecord, read_site, write_collection};
use footbridge_core::{Catalog, Collection, Problem};

pub const SITE: &str = include_str!("company/site.json");
const FILES: [(CollectionKind, &str, &str); 4] = [
    (
        CollectionKind::Topics,
        "topics.json",
        include_str!("company/topics.json"),
    ),
    (
        CollectionKind::People,
        "people.json",
        include_str!("company/people.json"),
    ),
    (
        CollectionKind::Groups,
        "groups.json",
        include_str!("company/groups.json"),
    ),
    (
        CollectionKind::Posts,
        "posts.json",
        include_str!("company/posts.json"),
    ),
];

/// The day on which all tests play.
pub fn today() -> Date {
    date("2026-11-24")
}

/// Five people, one of whom has left, with four groups and five posts.
pub fn company() -> Catalog {
    let (catalog, problems) = company_with(&[]);
    assert_eq!(problems, []);
    catalog
}

/// The company with other texts in place of some of its files; a path it does not have is an additional file of people.
pub fn company_with(texts: &[(&str, &str)]) -> (Catalog, Vec<Problem>) {
    let other = |path: &str| texts.iter().find(|(of, _)| *of == path).map(|(_, text)| *text);
    let mut problems = Vec::new();
    let site = read_site("site.json", other("site.json").unwrap_or(SITE), &mut problems).expect("a site");
    let mut builder = CatalogBuilder::new(site, problems);
    for (kind, path, text) in FILES {
        builder.add(kind, path, other(path).unwrap_or(text));
    }
    let known = |path: &str| path == "site.json" || FILES.iter().any(|(_, of, _)| *of == path);
    for (path, text) in texts.iter().filter(|(path, _)| !known(path)) {
        builder.add(CollectionKind::People, path, text);
    }
    builder.finish()
}

/// The text of a file of the company.
pub fn original(path: &str) -> &'static str {
    FILES
        .iter()
        .find(|(_, of, _)| *of == path)
        .map(|(_, _, text)| *text)
        .expect("a file of the company")
}

/// Where findings are: what each costs, file, record and field.
pub fn places(problems: &[Problem]) -> Vec<(Severity, &str, &str, &str)> {
    let mut places = Vec::new();
    for problem in problems {
        places.push((
            problem.severity,
            &*problem.file,
            &*problem.record,
            &*problem.field,
        ));
    }
    places
}

/// The company without people, groups and posts, for tests that bring their own.
pub fn empty_company() -> Catalog {
    let mut catalog = Catalog::empty(company().site);
    catalog.topics = company().topics;
    catalog
}

/// All collections as they would be written.
pub fn written(catalog: &Catalog) -> [String; 3] {
    [
        written_part(&catalog.people),
        written_part(&catalog.groups),
        written_part(&catalog.posts),
    ]
}

/// Read back from what is written: what one site hands to the next.
pub fn published(catalog: &Catalog) -> Catalog {
    let [people, groups, posts] = written(catalog);
    let (catalog, problems) = company_with(&[
        ("people.json", &people),
        ("groups.json", &groups),
        ("posts.json", &posts),
    ]);
    let unreadable: Vec<_> = problems
        .iter()
        .filter(|problem| !problem.what.starts_with("there is no"))
        .collect();
    assert!(unreadable.is_empty(), "{unreadable:?}");
    catalog
}

fn written_part<T: WireRecord + Record>(records: &Collection<T>) -> String {
    write_collection(&CollectionFile {
        path: String::new(),
        format: FORMAT,
        records: records.iter().map(|record| record.as_ref().clone()).collect(),
        rejected: Vec::new(),
        extra: Extra::new(),
    })
}

/// A change made `at` that many milliseconds into today.
pub fn change(number: u32, author: &str, at: i64, kind: ChangeKind) -> Change {
    let midnight = i64::from(today().days()) * 86_400_000;
    Change::new(
        change_id(number),
        person_id(author),
        Timestamp::from_ms(midnight + at),
        kind,
    )
}

/// The ids of changes, in order of their numbers.
pub fn change_id(number: u32) -> ChangeId {
    ChangeId::parse(&format!("01K{number:023}")).expect("a ULID")
}

pub fn date(text: &str) -> Date {
    text.parse().expect("a date")
}

pub fn person_id(text: &str) -> PersonId {
    PersonId::parse(text).expect("an id")
}

pub fn topic(text: &str) -> TopicId {
    TopicId::parse(text).expect("an id")
}

pub fn topics<C: FromIterator<TopicId>>(texts: &[&str]) -> C {
    texts.iter().map(|text| topic(text)).collect()
}

pub fn group_id(text: &str) -> GroupId {
    GroupId::parse(text).expect("an id")
}

pub fn post_id(text: &str) -> PostId {
    PostId::parse(text).expect("an id")
}

pub fn department(text: &str) -> DepartmentId {
    DepartmentId::parse(text).expect("an id")
}

pub fn place(text: &str) -> LocationId {
    LocationId::parse(text).expect("an id")
}

pub fn level(text: &str) -> LevelId {
    LevelId::parse(text).expect("an id")
}
