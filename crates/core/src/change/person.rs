//! What a person may change about themselves.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::patch::{changed, clearable, entry_changes, over, set_changes};
use super::registers::{Registers, Since};
use crate::model::{
    Accomplishment, Choice, Contacts, DepartmentId, Goals, Introductions, LevelId, LocationId, Mentoring,
    OpenTo, Outcome, PairDigest, Person, RoundId, SkillLevel, Stamp, Stamps, TopicId,
};
use crate::time::Date;

/// The fields of a profile that change; those left out stay as they are.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct ProfilePatch {
    /// Full name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What they do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Id of a department, or `null`.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "clearable")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::wire::schema::Slug>"))]
    pub department: Option<Option<DepartmentId>>,
    /// Team within the department.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub team: Option<String>,
    /// Id of a level, or `null`.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "clearable")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::wire::schema::Slug>"))]
    pub level: Option<Option<LevelId>>,
    /// Id of a place, or `null`.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "clearable")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::wire::schema::Slug>"))]
    pub location: Option<Option<LocationId>>,
    /// IANA time zone; empty for the location's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timezone: Option<String>,
    /// Languages, as BCP 47 tags.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub languages: Option<Vec<String>>,
    /// Pronouns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pronouns: Option<String>,
    /// First day in the company, or `null`.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "clearable")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::wire::schema::Day>"))]
    pub joined: Option<Option<Date>>,
    /// In their own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    /// Level by topic id; `null` removes the skill.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(
        feature = "schema",
        schemars(with = "BTreeMap<String, Option<crate::wire::schema::OneOf<SkillLevel>>>")
    )]
    pub skills: BTreeMap<TopicId, Option<SkillLevel>>,
    /// `true` adds the topic, `false` removes it.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "BTreeMap<String, bool>"))]
    pub interests: BTreeMap<TopicId, bool>,
    /// `true` adds the topic, `false` removes it.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "BTreeMap<String, bool>"))]
    pub learning: BTreeMap<TopicId, bool>,
    /// Where they want to go.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ambitions: Option<Vec<String>>,
    /// What they are proud of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accomplishments: Option<Vec<Accomplishment>>,
    /// `true` adds what they are open to, `false` removes it.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "BTreeMap<String, bool>"))]
    pub open_to: BTreeMap<OpenTo, bool>,
    /// How many people they can mentor, or `null`.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "clearable")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<u32>"))]
    pub mentees: Option<Option<u32>>,
    /// What they offer as a mentor or sponsor, or `null`.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "clearable")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Mentoring>"))]
    pub mentoring: Option<Option<Box<Mentoring>>>,
    /// What they want a mentor for, or `null`.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "clearable")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Goals>"))]
    pub goals: Option<Option<Box<Goals>>>,
    /// How they take part in the weekly introductions; `null` takes them out.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "clearable")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Introductions>"))]
    pub introductions: Option<Option<Box<Introductions>>>,
    /// `true` keeps a pair apart, `false` ends it.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "BTreeMap<String, bool>"))]
    pub apart: BTreeMap<PairDigest, bool>,
    /// What became of an introduction, by round; `null` takes it back.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(
        feature = "schema",
        schemars(with = "BTreeMap<String, Option<crate::wire::schema::OneOf<Outcome>>>")
    )]
    pub met: BTreeMap<RoundId, Option<Outcome>>,
    /// Not suggested before this day, or `null`.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "clearable")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::wire::schema::Day>"))]
    pub paused_until: Option<Option<Date>>,
    /// How to get in touch.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contacts: Option<Contacts>,
}

impl ProfilePatch {
    /// What turns `before` into `after`.
    pub fn between(before: &Person, after: &Person) -> Self {
        Self {
            name: changed(&before.name, &after.name),
            title: changed(&before.title, &after.title),
            department: changed(&before.department, &after.department),
            team: changed(&before.team, &after.team),
            level: changed(&before.level, &after.level),
            location: changed(&before.location, &after.location),
            timezone: changed(&before.timezone, &after.timezone),
            languages: changed(&before.languages, &after.languages),
            pronouns: changed(&before.pronouns, &after.pronouns),
            joined: changed(&before.joined, &after.joined),
            about: changed(&before.about, &after.about),
            skills: entry_changes(&before.skills, &after.skills),
            interests: set_changes(&before.interests, &after.interests),
            learning: set_changes(&before.learning, &after.learning),
            ambitions: changed(&before.ambitions, &after.ambitions),
            accomplishments: changed(&before.accomplishments, &after.accomplishments),
            open_to: set_changes(&before.open_to, &after.open_to),
            mentees: changed(&before.mentees, &after.mentees),
            mentoring: changed(&before.mentoring, &after.mentoring),
            goals: changed(&before.goals, &after.goals),
            introductions: changed(&before.introductions, &after.introductions),
            apart: set_changes(&before.apart, &after.apart),
            met: entry_changes(&before.met, &after.met),
            paused_until: changed(&before.paused_until, &after.paused_until),
            contacts: changed(&before.contacts, &after.contacts),
        }
    }

    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Adds a later patch to this one.
    pub fn extend(&mut self, later: Self) {
        over(&mut self.name, later.name);
        over(&mut self.title, later.title);
        over(&mut self.department, later.department);
        over(&mut self.team, later.team);
        over(&mut self.level, later.level);
        over(&mut self.location, later.location);
        over(&mut self.timezone, later.timezone);
        over(&mut self.languages, later.languages);
        over(&mut self.pronouns, later.pronouns);
        over(&mut self.joined, later.joined);
        over(&mut self.about, later.about);
        self.skills.extend(later.skills);
        self.interests.extend(later.interests);
        self.learning.extend(later.learning);
        over(&mut self.ambitions, later.ambitions);
        over(&mut self.accomplishments, later.accomplishments);
        self.open_to.extend(later.open_to);
        over(&mut self.mentees, later.mentees);
        over(&mut self.mentoring, later.mentoring);
        over(&mut self.goals, later.goals);
        over(&mut self.introductions, later.introductions);
        self.apart.extend(later.apart);
        self.met.extend(later.met);
        over(&mut self.paused_until, later.paused_until);
        over(&mut self.contacts, later.contacts);
    }

    /// Sets the fields on a person. Says whether any took effect.
    pub(super) fn apply(&self, person: &mut Person, stamp: &Stamp) -> bool {
        let mut to = Registers::new(&mut person.stamps, &mut person.extra, stamp);
        to.set("name", &mut person.name, self.name.as_ref());
        to.set("title", &mut person.title, self.title.as_ref());
        to.set("department", &mut person.department, self.department.as_ref());
        to.set("team", &mut person.team, self.team.as_ref());
        to.set("level", &mut person.level, self.level.as_ref());
        to.set("location", &mut person.location, self.location.as_ref());
        to.set("timezone", &mut person.timezone, self.timezone.as_ref());
        to.set("languages", &mut person.languages, self.languages.as_ref());
        to.set("pronouns", &mut person.pronouns, self.pronouns.as_ref());
        to.set("joined", &mut person.joined, self.joined.as_ref());
        to.set("about", &mut person.about, self.about.as_ref());
        to.put_entries("skills", &mut person.skills, &self.skills);
        to.put_all(
            "interests",
            &mut person.interests,
            &self.interests,
            ToString::to_string,
        );
        to.put_all(
            "learning",
            &mut person.learning,
            &self.learning,
            ToString::to_string,
        );
        to.set("ambitions", &mut person.ambitions, self.ambitions.as_ref());
        to.set(
            "accomplishments",
            &mut person.accomplishments,
            self.accomplishments.as_ref(),
        );
        to.put_all("open_to", &mut person.open_to, &self.open_to, |choice| {
            choice.key().to_owned()
        });
        to.set("mentees", &mut person.mentees, self.mentees.as_ref());
        to.set("mentoring", &mut person.mentoring, self.mentoring.as_ref());
        to.set("goals", &mut person.goals, self.goals.as_ref());
        to.set(
            "introductions",
            &mut person.introductions,
            self.introductions.as_ref(),
        );
        to.put_all("apart", &mut person.apart, &self.apart, ToString::to_string);
        to.put_entries("met", &mut person.met, &self.met);
        to.set(
            "paused_until",
            &mut person.paused_until,
            self.paused_until.as_ref(),
        );
        to.set("contacts", &mut person.contacts, self.contacts.as_ref());
        to.changed()
    }

    /// Sets the fields on a person who has just been made; these carry no stamps, so that any edit wins.
    pub(super) fn fill(&self, person: &mut Person, stamp: &Stamp) {
        self.apply(person, stamp);
        person.stamps = Stamps::created_by(stamp);
    }

    /// What changes have set on a person since they were made.
    pub(super) fn since(person: &Person) -> Self {
        let since = Since(&person.stamps);
        let topic = |id: &str| TopicId::parse(id).ok();
        Self {
            name: since.field("name", &person.name),
            title: since.field("title", &person.title),
            department: since.field("department", &person.department),
            team: since.field("team", &person.team),
            level: since.field("level", &person.level),
            location: since.field("location", &person.location),
            timezone: since.field("timezone", &person.timezone),
            languages: since.field("languages", &person.languages),
            pronouns: since.field("pronouns", &person.pronouns),
            joined: since.field("joined", &person.joined),
            about: since.field("about", &person.about),
            skills: since.entries("skills", &person.skills, topic),
            interests: since.items("interests", &person.interests, topic),
            learning: since.items("learning", &person.learning, topic),
            ambitions: since.field("ambitions", &person.ambitions),
            accomplishments: since.field("accomplishments", &person.accomplishments),
            open_to: since.items("open_to", &person.open_to, OpenTo::from_key),
            mentees: since.field("mentees", &person.mentees),
            mentoring: since.field("mentoring", &person.mentoring),
            goals: since.field("goals", &person.goals),
            introductions: since.field("introductions", &person.introductions),
            apart: since.items("apart", &person.apart, |digest| PairDigest::parse(digest).ok()),
            met: since.entries("met", &person.met, |round| RoundId::parse(round).ok()),
            paused_until: since.field("paused_until", &person.paused_until),
            contacts: since.field("contacts", &person.contacts),
        }
    }
}
