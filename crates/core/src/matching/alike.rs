//! People like one, elsewhere.

use super::bridges;
use super::explain::suggest;
use super::matter::{Matter, Take, Walk};
use super::weight::{ELSEWHERE_DEPARTMENT, ELSEWHERE_PLACE};
use super::{Reason, Seeker, Suggestion};
use crate::catalog::{Collection, Listed, TopicUse};
use crate::model::{Choice, DepartmentId, Person, SkillLevel};

/// Both like it.
const LIKES: u8 = 0;
/// Both can do it.
const KNOWS: u8 = 1;
/// Both want to learn it.
const LEARNS: u8 = 2;

/// Up to `count` people of another department or another place who like, know or want to learn what `one` does, in the order in
/// which they are to be shown. The seeker is who looks, and is not among them.
pub fn suggest_alike(seeker: &Seeker<'_>, one: &Person, count: usize) -> Vec<Suggestion<Person>> {
    let of = Seeker { me: one, ..*seeker };
    let alike = Alike { of: &of, seeker };
    suggest(&alike, seeker, count)
}

/// People like one.
pub(super) struct Alike<'s, 'a> {
    /// As seen by the one.
    pub(super) of: &'s Seeker<'a>,
    /// Who looks.
    pub(super) seeker: &'s Seeker<'a>,
}

impl Matter for Alike<'_, '_> {
    type Item = Person;

    fn all(&self) -> &Collection<Person> {
        &self.of.catalog.people
    }

    fn walks(&self) -> Vec<Walk<'_>> {
        let one = self.of.me;
        let walk = |topic, way, reason| Walk {
            topic,
            points: self.of.topic_weight(topic),
            way,
            reason,
        };
        let liked = one.interests.iter().map(|it| walk(it, LIKES, Reason::AlsoLikes));
        let known = one.skills.keys().map(|it| walk(it, KNOWS, Reason::AlsoKnows));
        let learned = one.learning.iter().map(|it| walk(it, LEARNS, Reason::AlsoLearns));
        liked.chain(known).chain(learned).collect()
    }

    fn lists<'u>(&self, walk: &Walk<'_>, used: &'u TopicUse, visit: &mut dyn FnMut(&'u Listed<Person>)) {
        match walk.way {
            LIKES => visit(&used.interested),
            KNOWS => (SkillLevel::ALL.iter()).for_each(|level| visit(used.at_level(*level))),
            _ => visit(&used.learners),
        }
    }

    fn leads(&self, walk: &Walk<'_>, item: &Person) -> bool {
        match walk.way {
            LIKES => item.interests.contains(walk.topic),
            KNOWS => item.skills.contains_key(walk.topic),
            _ => item.learning.contains(walk.topic),
        }
    }

    fn fits(&self, item: &Person) -> bool {
        let one = self.of.me;
        let elsewhere = |mine: bool, theirs: bool, same: bool| mine && theirs && !same;
        let is_elsewhere = elsewhere(
            one.department.is_some(),
            item.department.is_some(),
            one.department == item.department,
        ) || elsewhere(
            one.location.is_some(),
            item.location.is_some(),
            one.location == item.location,
        );
        is_elsewhere && self.of.may_meet(item) && (self.seeker.me.id == one.id || self.seeker.may_meet(item))
    }

    fn extras(&self, item: &Person, take: Take<'_>) {
        bridges::department(self.of, item, ELSEWHERE_DEPARTMENT, take);
        bridges::place(self.of, item, ELSEWHERE_PLACE, take);
    }

    fn draw(&self, position: u32, _: &Person) -> u32 {
        self.of.index.draw(position)
    }

    fn department<'i>(&'i self, item: &'i Person) -> Option<&'i DepartmentId> {
        item.department.as_ref()
    }
}
