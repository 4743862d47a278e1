//! What is typed into the form of a post, what is wrong with it, and what becomes of it.

use footbridge_core::change::PostPatch;
use footbridge_core::model::{Commitment, DepartmentId, Format, LocationId, Person, Post, PostKind, TopicId};
use footbridge_core::time::Date;
use serde::{Deserialize, Serialize};

use crate::route::PostHints;

/// Longest title, in characters: two lines on a card.
pub const LONGEST_TITLE: u32 = 100;
/// Most places a post can have; beyond that it is an event for everybody.
const MOST_PLACES: u32 = 999;

/// The contents of the form, as typed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct PostDraft {
    /// What kind of post, once chosen.
    pub kind: Option<PostKind>,
    /// One line.
    pub title: String,
    /// The whole text; small Markdown.
    pub body: String,
    /// What it is about.
    pub topics: Vec<TopicId>,
    /// How much time it takes.
    pub commitment: Commitment,
    /// In a room, on screens, or both.
    pub format: Format,
    /// Id of a place; empty for everywhere.
    pub location: String,
    /// Id of a department; empty for the author's.
    pub department: String,
    /// How many can take part; empty for no limit.
    pub capacity: String,
    /// Last day as `YYYY-MM-DD`; empty for none.
    pub expires: String,
}

/// A field that can be wrong.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Field {
    Kind,
    Title,
    Body,
    Topics,
    Capacity,
    Expires,
}

/// What was typed is neither a number of places nor a day, whichever was asked.
#[derive(Clone, Copy, Debug)]
struct Unreadable;

impl Field {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 6] = [
        Self::Kind,
        Self::Title,
        Self::Body,
        Self::Topics,
        Self::Capacity,
        Self::Expires,
    ];
}

impl PostDraft {
    /// The form before anything is typed.
    pub fn blank(hints: PostHints) -> Self {
        Self {
            kind: hints.kind,
            title: hints.title,
            body: String::new(),
            topics: hints.topic.into_iter().collect(),
            commitment: Commitment::FewHours,
            format: Format::Hybrid,
            location: String::new(),
            department: String::new(),
            capacity: String::new(),
            expires: String::new(),
        }
    }

    /// The form with a post in it.
    pub fn of(post: &Post) -> Self {
        let written = |id: Option<String>| id.unwrap_or_default();
        Self {
            kind: Some(post.kind),
            title: post.title.clone(),
            body: post.body.clone(),
            topics: post.topics.clone(),
            commitment: post.commitment,
            format: post.format,
            location: written(post.location.as_ref().map(ToString::to_string)),
            department: written(post.department.as_ref().map(ToString::to_string)),
            capacity: written(post.capacity.map(|places| places.to_string())),
            expires: written(post.expires.map(|last| last.to_string())),
        }
    }

    /// Chooses where it happens. What happens in a room happens where `me` works, until said otherwise.
    pub fn choose_format(&mut self, format: Format, me: Option<&Person>) {
        self.format = format;
        if format == Format::InPerson && self.location.is_empty() {
            let mine = me.and_then(|me| me.location.as_ref());
            self.location = mine.map_or_else(String::new, ToString::to_string);
        }
    }

    /// What is wrong with a field and what to do about it. `before` is the last day the post had: it may stay.
    pub fn problem(&self, field: Field, today: Date, before: Option<Date>) -> Option<&'static str> {
        match field {
            Field::Kind => self.kind.is_none().then_some("Choose what kind of post it is."),
            Field::Title => self
                .title
                .trim()
                .is_empty()
                .then_some("Give it a title: one line that says what it is."),
            Field::Body => self
                .body
                .trim()
                .is_empty()
                .then_some("Add a sentence or two: what it is about, for whom, and when."),
            Field::Topics => self
                .topics
                .is_empty()
                .then_some("Pick at least one topic, so that the right people find it."),
            Field::Capacity => self
                .capacity()
                .is_err()
                .then_some("Write a whole number from 1 to 999, or leave it empty for no limit."),
            Field::Expires => match self.expires() {
                Ok(last) if last.is_none_or(|last| last >= today || Some(last) == before) => None,
                _ => Some("Choose a day from today on, or leave it empty."),
            },
        }
    }

    /// Every field of a new post but kind and title.
    pub fn patch(&self) -> PostPatch {
        PostPatch {
            body: Some(self.body.trim().to_owned()),
            topics: Some(self.topics.clone()),
            department: Some(DepartmentId::parse(&self.department).ok()),
            location: Some(LocationId::parse(&self.location).ok()),
            commitment: Some(self.commitment),
            format: Some(self.format),
            capacity: Some(self.capacity().unwrap_or_default()),
            expires: Some(self.expires().unwrap_or_default()),
            ..PostPatch::default()
        }
    }

    /// The post as it is after the form is saved.
    pub fn over(&self, post: &Post) -> Post {
        Post {
            kind: self.kind.unwrap_or(post.kind),
            title: self.title.trim().to_owned(),
            body: self.body.trim().to_owned(),
            topics: self.topics.clone(),
            department: DepartmentId::parse(&self.department).ok(),
            location: LocationId::parse(&self.location).ok(),
            commitment: self.commitment,
            format: self.format,
            capacity: self.capacity().unwrap_or_default(),
            expires: self.expires().unwrap_or_default(),
            ..post.clone()
        }
    }

    /// How many can take part; `None` for no limit.
    fn capacity(&self) -> Result<Option<u32>, Unreadable> {
        match self.capacity.trim() {
            "" => Ok(None),
            text => {
                let places = text.parse().map_err(|_| Unreadable)?;
                (1..=MOST_PLACES)
                    .contains(&places)
                    .then_some(Some(places))
                    .ok_or(Unreadable)
            }
        }
    }

    /// The last day; `None` for none.
    fn expires(&self) -> Result<Option<Date>, Unreadable> {
        match self.expires.trim() {
            "" => Ok(None),
            text => text.parse().map(Some).map_err(|_| Unreadable),
        }
    }
}

#[cfg(test)]
#[path = "draft_tests.rs"]
mod tests;
