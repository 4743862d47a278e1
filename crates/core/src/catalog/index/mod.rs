//! What follows from a catalog: who does what, who belongs where.

mod place;
mod topic_use;

use std::sync::Arc;

pub use topic_use::TopicUse;

use super::Catalog;
use super::shared_map::SharedMap;
use crate::change::home_of;
use crate::model::{Group, GroupStatus, Person, PersonId, Post, TopicId};
use crate::text::fold;
use crate::time::Date;
use place::{Place, put, take_out};

/// Look-ups derived from a catalog. People who have left are in none of them.
///
/// Made record by record, and changed the same way: a clone shares what does not differ.
#[derive(Clone, Debug)]
pub struct Index {
    today: Date,
    topics: SharedMap<Arc<TopicUse>>,
    groups_of: SharedMap<Vec<Arc<Group>>>,
    posts_by: SharedMap<Vec<Arc<Post>>>,
    interests_of: SharedMap<Vec<Arc<Post>>>,
    requests_of: SharedMap<Vec<Arc<Post>>>,
    by_name: SharedMap<Option<TopicId>>,
    people_here: usize,
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
        let old = |at: &usize| base.people.at(*at);
        people
            .iter()
            .filter_map(old)
            .for_each(|old| index.take_person(old));
        let old = |at: &usize| base.groups.at(*at);
        groups
            .iter()
            .filter_map(old)
            .for_each(|old| index.take_group(old));
        let old = |at: &usize| base.posts.at(*at);
        posts.iter().filter_map(old).for_each(|old| index.take_post(old));
        let place: Place<'_, Person> = &|new| shown.people.position(&new.id);
        for new in people.iter().filter_map(|at| shown.people.at(*at)) {
            index.put_person(new, place);
        }
        let place: Place<'_, Group> = &|new| shown.groups.position(&new.id);
        for new in groups.iter().filter_map(|at| shown.groups.at(*at)) {
            index.put_group(new, place);
        }
        let place: Place<'_, Post> = &|new| shown.posts.position(&new.id);
        for new in posts.iter().filter_map(|at| shown.posts.at(*at)) {
            index.put_post(new, place);
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
        self.groups_of.get(person.as_str()).map_or(&[], Vec::as_slice)
    }

    /// Posts a person wrote.
    pub fn posts_by(&self, person: &PersonId) -> &[Arc<Post>] {
        self.posts_by.get(person.as_str()).map_or(&[], Vec::as_slice)
    }

    /// Posts a person is interested in.
    pub fn interests_of(&self, person: &PersonId) -> &[Arc<Post>] {
        self.interests_of.get(person.as_str()).map_or(&[], Vec::as_slice)
    }

    /// Requests to a mentor that a person wrote or that ask them, in whatever state. They are in no other look-up.
    pub fn requests_of(&self, person: &PersonId) -> &[Arc<Post>] {
        self.requests_of.get(person.as_str()).map_or(&[], Vec::as_slice)
    }

    /// The topic called this, by id, label or alias, without regard to case and accents.
    pub fn topic_called(&self, name: &str) -> Option<&TopicId> {
        self.by_name.get(fold(name).trim())?.as_ref()
    }

    /// How many people are in the company.
    pub fn people_here(&self) -> usize {
        self.people_here
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
            self.put_person(person, &|_| None);
        } else if let Some(group) = catalog.groups.at(groups) {
            self.taken[1] += 1;
            self.put_group(group, &|_| None);
        } else if let Some(post) = catalog.posts.at(posts) {
            self.taken[2] += 1;
            self.put_post(post, &|_| None);
        } else {
            return false;
        }
        true
    }
}

/// Putting in and taking out.
impl Index {
    fn put_person(&mut self, person: &Arc<Person>, place: Place<'_, Person>) {
        if !person.is_here(self.today) {
            return;
        }
        self.people_here += 1;
        for topic in topics_of(person) {
            self.used(topic).people += 1;
        }
        for (topic, level) in &person.skills {
            self.used(topic).add_skilled(person, *level);
        }
        for topic in &person.interests {
            put(place, &mut self.used(topic).interested, person);
        }
        for topic in &person.learning {
            put(place, &mut self.used(topic).learners, person);
        }
    }

    fn take_person(&mut self, person: &Arc<Person>) {
        if !person.is_here(self.today) {
            return;
        }
        self.people_here -= 1;
        for topic in topics_of(person) {
            self.used(topic).people -= 1;
        }
        for (topic, level) in &person.skills {
            self.unuse(topic, |used| take_out(used.of_level(*level), person));
        }
        for topic in &person.interests {
            self.unuse(topic, |used| take_out(&mut used.interested, person));
        }
        for topic in &person.learning {
            self.unuse(topic, |used| take_out(&mut used.learners, person));
        }
    }

    fn put_group(&mut self, group: &Arc<Group>, place: Place<'_, Group>) {
        if group.status_on(self.today) == GroupStatus::Closed {
            return;
        }
        for topic in &group.topics {
            put(place, &mut self.used(topic).groups, group);
        }
        for member in &group.members {
            put(place, self.groups_of.entry(member.as_ref()), group);
        }
    }

    fn take_group(&mut self, group: &Arc<Group>) {
        if group.status_on(self.today) == GroupStatus::Closed {
            return;
        }
        for topic in &group.topics {
            self.unuse(topic, |used| take_out(&mut used.groups, group));
        }
        for member in &group.members {
            take_out(self.groups_of.entry(member.as_ref()), group);
        }
    }

    fn put_post(&mut self, post: &Arc<Post>, place: Place<'_, Post>) {
        if let Some(asked) = &post.to {
            for person in [asked, &post.author] {
                put(place, self.requests_of.entry(person.as_ref()), post);
            }
            return;
        }
        for topic in &post.topics {
            put(place, &mut self.used(topic).posts, post);
        }
        put(place, self.posts_by.entry(post.author.as_ref()), post);
        for person in &post.interested {
            put(place, self.interests_of.entry(person.as_ref()), post);
        }
    }

    fn take_post(&mut self, post: &Arc<Post>) {
        if let Some(asked) = &post.to {
            for person in [asked, &post.author] {
                take_out(self.requests_of.entry(person.as_ref()), post);
            }
            return;
        }
        for topic in &post.topics {
            self.unuse(topic, |used| take_out(&mut used.posts, post));
        }
        take_out(self.posts_by.entry(post.author.as_ref()), post);
        for person in &post.interested {
            take_out(self.interests_of.entry(person.as_ref()), post);
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

/// The topics on a profile, each once.
fn topics_of(person: &Person) -> impl Iterator<Item = &TopicId> {
    let liked = (person.interests.iter()).filter(|topic| !person.skills.contains_key(*topic));
    let wanted = person.learning.iter();
    let wanted =
        wanted.filter(|topic| !person.skills.contains_key(*topic) && !person.interests.contains(*topic));
    person.skills.keys().chain(liked).chain(wanted)
}
