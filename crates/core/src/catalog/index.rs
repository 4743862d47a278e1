//! What follows from a catalog: who does what, who belongs where.

use std::collections::HashMap;
use std::sync::Arc;

use super::Catalog;
use crate::change::home_of;
use crate::model::{Group, GroupStatus, Person, PersonId, Post, SkillLevel, TopicId};
use crate::order::InOrder;
use crate::text::fold;
use crate::time::Date;

/// Look-ups derived from a catalog. People who have left are in none of them.
#[derive(Clone, Debug, Default)]
pub struct Index {
    topics: HashMap<TopicId, TopicUse>,
    groups_of: HashMap<PersonId, Vec<Arc<Group>>>,
    posts_by: HashMap<PersonId, Vec<Arc<Post>>>,
    interests_of: HashMap<PersonId, Vec<Arc<Post>>>,
    by_name: HashMap<String, TopicId>,
    people_here: usize,
}

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
}

impl Index {
    /// Derives the look-ups for `today`.
    pub fn of(catalog: &Catalog, today: Date) -> Self {
        let mut index = Self::default();
        for person in catalog.people.iter().filter(|person| person.is_here(today)) {
            index.people_here += 1;
            index.add_person(person);
        }
        for group in catalog
            .groups
            .iter()
            .filter(|group| group.status != GroupStatus::Closed)
        {
            for topic in &group.topics {
                index
                    .topics
                    .entry(topic.clone())
                    .or_default()
                    .groups
                    .push(Arc::clone(group));
            }
            for member in &group.members {
                index
                    .groups_of
                    .entry(member.clone())
                    .or_default()
                    .push(Arc::clone(group));
            }
        }
        for post in &catalog.posts {
            for topic in &post.topics {
                index
                    .topics
                    .entry(topic.clone())
                    .or_default()
                    .posts
                    .push(Arc::clone(post));
            }
            index
                .posts_by
                .entry(post.author.clone())
                .or_default()
                .push(Arc::clone(post));
            for person in &post.interested {
                index
                    .interests_of
                    .entry(person.clone())
                    .or_default()
                    .push(Arc::clone(post));
            }
        }
        for used in index.topics.values_mut() {
            used.skilled
                .order_by(|(a, a_level), (b, b_level)| b_level.cmp(a_level).then_with(|| a.id.cmp(&b.id)));
        }
        index.add_topic_names(catalog);
        index
    }

    /// What touches a topic; nothing where it is not used.
    pub fn topic(&self, id: &TopicId) -> Option<&TopicUse> {
        self.topics.get(id)
    }

    /// Groups a person belongs to that are not closed.
    pub fn groups_of(&self, person: &PersonId) -> &[Arc<Group>] {
        self.groups_of.get(person).map_or(&[], Vec::as_slice)
    }

    /// Posts a person wrote.
    pub fn posts_by(&self, person: &PersonId) -> &[Arc<Post>] {
        self.posts_by.get(person).map_or(&[], Vec::as_slice)
    }

    /// Posts a person is interested in.
    pub fn interests_of(&self, person: &PersonId) -> &[Arc<Post>] {
        self.interests_of.get(person).map_or(&[], Vec::as_slice)
    }

    /// The topic called this, by id, label or alias, without regard to case and accents.
    pub fn topic_called(&self, name: &str) -> Option<&TopicId> {
        self.by_name.get(fold(name).trim())
    }

    /// How many people are in the company.
    pub fn people_here(&self) -> usize {
        self.people_here
    }

    fn add_person(&mut self, person: &Arc<Person>) {
        for (topic, level) in &person.skills {
            self.topics
                .entry(topic.clone())
                .or_default()
                .skilled
                .push((Arc::clone(person), *level));
        }
        for topic in &person.interests {
            self.topics
                .entry(topic.clone())
                .or_default()
                .interested
                .push(Arc::clone(person));
        }
        for topic in &person.learning {
            self.topics
                .entry(topic.clone())
                .or_default()
                .learners
                .push(Arc::clone(person));
        }
    }

    /// Ids win over labels, labels over aliases. Those of a topic that has become part of another lead to that.
    fn add_topic_names(&mut self, catalog: &Catalog) {
        let all = &catalog.topics;
        let topics = || all.iter().map(|topic| (topic, home_of(&topic.id, all)));
        let ids = topics().map(|(topic, home)| (topic.id.to_string(), home));
        let labels = topics().map(|(topic, home)| (fold(&topic.label), home));
        let aliases =
            topics().flat_map(|(topic, home)| topic.aliases.iter().map(move |alias| (fold(alias), home)));
        for (name, id) in ids.chain(labels).chain(aliases) {
            self.by_name.entry(name).or_insert_with(|| id.clone());
        }
    }
}
