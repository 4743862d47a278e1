//! Why two people were introduced, in parts that add up.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::worth::ACROSS_FACTOR;
use crate::catalog::{Catalog, Index, TopicUse};
use crate::matching::weight::{NEWCOMER, OTHER_DEPARTMENT, OTHER_PLACE, TEACHING_FACTOR};
use crate::matching::{Reason, rarity};
use crate::model::{Person, TopicId};
use crate::order::InOrder;
use crate::time::Date;

/// A reason and what it is worth.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Part {
    /// How much it adds.
    pub points: u32,
    /// Why.
    pub reason: Reason,
}

/// Why it is worth that `me` meets `them`, weightiest first: the parts of which a round makes its sum. How rare a topic is
/// follows here from the whole company, in a round from those who take part.
pub fn why(
    catalog: &Catalog,
    index: &Index,
    today: Date,
    me: &Person,
    them: &Person,
    zones: &BTreeMap<String, i32>,
) -> Vec<Part> {
    let _ = zones;
    let mut parts = Vec::new();
    let mut add = |points: u32, reason: Reason| {
        if points > 0 {
            parts.push(Part { points, reason });
        }
    };
    let topics = |topics: Vec<TopicId>| (topics_worth(index, &topics), topics);
    let (points, liked) = topics(me.interests.intersection(&them.interests).cloned().collect());
    add(points, Reason::BothPicked(liked));
    let (points, taught) = topics(
        them.teaches()
            .filter(|topic| me.learning.contains(*topic))
            .cloned()
            .collect(),
    );
    add(TEACHING_FACTOR * points, Reason::CanTeachMe(taught));
    let (points, wanted) = topics(
        me.teaches()
            .filter(|topic| them.learning.contains(*topic))
            .cloned()
            .collect(),
    );
    add(TEACHING_FACTOR * points, Reason::WantsToLearnFromMe(wanted));
    if let Some(department) = them
        .department
        .as_ref()
        .filter(|it| Some(*it) != me.department.as_ref())
    {
        add(
            ACROSS_FACTOR * OTHER_DEPARTMENT,
            Reason::OtherDepartment(department.clone()),
        );
    }
    if let Some(place) = them
        .location
        .as_ref()
        .filter(|it| Some(*it) != me.location.as_ref())
    {
        add(OTHER_PLACE, Reason::OtherPlace(place.clone()));
    }
    if them.is_newcomer(today) {
        add(NEWCOMER, Reason::NewHere);
    }
    let _ = catalog;
    parts.order_by_key(|part| Reverse(part.points));
    parts
}

fn topics_worth(index: &Index, topics: &[TopicId]) -> u32 {
    let mentions = |topic: &TopicId| index.topic(topic).map_or(0, TopicUse::mentions);
    topics
        .iter()
        .map(|topic| rarity(mentions(topic), index.people_here()))
        .sum()
}
