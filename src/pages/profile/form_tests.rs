//! What the form says is what the profile becomes.

use footbridge_core::model::{Accomplishment, NamedLink, OpenTo, Person, PersonId, SkillLevel, TopicId};
use footbridge_core::time::Date;

use super::form::Edited;
use super::problems::{Field, problems};

fn topic(id: &str) -> TopicId {
    TopicId::parse(id).unwrap()
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn ada() -> Person {
    let mut ada = Person::named(PersonId::parse("ada").unwrap(), "Ada Byron");
    ada.title = "Analyst".to_owned();
    ada.skills = [(topic("sql"), SkillLevel::Expert)].into();
    ada.interests = [topic("chess")].into();
    ada.ambitions = vec!["Lead a small team".to_owned()];
    ada.mentees = Some(2);
    ada.contacts.email = "ada@larkfield.example".to_owned();
    ada.open_to = [OpenTo::Coffee].into();
    ada
}

#[test]
fn nothing_typed_changes_nothing() {
    assert!(Edited::of(&ada()).patch(&ada()).is_empty());
}

#[test]
fn only_what_was_changed_in_the_form_is_changed() {
    let mut edited = Edited::of(&ada());
    edited.now.title = "Lead analyst ".to_owned();
    let mut since = ada();
    since.team = "Rivers".to_owned();
    since.contacts.slack = "@ada".to_owned();
    let patch = edited.patch(&since);
    assert_eq!(patch.title.as_deref(), Some("Lead analyst"));
    assert_eq!(patch.team, None, "changed elsewhere since the form was begun");
    assert_eq!(patch.contacts, None);
}

#[test]
fn rows_left_empty_are_no_entries() {
    let mut edited = Edited::of(&ada());
    edited.now.ambitions.push("  ".to_owned());
    edited.now.accomplishments.push(Accomplishment::default());
    edited.now.contacts.links.push(NamedLink::default());
    assert!(edited.patch(&ada()).is_empty());
}

#[test]
fn skills_and_offers_are_set_and_taken_back() {
    let mut edited = Edited::of(&ada());
    edited.set_skill(topic("sql"), SkillLevel::Working);
    edited.set_skill(topic("rust"), SkillLevel::Basics);
    edited.set_open_to(OpenTo::Coffee, false);
    edited.set_open_to(OpenTo::Projects, true);
    edited.set_open_to(OpenTo::Projects, true);
    let patch = edited.patch(&ada());
    assert_eq!(patch.skills[&topic("sql")], Some(SkillLevel::Working));
    assert_eq!(patch.skills[&topic("rust")], Some(SkillLevel::Basics));
    assert_eq!(
        patch.open_to,
        [(OpenTo::Coffee, false), (OpenTo::Projects, true)].into()
    );
}

#[test]
fn each_wrong_field_is_named() {
    let today = day("2026-11-24");
    let mut edited = Edited::of(&ada());
    assert!(problems(&edited, today).is_empty());
    edited.now.name = " ".to_owned();
    edited.now.mentees = "many".to_owned();
    edited.now.paused_until = Some(day("2026-11-01"));
    edited.now.accomplishments.push(Accomplishment {
        link: "javascript:alert(1)".to_owned(),
        ..Accomplishment::default()
    });
    edited.now.contacts.email = "ada at larkfield".to_owned();
    edited.now.contacts.github = "not a login".to_owned();
    edited.now.contacts.links.push(NamedLink {
        label: "Notes".to_owned(),
        ..NamedLink::default()
    });
    let named: Vec<Field> = problems(&edited, today).into_keys().collect();
    let expected = [
        Field::Name,
        Field::AccomplishmentText(0),
        Field::AccomplishmentLink(0),
        Field::Mentees,
        Field::PausedUntil,
        Field::Email,
        Field::GitHub,
        Field::LinkUrl(0),
    ];
    assert_eq!(named, expected);
}

#[test]
fn a_pause_that_is_over_is_nothing_to_complain_about() {
    let mut ada = ada();
    ada.paused_until = Some(day("2026-01-01"));
    assert!(problems(&Edited::of(&ada), day("2026-11-24")).is_empty());
}
