//! Everything that touches one topic.

use std::sync::Arc;

use super::Listed;
use crate::model::{Choice, Group, Person, Post, SkillLevel};

/// Everything that touches one topic.
#[derive(Clone, Debug, Default)]
pub struct TopicUse {
    /// Who has the skill, those of each level by id, lowest level first.
    by_level: [Listed<Person>; SkillLevel::ALL.len()],
    /// How many people have it on their profile, each counted once.
    pub people: usize,
    /// Who likes it.
    pub interested: Listed<Person>,
    /// Who wants to learn it.
    pub learners: Listed<Person>,
    /// Groups about it that are not closed.
    pub groups: Listed<Group>,
    /// Posts about it, in whatever state.
    pub posts: Listed<Post>,
}

impl TopicUse {
    /// Who has the skill, at any level, best first, those of one level by id.
    pub fn skilled(&self) -> impl Iterator<Item = (&Arc<Person>, SkillLevel)> {
        let levels = SkillLevel::ALL.iter().rev();
        levels.flat_map(|level| {
            let people = self.by_level[*level as usize].iter();
            people.map(|person| (person, *level))
        })
    }

    /// Who could teach it, best first.
    pub fn teachers(&self) -> impl Iterator<Item = &Arc<Person>> {
        self.skilled()
            .filter(|(_, level)| level.can_teach())
            .map(|(person, _)| person)
    }

    /// Who has the skill at this level.
    pub fn at_level(&self, level: SkillLevel) -> &Listed<Person> {
        &self.by_level[level as usize]
    }

    /// On how many profiles it stands as an interest, a skill or something to learn.
    pub fn mentions(&self) -> usize {
        self.by_level.iter().map(|level| level.len()).sum::<usize>()
            + self.interested.len()
            + self.learners.len()
    }

    /// Whether nothing touches it.
    pub(super) fn is_empty(&self) -> bool {
        self.mentions() + self.groups.len() + self.posts.len() == 0
    }

    /// Those of a level, in the order of their ids.
    pub(super) fn of_level(&mut self, level: SkillLevel) -> &mut Listed<Person> {
        &mut self.by_level[level as usize]
    }

    /// Adds somebody with the skill.
    pub(super) fn add_skilled(&mut self, person: &Arc<Person>, level: SkillLevel, position: u32) {
        let people = self.of_level(level);
        // Files are sorted by id, so this is nearly always the place; it saves looking at a dozen people.
        let is_last = people.last().is_none_or(|last| last.id < person.id);
        let place = if is_last {
            people.len()
        } else {
            people.partition_point(|other| other.id < person.id)
        };
        people.put_at(place, person, position);
    }
}
