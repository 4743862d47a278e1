//! People worth meeting.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::weight::{NEWCOMER, OTHER_DEPARTMENT, OTHER_PLACE, TEACHING_FACTOR};
use super::{Reason, Seeker, Suggestion, best};
use crate::model::{Person, PersonId, TopicId};

#[derive(Default)]
struct InCommon {
    picked: Vec<TopicId>,
    teaches_me: Vec<TopicId>,
    learns_from_me: Vec<TopicId>,
}

/// Up to `count` people who share something with me, best first. Nobody who has left, is paused, or is me.
pub fn suggest_people(seeker: &Seeker<'_>, count: usize) -> Vec<Suggestion<Person>> {
    let mut found: BTreeMap<PersonId, (Arc<Person>, InCommon)> = BTreeMap::new();
    let mut note = |person: &Arc<Person>, topic: &TopicId, list: fn(&mut InCommon) -> &mut Vec<TopicId>| {
        if person.id != seeker.me.id && !person.is_paused(seeker.today) {
            let (_, common) = found
                .entry(person.id.clone())
                .or_insert_with(|| (Arc::clone(person), InCommon::default()));
            list(common).push(topic.clone());
        }
    };
    for topic in &seeker.me.interests {
        let people = seeker
            .index
            .topic(topic)
            .into_iter()
            .flat_map(|used| &used.interested);
        people.for_each(|person| note(person, topic, |common| &mut common.picked));
    }
    for topic in &seeker.me.learning {
        let people = seeker
            .index
            .topic(topic)
            .into_iter()
            .flat_map(crate::catalog::TopicUse::teachers);
        people.for_each(|person| note(person, topic, |common| &mut common.teaches_me));
    }
    for topic in seeker.me.teaches() {
        let people = seeker
            .index
            .topic(topic)
            .into_iter()
            .flat_map(|used| &used.learners);
        people.for_each(|person| note(person, topic, |common| &mut common.learns_from_me));
    }
    let suggestions = found
        .into_values()
        .filter_map(|(person, common)| weigh(seeker, person, common))
        .collect();
    best(suggestions, count)
}

/// Why I might meet this person, weightiest first; nothing where nothing that either of us chose connects us.
pub fn reasons_to_meet(seeker: &Seeker<'_>, person: &Arc<Person>) -> Vec<Reason> {
    let me = seeker.me;
    let can_teach = |topic: &&TopicId| person.skills.get(*topic).is_some_and(|level| level.can_teach());
    let common = InCommon {
        picked: me.interests.intersection(&person.interests).cloned().collect(),
        teaches_me: me.learning.iter().filter(can_teach).cloned().collect(),
        learns_from_me: me
            .teaches()
            .filter(|topic| person.learning.contains(*topic))
            .cloned()
            .collect(),
    };
    weigh(seeker, Arc::clone(person), common).map_or_else(Vec::new, |suggestion| suggestion.reasons)
}

fn weigh(seeker: &Seeker<'_>, person: Arc<Person>, common: InCommon) -> Option<Suggestion<Person>> {
    let weight = |topics: &[TopicId]| topics.iter().map(|topic| seeker.topic_weight(topic)).sum::<u32>();
    let mut reasons = Vec::new();
    if !common.picked.is_empty() {
        reasons.push((weight(&common.picked), Reason::BothPicked(common.picked)));
    }
    if !common.teaches_me.is_empty() {
        reasons.push((
            TEACHING_FACTOR * weight(&common.teaches_me),
            Reason::CanTeachMe(common.teaches_me),
        ));
    }
    if !common.learns_from_me.is_empty() {
        let weight = TEACHING_FACTOR * weight(&common.learns_from_me);
        reasons.push((weight, Reason::WantsToLearnFromMe(common.learns_from_me)));
    }
    if let Some(department) = person.department.as_ref().filter(|it| {
        Some(*it) != seeker.me.department.as_ref() && seeker.catalog.site.department(it).is_some()
    }) {
        reasons.push((OTHER_DEPARTMENT, Reason::OtherDepartment(department.clone())));
    }
    if let Some(place) = person
        .location
        .as_ref()
        .filter(|it| Some(*it) != seeker.me.location.as_ref() && seeker.catalog.site.location(it).is_some())
    {
        reasons.push((OTHER_PLACE, Reason::OtherPlace(place.clone())));
    }
    if person.is_newcomer(seeker.today) {
        reasons.push((NEWCOMER, Reason::NewHere));
    }
    Suggestion::new(person, reasons)
}
