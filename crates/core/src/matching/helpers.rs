//! People who could answer a post.

use super::bridges::{bridges, within_reach};
use super::explain::suggest;
use super::matter::{Matter, Take, Walk};
use super::people::{TEACHING, can_teach};
use super::posts::{is_offered, is_work};
use super::weight::{EXPERT, OPEN_TO_IT, SAME_PLACE, TEACHING_FACTOR};
use super::{Reason, Seeker, Suggestion};
use crate::catalog::{Collection, Listed, TopicUse};
use crate::model::{Choice, DepartmentId, OpenTo, Person, Post, PostKind, SkillLevel, TopicId};

/// They can teach what is asked.
const TEACHES: u8 = 0;
/// They want to learn what is offered, or what one learns there.
const LEARNS: u8 = 1;
/// They can do what is needed.
const KNOWS: u8 = 2;
/// They like what it is about.
const LIKES: u8 = 3;

/// Up to `count` people who could answer a post, in the order in which they are to be shown: for an ask those who could
/// teach it, for an offer those who want to learn it, for work those who can do it or would learn by it. The seeker is its
/// author. Nobody who has answered already.
pub fn suggest_helpers(seeker: &Seeker<'_>, post: &Post, count: usize) -> Vec<Suggestion<Person>> {
    suggest(&Helpers { seeker, post }, seeker, count)
}

/// People for a post.
pub(super) struct Helpers<'s, 'a> {
    pub(super) seeker: &'s Seeker<'a>,
    pub(super) post: &'s Post,
}

impl Matter for Helpers<'_, '_> {
    type Item = Person;

    fn all(&self) -> &Collection<Person> {
        &self.seeker.catalog.people
    }

    fn walks(&self) -> Vec<Walk<'_>> {
        let kind = self.post.kind;
        let mut walks = Vec::new();
        for topic in &self.post.topics {
            let weight = self.seeker.topic_weight(topic);
            let mut walk = |factor: u32, way, reason| {
                walks.push(Walk {
                    topic,
                    points: factor * weight,
                    way,
                    reason,
                });
            };
            if kind == PostKind::Ask {
                walk(TEACHING_FACTOR, TEACHES, Reason::CanTeach as fn(_) -> _);
            } else if is_offered(kind) {
                walk(TEACHING_FACTOR, LEARNS, Reason::WantsToLearn);
            } else {
                walk(TEACHING_FACTOR, KNOWS, Reason::Knows);
                walk(1, LEARNS, Reason::WantsToLearn);
            }
            walk(1, LIKES, Reason::Likes);
        }
        walks
    }

    fn lists<'u>(&self, walk: &Walk<'_>, used: &'u TopicUse, visit: &mut dyn FnMut(&'u Listed<Person>)) {
        match walk.way {
            TEACHES => TEACHING.iter().for_each(|level| visit(used.at_level(*level))),
            LEARNS => visit(&used.learners),
            KNOWS => (SkillLevel::ALL.iter()).for_each(|level| visit(used.at_level(*level))),
            _ => visit(&used.interested),
        }
    }

    fn leads(&self, walk: &Walk<'_>, item: &Person) -> bool {
        match walk.way {
            TEACHES => can_teach(item, walk.topic),
            LEARNS => item.learning.contains(walk.topic),
            KNOWS => item.skills.contains_key(walk.topic),
            _ => item.interests.contains(walk.topic),
        }
    }

    fn fits(&self, item: &Person) -> bool {
        item.id != self.post.author && !self.post.interested.contains(&item.id) && self.seeker.may_meet(item)
    }

    fn extras(&self, item: &Person, take: Take<'_>) {
        let (seeker, post) = (self.seeker, self.post);
        let expert = |topic: &&TopicId| item.skills.get(*topic) == Some(&SkillLevel::Expert);
        if let Some(topic) = post.topics.iter().find(|topic| expert(topic))
            && !is_offered(post.kind)
        {
            take(EXPERT, &|| Reason::Expert(topic.clone()));
        }
        if let Some(open) = asked_of(post.kind).filter(|open| item.open_to.contains(open)) {
            take(OPEN_TO_IT, &|| Reason::OpenToIt(open));
        }
        if let Some(place) = post
            .location
            .as_ref()
            .filter(|it| Some(*it) == item.location.as_ref() && seeker.catalog.site.location(it).is_some())
        {
            take(SAME_PLACE, &|| Reason::WorksThere(place.clone()));
        }
        bridges(seeker, item, take);
        within_reach(seeker, item, take);
    }

    fn draw(&self, position: u32, _: &Person) -> u32 {
        self.seeker.index.draw(position)
    }

    fn department<'i>(&'i self, item: &'i Person) -> Option<&'i DepartmentId> {
        item.department.as_ref()
    }
}

/// What one says on a profile of being open to such a post.
const fn asked_of(kind: PostKind) -> Option<OpenTo> {
    match kind {
        PostKind::Mentoring => Some(OpenTo::BeingMentored),
        PostKind::Shadowing => Some(OpenTo::Shadowing),
        PostKind::LateralMove => Some(OpenTo::LateralMove),
        _ if is_work(kind) => Some(OpenTo::Projects),
        _ => None,
    }
}
