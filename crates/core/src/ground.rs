//! On what ground mentors, openings and next skills are weighed: what there is, and what lies between two people.

use crate::catalog::{Catalog, Index, TopicUse};
use crate::matching::rarity;
use crate::matching::weight::MOST_HOURS;
use crate::model::{Person, Post, TopicId, TopicKind};
use crate::schedule::shared_hours;
use crate::time::Date;

/// What there is, on one day.
#[derive(Clone, Copy)]
pub struct Ground<'a> {
    /// Everything.
    pub catalog: &'a Catalog,
    /// What follows from it.
    pub index: &'a Index,
    /// Today.
    pub today: Date,
    /// How many minutes the clocks of a zone, named as IANA does, are ahead of UTC; `None` where that is not known.
    pub offset: &'a dyn Fn(&str) -> Option<i32>,
}

/// One part of a score, and why it is given.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Part<R> {
    /// What it adds.
    pub points: u32,
    /// Why.
    pub reason: R,
}

impl Ground<'_> {
    /// What a topic counts: the more, the fewer people have it on their profile.
    pub fn topic_weight(&self, topic: &TopicId) -> u32 {
        let mentions = self.index.topic(topic).map_or(0, TopicUse::mentions);
        rarity(mentions, self.index.people_here())
    }

    /// What several topics count together.
    pub fn weight_of(&self, topics: &[TopicId]) -> u32 {
        topics.iter().map(|topic| self.topic_weight(topic)).sum()
    }

    /// Working hours that two people have in common, at most [`MOST_HOURS`]; none where a zone is not known.
    pub fn hours_in_common(&self, one: &Person, other: &Person) -> u32 {
        let offset = |person| (self.offset)(self.catalog.timezone_of(person));
        let (Some(mine), Some(theirs)) = (offset(one), offset(other)) else {
            return 0;
        };
        let shared = shared_hours(theirs - mine).map_or(0, |(from, to)| to.saturating_sub(from));
        (shared / 60).min(MOST_HOURS)
    }

    /// Whether somebody may be suggested today: they are here and have not asked to be left alone.
    pub fn may_be_suggested(&self, person: &Person) -> bool {
        person.is_here(self.today) && !person.is_paused(self.today)
    }

    /// How many steps of seniority `other` stands above `one`, below zero for less; `None` where a level is not known.
    pub fn steps_up(&self, one: &Person, other: &Person) -> Option<i32> {
        let at = |person: &Person| {
            let id = person.level.as_ref()?;
            let place = self
                .catalog
                .site
                .levels
                .iter()
                .position(|level| level.id == *id)?;
            i32::try_from(place).ok()
        };
        Some(at(other)? - at(one)?)
    }

    /// Whether a topic can be taken up: a skill that is still offered.
    pub fn is_open_skill(&self, topic: &TopicId) -> bool {
        let known = self.catalog.topics.get(topic);
        known.is_some_and(|it| it.kind == TopicKind::Skill && !it.retired && it.moved_to.is_none())
    }

    /// Whether the author of a post is in the company; also where they are not known.
    pub fn author_is_here(&self, post: &Post) -> bool {
        let author = self.catalog.people.get(&post.author);
        author.is_none_or(|author| author.is_here(self.today))
    }
}

/// Whether two people speak a language in common.
pub fn share_a_language(one: &Person, other: &Person) -> bool {
    one.languages
        .iter()
        .any(|language| other.languages.contains(language))
}

/// The parts that count for something, weightiest first, with their sum.
pub fn summed<R>(parts: Vec<Part<R>>) -> (u32, Vec<Part<R>>) {
    use crate::order::InOrder;
    let mut parts = parts;
    parts.retain(|part| part.points > 0);
    parts.order_by_key(|part| std::cmp::Reverse(part.points));
    (parts.iter().map(|part| part.points).sum(), parts)
}
