//! A post as written in `posts.json`.

use serde::Serialize;
use serde_json::Value;

use super::WireRecord;
use super::fields::{Fields, FromFields};
use super::reading::{Reading, unless_left_over, with_left_over};
use crate::model::{
    Choice, Commitment, DepartmentId, Extra, Format, LocationId, PersonId, Pool, Post, PostId, PostKind,
    TopicId, each_once,
};
use crate::order::set_of;
use crate::problem::RecordProblems;

/// A post as written.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Post"))]
pub struct WirePost {
    /// Stable id: a-z, 0-9 and hyphens.
    #[cfg_attr(feature = "schema", schemars(with = "super::schema::Slug"))]
    pub id: String,
    /// What kind of post.
    #[cfg_attr(feature = "schema", schemars(with = "super::schema::OneOf<PostKind>"))]
    pub kind: String,
    /// One line.
    pub title: String,
    /// The whole text; small Markdown.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub body: String,
    /// Topic ids, most telling first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<super::schema::Slug>"))]
    pub topics: Vec<String>,
    /// Person id of who wrote it.
    #[cfg_attr(feature = "schema", schemars(with = "super::schema::Slug"))]
    pub author: String,
    /// Person id of whom it asks, where it is a request to a mentor and for nobody else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::schema::Slug>"))]
    pub to: Option<String>,
    /// Id of the department it belongs to, where it is not the author's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::schema::Slug>"))]
    pub department: Option<String>,
    /// Id of the place it is tied to; left out where it is open to every place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::schema::Slug>"))]
    pub location: Option<String>,
    /// How much time it takes; a few hours where it is not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Option<super::schema::OneOf<Commitment>>")
    )]
    pub commitment: Option<String>,
    /// In a room, on screens, or both; hybrid where it is not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::schema::OneOf<Format>>"))]
    pub format: Option<String>,
    /// How many people can take part; left out for no limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capacity: Option<u32>,
    /// When it was written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::schema::Day>"))]
    pub posted: Option<String>,
    /// Last day on which it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::schema::Day>"))]
    pub expires: Option<String>,
    /// Whether the author has closed it; open where it is not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Option<super::schema::OneOf<crate::model::PostStatus>>")
    )]
    pub status: Option<String>,
    /// Person ids of who is interested.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<super::schema::Slug>"))]
    pub interested: Vec<String>,
    /// Which change last set which field; kept by the tools.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Option<std::collections::BTreeMap<String, String>>")
    )]
    pub stamps: Option<Value>,
    /// Fields this version does not know.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
}

impl FromFields for WirePost {
    fn read(fields: &mut Fields<'_>) -> Self {
        Self {
            id: fields.required("id"),
            kind: fields.required("kind"),
            title: fields.required("title"),
            body: fields.text("body"),
            topics: fields.texts("topics"),
            author: fields.required("author"),
            to: fields.maybe("to"),
            department: fields.maybe("department"),
            location: fields.maybe("location"),
            commitment: fields.maybe("commitment"),
            format: fields.maybe("format"),
            capacity: fields.number("capacity"),
            posted: fields.maybe("posted"),
            expires: fields.maybe("expires"),
            status: fields.maybe("status"),
            interested: fields.texts("interested"),
            stamps: fields.value("stamps"),
            extra: fields.rest(),
        }
    }
}

impl WireRecord for Post {
    type Wire = WirePost;
    const COLLECTION: &'static str = "posts";

    fn lower(wire: WirePost, problems: &mut RecordProblems<'_>, pool: &mut Pool) -> Option<Self> {
        let Some(kind) = PostKind::from_key(&wire.kind) else {
            let kinds: Vec<_> = PostKind::ALL.iter().map(|kind| kind.key()).collect();
            let what = format!("“{}” is no kind of post", wire.kind);
            problems.record("kind", what, format!("Use one of {}.", kinds.join(", ")));
            return None;
        };
        let Ok(author) = PersonId::pooled(&wire.author, pool) else {
            problems.record(
                "author",
                "the author is no person's id",
                "Put the id of a person from people.json.",
            );
            return None;
        };
        let mut read = Reading::new(problems, pool, wire.extra);
        let id = read.own_id(&wire.id, PostId::pooled)?;
        let title = read.required("title", wire.title)?;
        Some(Self {
            kind,
            body: wire.body,
            topics: each_once(read.ids("topics", wire.topics, TopicId::pooled)),
            author,
            to: read.id("to", wire.to, PersonId::pooled),
            department: read.id("department", wire.department, DepartmentId::pooled),
            location: read.id("location", wire.location, LocationId::pooled),
            commitment: read
                .choice("commitment", wire.commitment)
                .unwrap_or(Commitment::FewHours),
            format: read.choice("format", wire.format).unwrap_or(Format::Hybrid),
            capacity: wire.capacity,
            posted: read.parsed("posted", wire.posted),
            expires: read.parsed("expires", wire.expires),
            status: read.choice("status", wire.status).unwrap_or_default(),
            interested: set_of(read.ids("interested", wire.interested, PersonId::pooled)),
            stamps: read.structure("stamps", wire.stamps).unwrap_or_default(),
            extra: read.extra,
            id,
            title,
        })
    }

    fn raise(&self) -> WirePost {
        let mut extra = self.extra.clone();
        WirePost {
            id: self.id.to_string(),
            kind: super::write::key(self.kind),
            title: self.title.clone(),
            body: self.body.clone(),
            topics: with_left_over(&mut extra, "topics", super::write::texts(&self.topics)),
            author: self.author.to_string(),
            to: self.to.as_ref().map(ToString::to_string),
            department: self.department.as_ref().map(ToString::to_string),
            location: self.location.as_ref().map(ToString::to_string),
            commitment: unless_left_over(&extra, "commitment", self.commitment.key()),
            format: unless_left_over(&extra, "format", self.format.key()),
            capacity: self.capacity,
            posted: self.posted.map(|date| date.to_string()),
            expires: self.expires.map(|date| date.to_string()),
            status: unless_left_over(&extra, "status", self.status.key()),
            interested: with_left_over(&mut extra, "interested", super::write::texts(&self.interested)),
            stamps: super::write::unless_empty(&self.stamps),
            extra,
        }
    }

    fn sort_key(&self) -> String {
        self.id.to_string()
    }
}
