//! What the leads of a group may change.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::patch::{changed, clearable, over, set_changes};
use super::registers::{Registers, Since};
use crate::model::{
    Channel, Format, Group, GroupStatus, LocationId, Meeting, PersonId, Stamp, Stamps, TopicId, each_once,
};
use crate::time::Date;

/// The fields of a group that change; those left out stay as they are.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct GroupPatch {
    /// What it is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub purpose: Option<String>,
    /// Topic ids.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<crate::wire::schema::Slug>>"))]
    pub topics: Option<Vec<TopicId>>,
    /// `true` makes a person a lead, `false` ends it.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "BTreeMap<String, bool>"))]
    pub leads: BTreeMap<PersonId, bool>,
    /// In a room, on screens, or both.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Option<crate::wire::schema::OneOf<Format>>")
    )]
    pub format: Option<Format>,
    /// Id of a place, or `null` for every place.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "clearable")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::wire::schema::Slug>"))]
    pub location: Option<Option<LocationId>>,
    /// When it meets, or `null`.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "clearable")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Meeting>"))]
    pub meets: Option<Option<Meeting>>,
    /// Where it talks, or `null`.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "clearable")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Channel>"))]
    pub channel: Option<Option<Channel>>,
    /// Whether it takes people new to the topic.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub open_to_newcomers: Option<bool>,
    /// Whether it is alive.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Option<crate::wire::schema::OneOf<GroupStatus>>")
    )]
    pub status: Option<GroupStatus>,
    /// When a lead confirmed that all this is true, or `null`.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "clearable")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::wire::schema::Day>"))]
    pub reviewed: Option<Option<Date>>,
    /// Its last day, or `null` where it goes on.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "clearable")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::wire::schema::Day>"))]
    pub ends: Option<Option<Date>>,
}

impl GroupPatch {
    /// What turns `before` into `after`.
    pub fn between(before: &Group, after: &Group) -> Self {
        Self {
            name: changed(&before.name, &after.name),
            purpose: changed(&before.purpose, &after.purpose),
            topics: changed(&before.topics, &after.topics),
            leads: set_changes(&before.leads, &after.leads),
            format: changed(&before.format, &after.format),
            location: changed(&before.location, &after.location),
            meets: changed(&before.meets, &after.meets),
            channel: changed(&before.channel, &after.channel),
            open_to_newcomers: changed(&before.open_to_newcomers, &after.open_to_newcomers),
            status: changed(&before.status, &after.status),
            reviewed: changed(&before.reviewed, &after.reviewed),
            ends: changed(&before.ends, &after.ends),
        }
    }

    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Adds a later patch to this one.
    pub fn extend(&mut self, later: Self) {
        over(&mut self.name, later.name);
        over(&mut self.purpose, later.purpose);
        over(&mut self.topics, later.topics);
        self.leads.extend(later.leads);
        over(&mut self.format, later.format);
        over(&mut self.location, later.location);
        over(&mut self.meets, later.meets);
        over(&mut self.channel, later.channel);
        over(&mut self.open_to_newcomers, later.open_to_newcomers);
        over(&mut self.status, later.status);
        over(&mut self.reviewed, later.reviewed);
        over(&mut self.ends, later.ends);
    }

    /// Sets the fields on a group. Says whether any took effect.
    pub(super) fn apply(&self, group: &mut Group, stamp: &Stamp) -> bool {
        let mut to = Registers::new(&mut group.stamps, &mut group.extra, stamp);
        to.set("name", &mut group.name, self.name.as_ref());
        to.set("purpose", &mut group.purpose, self.purpose.as_ref());
        let topics = self.topics.clone().map(each_once);
        to.set("topics", &mut group.topics, topics.as_ref());
        to.put_all("leads", &mut group.leads, &self.leads, ToString::to_string);
        to.set("format", &mut group.format, self.format.as_ref());
        to.set("location", &mut group.location, self.location.as_ref());
        to.set("meets", &mut group.meets, self.meets.as_ref());
        to.set("channel", &mut group.channel, self.channel.as_ref());
        to.set(
            "open_to_newcomers",
            &mut group.open_to_newcomers,
            self.open_to_newcomers.as_ref(),
        );
        to.set("status", &mut group.status, self.status.as_ref());
        to.set("reviewed", &mut group.reviewed, self.reviewed.as_ref());
        to.set("ends", &mut group.ends, self.ends.as_ref());
        to.changed()
    }

    /// Sets the fields on a group that has just been made; these carry no stamps, so that any edit wins.
    pub(super) fn fill(&self, group: &mut Group, stamp: &Stamp) {
        self.apply(group, stamp);
        group.stamps = Stamps::created_by(stamp);
    }

    /// What changes have set on a group since it was made.
    pub(super) fn since(group: &Group) -> Self {
        let since = Since(&group.stamps);
        Self {
            name: since.field("name", &group.name),
            purpose: since.field("purpose", &group.purpose),
            topics: since.field("topics", &group.topics),
            leads: since.items("leads", &group.leads, |id| PersonId::parse(id).ok()),
            format: since.field("format", &group.format),
            location: since.field("location", &group.location),
            meets: since.field("meets", &group.meets),
            channel: since.field("channel", &group.channel),
            open_to_newcomers: since.field("open_to_newcomers", &group.open_to_newcomers),
            status: since.field("status", &group.status),
            reviewed: since.field("reviewed", &group.reviewed),
            ends: since.field("ends", &group.ends),
        }
    }
}
