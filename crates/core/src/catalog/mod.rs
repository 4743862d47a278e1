//! All that is known about a company, and what follows from it.

mod builder;
mod collection;
mod file;
mod index;
mod references;
mod shared_map;
mod sources;
mod unavailable;

pub use builder::{CatalogBuilder, CollectionKind};
pub use collection::Collection;
pub use file::{FileOfRecords, FileReader, Records};
pub use index::{Index, Listed, TopicUse, draw};
pub use references::ReferenceCheck;
pub use sources::Sources;
pub use unavailable::{Unavailable, explain_unavailable};

use crate::model::{DepartmentId, Group, LevelId, LocationId, Person, PersonId, Post, Site, Topic, TopicId};
use crate::text::in_words;

/// The published data of a company, or that data with pending changes folded in.
///
/// Records and what leads to them are shared: a clone is cheap, and folding a change copies little more than the record
/// it touches.
#[derive(Clone, Debug)]
pub struct Catalog {
    /// The company.
    pub site: Site,
    /// Skills and interests.
    pub topics: Collection<Topic>,
    /// People.
    pub people: Collection<Person>,
    /// Groups.
    pub groups: Collection<Group>,
    /// Posts on the board.
    pub posts: Collection<Post>,
}

impl Catalog {
    /// A company without people, groups or posts.
    pub fn empty(site: Site) -> Self {
        Self {
            site,
            topics: Collection::default(),
            people: Collection::default(),
            groups: Collection::default(),
            posts: Collection::default(),
        }
    }

    /// What a topic is called; its id where it is unknown.
    pub fn topic_label(&self, id: &TopicId) -> String {
        self.topics
            .get(id)
            .map_or_else(|| id.to_string(), |topic| topic.label.clone())
    }

    /// What the first `most` of some topics are called, as in "chess and sourdough"; nothing where there are none.
    pub fn topics_in_words<'t>(
        &self,
        topics: impl Iterator<Item = &'t TopicId>,
        most: usize,
    ) -> Option<String> {
        let labels: Vec<String> = topics.take(most).map(|topic| self.topic_label(topic)).collect();
        (!labels.is_empty()).then(|| in_words(labels))
    }

    /// What a person is called; their id where they are unknown.
    pub fn person_name(&self, id: &PersonId) -> String {
        self.people
            .get(id)
            .map_or_else(|| id.to_string(), |person| person.name.clone())
    }

    /// What a department is called; empty where it is unknown or not given.
    pub fn department_label(&self, id: Option<&DepartmentId>) -> &str {
        id.and_then(|id| self.site.department(id))
            .map_or("", |department| &department.label)
    }

    /// What a place is called; empty where it is unknown or not given.
    pub fn location_label(&self, id: Option<&LocationId>) -> &str {
        id.and_then(|id| self.site.location(id))
            .map_or("", |location| &location.label)
    }

    /// What a level is called; empty where it is unknown or not given.
    pub fn level_label(&self, id: Option<&LevelId>) -> &str {
        id.and_then(|id| self.site.level(id))
            .map_or("", |level| &level.label)
    }

    /// The department of a post: its own, or else its author's.
    pub fn department_of_post(&self, post: &Post) -> Option<DepartmentId> {
        post.department
            .clone()
            .or_else(|| self.people.get(&post.author)?.department.clone())
    }

    /// IANA time zone in which a person works: their own, or else their location's; empty where neither is known.
    pub fn timezone_of<'a>(&'a self, person: &'a Person) -> &'a str {
        if person.timezone.is_empty() {
            let location = person.location.as_ref().and_then(|id| self.site.location(id));
            location.map_or("", |location| &location.timezone)
        } else {
            &person.timezone
        }
    }
}
