//! The directory of people.

use std::cmp::Reverse;
use std::sync::Arc;

use crate::model::Person;
use crate::order::InOrder;
use crate::text::fold;

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

/// Puts people in order.
pub fn sort_people(people: &mut [Arc<Person>], sort: PeopleSort) {
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
