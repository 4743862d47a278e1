//! A topic as written in `topics.json`.

use serde::Serialize;

use super::WireRecord;
use super::fields::{Fields, FromFields};
use super::reading::{Reading, with_left_over};
use crate::model::{Choice, Extra, Pool, Topic, TopicId, TopicKind, each_once};
use crate::problem::RecordProblems;

/// A topic as written.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Topic"))]
pub struct WireTopic {
    /// Stable id: a-z, 0-9 and hyphens.
    #[cfg_attr(feature = "schema", schemars(with = "super::schema::Slug"))]
    pub id: String,
    /// What it is called.
    pub label: String,
    /// Something one can do, or something one likes.
    #[cfg_attr(feature = "schema", schemars(with = "super::schema::OneOf<TopicKind>"))]
    pub kind: String,
    /// Other names that find it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Ids of topics close to it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<super::schema::Slug>"))]
    pub related: Vec<String>,
    /// One sentence.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub about: String,
    /// Kept on profiles, not offered any more.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub retired: bool,
    /// Id of the topic that this one has become part of; such a topic is retired as well.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::schema::Slug>"))]
    pub moved_to: Option<String>,
    /// Fields this version does not know.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
}

impl FromFields for WireTopic {
    fn read(fields: &mut Fields<'_>) -> Self {
        Self {
            id: fields.required("id"),
            label: fields.required("label"),
            kind: fields.required("kind"),
            aliases: fields.texts("aliases"),
            related: fields.texts("related"),
            about: fields.text("about"),
            retired: fields.flag("retired"),
            moved_to: fields.maybe("moved_to"),
            extra: fields.rest(),
        }
    }
}

impl WireRecord for Topic {
    type Wire = WireTopic;
    const COLLECTION: &'static str = "topics";

    fn lower(wire: WireTopic, problems: &mut RecordProblems<'_>, pool: &mut Pool) -> Option<Self> {
        let Some(kind) = TopicKind::from_key(&wire.kind) else {
            problems.record(
                "kind",
                format!("“{}” is no kind of topic", wire.kind),
                "Use skill or interest.",
            );
            return None;
        };
        let mut read = Reading::new(problems, pool, wire.extra);
        let id = read.own_id(&wire.id, TopicId::pooled)?;
        let label = read.required("label", wire.label)?;
        Some(Self {
            kind,
            aliases: wire.aliases,
            related: each_once(read.ids("related", wire.related, TopicId::pooled)),
            about: wire.about,
            retired: wire.retired,
            moved_to: read.id("moved_to", wire.moved_to, TopicId::pooled),
            extra: read.extra,
            id,
            label,
        })
    }

    fn raise(&self) -> WireTopic {
        let mut extra = self.extra.clone();
        WireTopic {
            id: self.id.to_string(),
            label: self.label.clone(),
            kind: super::write::key(self.kind),
            aliases: self.aliases.clone(),
            related: with_left_over(&mut extra, "related", super::write::texts(&self.related)),
            about: self.about.clone(),
            retired: self.retired,
            moved_to: self.moved_to.as_ref().map(ToString::to_string),
            extra,
        }
    }

    fn sort_key(&self) -> String {
        self.id.to_string()
    }
}
