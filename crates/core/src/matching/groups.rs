//! Groups that fit.

use std::collections::BTreeSet;

use super::explain::{rank, suggest};
use super::matter::{Matter, Take, Walk};
use super::weight::{
    MEETS_IN_MY_HOURS, MOST_DEPARTMENTS, NEW_GROUP, NEW_GROUP_DAYS, OPEN_TO_NEWCOMERS, PER_DEPARTMENT,
    REVIEWED, REVIEWED_DAYS, SAME_PLACE,
};
use super::{Reason, Seeker, Suggestion};
use crate::catalog::{Collection, Listed, TopicUse, draw};
use crate::model::{DepartmentId, Format, Group, GroupStatus, Person};

/// About what I like.
const LIKED: u8 = 0;
/// About what I want to learn.
const LEARNED: u8 = 1;
/// About what I can do.
const KNOWN: u8 = 2;

/// Up to `count` active groups about my topics that I am not in, in the order in which they are to be shown. A group tied
/// to a place is only suggested to those who work there, unless one can take part from elsewhere.
pub fn suggest_groups(seeker: &Seeker<'_>, count: usize) -> Vec<Suggestion<Group>> {
    suggest(&Groups(seeker), seeker, count)
}

/// All such groups, those that fit best first, whatever leads to them: for a list of all groups.
pub fn rank_groups(seeker: &Seeker<'_>) -> Vec<Suggestion<Group>> {
    rank(&Groups(seeker), seeker)
}

/// Groups for somebody.
pub(super) struct Groups<'s, 'a>(pub(super) &'s Seeker<'a>);

impl Matter for Groups<'_, '_> {
    type Item = Group;

    fn all(&self) -> &Collection<Group> {
        &self.0.catalog.groups
    }

    fn walks(&self) -> Vec<Walk<'_>> {
        let me = self.0.me;
        let walk = |topic, way, reason| Walk {
            topic,
            points: self.0.topic_weight(topic),
            way,
            reason,
        };
        let liked = me
            .interests
            .iter()
            .map(|it| walk(it, LIKED, Reason::AboutMyInterest));
        let learned = me
            .learning
            .iter()
            .map(|it| walk(it, LEARNED, Reason::PractisesWhatILearn));
        let known = me
            .skills
            .keys()
            .filter(|topic| !me.interests.contains(*topic) && !me.learning.contains(*topic))
            .map(|it| walk(it, KNOWN, Reason::UsesMySkill))
            // A skill one has anyway says less about what one is looking for.
            .map(|walk| Walk {
                points: walk.points / 2,
                ..walk
            });
        liked.chain(learned).chain(known).collect()
    }

    fn lists<'u>(&self, _: &Walk<'_>, used: &'u TopicUse, visit: &mut dyn FnMut(&'u Listed<Group>)) {
        visit(&used.groups);
    }

    fn leads(&self, walk: &Walk<'_>, item: &Group) -> bool {
        item.topics.contains(walk.topic)
    }

    fn fits(&self, item: &Group) -> bool {
        let me = self.0.me;
        let within_reach =
            item.format != Format::InPerson || item.location.is_none() || item.location == me.location;
        item.status_on(self.0.today) == GroupStatus::Active
            && !item.members.contains(&me.id)
            && within_reach
            && !self.0.left_out().groups.contains(&item.id)
    }

    fn extras(&self, item: &Group, take: Take<'_>) {
        let (seeker, me) = (self.0, self.0.me);
        if item.open_to_newcomers && item.topics.iter().any(|topic| me.learning.contains(topic)) {
            take(OPEN_TO_NEWCOMERS, &|| Reason::OpenToNewcomers);
        }
        if let Some(place) = item
            .location
            .as_ref()
            .filter(|it| Some(*it) == me.location.as_ref() && seeker.catalog.site.location(it).is_some())
        {
            take(SAME_PLACE, &|| Reason::AtMyPlace(place.clone()));
        }
        let departments = departments_in(seeker, item, MOST_DEPARTMENTS as usize);
        if let Some(count) = u32::try_from(departments).ok().filter(|count| *count > 1) {
            take(PER_DEPARTMENT * count, &|| {
                Reason::ManyDepartments(departments_in(seeker, item, usize::MAX))
            });
        }
        recent(seeker, item, take);
        if item.meets.as_ref().is_some_and(|meets| seeker.works_at(meets)) {
            take(MEETS_IN_MY_HOURS, &|| Reason::MeetsInMyHours);
        }
    }

    fn draw(&self, _: u32, item: &Group) -> u32 {
        draw(item.id.as_str())
    }

    fn department<'i>(&'i self, _: &'i Group) -> Option<&'i DepartmentId> {
        None
    }
}

fn recent(seeker: &Seeker<'_>, group: &Group, take: Take<'_>) {
    let within =
        |date: Option<_>, days| date.is_some_and(|date| (0..=days).contains(&seeker.today.days_since(date)));
    if within(group.founded, NEW_GROUP_DAYS) {
        take(NEW_GROUP, &|| Reason::NewGroup);
    } else if within(group.reviewed, REVIEWED_DAYS) {
        take(REVIEWED, &|| Reason::Reviewed);
    }
}

/// From how many departments its members are; stops counting at `most`.
fn departments_in(seeker: &Seeker<'_>, group: &Group, most: usize) -> usize {
    let here = |person: &&std::sync::Arc<Person>| person.is_here(seeker.today);
    let people = group
        .members
        .iter()
        .filter_map(|id| seeker.catalog.people.get(id));
    let mut departments: BTreeSet<&DepartmentId> = BTreeSet::new();
    for department in people
        .filter(here)
        .filter_map(|person| person.department.as_ref())
    {
        departments.insert(department);
        if departments.len() == most {
            break;
        }
    }
    departments.len()
}
