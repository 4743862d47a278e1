//! What is searched: the texts of a record with the field each stands in.

use super::rank::Field;
use super::record::Record;
use crate::catalog::Catalog;
use crate::model::{Choice, Group, Person, Post, Topic, TopicId};

/// A text of a record.
#[derive(Clone, Copy, Debug)]
pub enum Text<'a> {
    /// Its own.
    Own(&'a str),
    /// One that many share: the name of a department or a place.
    Shared(&'a str),
    /// The name of a topic and its other names.
    Topic(&'a TopicId),
}

/// Takes the texts of a record.
pub type Take<'t> = &'t mut dyn FnMut(Field, Text<'_>);

/// Calls `take` with each text of a record, its name first.
pub fn texts(record: &Record, catalog: &Catalog, take: Take<'_>) {
    match record {
        Record::Person(person) => of_person(person, catalog, take),
        Record::Group(group) => of_group(group, catalog, take),
        Record::Post(post) => of_post(post, catalog, take),
        Record::Topic(topic) => of_topic(topic, take),
    }
}

fn of_person(person: &Person, catalog: &Catalog, take: Take<'_>) {
    take(Field::Name, Text::Own(&person.name));
    for (id, level) in &person.skills {
        take(Field::Skill(level.rank() - 1), Text::Topic(id));
    }
    take(Field::Title, Text::Shared(&person.title));
    for id in person.interests.iter().chain(&person.learning) {
        take(Field::Interest, Text::Topic(id));
    }
    take(
        Field::Place,
        Text::Shared(catalog.department_label(person.department.as_ref())),
    );
    take(Field::Place, Text::Shared(&person.team));
    take(
        Field::Place,
        Text::Shared(catalog.location_label(person.location.as_ref())),
    );
    take(
        Field::Place,
        Text::Shared(catalog.level_label(person.level.as_ref())),
    );
    take(Field::Text, Text::Own(&person.about));
    for text in &person.ambitions {
        take(Field::Text, Text::Own(text));
    }
    for done in &person.accomplishments {
        take(Field::Text, Text::Own(&done.text));
    }
}

fn of_group(group: &Group, catalog: &Catalog, take: Take<'_>) {
    take(Field::Name, Text::Own(&group.name));
    for id in &group.topics {
        take(Field::Skill(0), Text::Topic(id));
    }
    take(
        Field::Place,
        Text::Shared(catalog.location_label(group.location.as_ref())),
    );
    for lead in group.leads_now().filter_map(|id| catalog.people.get(id)) {
        take(Field::Text, Text::Own(&lead.name));
    }
    take(Field::Text, Text::Own(&group.purpose));
}

fn of_post(post: &Post, catalog: &Catalog, take: Take<'_>) {
    take(Field::Name, Text::Own(&post.title));
    for id in &post.topics {
        take(Field::Skill(0), Text::Topic(id));
    }
    take(Field::Title, Text::Shared(post.kind.label()));
    take(
        Field::Place,
        Text::Shared(catalog.department_label(catalog.department_of_post(post).as_ref())),
    );
    take(
        Field::Place,
        Text::Shared(catalog.location_label(post.location.as_ref())),
    );
    if let Some(author) = catalog.people.get(&post.author) {
        take(Field::Text, Text::Own(&author.name));
    }
    take(Field::Text, Text::Own(&post.body));
}

fn of_topic(topic: &Topic, take: Take<'_>) {
    take(Field::Name, Text::Own(&topic.label));
    for alias in &topic.aliases {
        take(Field::Name, Text::Own(alias));
    }
    take(Field::Text, Text::Own(&topic.about));
}

/// The names by which a topic is found; its id where it is unknown.
pub fn names_of<'a>(id: &'a TopicId, catalog: &'a Catalog) -> impl Iterator<Item = &'a str> {
    let topic = catalog.topics.get(id);
    let label = topic.map_or(id.as_str(), |topic| &topic.label);
    let aliases = topic.into_iter().flat_map(|topic| &topic.aliases);
    std::iter::once(label).chain(aliases.map(String::as_str))
}
