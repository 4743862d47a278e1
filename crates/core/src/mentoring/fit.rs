//! What a mentee and a mentor have to do with each other.

use super::reason::Reason;
use crate::ambitions::ambition_topics;
use crate::ground::{Ground, Part, share_a_language, summed};
use crate::matching::weight::{HOUR_IN_COMMON, OTHER_DEPARTMENT, OTHER_LEVEL, SHARED_LANGUAGE};
use crate::model::{Person, SkillLevel, TopicId};

/// How a mentor comes by a topic, and how a mentee wants it, as a multiple of the topic's weight. A goal that the mentor
/// offers to help with counts most: both of them wrote it down.
const GOAL_OFFERED: u32 = 3;
/// A goal that the mentor has as a skill others come to them for.
const GOAL_TAUGHT: u32 = 2;
/// Something to learn that the mentor offers to help with, or teaches as an expert.
const LEARNT_FROM_EXPERT: u32 = 2;
/// Something to learn that the mentor is advanced in.
const LEARNT_FROM_ADVANCED: u32 = 1;
/// A topic that the mentee's ambitions name.
const AMBITION: u32 = 1;

/// What somebody wants from a mentor: topics, each once, where it counts most.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Wanted {
    topics: Vec<(TopicId, Want, u32)>,
}

/// Where a wish stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Want {
    Goal,
    Learning,
    Ambition,
}

/// Topics that count for one reason, and what they count together.
#[derive(Default)]
pub(super) struct Topics {
    points: u32,
    topics: Vec<TopicId>,
}

/// How well two people fit as mentee and mentor.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Fit {
    /// The sum of the parts; only good for comparing.
    pub points: u32,
    /// Why, weightiest first.
    pub parts: Vec<Part<Reason>>,
    /// The mentor stands below the mentee: reverse mentoring.
    pub is_reverse: bool,
}

impl Wanted {
    /// What a mentee wants, with what each topic weighs.
    pub fn by(ground: &Ground<'_>, mentee: &Person) -> Self {
        let mut wanted = Self::plainly_by(ground, mentee);
        for topic in ambition_topics(mentee, ground.index) {
            wanted.add(ground, &topic, Want::Ambition);
        }
        wanted
    }

    /// The same without what only their own words name, which takes longer to read.
    pub(super) fn plainly_by(ground: &Ground<'_>, mentee: &Person) -> Self {
        let mut wanted = Self::default();
        for topic in mentee.goals.iter().flat_map(|goals| &goals.topics) {
            wanted.add(ground, topic, Want::Goal);
        }
        for topic in &mentee.learning {
            wanted.add(ground, topic, Want::Learning);
        }
        wanted
    }

    /// What somebody wants to become, rather than only learn: topics of goals (`true`) and ambitions, with what each
    /// weighs.
    pub(super) fn of_ambition(&self) -> impl Iterator<Item = (&TopicId, bool, u32)> {
        let topics = self.topics.iter().filter(|(_, want, _)| *want != Want::Learning);
        topics.map(|(topic, want, weight)| (topic, *want == Want::Goal, *weight))
    }

    /// All topics of it.
    pub(super) fn topics(&self) -> impl Iterator<Item = &TopicId> {
        self.topics.iter().map(|(topic, ..)| topic)
    }

    /// Whether somebody offers or teaches anything of it: a quick look before the close one.
    pub(super) fn has_to_do_with(&self, mentor: &Person) -> bool {
        let mut topics = self.topics.iter();
        topics.any(|(topic, ..)| mentor.skills.contains_key(topic) || offers(mentor, topic))
    }

    fn add(&mut self, ground: &Ground<'_>, topic: &TopicId, want: Want) {
        if self.topics.iter().all(|(known, ..)| known != topic) {
            let weight = ground.topic_weight(topic);
            self.topics.push((topic.clone(), want, weight));
        }
    }
}

/// How well a mentee and a mentor fit; nothing where the mentor neither offers nor teaches anything that the mentee
/// wants.
pub fn fit(ground: &Ground<'_>, wanted: &Wanted, mentee: &Person, mentor: &Person) -> Option<Fit> {
    let mut parts = topic_parts(wanted, mentee, mentor);
    if parts.is_empty() {
        return None;
    }
    parts.extend(bridges(ground, mentee, mentor));
    let steps = ground.steps_up(mentee, mentor);
    if let Some(level) = mentor
        .level
        .as_ref()
        .filter(|_| steps.is_some_and(|steps| steps > 0))
    {
        parts.push(Part {
            points: OTHER_LEVEL,
            reason: Reason::FurtherOn(level.clone()),
        });
    }
    let (points, parts) = summed(parts);
    Some(Fit {
        points,
        parts,
        is_reverse: steps.is_some_and(|steps| steps < 0),
    })
}

impl Topics {
    pub(super) fn add(&mut self, topic: &TopicId, points: u32) {
        self.points += points;
        self.topics.push(topic.clone());
    }

    /// The part of a score that they make; nothing where there are none.
    pub(super) fn part(self, reason: fn(Vec<TopicId>) -> Reason) -> Option<Part<Reason>> {
        let Self { points, topics } = self;
        (!topics.is_empty()).then(|| Part {
            points,
            reason: reason(topics),
        })
    }
}

/// What makes meeting easier, or worth more, whatever the matter.
pub(super) fn bridges(ground: &Ground<'_>, mentee: &Person, mentor: &Person) -> Vec<Part<Reason>> {
    let mut parts = Vec::new();
    let mut add = |points: u32, reason: Reason| parts.push(Part { points, reason });
    let known = |id: &&_| ground.catalog.site.department(id).is_some();
    if let (Some(theirs), Some(_)) = (mentor.department.as_ref().filter(known), &mentee.department)
        && mentor.department != mentee.department
    {
        add(OTHER_DEPARTMENT, Reason::OtherDepartment(theirs.clone()));
    }
    if share_a_language(mentee, mentor) {
        add(SHARED_LANGUAGE, Reason::SharedLanguage);
    }
    let hours = ground.hours_in_common(mentee, mentor);
    add(HOUR_IN_COMMON * hours, Reason::HoursInCommon(hours));
    parts
}

fn topic_parts(wanted: &Wanted, mentee: &Person, mentor: &Person) -> Vec<Part<Reason>> {
    let (mut offered, mut taught) = (Topics::default(), Topics::default());
    let (mut learnt, mut ambition) = (Topics::default(), Topics::default());
    for (topic, want, weight) in &wanted.topics {
        let is_offered = offers(mentor, topic);
        let level = mentor.skills.get(topic).filter(|level| level.can_teach());
        // Nobody is mentored in what they know as well as the mentor.
        let is_ahead = mentee.skills.get(topic) < mentor.skills.get(topic);
        if !is_offered && (level.is_none() || !is_ahead) {
            continue;
        }
        match want {
            Want::Goal if is_offered => offered.add(topic, GOAL_OFFERED * weight),
            Want::Goal => taught.add(topic, GOAL_TAUGHT * weight),
            Want::Learning if is_offered || level == Some(&SkillLevel::Expert) => {
                learnt.add(topic, LEARNT_FROM_EXPERT * weight);
            }
            Want::Learning => learnt.add(topic, LEARNT_FROM_ADVANCED * weight),
            Want::Ambition => ambition.add(topic, AMBITION * weight),
        }
    }
    let parts = [
        offered.part(Reason::OffersMyGoal),
        taught.part(Reason::TeachesMyGoal),
        learnt.part(Reason::TeachesWhatILearn),
        ambition.part(Reason::KnowsMyAmbition),
    ];
    parts.into_iter().flatten().collect()
}

pub(super) fn offers(mentor: &Person, topic: &TopicId) -> bool {
    (mentor.mentoring.as_ref()).is_some_and(|mentoring| mentoring.topics.contains(topic))
}
