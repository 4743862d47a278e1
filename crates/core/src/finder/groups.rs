//! The group finder.

use std::cmp::Reverse;
use std::sync::Arc;

use super::{Facet, Table};
use crate::catalog::Catalog;
use crate::model::{Choice, Group, GroupStatus};
use crate::order::InOrder;
use crate::text::fold;

/// Orders of the group finder.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum GroupSort {
    /// Those with most members first.
    Largest,
    /// By name.
    Name,
    /// The youngest first.
    Newest,
    /// By day and time of the meeting; those that do not meet last.
    Meeting,
}

impl GroupSort {
    /// All of them, with key and label.
    pub const ALL: [(Self, &'static str, &'static str); 4] = [
        (Self::Largest, "", "Most members"),
        (Self::Name, "name", "Name"),
        (Self::Newest, "new", "Newest"),
        (Self::Meeting, "meets", "Day they meet"),
    ];

    /// The order with this key; the largest first where it is unknown.
    pub fn from_key(key: &str) -> Self {
        Self::ALL
            .iter()
            .find(|(_, known, _)| *known == key)
            .map_or(Self::Largest, |(sort, ..)| *sort)
    }
}

/// The groups that are not closed, prepared for filtering.
pub fn group_table(catalog: &Catalog) -> Table {
    let facets: Vec<Facet<'_, Group>> = vec![
        Facet {
            key: "topic",
            label: "Topic",
            options_of: Box::new(|group| {
                let known = group.topics.iter().filter(|id| catalog.topics.get(*id).is_some());
                known.map(ToString::to_string).collect()
            }),
        },
        Facet {
            key: "place",
            label: "Place",
            options_of: Box::new(|group| {
                vec![
                    group
                        .location
                        .as_ref()
                        .map_or_else(|| "everywhere".to_owned(), ToString::to_string),
                ]
            }),
        },
        Facet {
            key: "format",
            label: "Format",
            options_of: Box::new(|group| vec![group.format.key().to_owned()]),
        },
        Facet {
            key: "weekday",
            label: "Meets on",
            options_of: Box::new(|group| {
                group
                    .meets
                    .iter()
                    .map(|meeting| meeting.weekday.key().to_owned())
                    .collect()
            }),
        },
        Facet {
            key: "open",
            label: "New to it?",
            options_of: Box::new(|group| {
                group
                    .open_to_newcomers
                    .then(|| "newcomers".to_owned())
                    .into_iter()
                    .collect()
            }),
        },
        Facet {
            key: "status",
            label: "Status",
            options_of: Box::new(|group| vec![group.status.key().to_owned()]),
        },
    ];
    let groups = catalog
        .groups
        .iter()
        .enumerate()
        .filter(|(_, group)| group.status != GroupStatus::Closed);
    Table::build(groups.map(|(at, group)| (at, group.as_ref())), &facets, |group| {
        text_of(group, catalog)
    })
}

/// Puts groups in order; dormant ones come last in every order but by name.
pub fn sort_groups(groups: &mut [Arc<Group>], sort: GroupSort) {
    let name = |group: &Group| (fold(&group.name), group.id.clone());
    match sort {
        GroupSort::Largest => {
            groups.order_by_key(|group| (group.status, Reverse(group.members.len()), name(group)));
        }
        GroupSort::Name => groups.order_by_key(|group| name(group)),
        GroupSort::Newest => {
            groups.order_by_key(|group| (group.status, Reverse(group.founded), name(group)));
        }
        GroupSort::Meeting => {
            let when = |group: &Group| {
                group
                    .meets
                    .as_ref()
                    .map_or((7, 0), |m| (m.weekday.number(), m.time.minutes()))
            };
            groups.order_by_key(|group| (group.status, when(group), name(group)));
        }
    }
}

fn text_of(group: &Group, catalog: &Catalog) -> String {
    let topics = group
        .topics
        .iter()
        .filter_map(|id| catalog.topics.get(id))
        .flat_map(|topic| {
            std::iter::once(topic.label.as_str()).chain(topic.aliases.iter().map(String::as_str))
        });
    let leads = group
        .leads_now()
        .filter_map(|id| catalog.people.get(id))
        .map(|person| person.name.as_str());
    [
        group.name.as_str(),
        &group.purpose,
        catalog.location_label(group.location.as_ref()),
    ]
    .into_iter()
    .chain(topics)
    .chain(leads)
    .collect::<Vec<_>>()
    .join("\n")
}
