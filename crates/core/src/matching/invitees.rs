//! People whom a group might invite.

use std::collections::BTreeSet;

use super::bridges::within_reach;
use super::explain::suggest;
use super::matter::{Matter, Take, Walk};
use super::weight::{IN_NO_GROUP, NEW_DEPARTMENT, NEWCOMER, SAME_PLACE};
use super::{Reason, Seeker, Suggestion};
use crate::catalog::{Collection, Listed, TopicUse};
use crate::model::{Choice, DepartmentId, Format, Group, Person, SkillLevel};

/// They like what it is about.
const LIKES: u8 = 0;
/// They want to learn it.
const LEARNS: u8 = 1;
/// They can do it.
const KNOWS: u8 = 2;

/// Up to `count` people whom a group might invite, in the order in which they are to be shown. The seeker leads it. Nobody
/// who is in it or was, and for one that meets in a room nobody from elsewhere.
pub fn suggest_invitees(seeker: &Seeker<'_>, group: &Group, count: usize) -> Vec<Suggestion<Person>> {
    suggest(&Invitees::of(seeker, group), seeker, count)
}

/// People for a group.
pub(super) struct Invitees<'s, 'a> {
    seeker: &'s Seeker<'a>,
    group: &'s Group,
    /// Of those who are in it.
    departments: BTreeSet<&'a DepartmentId>,
}

impl<'s, 'a> Invitees<'s, 'a> {
    pub(super) fn of(seeker: &'s Seeker<'a>, group: &'s Group) -> Self {
        let mut departments = BTreeSet::new();
        let members = group
            .members
            .iter()
            .filter_map(|id| seeker.catalog.people.get(id));
        for member in members.filter(|member| member.is_here(seeker.today)) {
            departments.extend(&member.department);
        }
        Self {
            seeker,
            group,
            departments,
        }
    }

    fn was_in_it(&self, person: &Person) -> bool {
        self.group.stamps.get(&format!("members/{}", person.id)).is_some()
    }
}

impl Matter for Invitees<'_, '_> {
    type Item = Person;

    fn all(&self) -> &Collection<Person> {
        &self.seeker.catalog.people
    }

    fn walks(&self) -> Vec<Walk<'_>> {
        let mut walks = Vec::new();
        for topic in &self.group.topics {
            let weight = self.seeker.topic_weight(topic);
            let mut walk = |points, way, reason| {
                walks.push(Walk {
                    topic,
                    points,
                    way,
                    reason,
                });
            };
            walk(weight, LIKES, Reason::Likes as fn(_) -> _);
            walk(weight, LEARNS, Reason::WantsToLearn);
            walk(weight / 2, KNOWS, Reason::Knows);
        }
        walks
    }

    fn lists<'u>(&self, walk: &Walk<'_>, used: &'u TopicUse, visit: &mut dyn FnMut(&'u Listed<Person>)) {
        match walk.way {
            LIKES => visit(&used.interested),
            LEARNS => visit(&used.learners),
            _ => (SkillLevel::ALL.iter()).for_each(|level| visit(used.at_level(*level))),
        }
    }

    fn leads(&self, walk: &Walk<'_>, item: &Person) -> bool {
        match walk.way {
            LIKES => item.interests.contains(walk.topic),
            LEARNS => item.learning.contains(walk.topic),
            _ => item.skills.contains_key(walk.topic),
        }
    }

    fn fits(&self, item: &Person) -> bool {
        let group = self.group;
        let within_reach =
            group.format != Format::InPerson || group.location.is_none() || group.location == item.location;
        within_reach
            && !group.members.contains(&item.id)
            && self.seeker.may_meet(item)
            && !self.was_in_it(item)
    }

    fn extras(&self, item: &Person, take: Take<'_>) {
        let site = &self.seeker.catalog.site;
        let missing = |it: &&DepartmentId| site.department(it).is_some() && !self.departments.contains(it);
        if let Some(department) = item.department.as_ref().filter(missing) {
            take(NEW_DEPARTMENT, &|| Reason::FirstOfDepartment(department.clone()));
        }
        let there = |it: &&_| Some(*it) == item.location.as_ref() && site.location(it).is_some();
        if let Some(place) = self.group.location.as_ref().filter(there) {
            take(SAME_PLACE, &|| Reason::WorksThere(place.clone()));
        }
        if item.is_newcomer(self.seeker.today) {
            take(NEWCOMER, &|| Reason::NewHere);
        }
        if self.seeker.index.groups_of(&item.id).is_empty() {
            take(IN_NO_GROUP, &|| Reason::InNoGroup);
        }
        within_reach(self.seeker, item, take);
    }

    fn draw(&self, position: u32, _: &Person) -> u32 {
        self.seeker.index.draw(position)
    }

    fn department<'i>(&'i self, item: &'i Person) -> Option<&'i DepartmentId> {
        item.department.as_ref()
    }
}
