//! People as a table. An import of it changes nothing that the personnel records own.

use footbridge_core::Catalog;
use footbridge_core::model::{Choice, DepartmentId, LevelId, LocationId, Person};

use super::{Table, joined, text_of, word};
use crate::import::number_of;

const HEADINGS: &[&str] = &[
    "footbridge id",
    "name",
    "employee number",
    "title",
    "department",
    "team",
    "level",
    "location",
    "time zone",
    "joined",
    "left",
    "e-mail",
    "languages",
    "pronouns",
    "about",
    "skills",
    "interests",
    "learning",
    "ambitions",
    "open to",
];

/// A row for each person, in the order of the data.
pub fn table(catalog: &Catalog) -> Table {
    let rows = catalog.people.iter().map(|person| row(person, catalog));
    Table {
        headings: HEADINGS,
        rows: rows.collect(),
    }
}

fn row(person: &Person, catalog: &Catalog) -> Vec<String> {
    let site = &catalog.site;
    let departments = site
        .departments
        .iter()
        .map(|one| (one.id.as_str(), one.label.as_str()));
    let levels = site
        .levels
        .iter()
        .map(|one| (one.id.as_str(), one.label.as_str()));
    let places = site
        .locations
        .iter()
        .map(|one| (one.id.as_str(), one.label.as_str()));
    let skills = person.skills.iter();
    let skills = skills.map(|(topic, level)| format!("{} ({})", catalog.topic_label(topic), level.key()));
    vec![
        person.id.to_string(),
        person.name.clone(),
        number_of(person),
        person.title.clone(),
        word(person.department.as_ref().map(DepartmentId::as_str), departments),
        person.team.clone(),
        word(person.level.as_ref().map(LevelId::as_str), levels),
        word(person.location.as_ref().map(LocationId::as_str), places),
        person.timezone.clone(),
        text_of(person.joined),
        text_of(person.left),
        person.contacts.email.clone(),
        joined(&person.languages),
        person.pronouns.clone(),
        person.about.clone(),
        joined(skills),
        joined(person.interests.iter().map(|topic| catalog.topic_label(topic))),
        joined(person.learning.iter().map(|topic| catalog.topic_label(topic))),
        joined(&person.ambitions),
        joined(person.open_to.iter().map(|choice| choice.label())),
    ]
}
