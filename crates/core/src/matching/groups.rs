//! Groups that fit.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::weight::{OPEN_TO_NEWCOMERS, PER_DEPARTMENT, SAME_PLACE};
use super::{Reason, Seeker, Suggestion, best};
use crate::model::{Format, Group, GroupId, GroupStatus, TopicId};
use crate::order::set_of;

/// Up to `count` active groups about my topics that I am not in, best first. A group tied to a place is only
/// suggested to those who work there, unless one can take part from elsewhere.
pub fn suggest_groups(seeker: &Seeker<'_>, count: usize) -> Vec<Suggestion<Group>> {
    let me = seeker.me;
    let mine = me.interests.iter().chain(&me.learning).chain(me.skills.keys());
    let mut found: BTreeMap<GroupId, Arc<Group>> = BTreeMap::new();
    for group in mine
        .filter_map(|topic| seeker.index.topic(topic))
        .flat_map(|used| &used.groups)
    {
        found.entry(group.id.clone()).or_insert_with(|| Arc::clone(group));
    }
    let fits = |group: &Arc<Group>| {
        let within_reach =
            group.format != Format::InPerson || group.location.is_none() || group.location == me.location;
        group.status == GroupStatus::Active && !group.members.contains(&me.id) && within_reach
    };
    let suggestions = found
        .into_values()
        .filter(fits)
        .filter_map(|group| weigh(seeker, group))
        .collect();
    best(suggestions, count)
}

fn weigh(seeker: &Seeker<'_>, group: Arc<Group>) -> Option<Suggestion<Group>> {
    let me = seeker.me;
    let weight = |topics: &[TopicId]| topics.iter().map(|topic| seeker.topic_weight(topic)).sum::<u32>();
    let of = |has: &dyn Fn(&TopicId) -> bool| {
        group
            .topics
            .iter()
            .filter(|topic| has(topic))
            .cloned()
            .collect::<Vec<_>>()
    };
    let liked = of(&|topic| me.interests.contains(topic));
    let learned = of(&|topic| me.learning.contains(topic));
    let said = |topic: &TopicId| me.interests.contains(topic) || me.learning.contains(topic);
    let known = of(&|topic| me.skills.contains_key(topic) && !said(topic));
    let mut reasons = Vec::new();
    if !learned.is_empty() {
        if group.open_to_newcomers {
            reasons.push((OPEN_TO_NEWCOMERS, Reason::OpenToNewcomers));
        }
        reasons.push((weight(&learned), Reason::PractisesWhatILearn(learned)));
    }
    if !liked.is_empty() {
        reasons.push((weight(&liked), Reason::AboutMyInterest(liked)));
    }
    if !known.is_empty() {
        // A skill one has anyway says less about what one is looking for.
        reasons.push((weight(&known) / 2, Reason::UsesMySkill(known)));
    }
    if let Some(place) = group
        .location
        .as_ref()
        .filter(|it| Some(*it) == me.location.as_ref() && seeker.catalog.site.location(it).is_some())
    {
        reasons.push((SAME_PLACE, Reason::AtMyPlace(place.clone())));
    }
    let departments = departments_in(seeker, &group);
    if departments > 1 {
        let bonus = PER_DEPARTMENT * u32::try_from(departments.min(5)).unwrap_or(5);
        reasons.push((bonus, Reason::ManyDepartments(departments)));
    }
    Suggestion::new(group, reasons)
}

fn departments_in(seeker: &Seeker<'_>, group: &Group) -> usize {
    let people = group
        .members
        .iter()
        .filter_map(|id| seeker.catalog.people.get(id))
        .filter(|person| person.is_here(seeker.today));
    set_of(people.filter_map(|person| person.department.as_ref())).len()
}
