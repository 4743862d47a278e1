//! What a post and a person have to do with each other.

use super::Reason;
use crate::ambitions::{accomplished_topics, ambition_topics};
use crate::catalog::Index;
use crate::ground::{Ground, Part, summed};
use crate::matching::weight::{OTHER_DEPARTMENT, SAME_PLACE, TEACHING_FACTOR};
use crate::model::{Format, OpenTo, Person, Post, PostKind, SkillLevel, TopicId};

/// A kind of opening that somebody said they are open to: as much as another department.
const SAID_SO: u32 = 8;

/// What somebody says of themselves, as far as openings go.
pub struct Says<'p> {
    me: &'p Person,
    ambitions: Vec<TopicId>,
    accomplished: Vec<TopicId>,
}

impl<'p> Says<'p> {
    /// Reads the topics out of their own words once, for all openings.
    pub fn of(me: &'p Person, index: &Index) -> Self {
        Self {
            me,
            ambitions: ambition_topics(me, index),
            accomplished: accomplished_topics(me, index),
        }
    }

    /// Which of a post's topics they neither know nor want.
    pub fn new_in(&self, post: &Post) -> Vec<TopicId> {
        let is_new = |topic: &&TopicId| {
            !self.me.skills.contains_key(*topic) && !self.learns(topic) && !self.ambitions.contains(topic)
        };
        post.topics.iter().filter(is_new).cloned().collect()
    }

    fn learns(&self, topic: &TopicId) -> bool {
        let goals = self.me.goals.as_ref();
        self.me.learning.contains(topic) || goals.is_some_and(|goals| goals.topics.contains(topic))
    }
}

/// The parts of the score, weightiest first, and their sum; nothing where the post has no topic that the person knows,
/// learns, wants or has made something of.
pub fn fit(
    ground: &Ground<'_>,
    post: &Post,
    person: &Person,
    says: &Says<'_>,
) -> Option<(u32, Vec<Part<Reason>>)> {
    let of = |has: &dyn Fn(&TopicId) -> bool| -> Vec<TopicId> {
        post.topics.iter().filter(|topic| has(topic)).cloned().collect()
    };
    let learns = of(&|topic| says.learns(topic));
    let brings: Vec<(TopicId, SkillLevel)> = (post.topics.iter())
        .filter(|topic| !learns.contains(topic))
        .filter_map(|topic| Some((topic.clone(), *person.skills.get(topic)?)))
        .collect();
    let wants = of(&|topic| says.ambitions.contains(topic));
    let has_done = of(&|topic| says.accomplished.contains(topic));
    if learns.is_empty() && brings.is_empty() && wants.is_empty() && has_done.is_empty() {
        return None;
    }
    let mut parts = Vec::new();
    let mut add = |points: u32, reason: Reason| parts.push(Part { points, reason });
    let brought = brings
        .iter()
        .map(|(topic, level)| by_level(ground.topic_weight(topic), *level));
    add(brought.sum(), Reason::Brings(brings));
    add(
        TEACHING_FACTOR * ground.weight_of(&learns),
        Reason::Learns(learns),
    );
    add(ground.weight_of(&wants), Reason::Ambition(wants));
    add(ground.weight_of(&has_done), Reason::Accomplished(has_done));
    if let Some(choice) = choice_for(post.kind).filter(|choice| person.open_to.contains(choice)) {
        add(SAID_SO, Reason::OpenToIt(choice));
    }
    // The post's own: it is where one would work.
    let department = ground.catalog.department_of_post(post);
    let known = department.filter(|it| ground.catalog.site.department(it).is_some());
    if let Some(department) = known.filter(|it| Some(it) != person.department.as_ref()) {
        add(OTHER_DEPARTMENT, Reason::OtherDepartment(department));
    }
    let place = post.location.as_ref().filter(|_| post.format != Format::Remote);
    if let Some(place) = place.filter(|it| Some(*it) == person.location.as_ref()) {
        add(SAME_PLACE, Reason::AtTheirPlace(place.clone()));
    }
    Some(summed(parts))
}

/// Half of a topic's weight for the basics, all of it for working alone, twice as much for an expert.
fn by_level(weight: u32, level: SkillLevel) -> u32 {
    weight * u32::from(level.rank()) / 2
}

/// What one says on the profile who is open to such a post.
const fn choice_for(kind: PostKind) -> Option<OpenTo> {
    match kind {
        PostKind::Project => Some(OpenTo::Projects),
        PostKind::Shadowing => Some(OpenTo::Shadowing),
        PostKind::LateralMove => Some(OpenTo::LateralMove),
        PostKind::Mentoring => Some(OpenTo::BeingMentored),
        PostKind::Role | PostKind::Offer | PostKind::Ask => None,
    }
}
