//! What a record is found by: its texts with the field each stands in, and its options in each facet.

use footbridge_search::Field;

use super::record::Record;
use crate::catalog::Catalog;
use crate::finder::state_key;
use crate::model::{Choice, Group, OpenTo, Person, Post, SkillLevel, Topic, TopicId};
use crate::time::Date;

/// A part of what a record is found by. Facets are given by their places in [`super::options::facets_of`].
#[derive(Clone, Copy, Debug)]
pub enum Part<'a> {
    /// A text of its own.
    Text(Field, &'a str),
    /// A text that many share.
    Shared(Field, &'a str),
    /// A topic, which is an option in some facets too.
    Topic(Field, &'a TopicId, &'static [usize]),
    /// A skill.
    Skill(&'a TopicId, SkillLevel),
    /// An option.
    Option(usize, &'a str),
}

/// Takes the parts of a record.
pub type Take<'t> = &'t mut dyn FnMut(Part<'_>);

/// The place of a group or post that is tied to none.
const EVERYWHERE: &str = "everywhere";
/// The facet of skills with their levels, among those of people.
pub const SKILLS: usize = 3;
/// The facet of all topics, among those of people.
pub const TOPICS: usize = 7;

/// Calls `take` with each part of a record, its name first.
pub fn parts(record: &Record, catalog: &Catalog, today: Date, take: Take<'_>) {
    match record {
        Record::Person(person) => of_person(person, catalog, take),
        Record::Group(group) => of_group(group, catalog, today, take),
        Record::Post(post) => of_post(post, catalog, today, take),
        Record::Topic(topic) => of_topic(topic, take),
    }
}

fn of_person(person: &Person, catalog: &Catalog, take: Take<'_>) {
    take(Part::Text(Field::Name, &person.name));
    for (id, level) in &person.skills {
        take(Part::Skill(id, *level));
    }
    take(Part::Shared(Field::Title, &person.title));
    for id in &person.interests {
        take(Part::Topic(Field::Interest, id, &[4, TOPICS]));
    }
    for id in &person.learning {
        take(Part::Topic(Field::Interest, id, &[5, TOPICS]));
    }
    take(Part::Shared(
        Field::Place,
        catalog.department_label(person.department.as_ref()),
    ));
    take(Part::Shared(Field::Place, &person.team));
    take(Part::Shared(
        Field::Place,
        catalog.location_label(person.location.as_ref()),
    ));
    take(Part::Shared(
        Field::Place,
        catalog.level_label(person.level.as_ref()),
    ));
    take(Part::Text(Field::Text, &person.about));
    for text in &person.ambitions {
        take(Part::Text(Field::Text, text));
    }
    for done in &person.accomplishments {
        take(Part::Text(Field::Text, &done.text));
    }
    person
        .department
        .iter()
        .for_each(|id| take(Part::Option(0, id.as_str())));
    person
        .location
        .iter()
        .for_each(|id| take(Part::Option(1, id.as_str())));
    person
        .level
        .iter()
        .for_each(|id| take(Part::Option(2, id.as_str())));
    let open_to = OpenTo::LISTED
        .iter()
        .filter(|choice| person.open_to.contains(choice));
    for choice in open_to {
        take(Part::Option(6, choice.key()));
    }
}

fn of_group(group: &Group, catalog: &Catalog, today: Date, take: Take<'_>) {
    take(Part::Text(Field::Name, &group.name));
    for id in &group.topics {
        let facets: &[usize] = if catalog.topics.get(id).is_some() {
            &[0]
        } else {
            &[]
        };
        take(Part::Topic(Field::Topic, id, facets));
    }
    take(Part::Shared(
        Field::Place,
        catalog.location_label(group.location.as_ref()),
    ));
    for lead in group.leads_now().filter_map(|id| catalog.people.get(id)) {
        take(Part::Text(Field::Text, &lead.name));
    }
    take(Part::Text(Field::Text, &group.purpose));
    let place = group.location.as_ref().map_or(EVERYWHERE, |id| id.as_str());
    take(Part::Option(1, place));
    take(Part::Option(2, group.format.key()));
    group
        .meets
        .iter()
        .for_each(|meeting| take(Part::Option(3, meeting.weekday.key())));
    if group.open_to_newcomers {
        take(Part::Option(4, "newcomers"));
    }
    take(Part::Option(5, group.status_on(today).key()));
}

fn of_post(post: &Post, catalog: &Catalog, today: Date, take: Take<'_>) {
    take(Part::Text(Field::Name, &post.title));
    for id in &post.topics {
        take(Part::Topic(Field::Topic, id, &[2]));
    }
    let author = catalog.people.get(&post.author);
    let department = post.department.as_ref().or_else(|| author?.department.as_ref());
    take(Part::Shared(Field::Title, post.kind.label()));
    take(Part::Shared(Field::Place, catalog.department_label(department)));
    take(Part::Shared(
        Field::Place,
        catalog.location_label(post.location.as_ref()),
    ));
    if let Some(author) = author {
        take(Part::Text(Field::Text, &author.name));
    }
    take(Part::Text(Field::Text, &post.body));
    take(Part::Option(0, post.kind.key()));
    take(Part::Option(1, state_key(post.availability(today))));
    take(Part::Option(3, post.commitment.key()));
    take(Part::Option(4, post.format.key()));
    if let Some(id) = department {
        take(Part::Option(5, id.as_str()));
    }
    let place = post.location.as_ref().map_or(EVERYWHERE, |id| id.as_str());
    take(Part::Option(6, place));
}

fn of_topic(topic: &Topic, take: Take<'_>) {
    take(Part::Text(Field::Name, &topic.label));
    for alias in &topic.aliases {
        take(Part::Text(Field::Alias, alias));
    }
    take(Part::Text(Field::Text, &topic.about));
    take(Part::Option(0, topic.kind.key()));
    take(Part::Option(1, topic.id.as_str()));
    topic
        .related
        .iter()
        .for_each(|id| take(Part::Option(1, id.as_str())));
}
