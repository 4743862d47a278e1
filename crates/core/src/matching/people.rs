//! People worth meeting.

use std::sync::Arc;

use super::bridges::{bridges, moment, within_reach};
use super::closest::{CLOSELY, closest};
use super::explain::{explain, suggest};
use super::matter::{Matter, Take, Walk};
use super::tally::in_order;
use super::weight::TEACHING_FACTOR;
use super::{Part, Reason, Seeker, Suggestion};
use crate::catalog::{Collection, Listed, TopicUse};
use crate::model::{DepartmentId, Person, SkillLevel, TopicId};

/// Levels of who can teach.
pub const TEACHING: [SkillLevel; 2] = [SkillLevel::Expert, SkillLevel::Advanced];

/// Both like it.
const LIKED: u8 = 0;
/// They teach what I learn.
const TAUGHT: u8 = 1;
/// I teach what they learn.
const WANTED: u8 = 2;

/// Up to `count` people who share something with me, in the order in which they are to be shown. Nobody who has left, is
/// paused, is left out, or is me.
pub fn suggest_people(seeker: &Seeker<'_>, count: usize) -> Vec<Suggestion<Person>> {
    suggest(&People(seeker), seeker, count)
}

/// Why I might meet this person, weightiest first; nothing where nothing that either of us chose connects us.
pub fn reasons_to_meet(seeker: &Seeker<'_>, person: &Person) -> Vec<Part> {
    let people = People(seeker);
    explain(&people, &in_order(&people), person)
}

/// The `count` people who have most in common with me, for what follows from them.
pub(super) fn nearest<'a>(seeker: &Seeker<'a>, count: usize) -> Vec<&'a Arc<Person>> {
    let people = People(seeker);
    let close = closest(&people, seeker, &in_order(&people), CLOSELY);
    let found = close.iter().take(count);
    found
        .filter_map(|close| seeker.catalog.people.at(close.position as usize))
        .collect()
}

/// People for somebody.
pub(super) struct People<'s, 'a>(pub(super) &'s Seeker<'a>);

impl Matter for People<'_, '_> {
    type Item = Person;

    fn all(&self) -> &Collection<Person> {
        &self.0.catalog.people
    }

    fn walks(&self) -> Vec<Walk<'_>> {
        let me = self.0.me;
        let walk = |topic, factor, way, reason| Walk {
            topic,
            points: factor * self.0.topic_weight(topic),
            way,
            reason,
        };
        let liked = me
            .interests
            .iter()
            .map(|it| walk(it, 1, LIKED, Reason::BothPicked));
        let taught = (me.learning.iter()).map(|it| walk(it, TEACHING_FACTOR, TAUGHT, Reason::CanTeachMe));
        let wanted = me
            .teaches()
            .map(|it| walk(it, TEACHING_FACTOR, WANTED, Reason::WantsToLearnFromMe));
        liked.chain(taught).chain(wanted).collect()
    }

    fn lists<'u>(&self, walk: &Walk<'_>, used: &'u TopicUse, visit: &mut dyn FnMut(&'u Listed<Person>)) {
        match walk.way {
            LIKED => visit(&used.interested),
            TAUGHT => TEACHING.iter().for_each(|level| visit(used.at_level(*level))),
            _ => visit(&used.learners),
        }
    }

    fn leads(&self, walk: &Walk<'_>, item: &Person) -> bool {
        match walk.way {
            LIKED => item.interests.contains(walk.topic),
            TAUGHT => can_teach(item, walk.topic),
            _ => item.learning.contains(walk.topic),
        }
    }

    fn fits(&self, item: &Person) -> bool {
        self.0.may_meet(item)
    }

    fn extras(&self, item: &Person, take: Take<'_>) {
        bridges(self.0, item, take);
        within_reach(self.0, item, take);
        moment(self.0, item, take);
    }

    fn draw(&self, position: u32, _: &Person) -> u32 {
        self.0.index.draw(position)
    }

    fn department<'i>(&'i self, item: &'i Person) -> Option<&'i DepartmentId> {
        item.department.as_ref()
    }
}

/// Whether somebody can teach a topic.
pub(super) fn can_teach(person: &Person, topic: &TopicId) -> bool {
    person.skills.get(topic).is_some_and(|level| level.can_teach())
}
