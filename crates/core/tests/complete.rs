//! Type-ahead finds what people mean before they have typed it.

mod support;

use std::sync::Arc;

use footbridge_core::Catalog;
use footbridge_core::finder::{PersonMatch, complete_topics};
use footbridge_core::model::{Extra, Person, PersonId, Topic, TopicId, TopicKind};
use support::searching::with_searcher;
use support::{company, department, empty_company, person, place, topic};

fn vocabulary() -> Catalog {
    let mut catalog = empty_company();
    let mut add = |id: &str, label: &str, aliases: &[&str], retired: bool| {
        catalog.topics.insert(Topic {
            id: topic(id),
            label: label.to_owned(),
            kind: TopicKind::Skill,
            aliases: aliases.iter().map(|alias| (*alias).to_owned()).collect(),
            related: Vec::new(),
            about: String::new(),
            retired,
            moved_to: None,
            extra: Extra::new(),
        });
    };
    add("kubernetes", "Kubernetes", &["k8s"], false);
    add("data-vis", "Data visualisation", &["charts"], false);
    add("open-data", "Open data", &[], false);
    add("metadata", "Metadata", &[], false);
    add("data", "Data", &[], false);
    add("creme-brulee", "Crème brûlée", &[], false);
    add("datatype-foundry", "Datatype foundry", &[], true);
    catalog
}

fn found(catalog: &Catalog, typed: &str) -> Vec<String> {
    let found = complete_topics(catalog, typed, None, &[], 10);
    found.iter().map(|found| found.topic.id.to_string()).collect()
}

#[test]
fn the_closer_name_comes_first_and_retired_topics_never() {
    let expected = ["data", "data-vis", "open-data", "metadata"];
    assert_eq!(found(&vocabulary(), "data"), expected);
    assert_eq!(found(&vocabulary(), " DATA "), expected);
}

#[test]
fn aliases_and_bare_letters_find_too() {
    let by_alias = complete_topics(&vocabulary(), "k8", None, &[], 10);
    assert_eq!(by_alias[0].topic.id, topic("kubernetes"));
    assert_eq!(by_alias[0].alias.as_deref(), Some("k8s"));
    let by_label = complete_topics(&vocabulary(), "kube", None, &[], 10);
    assert_eq!(by_label[0].alias, None);
    assert_eq!(found(&vocabulary(), "creme b"), ["creme-brulee"]);
    assert_eq!(found(&vocabulary(), "bru"), ["creme-brulee"]);
}

#[test]
fn nothing_typed_finds_nothing_and_one_letter_only_beginnings() {
    assert!(found(&vocabulary(), "  ").is_empty());
    assert_eq!(found(&vocabulary(), "m"), ["metadata"]);
    assert_eq!(found(&vocabulary(), "etad"), ["metadata"]);
}

#[test]
fn topics_are_limited_by_kind_choice_and_count() {
    let catalog = company();
    let find = |typed: &str, kind, except: &[TopicId], count| {
        complete_topics(&catalog, typed, kind, except, count).len()
    };
    assert_eq!(find("c", None, &[], 10), 3, "chess, climbing, contract law");
    assert_eq!(find("c", Some(TopicKind::Interest), &[], 10), 2);
    assert_eq!(find("c", None, &[topic("chess")], 10), 2);
    assert_eq!(find("c", None, &[], 1), 1);
}

fn complete_people(catalog: &Catalog, typed: &str, except: &[PersonId]) -> Vec<PersonMatch> {
    with_searcher(catalog, |searcher| searcher.complete_people(typed, except, 10))
}

fn names(catalog: &Catalog, typed: &str) -> Vec<String> {
    let found = complete_people(catalog, typed, &[]);
    found.iter().map(|found| found.person.id.to_string()).collect()
}

#[test]
fn people_are_found_by_words_of_their_name_in_any_order() {
    let catalog = company();
    for typed in ["tomas", "Tomáš Ř", "rez tom", "ŘEZNICEK"] {
        assert_eq!(names(&catalog, typed), ["tomas-reznicek"], "{typed}");
    }
    assert!(names(&catalog, "").is_empty());
    assert!(names(&catalog, "mas").is_empty(), "not inside a word");
    assert_eq!(names(&catalog, "omas"), ["tomas-reznicek"], "a letter was missed");
    assert!(names(&catalog, "bjorn").is_empty(), "has left");
}

#[test]
fn namesakes_are_told_apart_by_where_they_are() {
    let mut catalog = company();
    let mut add = |id: &str, at: &str, adjust: fn(&mut Person)| {
        let made = person(id, |person| {
            person.name = "Ana Castro".to_owned();
            person.location = Some(place(at));
            adjust(person);
        });
        catalog.people.insert(made);
    };
    add("ana-castro-2", "leeds", |person| {
        person.department = Some(department("legal"));
    });
    add("ana-castro-3", "leeds", |_| ());
    let found = complete_people(&catalog, "ana castro", &[]);
    let told: Vec<_> = found.iter().map(|found| found.whereabouts.as_str()).collect();
    assert_eq!(told, ["Engineering, Lisbon", "Legal, Leeds", "Leeds"]);
    assert_eq!(names(&catalog, "ana legal"), ["ana-castro-2"]);
    assert_eq!(names(&catalog, "ana lisbon"), ["ana-castro"]);
    assert!(names(&catalog, "lisbon").is_empty(), "a place alone is no name");
}

#[test]
fn who_is_typed_from_the_start_comes_first() {
    let mut catalog = company();
    catalog.people.insert(person("castro-ana", |_| ()));
    assert_eq!(names(&catalog, "castro"), ["castro-ana", "ana-castro"]);
    let except = [catalog
        .people
        .get("castro-ana")
        .map(Arc::as_ref)
        .map(|it| it.id.clone())
        .unwrap()];
    let found = complete_people(&catalog, "castro", &except);
    assert_eq!(found.len(), 1);
}
