//! A group as written in `groups.json`.

use serde::Serialize;
use serde_json::Value;

use super::WireRecord;
use super::fields::{Fields, FromFields};
use super::reading::{Reading, unless_left_over, with_left_over};
use crate::model::{Choice, Extra, Format, Group, GroupId, LocationId, PersonId, Pool, TopicId, each_once};
use crate::order::set_of;
use crate::problem::RecordProblems;

/// A group as written.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Group"))]
pub struct WireGroup {
    /// Stable id: a-z, 0-9 and hyphens.
    #[cfg_attr(feature = "schema", schemars(with = "super::schema::Slug"))]
    pub id: String,
    /// What it is called.
    pub name: String,
    /// What it is for; small Markdown.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub purpose: String,
    /// Topic ids, most telling first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<super::schema::Slug>"))]
    pub topics: Vec<String>,
    /// Person ids of those who look after it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<super::schema::Slug>"))]
    pub leads: Vec<String>,
    /// Person ids of everyone in it, leads included.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<super::schema::Slug>"))]
    pub members: Vec<String>,
    /// In a room, on screens, or both; hybrid where it is not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::schema::OneOf<Format>>"))]
    pub format: Option<String>,
    /// Id of the place it is tied to; left out where it is open to every place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::schema::Slug>"))]
    pub location: Option<String>,
    /// When it meets; left out where it lives in its channel.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::model::Meeting>"))]
    pub meets: Option<Value>,
    /// Where it talks between meetings.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::model::Channel>"))]
    pub channel: Option<Value>,
    /// Whether it takes people who are new to the topic.
    #[serde(default)]
    pub open_to_newcomers: bool,
    /// Whether it is alive; active where it is not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Option<super::schema::OneOf<crate::model::GroupStatus>>")
    )]
    pub status: Option<String>,
    /// Since when there is such a group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::schema::Day>"))]
    pub founded: Option<String>,
    /// When a lead last confirmed that all this is true.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::schema::Day>"))]
    pub reviewed: Option<String>,
    /// Its last day, where it was made for a time; left out for most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::schema::Day>"))]
    pub ends: Option<String>,
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

impl FromFields for WireGroup {
    fn read(fields: &mut Fields<'_>) -> Self {
        Self {
            id: fields.required("id"),
            name: fields.required("name"),
            purpose: fields.text("purpose"),
            topics: fields.texts("topics"),
            leads: fields.texts("leads"),
            members: fields.texts("members"),
            format: fields.maybe("format"),
            location: fields.maybe("location"),
            meets: fields.value("meets"),
            channel: fields.value("channel"),
            open_to_newcomers: fields.flag("open_to_newcomers"),
            status: fields.maybe("status"),
            founded: fields.maybe("founded"),
            reviewed: fields.maybe("reviewed"),
            ends: fields.maybe("ends"),
            stamps: fields.value("stamps"),
            extra: fields.rest(),
        }
    }
}

impl WireRecord for Group {
    type Wire = WireGroup;
    const COLLECTION: &'static str = "groups";

    fn lower(wire: WireGroup, problems: &mut RecordProblems<'_>, pool: &mut Pool) -> Option<Self> {
        let mut read = Reading::new(problems, pool, wire.extra);
        let id = read.own_id(&wire.id, GroupId::pooled)?;
        let name = read.required("name", wire.name)?;
        Some(Self {
            purpose: wire.purpose,
            topics: each_once(read.ids("topics", wire.topics, TopicId::pooled)),
            leads: set_of(read.ids("leads", wire.leads, PersonId::pooled)),
            members: set_of(read.ids("members", wire.members, PersonId::pooled)),
            format: read.choice("format", wire.format).unwrap_or(Format::Hybrid),
            location: read.id("location", wire.location, LocationId::pooled),
            meets: read.structure("meets", wire.meets),
            channel: read.structure("channel", wire.channel),
            open_to_newcomers: wire.open_to_newcomers,
            status: read.choice("status", wire.status).unwrap_or_default(),
            founded: read.parsed("founded", wire.founded),
            reviewed: read.parsed("reviewed", wire.reviewed),
            ends: read.parsed("ends", wire.ends),
            stamps: read.structure("stamps", wire.stamps).unwrap_or_default(),
            extra: read.extra,
            id,
            name,
        })
    }

    fn raise(&self) -> WireGroup {
        let mut extra = self.extra.clone();
        WireGroup {
            id: self.id.to_string(),
            name: self.name.clone(),
            purpose: self.purpose.clone(),
            topics: with_left_over(&mut extra, "topics", super::write::texts(&self.topics)),
            leads: with_left_over(&mut extra, "leads", super::write::texts(&self.leads)),
            members: with_left_over(&mut extra, "members", super::write::texts(&self.members)),
            format: unless_left_over(&extra, "format", self.format.key()),
            location: self.location.as_ref().map(ToString::to_string),
            meets: self.meets.as_ref().and_then(super::write::unless_empty),
            channel: self.channel.as_ref().and_then(super::write::unless_empty),
            open_to_newcomers: self.open_to_newcomers,
            status: unless_left_over(&extra, "status", self.status.key()),
            founded: self.founded.map(|date| date.to_string()),
            reviewed: self.reviewed.map(|date| date.to_string()),
            ends: self.ends.map(|date| date.to_string()),
            stamps: super::write::unless_empty(&self.stamps),
            extra,
        }
    }

    fn sort_key(&self) -> String {
        self.id.to_string()
    }
}
