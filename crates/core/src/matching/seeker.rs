//! For whom suggestions are made, and what they shall leave out.

use std::collections::{BTreeMap, BTreeSet};

use super::weight::rarity;
use crate::catalog::{Catalog, Index, TopicUse};
use crate::model::{GroupId, Meeting, Person, PersonId, PostId, TopicId};
use crate::schedule::{WORKING_DAY, shared_hours};
use crate::time::Date;

/// For whom and on what ground suggestions are made.
#[derive(Clone, Copy, Debug)]
pub struct Seeker<'a> {
    /// For whom.
    pub me: &'a Person,
    /// What there is.
    pub catalog: &'a Catalog,
    /// What follows from it.
    pub index: &'a Index,
    /// Today.
    pub today: Date,
    pub(super) zones: &'a BTreeMap<String, i32>,
    pub(super) without: &'a Without,
}

/// What somebody does not want to see suggested, for now or for good.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Without {
    /// These people.
    pub people: BTreeSet<PersonId>,
    /// These people, and what they write.
    pub never: BTreeSet<PersonId>,
    /// These groups.
    pub groups: BTreeSet<GroupId>,
    /// These posts.
    pub posts: BTreeSet<PostId>,
    /// These topics.
    pub topics: BTreeSet<TopicId>,
}

static NO_ZONES: BTreeMap<String, i32> = BTreeMap::new();
static NOTHING: Without = Without {
    people: BTreeSet::new(),
    never: BTreeSet::new(),
    groups: BTreeSet::new(),
    posts: BTreeSet::new(),
    topics: BTreeSet::new(),
};

impl<'a> Seeker<'a> {
    /// Somebody who left nothing out, with no clock in sight.
    pub fn new(me: &'a Person, catalog: &'a Catalog, index: &'a Index, today: Date) -> Self {
        Self {
            me,
            catalog,
            index,
            today,
            zones: &NO_ZONES,
            without: &NOTHING,
        }
    }

    /// The same with the clocks of zones, in minutes ahead of UTC. Without them no working hours are compared.
    #[must_use]
    pub fn at_zones(self, zones: &'a BTreeMap<String, i32>) -> Self {
        Self { zones, ..self }
    }

    /// The same without what they do not want to see.
    #[must_use]
    pub fn without(self, without: &'a Without) -> Self {
        Self { without, ..self }
    }

    /// What they do not want to see.
    pub(super) fn left_out(&self) -> &'a Without {
        self.without
    }

    /// The weight of a topic in this company.
    pub(super) fn topic_weight(&self, topic: &TopicId) -> u32 {
        let mentions = self.index.topic(topic).map_or(0, TopicUse::mentions);
        rarity(mentions, self.index.people_here())
    }

    /// How many minutes the clock of another is ahead of mine; `None` where either is not known.
    pub(super) fn ahead(&self, other: &Person) -> Option<i32> {
        let offset = |person| self.zones.get(self.catalog.timezone_of(person));
        Some(offset(other)? - offset(self.me)?)
    }

    /// How many whole working hours I share with another; `None` where either clock is not known.
    pub(super) fn hours_shared(&self, other: &Person) -> Option<u32> {
        let shared = shared_hours(self.ahead(other)?);
        Some(shared.map_or(0, |(from, to)| (to - from) / 60))
    }

    /// Whether I am at work, by my clock, when a group meets; `false` where either clock is not known.
    pub(super) fn works_at(&self, meets: &Meeting) -> bool {
        let there = self.zones.get(&meets.timezone);
        let here = self.zones.get(self.catalog.timezone_of(self.me));
        let (Some(there), Some(here)) = (there, here) else {
            return false;
        };
        let minute = i64::from(meets.time.minutes()) + i64::from(here - there);
        let (start, end) = (i64::from(WORKING_DAY.0), i64::from(WORKING_DAY.1));
        (start..=end - i64::from(meets.minutes)).contains(&minute.rem_euclid(24 * 60))
    }

    /// Whether a person may be suggested to me: not myself, here, not paused, not left out, and neither of us keeps the
    /// other apart.
    pub(super) fn may_meet(&self, other: &Person) -> bool {
        other.id != self.me.id
            && other.is_here(self.today)
            && !other.is_paused(self.today)
            && !self.without.people.contains(&other.id)
            && !self.without.never.contains(&other.id)
            && !self.me.is_apart_from(other)
    }

    /// Whether what a person does may be suggested to me, though they themselves may not want to be: posts are there to be
    /// answered.
    pub(super) fn may_answer(&self, author: &PersonId) -> bool {
        let known = self.catalog.people.get(author);
        known.is_none_or(|author| author.is_here(self.today) && !self.me.is_apart_from(author))
            && !self.without.never.contains(author)
    }
}
