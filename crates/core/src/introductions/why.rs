//! Why two people were introduced, in parts that add up.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::gathering::primary;
use super::worth::ACROSS_FACTOR;
use crate::catalog::{Catalog, Index, TopicUse};
use crate::matching::weight::{
    HOUR_IN_COMMON, MOST_HOURS, NEWCOMER, NO_GROUP_IN_COMMON, OTHER_DEPARTMENT, OTHER_LEVEL, OTHER_PLACE,
    SHARED_LANGUAGE, TEACHING_FACTOR,
};
use crate::matching::{Part, Reason, rarity};
use crate::model::{Person, TopicId};
use crate::order::InOrder;
use crate::schedule::shared_hours;
use crate::time::Date;

/// The parts of a sum.
#[derive(Default)]
struct Parts(Vec<Part>);

impl Parts {
    fn add(&mut self, points: u32, reason: Reason) {
        if points > 0 {
            self.0.push(Part { points, reason });
        }
    }
}

/// Why it is worth that `me` meets `them`, weightiest first: the parts of which a round makes its sum, told to me. How rare
/// a topic is follows here from the whole company, in a round from those who take part.
pub fn why(
    catalog: &Catalog,
    index: &Index,
    today: Date,
    me: &Person,
    them: &Person,
    zones: &BTreeMap<String, i32>,
) -> Vec<Part> {
    let mut parts = Parts::default();
    topics(index, me, them, &mut parts);
    bridges(index, me, them, &mut parts);
    if them.is_newcomer(today) {
        parts.add(NEWCOMER, Reason::NewHere);
    }
    let clock = |person: &Person| zones.get(catalog.timezone_of(person)).copied();
    let shared = clock(me)
        .zip(clock(them))
        .and_then(|(mine, theirs)| shared_hours(theirs - mine));
    let hours = shared.map_or(0, |(from, to)| (to - from) / 60);
    parts.add(
        HOUR_IN_COMMON * hours.min(MOST_HOURS),
        Reason::HoursInCommon(hours),
    );
    let spoken = |tag: &&String| them.languages.iter().any(|other| primary(other) == primary(tag));
    if let Some(tag) = me.languages.iter().find(spoken) {
        parts.add(SHARED_LANGUAGE, Reason::SharedLanguage(tag.clone()));
    }
    parts.0.order_by_key(|part| Reverse(part.points));
    parts.0
}

fn topics(index: &Index, me: &Person, them: &Person, parts: &mut Parts) {
    let mentions = |topic: &TopicId| index.topic(topic).map_or(0, TopicUse::mentions);
    let worth = |topics: &[TopicId]| -> u32 {
        let each = topics
            .iter()
            .map(|topic| rarity(mentions(topic), index.people_here()));
        each.sum()
    };
    let liked: Vec<_> = me.interests.intersection(&them.interests).cloned().collect();
    parts.add(worth(&liked), Reason::BothPicked(liked));
    let taught: Vec<_> = them
        .teaches()
        .filter(|topic| me.learning.contains(*topic))
        .cloned()
        .collect();
    parts.add(TEACHING_FACTOR * worth(&taught), Reason::CanTeachMe(taught));
    let wanted: Vec<_> = me
        .teaches()
        .filter(|topic| them.learning.contains(*topic))
        .cloned()
        .collect();
    parts.add(
        TEACHING_FACTOR * worth(&wanted),
        Reason::WantsToLearnFromMe(wanted),
    );
}

fn bridges(index: &Index, me: &Person, them: &Person, parts: &mut Parts) {
    if let (Some(mine), Some(theirs)) = (&me.department, &them.department)
        && mine != theirs
    {
        parts.add(
            ACROSS_FACTOR * OTHER_DEPARTMENT,
            Reason::OtherDepartment(theirs.clone()),
        );
    }
    if let (Some(mine), Some(theirs)) = (&me.level, &them.level)
        && mine != theirs
    {
        parts.add(OTHER_LEVEL, Reason::OtherLevel(theirs.clone()));
    }
    if let (Some(mine), Some(theirs)) = (&me.location, &them.location)
        && mine != theirs
    {
        parts.add(OTHER_PLACE, Reason::OtherPlace(theirs.clone()));
    }
    let theirs = index.groups_of(&them.id);
    if !theirs.iter().any(|group| group.members.contains(&me.id)) {
        parts.add(NO_GROUP_IN_COMMON, Reason::NoGroupInCommon);
    }
}
