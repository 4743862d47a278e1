//! What the author of a post may change.

use serde::{Deserialize, Serialize};

use super::patch::{changed, clearable, over};
use super::registers::{Registers, Since};
use crate::model::{
    Commitment, DepartmentId, Format, LocationId, PersonId, Post, PostKind, PostStatus, Stamp, Stamps,
    TopicId, each_once,
};
use crate::time::Date;

/// The fields of a post that change; those left out stay as they are.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct PostPatch {
    /// What kind of post.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Option<crate::wire::schema::OneOf<PostKind>>")
    )]
    pub kind: Option<PostKind>,
    /// One line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The whole text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
    /// Topic ids.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<crate::wire::schema::Slug>>"))]
    pub topics: Option<Vec<TopicId>>,
    /// Whom it asks, where it is a request to one person; said when it is written, and not changed later.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "clearable")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::wire::schema::Slug>"))]
    pub to: Option<Option<PersonId>>,
    /// Id of a department, or `null` for the author's.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "clearable")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::wire::schema::Slug>"))]
    pub department: Option<Option<DepartmentId>>,
    /// Id of a place, or `null` for every place.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "clearable")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::wire::schema::Slug>"))]
    pub location: Option<Option<LocationId>>,
    /// How much time it takes.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Option<crate::wire::schema::OneOf<Commitment>>")
    )]
    pub commitment: Option<Commitment>,
    /// In a room, on screens, or both.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Option<crate::wire::schema::OneOf<Format>>")
    )]
    pub format: Option<Format>,
    /// How many people can take part, or `null` for no limit.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "clearable")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<u32>"))]
    pub capacity: Option<Option<u32>>,
    /// Last day on which it stands, or `null`.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "clearable")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::wire::schema::Day>"))]
    pub expires: Option<Option<Date>>,
    /// Whether the author has closed it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Option<crate::wire::schema::OneOf<PostStatus>>")
    )]
    pub status: Option<PostStatus>,
}

impl PostPatch {
    /// What turns `before` into `after`.
    pub fn between(before: &Post, after: &Post) -> Self {
        Self {
            kind: changed(&before.kind, &after.kind),
            title: changed(&before.title, &after.title),
            body: changed(&before.body, &after.body),
            topics: changed(&before.topics, &after.topics),
            to: changed(&before.to, &after.to),
            department: changed(&before.department, &after.department),
            location: changed(&before.location, &after.location),
            commitment: changed(&before.commitment, &after.commitment),
            format: changed(&before.format, &after.format),
            capacity: changed(&before.capacity, &after.capacity),
            expires: changed(&before.expires, &after.expires),
            status: changed(&before.status, &after.status),
        }
    }

    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Adds a later patch to this one.
    pub fn extend(&mut self, later: Self) {
        over(&mut self.kind, later.kind);
        over(&mut self.title, later.title);
        over(&mut self.body, later.body);
        over(&mut self.topics, later.topics);
        over(&mut self.to, later.to);
        over(&mut self.department, later.department);
        over(&mut self.location, later.location);
        over(&mut self.commitment, later.commitment);
        over(&mut self.format, later.format);
        over(&mut self.capacity, later.capacity);
        over(&mut self.expires, later.expires);
        over(&mut self.status, later.status);
    }

    /// Sets the fields on a post. Says whether any took effect.
    pub(super) fn apply(&self, post: &mut Post, stamp: &Stamp) -> bool {
        let mut to = Registers::new(&mut post.stamps, &mut post.extra, stamp);
        to.set("kind", &mut post.kind, self.kind.as_ref());
        to.set("title", &mut post.title, self.title.as_ref());
        to.set("body", &mut post.body, self.body.as_ref());
        let topics = self.topics.clone().map(each_once);
        to.set("topics", &mut post.topics, topics.as_ref());
        to.set("to", &mut post.to, self.to.as_ref());
        to.set("department", &mut post.department, self.department.as_ref());
        to.set("location", &mut post.location, self.location.as_ref());
        to.set("commitment", &mut post.commitment, self.commitment.as_ref());
        to.set("format", &mut post.format, self.format.as_ref());
        to.set("capacity", &mut post.capacity, self.capacity.as_ref());
        to.set("expires", &mut post.expires, self.expires.as_ref());
        to.set("status", &mut post.status, self.status.as_ref());
        to.changed()
    }

    /// Sets the fields on a post that has just been made; these carry no stamps, so that any edit wins.
    pub(super) fn fill(&self, post: &mut Post, stamp: &Stamp) {
        self.apply(post, stamp);
        post.stamps = Stamps::created_by(stamp);
    }

    /// What changes have set on a post since it was made.
    pub(super) fn since(post: &Post) -> Self {
        let since = Since(&post.stamps);
        Self {
            kind: since.field("kind", &post.kind),
            title: since.field("title", &post.title),
            body: since.field("body", &post.body),
            topics: since.field("topics", &post.topics),
            to: since.field("to", &post.to),
            department: since.field("department", &post.department),
            location: since.field("location", &post.location),
            commitment: since.field("commitment", &post.commitment),
            format: since.field("format", &post.format),
            capacity: since.field("capacity", &post.capacity),
            expires: since.field("expires", &post.expires),
            status: since.field("status", &post.status),
        }
    }
}
