//! What follows from a catalog: who does what, who belongs where.

mod draws;
mod listed;
mod topic_use;

use std::sync::Arc;

pub use draws::draw;
pub use listed::Listed;
pub use topic_use::TopicUse;

use super::Catalog;
use super::shared_map::SharedMap;
use crate::change::home_of;
use crate::model::{Group, GroupStatus, Person, PersonId, Post, TopicId};
use crate::text::fold;
use crate::time::Date;
use draws::Draws;

/// Look-ups derived from a catalog. People who have left are in none of them.
///
/// Made record by record, and changed the same way: a clone shares what does not differ.
#[derive(Clone, Debug)]
pub struct Index {
    today: Date,
    topics: SharedMap<Arc<TopicUse>>,
    groups_of: SharedMap<Listed<Group>>,
    posts_by: SharedMap<Listed<Post>>,
    interests_of: SharedMap<Listed<Post>>,
    requests_of: SharedMap<Listed<Post>>,
    by_name: SharedMap<Option<TopicId>>,
    people_here: usize,
    draws: Draws,
    /// How many people, groups and posts were taken in, be they in the look-ups or not.
    taken: [usize; 3],
}

impl Index {
    /// Look-ups for `today`, with nobody and nothing in them.
    pub fn new(today: Date) -> Self {
        Self {
            today,
            topics: SharedMap::default(),
            groups_of: SharedMap::default(),
            posts_by: SharedMap::default(),
            interests_of: SharedMap::default(),
            requests_of: SharedMap::default(),
            by_name: SharedMap::default(),
            people_here: 0,
            draws: Draws::default(),
            taken: [0; 3],
        }
    }

    /// Derives the look-ups for `today`.
    pub fn of(catalog: &Catalog, today: Date) -> Self {
        let mut index = Self::new(today);
        index.name_topics(catalog);
        while index.take_next(catalog) {}
        index
    }

    /// The look-ups of `shown`, which differs little from `base`, the catalog that these are of: only the records that
    /// are not the same are taken out and put in.
    #[must_use]
    pub fn adapted(&self, base: &Catalog, shown: &Catalog) -> Self {
        let mut index = self.clone();
        if !base.topics.differences(&shown.topics).is_empty() {
            index.name_topics(shown);
        }
        let people = base.people.differences(&shown.people);
        let groups = base.groups.differences(&shown.groups);
        let posts = base.posts.differences(&shown.posts);
        for at in &people {
            base.people
                .at(*at)
                .inspect(|old| index.take_person(old, short(*at)));
        }
        for at in &groups {
            base.groups
                .at(*at)
                .inspect(|old| index.take_group(old, short(*at)));
        }
        for at in &posts {
            base.posts.at(*at).inspect(|old| index.take_post(old, short(*at)));
        }
        for at in &people {
            shown
                .people
                .at(*at)
                .inspect(|new| index.put_person(new, short(*at)));
        }
        for at in &groups {
            shown
                .groups
                .at(*at)
                .inspect(|new| index.put_group(new, short(*at)));
        }
        for at in &posts {
            shown.posts.at(*at).inspect(|new| index.put_post(new, short(*at)));
        }
        index
    }

    /// The day for which this holds.
    pub fn today(&self) -> Date {
        self.today
    }

    /// What touches a topic; nothing where it is not used.
    pub fn topic(&self, id: &TopicId) -> Option<&TopicUse> {
        self.topics.get(id.as_str()).map(Arc::as_ref)
    }

    /// Groups a person belongs to that are not closed.
    pub fn groups_of(&self, person: &PersonId) -> &[Arc<Group>] {
        self.groups_of.get(person.as_str()).map_or(&[], |listed| listed)
    }

    /// Posts a person wrote.
    pub fn posts_by(&self, person: &PersonId) -> &[Arc<Post>] {
        self.posts_by.get(person.as_str()).map_or(&[], |listed| listed)
    }

    /// Posts a person is interested in.
    pub fn interests_of(&self, person: &PersonId) -> &[Arc<Post>] {
        self.interests_of
            .get(person.as_str())
            .map_or(&[], |listed| listed)
    }

    /// Requests to a mentor that a person wrote or that ask them, in whatever state. They are in no other look-up.
    pub fn requests_of(&self, person: &PersonId) -> &[Arc<Post>] {
        self.requests_of.get(person.as_str()).map_or(&[], |listed| listed)
    }

    /// The topic called this, by id, label or alias, without regard to case and accents.
    pub fn topic_called(&self, name: &str) -> Option<&TopicId> {
        self.by_name.get(fold(name).trim())?.as_ref()
    }

    /// How many people are in the company.
    pub fn people_here(&self) -> usize {
        self.people_here
    }

    /// A number for the person at a position: it follows from their id alone and is spread evenly. 0 for nobody.
    pub fn draw(&self, position: u32) -> u32 {
        self.draws.of(position)
    }

    /// Takes the names of all topics. Ids win over labels, labels over aliases. Those of a topic that has become part of
    /// another lead to that.
    pub fn name_topics(&mut self, catalog: &Catalog) {
        let all = &catalog.topics;
        let topics = || all.iter().map(|topic| (topic, home_of(&topic.id, all)));
        let ids = topics().map(|(topic, home)| (topic.id.to_string(), home));
        let labels = topics().map(|(topic, home)| (fold(&topic.label), home));
        let aliases =
            topics().flat_map(|(topic, home)| topic.aliases.iter().map(move |alias| (fold(alias), home)));
        self.by_name = SharedMap::default();
        for (name, id) in ids.chain(labels).chain(aliases) {
            let called = self.by_name.entry(&Arc::from(name));
            called.get_or_insert_with(|| id.clone());
        }
    }

    /// Takes in a record of the catalog that it has not taken in yet. `false` where there is none. It is to be the same
    /// catalog each time, which may grow.
    pub fn take_next(&mut self, catalog: &Catalog) -> bool {
        let [people, groups, posts] = self.taken;
        if let Some(person) = catalog.people.at(people) {
            self.taken[0] += 1;
            self.put_person(person, short(people));
        } else if let Some(group) = catalog.groups.at(groups) {
            self.taken[1] += 1;
            self.put_group(group, short(groups));
        } else if let Some(post) = catalog.posts.at(posts) {
            self.taken[2] += 1;
            self.put_post(post, short(posts));
        } else {
            return false;
        }
        true
    }
}

/// Putting in and taking out.
impl Index {
    fn put_person(&mut self, person: &Arc<Person>, position: u32) {
        if !person.is_here(self.today) {
            return;
        }
        self.people_here += 1;
        self.draws.note(person, position);
        for topic in person.topics() {
            self.used(topic).people += 1;
        }
        for (topic, level) in &person.skills {
            self.used(topic).add_skilled(person, *level, position);
        }
        for topic in &person.interests {
            self.used(topic).interested.put(person, position);
        }
        for topic in &person.learning {
            self.used(topic).learners.put(person, position);
        }
    }

    fn take_person(&mut self, person: &Arc<Person>, position: u32) {
        if !person.is_here(self.today) {
            return;
        }
        self.people_here -= 1;
        for topic in person.topics() {
            self.used(topic).people -= 1;
        }
        for (topic, level) in &person.skills {
            self.unuse(topic, |used| used.of_level(*level).take_out(position));
        }
        for topic in &person.interests {
            self.unuse(topic, |used| used.interested.take_out(position));
        }
        for topic in &person.learning {
            self.unuse(topic, |used| used.learners.take_out(position));
        }
    }

    fn put_group(&mut self, group: &Arc<Group>, position: u32) {
        if group.status_on(self.today) == GroupStatus::Closed {
            return;
        }
        for topic in &group.topics {
            self.used(topic).groups.put(group, position);
        }
        for member in &group.members {
            self.groups_of.entry(member.as_ref()).put(group, position);
        }
    }

    fn take_group(&mut self, group: &Arc<Group>, position: u32) {
        if group.status_on(self.today) == GroupStatus::Closed {
            return;
        }
        for topic in &group.topics {
            self.unuse(topic, |used| used.groups.take_out(position));
        }
        for member in &group.members {
            self.groups_of.entry(member.as_ref()).take_out(position);
        }
    }

    fn put_post(&mut self, post: &Arc<Post>, position: u32) {
        if let Some(asked) = &post.to {
            for person in [asked, &post.author] {
                self.requests_of.entry(person.as_ref()).put(post, position);
            }
            return;
        }
        for topic in &post.topics {
            self.used(topic).posts.put(post, position);
        }
        self.posts_by.entry(post.author.as_ref()).put(post, position);
        for person in &post.interested {
            self.interests_of.entry(person.as_ref()).put(post, position);
        }
    }

    fn take_post(&mut self, post: &Arc<Post>, position: u32) {
        if let Some(asked) = &post.to {
            for person in [asked, &post.author] {
                self.requests_of.entry(person.as_ref()).take_out(position);
            }
            return;
        }
        for topic in &post.topics {
            self.unuse(topic, |used| used.posts.take_out(position));
        }
        self.posts_by.entry(post.author.as_ref()).take_out(position);
        for person in &post.interested {
            self.interests_of.entry(person.as_ref()).take_out(position);
        }
    }

    fn used(&mut self, topic: &TopicId) -> &mut TopicUse {
        Arc::make_mut(self.topics.entry(topic.as_ref()))
    }

    /// A topic that nothing touches any more is in here no more.
    fn unuse(&mut self, topic: &TopicId, take_out: impl FnOnce(&mut TopicUse)) {
        let used = self.used(topic);
        take_out(used);
        if used.is_empty() {
            self.topics.remove(topic.as_str());
        }
    }
}

/// A collection has no more records than its positions can count.
fn short(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}
