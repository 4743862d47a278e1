//! What somebody could learn next, why, and where.

mod near;
mod reason;
mod ways;

pub use reason::Reason;
pub use ways::{Ways, ways_to};

use std::collections::BTreeMap;

use crate::ambitions::ambition_topics;
use crate::ground::{Ground, Part, summed};
use crate::model::{Person, PostKind, SkillLevel, TopicId};
use crate::opportunities::opportunities_for;
use crate::order::first_by;

/// A goal that one has written down.
const GOAL: u32 = 40;
/// A topic that one's ambitions name.
const AMBITION: u32 = 30;
/// An opening that otherwise fits and asks for it.
const ASKED_FOR: u32 = 12;
/// How many openings are looked at.
const OPENINGS: usize = 12;

/// A skill that somebody could learn next.
#[derive(Clone, PartialEq, Debug)]
pub struct NextSkill {
    /// Which.
    pub topic: TopicId,
    /// The sum of the parts; only good for comparing.
    pub points: u32,
    /// Why, weightiest first.
    pub parts: Vec<Part<Reason>>,
}

/// Up to `count` skills that are near to what `me` knows, does and wants, best first, those of one score by id. Nothing
/// that they get by in, and nothing that they are learning already.
pub fn next_skills(ground: &Ground<'_>, me: &Person, count: usize) -> Vec<NextSkill> {
    let mut found: BTreeMap<TopicId, Vec<Part<Reason>>> = BTreeMap::new();
    let mut add = |topic: &TopicId, points: u32, reason: Reason| {
        let parts = found.entry(topic.clone()).or_default();
        parts.push(Part { points, reason });
    };
    for topic in me.goals.iter().flat_map(|goals| &goals.topics) {
        add(topic, GOAL, Reason::InMyGoals);
    }
    for topic in &ambition_topics(me, ground.index) {
        add(topic, AMBITION, Reason::InMyAmbitions);
    }
    near::related(ground, me, &mut add);
    near::known_together(ground, me, &mut add);
    near::known_to_peers(ground, me, &mut add);
    for opening in opportunities_for(ground, me, OPENINGS) {
        let brings_something =
            (opening.parts.iter()).any(|part| matches!(part.reason, crate::opportunities::Reason::Brings(_)));
        let is_work = matches!(
            opening.post.kind,
            PostKind::Role | PostKind::LateralMove | PostKind::Project
        );
        for topic in opening.new.iter().filter(|_| brings_something && is_work) {
            add(topic, ASKED_FOR, Reason::AskedFor(opening.post.id.clone()));
        }
    }
    let new = found.into_iter().filter(|(topic, _)| is_next(ground, me, topic));
    let summed = new.map(|(topic, parts)| {
        let (points, parts) = summed(parts);
        NextSkill { topic, points, parts }
    });
    first_by(summed, count, |a, b| {
        b.points.cmp(&a.points).then_with(|| a.topic.cmp(&b.topic))
    })
}

/// Whether somebody could begin with a skill: one that is offered, that they do not learn already and do not get by in.
fn is_next(ground: &Ground<'_>, me: &Person, topic: &TopicId) -> bool {
    let knows = me
        .skills
        .get(topic)
        .is_some_and(|level| *level > SkillLevel::Basics);
    ground.is_open_skill(topic) && !knows && !me.learning.contains(topic)
}
