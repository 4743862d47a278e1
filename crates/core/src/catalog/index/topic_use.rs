//! Everything that touches one topic.

use std::sync::Arc;

use crate::model::{Choice, Group, Person, Post, SkillLevel};

/// Everything that touches one topic.
#[derive(Clone, Debug, Default)]
pub struct TopicUse {
    /// Who has the skill, those of each level by id, lowest level first.
    by_level: [Vec<Arc<Person>>; SkillLevel::ALL.len()],
    /// How many people have it on their profile, each counted once.
    pub people: usize,
    /// Who likes it.
    pub interested: Vec<Arc<Person>>,
    /// Who wants to learn it.
    pub learners: Vec<Arc<Person>>,
    /// Groups about it that are not closed.
    pub groups: Vec<Arc<Group>>,
    /// Posts about it, in whatever state.
    pub posts: Vec<Arc<Post>>,
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

    /// On how many profiles it stands as an interest, a skill or something to learn.
    pub fn mentions(&self) -> usize {
        self.by_level.iter().map(Vec::len).sum::<usize>() + self.interested.len() + self.learners.len()
    }

    /// Whether nothing touches it.
    pub(super) fn is_empty(&self) -> bool {
        self.mentions() + self.groups.len() + self.posts.len() == 0
    }

    /// Those of a level, in the order of their ids.
    pub(super) fn of_level(&mut self, level: SkillLevel) -> &mut Vec<Arc<Person>> {
        &mut self.by_level[level as usize]
    }

    /// Adds somebody with the skill.
    pub(super) fn add_skilled(&mut self, person: &Arc<Person>, level: SkillLevel) {
        let people = self.of_level(level);
        // Files are sorted by id, so this is nearly always the place; it saves looking at a dozen people.
        let is_last = people.last().is_none_or(|last| last.id < person.id);
        let place = if is_last {
            people.len()
        } else {
            people.partition_point(|other| other.id < person.id)
        };
        people.insert(place, Arc::clone(person));
    }
}
