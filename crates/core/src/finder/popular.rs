//! What many share: a start for somebody of whom nothing is known yet.

use std::cmp::Reverse;
use std::sync::Arc;

use crate::catalog::{Catalog, Index, TopicUse};
use crate::model::{Group, GroupStatus, TopicId, TopicKind};
use crate::order::InOrder;
use crate::text::fold;
use crate::time::Date;

/// Up to `count` topics of a kind that are offered and counted at least once, most first, each with its count; equal ones
/// in order of their label.
pub fn popular_topics(
    catalog: &Catalog,
    index: &Index,
    kind: TopicKind,
    counted: fn(&TopicUse) -> usize,
    count: usize,
) -> Vec<(TopicId, usize)> {
    let offered = catalog
        .topics
        .iter()
        .filter(|topic| topic.kind == kind && !topic.retired);
    let mut found: Vec<_> = offered
        .map(|topic| (topic, index.topic(&topic.id).map_or(0, counted)))
        .filter(|(_, people)| *people > 0)
        .collect();
    found.order_by_key(|(topic, people)| (Reverse(*people), fold(&topic.label), topic.id.clone()));
    found.truncate(count);
    found
        .into_iter()
        .map(|(topic, people)| (topic.id.clone(), people))
        .collect()
}

/// Up to `count` active groups, those with most members who are here first; equal ones in order of id.
pub fn popular_groups(catalog: &Catalog, today: Date, count: usize) -> Vec<Arc<Group>> {
    let is_here = |id| catalog.people.get(id).is_some_and(|person| person.is_here(today));
    let mut found: Vec<(usize, &Arc<Group>)> = Vec::new();
    for group in (catalog.groups.iter()).filter(|group| group.status_on(today) == GroupStatus::Active) {
        let least = found.last().filter(|_| found.len() == count);
        // Whoever has left is still among the members, so that most groups need not be looked into.
        if least.is_some_and(|(least, _)| group.members.len() < *least) {
            continue;
        }
        let here = group.members.iter().filter(|id| is_here(*id)).count();
        let place = found
            .partition_point(|(other, before)| *other > here || (*other == here && before.id < group.id));
        found.insert(place, (here, group));
        found.truncate(count);
    }
    found.into_iter().map(|(_, group)| Arc::clone(group)).collect()
}
