//! The directory of people.

use std::cmp::Reverse;
use std::sync::Arc;

use super::{Facet, SkillOption, Table};
use crate::catalog::{Catalog, Index};
use crate::model::{Choice, OpenTo, Person, SkillLevel, TopicId};
use crate::order::InOrder;
use crate::text::fold;
use crate::time::Date;

/// Orders of the directory.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PeopleSort {
    /// By name.
    Name,
    /// Who joined last first.
    Newest,
    /// Who can teach most first.
    Teaching,
}

impl PeopleSort {
    /// All of them, with key and label.
    pub const ALL: [(Self, &'static str, &'static str); 3] = [
        (Self::Name, "", "Name"),
        (Self::Newest, "new", "Newest in the company"),
        (Self::Teaching, "teaches", "Teaches most"),
    ];

    /// The order with this key; by name where it is unknown.
    pub fn from_key(key: &str) -> Self {
        Self::ALL
            .iter()
            .find(|(_, known, _)| *known == key)
            .map_or(Self::Name, |(sort, ..)| *sort)
    }
}

/// The directory prepared for filtering. The skill facet has the skill alone (`rust`) and from each level up (`rust:advanced`).
pub fn people_table(catalog: &Catalog, today: Date) -> Table {
    let one = |id: Option<String>| id.into_iter().collect::<Vec<_>>();
    let facets: Vec<Facet<'_, Person>> = vec![
        Facet {
            key: "department",
            label: "Department",
            options_of: Box::new(move |person| one(person.department.as_ref().map(ToString::to_string))),
        },
        Facet {
            key: "place",
            label: "Place",
            options_of: Box::new(move |person| one(person.location.as_ref().map(ToString::to_string))),
        },
        Facet {
            key: "level",
            label: "Level",
            options_of: Box::new(move |person| one(person.level.as_ref().map(ToString::to_string))),
        },
        Facet {
            key: "skill",
            label: "Skill",
            options_of: Box::new(skill_options),
        },
        Facet {
            key: "interest",
            label: "Interest",
            options_of: Box::new(|person| person.interests.iter().map(ToString::to_string).collect()),
        },
        Facet {
            key: "learning",
            label: "Wants to learn",
            options_of: Box::new(|person| person.learning.iter().map(ToString::to_string).collect()),
        },
        Facet {
            key: "open_to",
            label: "Open to",
            options_of: Box::new(open_to_options),
        },
    ];
    let people = catalog
        .people
        .iter()
        .enumerate()
        .filter(|(_, person)| person.is_here(today));
    Table::build(
        people.map(|(at, person)| (at, person.as_ref())),
        &facets,
        |person| text_of(person, catalog),
    )
}

/// Puts people in order.
pub fn sort_people(people: &mut [Arc<Person>], sort: PeopleSort, _index: &Index) {
    match sort {
        PeopleSort::Name => people.order_by_key(|person| (fold(&person.name), person.id.clone())),
        PeopleSort::Newest => {
            people.order_by_key(|person| (Reverse(person.joined), fold(&person.name), person.id.clone()));
        }
        PeopleSort::Teaching => {
            people.order_by_key(|person| {
                (
                    Reverse(person.teaches().count()),
                    fold(&person.name),
                    person.id.clone(),
                )
            });
        }
    }
}

fn skill_options(person: &Person) -> Vec<String> {
    let of_skill = |(topic, level): (&TopicId, &SkillLevel)| {
        let reached = SkillLevel::ALL.iter().filter(|floor| *floor <= level);
        let floors = std::iter::once(None).chain(reached.map(|floor| Some(*floor)));
        let named = floors.map(|floor| SkillOption {
            topic: topic.clone(),
            floor,
        });
        named.map(|option| option.to_string()).collect::<Vec<_>>()
    };
    person.skills.iter().flat_map(of_skill).collect()
}

fn open_to_options(person: &Person) -> Vec<String> {
    OpenTo::ALL
        .iter()
        .filter(|choice| person.open_to.contains(choice))
        .map(|choice| choice.key().to_owned())
        .collect()
}

fn text_of(person: &Person, catalog: &Catalog) -> String {
    let topics = person
        .skills
        .keys()
        .chain(&person.interests)
        .chain(&person.learning);
    let topics = topics.filter_map(|id| catalog.topics.get(id)).flat_map(|topic| {
        std::iter::once(topic.label.as_str()).chain(topic.aliases.iter().map(String::as_str))
    });
    [
        person.name.as_str(),
        &person.title,
        &person.team,
        catalog.department_label(person.department.as_ref()),
        catalog.location_label(person.location.as_ref()),
        &person.about,
    ]
    .into_iter()
    .chain(topics)
    .collect::<Vec<_>>()
    .join("\n")
}
