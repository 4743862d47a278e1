//! Everything that touches one topic.

use std::sync::Arc;

use crate::model::{Group, Person, Post, SkillLevel};

/// Everything that touches one topic.
#[derive(Clone, Debug, Default)]
pub struct TopicUse {
    /// Who has the skill, at any level, best first.
    pub skilled: Vec<(Arc<Person>, SkillLevel)>,
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
    /// Who could teach it.
    pub fn teachers(&self) -> impl Iterator<Item = &Arc<Person>> {
        self.skilled
            .iter()
            .filter(|(_, level)| level.can_teach())
            .map(|(person, _)| person)
    }

    /// On how many profiles it stands as an interest, a skill or something to learn.
    pub fn mentions(&self) -> usize {
        self.skilled.len() + self.interested.len() + self.learners.len()
    }

    /// Whether nothing touches it.
    pub(super) fn is_empty(&self) -> bool {
        self.mentions() + self.groups.len() + self.posts.len() == 0
    }

    /// Adds somebody with the skill: best first, those of one level by id.
    pub(super) fn add_skilled(&mut self, person: &Arc<Person>, level: SkillLevel) {
        let end = self.skilled.partition_point(|(_, other)| *other >= level);
        // Files are sorted by id, so this is nearly always the place; it saves looking at a dozen people.
        let is_last =
            |(other, other_level): &(Arc<Person>, SkillLevel)| *other_level > level || other.id < person.id;
        let place = if end == 0 || is_last(&self.skilled[end - 1]) {
            end
        } else {
            (self.skilled[..end]).partition_point(|(other, other_level)| {
                *other_level > level || (*other_level == level && other.id < person.id)
            })
        };
        self.skilled.insert(place, (Arc::clone(person), level));
    }
}
