//! What is typed into the form of a group, what is wrong with it, and what becomes of it.

use std::collections::BTreeSet;

use footbridge_core::SafeUrl;
use footbridge_core::change::GroupPatch;
use footbridge_core::model::{
    Channel, Format, Group, GroupStatus, LocationId, Meeting, Person, PersonId, TopicId, Weekday,
};
use footbridge_core::time::{Date, TimeOfDay};
use serde::{Deserialize, Serialize};

/// Longest name, in characters: two lines on a card.
pub const LONGEST_NAME: u32 = 60;
/// From five minutes to a long day.
const MINUTES: std::ops::RangeInclusive<u32> = 5..=720;

/// The contents of the form, as typed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct GroupDraft {
    /// What it is called.
    pub name: String,
    /// What it is for; small Markdown.
    pub purpose: String,
    /// What it is about.
    pub topics: Vec<TopicId>,
    /// In a room, on screens, or both.
    pub format: Format,
    /// Id of a place; empty for everywhere.
    pub location: String,
    /// Whether it meets at a fixed time.
    pub meets: bool,
    /// On which day.
    pub weekday: Weekday,
    /// When it starts, as `HH:MM`.
    pub time: String,
    /// IANA name of the zone in which the time is meant.
    pub timezone: String,
    /// 1 for every week, 2 for every other.
    pub every_weeks: u32,
    /// How long it lasts.
    pub minutes: String,
    /// What its channel is called; empty for none.
    pub channel_label: String,
    /// Where the channel is.
    pub channel_url: String,
    /// Whether it takes people new to the topic.
    pub open_to_newcomers: bool,
    /// Who looks after it.
    pub leads: BTreeSet<PersonId>,
    /// Whether it is alive.
    pub status: GroupStatus,
    /// Its last day, as typed by the browser's date field; empty for none.
    #[serde(default)]
    pub ends: String,
}

/// A field that can be wrong.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Field {
    Name,
    Purpose,
    Topics,
    Time,
    Timezone,
    Minutes,
    ChannelLabel,
    ChannelUrl,
}

impl Field {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 8] = [
        Self::Name,
        Self::Purpose,
        Self::Topics,
        Self::Time,
        Self::Timezone,
        Self::Minutes,
        Self::ChannelLabel,
        Self::ChannelUrl,
    ];
}

impl GroupDraft {
    /// The form before anything is typed: about a topic, for somebody whose clocks show the time of `timezone`.
    pub fn blank(topic: Option<&TopicId>, timezone: &str) -> Self {
        Self {
            name: String::new(),
            purpose: String::new(),
            topics: topic.into_iter().cloned().collect(),
            format: Format::Hybrid,
            location: String::new(),
            meets: false,
            weekday: Weekday::Thursday,
            time: "12:30".to_owned(),
            timezone: timezone.to_owned(),
            every_weeks: 1,
            minutes: "60".to_owned(),
            channel_label: String::new(),
            channel_url: String::new(),
            open_to_newcomers: true,
            leads: BTreeSet::new(),
            status: GroupStatus::Active,
            ends: String::new(),
        }
    }

    /// The form with a group in it.
    pub fn of(group: &Group, timezone: &str) -> Self {
        let blank = Self::blank(None, timezone);
        let channel = group.channel.clone().unwrap_or_default();
        let draft = Self {
            name: group.name.clone(),
            purpose: group.purpose.clone(),
            topics: group.topics.clone(),
            format: group.format,
            location: group
                .location
                .as_ref()
                .map_or_else(String::new, ToString::to_string),
            channel_label: channel.label,
            channel_url: channel.url,
            open_to_newcomers: group.open_to_newcomers,
            leads: group.leads.clone(),
            status: group.status,
            ends: group.ends.map_or_else(String::new, |last| last.to_string()),
            ..blank
        };
        match &group.meets {
            Some(meeting) => Self {
                meets: true,
                weekday: meeting.weekday,
                time: meeting.time.to_string(),
                timezone: meeting.timezone.clone(),
                every_weeks: meeting.every_weeks,
                minutes: meeting.minutes.to_string(),
                ..draft
            },
            None => draft,
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

    /// What is wrong with a field and what to do about it.
    pub fn problem(&self, field: Field) -> Option<&'static str> {
        let meets = self.meets;
        match field {
            Field::Name => self
                .name
                .trim()
                .is_empty()
                .then_some("Give it a name that people recognise."),
            Field::Purpose => self
                .purpose
                .trim()
                .is_empty()
                .then_some("Say in a sentence or two what you do together."),
            Field::Topics => self
                .topics
                .is_empty()
                .then_some("Pick at least one topic, so that the right people find it."),
            Field::Time => (meets && self.time().is_none())
                .then_some("Write the time as hours and minutes, such as 17:30."),
            Field::Timezone => (meets && self.timezone.is_empty())
                .then_some("Choose the time zone in which the time is meant."),
            Field::Minutes => (meets && self.minutes().is_none())
                .then_some("Write how many minutes it lasts, from 5 to 720."),
            Field::ChannelLabel => (self.channel_label.trim().is_empty()
                && !self.channel_url.trim().is_empty())
            .then_some("Say what the channel is called, such as #climbing."),
            Field::ChannelUrl => {
                let url = self.channel_url.trim();
                (!url.is_empty() && SafeUrl::parse(url).is_err())
                    .then_some("Use a whole address that starts with https://.")
            }
        }
    }

    /// Every field of a new group but its name.
    pub fn patch(&self) -> GroupPatch {
        GroupPatch {
            purpose: Some(self.purpose.trim().to_owned()),
            topics: Some(self.topics.clone()),
            format: Some(self.format),
            location: Some(LocationId::parse(&self.location).ok()),
            meets: Some(self.meeting(None)),
            channel: Some(self.channel(None)),
            open_to_newcomers: Some(self.open_to_newcomers),
            ends: self.last_day().map(Some),
            ..GroupPatch::default()
        }
    }

    /// The group as it is after the form is saved.
    pub fn over(&self, group: &Group) -> Group {
        Group {
            name: self.name.trim().to_owned(),
            purpose: self.purpose.trim().to_owned(),
            topics: self.topics.clone(),
            format: self.format,
            location: LocationId::parse(&self.location).ok(),
            meets: self.meeting(group.meets.as_ref()),
            channel: self.channel(group.channel.as_ref()),
            open_to_newcomers: self.open_to_newcomers,
            leads: self.leads.clone(),
            status: self.status,
            ends: self.last_day(),
            ..group.clone()
        }
    }

    fn meeting(&self, before: Option<&Meeting>) -> Option<Meeting> {
        let (time, minutes) = (self.time()?, self.minutes()?);
        self.meets.then(|| Meeting {
            weekday: self.weekday,
            time,
            timezone: self.timezone.clone(),
            every_weeks: self.every_weeks,
            minutes,
            extra: before.map(|meeting| meeting.extra.clone()).unwrap_or_default(),
        })
    }

    fn channel(&self, before: Option<&Channel>) -> Option<Channel> {
        let (label, url) = (self.channel_label.trim(), self.channel_url.trim());
        (!label.is_empty() || !url.is_empty()).then(|| Channel {
            label: label.to_owned(),
            url: url.to_owned(),
            extra: before.map(|channel| channel.extra.clone()).unwrap_or_default(),
        })
    }

    fn last_day(&self) -> Option<Date> {
        self.ends.parse().ok()
    }

    fn time(&self) -> Option<TimeOfDay> {
        self.time.trim().parse().ok()
    }

    fn minutes(&self) -> Option<u32> {
        let minutes = self.minutes.trim().parse().ok();
        minutes.filter(|minutes| MINUTES.contains(minutes))
    }
}

#[cfg(test)]
#[path = "draft_tests.rs"]
mod tests;
