//! The group finder.

use std::cmp::Reverse;
use std::sync::Arc;

use crate::model::Group;
use crate::order::InOrder;
use crate::text::fold;
use crate::time::Date;

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

/// Puts groups in order, as they are on `today`; dormant ones come last in every order but by name.
pub fn sort_groups(groups: &mut [Arc<Group>], sort: GroupSort, today: Date) {
    let name = |group: &Group| (fold(&group.name), group.id.clone());
    match sort {
        GroupSort::Largest => {
            groups.order_by_key(|group| (group.status_on(today), Reverse(group.members.len()), name(group)));
        }
        GroupSort::Name => groups.order_by_key(|group| name(group)),
        GroupSort::Newest => {
            groups.order_by_key(|group| (group.status_on(today), Reverse(group.founded), name(group)));
        }
        GroupSort::Meeting => {
            let when = |group: &Group| {
                group
                    .meets
                    .as_ref()
                    .map_or((7, 0), |m| (m.weekday.number(), m.time.minutes()))
            };
            groups.order_by_key(|group| (group.status_on(today), when(group), name(group)));
        }
    }
}
