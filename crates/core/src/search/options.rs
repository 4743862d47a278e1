//! The facets of each kind, and the options that a record has.

use super::record::{Kind, Record};
use crate::catalog::Catalog;
use crate::finder::state_key;
use crate::model::{Choice, OpenTo, SkillLevel};
use crate::time::Date;

/// A facet of a kind of record.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct FacetOf {
    /// Its key on the page of results, where it has it.
    pub on_page: Option<&'static str>,
    /// Its key on the list of that kind, where it has it.
    pub on_list: Option<&'static str>,
    /// Heading above the options of the list.
    pub label: &'static str,
}

/// The facets of the page of results with their headings, in the order in which they are shown.
pub const PAGE: [(&str, &str); 7] = [
    ("kind", "Kind"),
    ("department", "Department"),
    ("place", "Place"),
    ("level", "Level"),
    ("topic", "Topic"),
    ("open_to", "Open to"),
    ("status", "Status"),
];

const fn both(key: &'static str, label: &'static str) -> FacetOf {
    FacetOf {
        on_page: Some(key),
        on_list: Some(key),
        label,
    }
}

const fn list(key: &'static str, label: &'static str) -> FacetOf {
    FacetOf {
        on_page: None,
        on_list: Some(key),
        label,
    }
}

const fn page(key: &'static str, label: &'static str) -> FacetOf {
    FacetOf {
        on_page: Some(key),
        on_list: None,
        label,
    }
}

const PERSON: [FacetOf; 8] = [
    both("department", "Department"),
    both("place", "Place"),
    both("level", "Level"),
    list("skill", "Skill"),
    list("interest", "Interest"),
    list("learning", "Wants to learn"),
    both("open_to", "Open to"),
    page("topic", "Topic"),
];
const GROUP: [FacetOf; 6] = [
    both("topic", "Topic"),
    both("place", "Place"),
    list("format", "Format"),
    list("weekday", "Meets on"),
    list("open", "New to it?"),
    both("status", "Status"),
];
const POST: [FacetOf; 7] = [
    list("kind", "Kind"),
    FacetOf {
        on_page: Some("status"),
        on_list: Some("state"),
        label: "State",
    },
    both("topic", "Topic"),
    list("commitment", "Commitment"),
    list("format", "Format"),
    both("department", "Department"),
    page("place", "Place"),
];
const TOPIC: [FacetOf; 2] = [list("kind", "Kind"), page("topic", "Topic")];

/// The place of a group or post that is tied to none.
const EVERYWHERE: &str = "everywhere";

/// The facets of a kind.
pub const fn facets_of(kind: Kind) -> &'static [FacetOf] {
    match kind {
        Kind::Person => &PERSON,
        Kind::Group => &GROUP,
        Kind::Post => &POST,
        Kind::Topic => &TOPIC,
    }
}

/// Calls `take` with the place of each facet in [`facets_of`] and an option that the record has there.
pub fn options(record: &Record, catalog: &Catalog, today: Date, take: &mut dyn FnMut(usize, &str)) {
    match record {
        Record::Person(person) => {
            person.department.iter().for_each(|id| take(0, id.as_str()));
            person.location.iter().for_each(|id| take(1, id.as_str()));
            person.level.iter().for_each(|id| take(2, id.as_str()));
            for (id, level) in &person.skills {
                take(3, id.as_str());
                for floor in SkillLevel::ALL.iter().filter(|floor| *floor <= level) {
                    take(3, &format!("{id}:{}", floor.key()));
                }
                take(7, id.as_str());
            }
            for id in &person.interests {
                take(4, id.as_str());
                take(7, id.as_str());
            }
            for id in &person.learning {
                take(5, id.as_str());
                take(7, id.as_str());
            }
            let open_to = OpenTo::ALL
                .iter()
                .filter(|choice| person.open_to.contains(choice));
            open_to.for_each(|choice| take(6, choice.key()));
        }
        Record::Group(group) => {
            let known = group.topics.iter().filter(|id| catalog.topics.get(*id).is_some());
            known.for_each(|id| take(0, id.as_str()));
            take(1, group.location.as_ref().map_or(EVERYWHERE, |id| id.as_str()));
            take(2, group.format.key());
            group
                .meets
                .iter()
                .for_each(|meeting| take(3, meeting.weekday.key()));
            if group.open_to_newcomers {
                take(4, "newcomers");
            }
            take(5, group.status.key());
        }
        Record::Post(post) => {
            take(0, post.kind.key());
            take(1, state_key(post.availability(today)));
            post.topics.iter().for_each(|id| take(2, id.as_str()));
            take(3, post.commitment.key());
            take(4, post.format.key());
            catalog
                .department_of_post(post)
                .iter()
                .for_each(|id| take(5, id.as_str()));
            take(6, post.location.as_ref().map_or(EVERYWHERE, |id| id.as_str()));
        }
        Record::Topic(topic) => {
            take(0, topic.kind.key());
            take(1, topic.id.as_str());
            topic.related.iter().for_each(|id| take(1, id.as_str()));
        }
    }
}
