//! A person as written in `people.json`.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use super::WireRecord;
use super::fields::{Fields, FromFields};
use super::reading::{Reading, with_left_over, with_left_over_entries};
use crate::model::{
    DepartmentId, Extra, LevelId, LocationId, PairDigest, Person, PersonId, Pool, RoundId, TopicId,
};
use crate::order::{map_of, set_of};
use crate::problem::RecordProblems;

/// A person as written.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Person"))]
pub struct WirePerson {
    /// Stable id: a-z, 0-9 and hyphens.
    #[cfg_attr(feature = "schema", schemars(with = "super::schema::Slug"))]
    pub id: String,
    /// Full name as the person writes it.
    pub name: String,
    /// What they do.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// Id of a department in `site.json`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::schema::Slug>"))]
    pub department: Option<String>,
    /// Team within the department.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub team: String,
    /// Id of a level in `site.json`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::schema::Slug>"))]
    pub level: Option<String>,
    /// Id of a location in `site.json`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::schema::Slug>"))]
    pub location: Option<String>,
    /// IANA time zone, where it is not the location's.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub timezone: String,
    /// Languages spoken, as BCP 47 tags.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<String>,
    /// Pronouns, as free text.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub pronouns: String,
    /// First day in the company.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::schema::Day>"))]
    pub joined: Option<String>,
    /// A few sentences in their own words; small Markdown.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub about: String,
    /// Level of each skill, by topic id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(
        feature = "schema",
        schemars(with = "BTreeMap<super::schema::Slug, super::schema::OneOf<crate::model::SkillLevel>>")
    )]
    pub skills: BTreeMap<String, String>,
    /// Topic ids of what they like.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<super::schema::Slug>"))]
    pub interests: Vec<String>,
    /// Topic ids of what they want to learn.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<super::schema::Slug>"))]
    pub learning: Vec<String>,
    /// Where they want to go.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ambitions: Vec<String>,
    /// What they are proud of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Option<Vec<crate::model::Accomplishment>>")
    )]
    pub accomplishments: Option<Value>,
    /// What others may ask them for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Vec<super::schema::OneOf<crate::model::OpenTo>>")
    )]
    pub open_to: Vec<String>,
    /// How many people they can mentor at a time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mentees: Option<u32>,
    /// What they offer as a mentor or sponsor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::model::Mentoring>"))]
    pub mentoring: Option<Value>,
    /// What they want a mentor for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::model::Goals>"))]
    pub goals: Option<Value>,
    /// How they take part in the weekly introductions; left out where they do not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::model::Introductions>"))]
    pub introductions: Option<Value>,
    /// Digests of pairs that are kept apart; kept by the app.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub apart: Vec<String>,
    /// What became of their introductions, by round.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(
        feature = "schema",
        schemars(with = "BTreeMap<String, super::schema::OneOf<crate::model::Outcome>>")
    )]
    pub met: BTreeMap<String, String>,
    /// Not suggested to anyone before this day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::schema::Day>"))]
    pub paused_until: Option<String>,
    /// Path of a picture below the data folder.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub picture: String,
    /// How to get in touch.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::model::Contacts>"))]
    pub contacts: Option<Value>,
    /// The day they left the company.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::schema::Day>"))]
    pub left: Option<String>,
    /// Whether an import found them in the company's personnel records; kept by the tools.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub imported: bool,
    /// Which change last set which field; kept by the tools.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<BTreeMap<String, String>>"))]
    pub stamps: Option<Value>,
    /// Fields this version does not know.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
}

impl FromFields for WirePerson {
    fn read(fields: &mut Fields<'_>) -> Self {
        Self {
            id: fields.required("id"),
            name: fields.required("name"),
            title: fields.text("title"),
            department: fields.maybe("department"),
            team: fields.text("team"),
            level: fields.maybe("level"),
            location: fields.maybe("location"),
            timezone: fields.text("timezone"),
            languages: fields.texts("languages"),
            pronouns: fields.text("pronouns"),
            joined: fields.maybe("joined"),
            about: fields.text("about"),
            skills: fields.texts_by_key("skills"),
            interests: fields.texts("interests"),
            learning: fields.texts("learning"),
            ambitions: fields.texts("ambitions"),
            accomplishments: fields.value("accomplishments"),
            open_to: fields.texts("open_to"),
            mentees: fields.number("mentees"),
            mentoring: fields.value("mentoring"),
            goals: fields.value("goals"),
            introductions: fields.value("introductions"),
            apart: fields.texts("apart"),
            met: fields.texts_by_key("met"),
            paused_until: fields.maybe("paused_until"),
            picture: fields.text("picture"),
            contacts: fields.value("contacts"),
            left: fields.maybe("left"),
            imported: fields.flag("imported"),
            stamps: fields.value("stamps"),
            extra: fields.rest(),
        }
    }
}

impl WireRecord for Person {
    type Wire = WirePerson;
    const COLLECTION: &'static str = "people";

    fn lower(wire: WirePerson, problems: &mut RecordProblems<'_>, pool: &mut Pool) -> Option<Self> {
        let mut read = Reading::new(problems, pool, wire.extra);
        let id = read.own_id(&wire.id, PersonId::pooled)?;
        let name = read.required("name", wire.name)?;
        Some(Self {
            title: wire.title,
            department: read.id("department", wire.department, DepartmentId::pooled),
            team: wire.team,
            level: read.id("level", wire.level, LevelId::pooled),
            location: read.id("location", wire.location, LocationId::pooled),
            timezone: wire.timezone,
            languages: exactly(wire.languages),
            pronouns: wire.pronouns,
            joined: read.parsed("joined", wire.joined),
            about: wire.about,
            skills: read.choice_by_id("skills", wire.skills, TopicId::pooled),
            interests: set_of(read.ids("interests", wire.interests, TopicId::pooled)),
            learning: set_of(read.ids("learning", wire.learning, TopicId::pooled)),
            ambitions: exactly(wire.ambitions),
            accomplishments: read
                .structure("accomplishments", wire.accomplishments)
                .unwrap_or_default(),
            open_to: read.choices("open_to", wire.open_to),
            mentees: wire.mentees,
            mentoring: read.mentoring(wire.mentoring),
            goals: read.goals(wire.goals),
            introductions: read.structure("introductions", wire.introductions),
            apart: set_of(read.ids("apart", wire.apart, PairDigest::pooled)),
            met: read.choice_by_id("met", wire.met, RoundId::pooled),
            paused_until: read.parsed("paused_until", wire.paused_until),
            picture: wire.picture,
            contacts: read.structure("contacts", wire.contacts).unwrap_or_default(),
            left: read.parsed("left", wire.left),
            imported: wire.imported,
            stamps: read.structure("stamps", wire.stamps).unwrap_or_default(),
            extra: read.extra,
            id,
            name,
        })
    }

    fn raise(&self) -> WirePerson {
        let mut extra = self.extra.clone();
        let skills = self
            .skills
            .iter()
            .map(|(topic, level)| (topic.to_string(), super::write::key(*level)));
        let met = self
            .met
            .iter()
            .map(|(round, outcome)| (round.to_string(), super::write::key(*outcome)));
        WirePerson {
            id: self.id.to_string(),
            name: self.name.clone(),
            title: self.title.clone(),
            department: self.department.as_ref().map(ToString::to_string),
            team: self.team.clone(),
            level: self.level.as_ref().map(ToString::to_string),
            location: self.location.as_ref().map(ToString::to_string),
            timezone: self.timezone.clone(),
            languages: self.languages.clone(),
            pronouns: self.pronouns.clone(),
            joined: self.joined.map(|date| date.to_string()),
            about: self.about.clone(),
            skills: with_left_over_entries(&mut extra, "skills", map_of(skills)),
            interests: with_left_over(&mut extra, "interests", super::write::texts(&self.interests)),
            learning: with_left_over(&mut extra, "learning", super::write::texts(&self.learning)),
            ambitions: self.ambitions.clone(),
            accomplishments: super::write::unless_empty(&self.accomplishments),
            open_to: with_left_over(&mut extra, "open_to", super::write::keys(&self.open_to)),
            mentees: self.mentees,
            mentoring: self.mentoring.as_ref().and_then(super::write::unless_empty),
            goals: self.goals.as_ref().and_then(super::write::unless_empty),
            introductions: self.introductions.as_ref().and_then(super::write::unless_empty),
            apart: with_left_over(&mut extra, "apart", super::write::texts(&self.apart)),
            met: with_left_over_entries(&mut extra, "met", map_of(met)),
            paused_until: self.paused_until.map(|date| date.to_string()),
            picture: self.picture.clone(),
            contacts: super::write::unless_empty(&self.contacts),
            left: self.left.map(|date| date.to_string()),
            imported: self.imported,
            stamps: super::write::unless_empty(&self.stamps),
            extra,
        }
    }

    fn sort_key(&self) -> String {
        self.id.to_string()
    }
}

/// The texts without the room for more that a list has while it is read: there are two lists for each of many people.
fn exactly(mut texts: Vec<String>) -> Vec<String> {
    texts.shrink_to_fit();
    texts
}
