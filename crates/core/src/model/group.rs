//! Groups that meet around an interest or a craft.

use std::collections::BTreeSet;

use serde::Serialize;

use super::part::{FromPart, Part, read_from_part};
use super::{
    Choice, Extra, Format, GroupId, GroupStatus, LocationId, PersonId, Record, Stamps, TopicId, Weekday,
};
use crate::time::{Date, TimeOfDay};

/// A group of people around one or a few topics.
#[derive(Clone, PartialEq, Debug)]
pub struct Group {
    /// Stable id.
    pub id: GroupId,
    /// What it is called.
    pub name: String,
    /// What it is for; small Markdown.
    pub purpose: String,
    /// What it is about, most telling first.
    pub topics: Vec<TopicId>,
    /// Who was named to look after it; [`Group::leads_now`] leaves out those who left.
    pub leads: BTreeSet<PersonId>,
    /// Who belongs to it, leads included.
    pub members: BTreeSet<PersonId>,
    /// In a room, on screens, or both.
    pub format: Format,
    /// The place it is tied to; `None` where it is open to every place.
    pub location: Option<LocationId>,
    /// When it meets; `None` where it lives in its channel.
    pub meets: Option<Meeting>,
    /// Where it talks between meetings.
    pub channel: Option<Channel>,
    /// Whether it takes people who are new to the topic.
    pub open_to_newcomers: bool,
    /// Whether it is alive.
    pub status: GroupStatus,
    /// Since when there is such a group.
    pub founded: Option<Date>,
    /// When a lead last confirmed that all this is true.
    pub reviewed: Option<Date>,
    /// Its last day, where it was made for a time, as a circle of peers is.
    pub ends: Option<Date>,
    /// Which change last set which field.
    pub stamps: Stamps,
    /// Fields this version does not know.
    pub extra: Extra,
}

/// A meeting that comes round: a weekday and time in the place's own time zone.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Meeting {
    /// On which day.
    #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::OneOf<Weekday>"))]
    pub weekday: Weekday,
    /// When it starts.
    #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::ClockTime"))]
    pub time: TimeOfDay,
    /// IANA name of the time zone in which `time` is meant.
    pub timezone: String,
    /// 1 for every week, 2 for every other, 4 for about once a month.
    #[serde(default = "weekly")]
    pub every_weeks: u32,
    /// How long it lasts.
    #[serde(default = "an_hour")]
    pub minutes: u32,
    /// Fields this version does not know.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
}

/// Where a group talks.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Channel {
    /// What is shown, such as `#climbing`.
    pub label: String,
    /// Where it leads; linked only where it is a safe address.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub url: String,
    /// Fields this version does not know.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
}

read_from_part!(Meeting, Channel);

impl FromPart for Meeting {
    fn from_part(part: &mut Part) -> Self {
        let weekday = part.parsed_required("weekday", Weekday::from_key);
        let time = part.parsed_required("time", |text| text.parse().ok());
        Self {
            // Where one of these two is wrong, there is no meeting.
            weekday: weekday.unwrap_or(Weekday::Monday),
            time: time.unwrap_or_default(),
            timezone: part.required("timezone"),
            every_weeks: part.number("every_weeks").unwrap_or_else(weekly),
            minutes: part.number("minutes").unwrap_or_else(an_hour),
            extra: part.rest(),
        }
    }
}

impl FromPart for Channel {
    fn from_part(part: &mut Part) -> Self {
        Self {
            label: part.required("label"),
            url: part.text("url"),
            extra: part.rest(),
        }
    }
}

impl Group {
    /// Whether somebody leads it. Whoever left it since they became a lead does not; coming back makes them one again.
    pub fn is_led_by(&self, person: &PersonId) -> bool {
        let stamp = |field: &str| self.stamps.get(&format!("{field}/{person}"));
        let has_left = || !self.members.contains(person) && stamp("members") > stamp("leads");
        self.leads.contains(person) && !has_left()
    }

    /// Whether it is alive on `today`; over after its last day.
    pub fn status_on(&self, today: Date) -> GroupStatus {
        if self.ends.is_some_and(|last| last < today) {
            GroupStatus::Closed
        } else {
            self.status
        }
    }

    /// Who leads it.
    pub fn leads_now(&self) -> impl Iterator<Item = &PersonId> {
        self.leads.iter().filter(|person| self.is_led_by(person))
    }
}

impl Record for Group {
    type Id = GroupId;
    fn id(&self) -> &GroupId {
        &self.id
    }
}

fn weekly() -> u32 {
    1
}

fn an_hour() -> u32 {
    60
}
