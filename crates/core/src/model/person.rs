//! People.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::part::{FromPart, Part, read_from_part};
use super::{
    DepartmentId, Extra, Goals, Introductions, LevelId, LocationId, Mentoring, OpenTo, Outcome, PairDigest,
    PersonId, Record, RoundId, SkillLevel, Stamps, TopicId,
};
use crate::time::Date;

/// Someone in the company, as they show themselves to colleagues. Texts are empty where nothing is known.
#[derive(Clone, PartialEq, Debug)]
pub struct Person {
    /// Stable id.
    pub id: PersonId,
    /// Full name as the person writes it.
    pub name: String,
    /// What they do.
    pub title: String,
    /// Where they belong.
    pub department: Option<DepartmentId>,
    /// Their team within the department.
    pub team: String,
    /// Their level of seniority.
    pub level: Option<LevelId>,
    /// Where they work.
    pub location: Option<LocationId>,
    /// IANA name of their time zone; empty where the location's holds.
    pub timezone: String,
    /// Languages they speak, as BCP 47 tags.
    pub languages: Vec<String>,
    /// Pronouns, as free text.
    pub pronouns: String,
    /// First day in the company.
    pub joined: Option<Date>,
    /// A few sentences in their own words; small Markdown.
    pub about: String,
    /// What they can do, and how well.
    pub skills: BTreeMap<TopicId, SkillLevel>,
    /// What they like.
    pub interests: BTreeSet<TopicId>,
    /// What they want to learn.
    pub learning: BTreeSet<TopicId>,
    /// Where they want to go.
    pub ambitions: Vec<String>,
    /// What they are proud of.
    pub accomplishments: Vec<Accomplishment>,
    /// What others may ask them for.
    pub open_to: BTreeSet<OpenTo>,
    /// How many people they can mentor at a time.
    pub mentees: Option<u32>,
    /// What they offer as a mentor or sponsor; whether they do at all is in `open_to`.
    pub mentoring: Option<Box<Mentoring>>,
    /// What they want a mentor for; whether they want one now is in `open_to`.
    pub goals: Option<Box<Goals>>,
    /// How they take part in the weekly introductions; nothing where they do not.
    pub introductions: Option<Box<Introductions>>,
    /// Pairs, themselves one of them, that are neither introduced nor suggested to each other.
    pub apart: BTreeSet<PairDigest>,
    /// What became of their introductions, as far as they said.
    pub met: BTreeMap<RoundId, Outcome>,
    /// Not suggested to anyone before this day.
    pub paused_until: Option<Date>,
    /// Path of a picture below the data folder; empty for a generated face.
    pub picture: String,
    /// How to get in touch.
    pub contacts: Contacts,
    /// The day they left the company.
    pub left: Option<Date>,
    /// Whether they stand in the company's personnel records: an import found them there. One whom a later import does
    /// not find any more has left; nobody else is ever taken to have.
    pub imported: bool,
    /// Which change last set which field.
    pub stamps: Stamps,
    /// Fields this version does not know.
    pub extra: Extra,
}

/// Something a person is proud of.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Accomplishment {
    /// In their words.
    pub text: String,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::wire::schema::Day>"))]
    pub on: Option<Date>,
    /// Where to read more; shown only where it is a safe address.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub link: String,
    /// Fields this version does not know.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
}

/// Ways to get in touch. Each is empty where the person gave none.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Contacts {
    /// Mail address.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub email: String,
    /// Slack handle or `https://` address.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub slack: String,
    /// Teams sign-in name (a mail address) or `https://` address.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub teams: String,
    /// GitHub login.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub github: String,
    /// GitLab login.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub gitlab: String,
    /// Login on the company's Gitea or Forgejo.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub gitea: String,
    /// Anything else.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<NamedLink>,
    /// Fields this version does not know.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
}

/// A labelled address.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NamedLink {
    /// What is shown.
    pub label: String,
    /// Where it leads; linked only where it is a safe address.
    pub url: String,
    /// Fields this version does not know.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
}

read_from_part!(Accomplishment, Contacts, NamedLink);

impl FromPart for Accomplishment {
    fn from_part(part: &mut Part) -> Self {
        Self {
            text: part.required("text"),
            on: part.parsed("on", |text| text.parse().ok()),
            link: part.text("link"),
            extra: part.rest(),
        }
    }
}

impl FromPart for Contacts {
    fn from_part(part: &mut Part) -> Self {
        Self {
            email: part.text("email"),
            slack: part.text("slack"),
            teams: part.text("teams"),
            github: part.text("github"),
            gitlab: part.text("gitlab"),
            gitea: part.text("gitea"),
            links: part.parts("links"),
            extra: part.rest(),
        }
    }
}

impl FromPart for NamedLink {
    fn from_part(part: &mut Part) -> Self {
        Self {
            label: part.required("label"),
            url: part.required("url"),
            extra: part.rest(),
        }
    }
}

impl Person {
    /// Someone with a name and nothing else.
    pub fn named(id: PersonId, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            title: String::new(),
            department: None,
            team: String::new(),
            level: None,
            location: None,
            timezone: String::new(),
            languages: Vec::new(),
            pronouns: String::new(),
            joined: None,
            about: String::new(),
            skills: BTreeMap::new(),
            interests: BTreeSet::new(),
            learning: BTreeSet::new(),
            ambitions: Vec::new(),
            accomplishments: Vec::new(),
            open_to: BTreeSet::new(),
            mentees: None,
            mentoring: None,
            goals: None,
            introductions: None,
            apart: BTreeSet::new(),
            met: BTreeMap::new(),
            paused_until: None,
            picture: String::new(),
            contacts: Contacts::default(),
            left: None,
            imported: false,
            stamps: Stamps::default(),
            extra: Extra::new(),
        }
    }

    /// What to call them in a sentence: the first word of their name.
    pub fn first_name(&self) -> &str {
        self.name.split_whitespace().next().unwrap_or(&self.name)
    }

    /// Skills this person could teach: those in which others come to them.
    pub fn teaches(&self) -> impl Iterator<Item = &TopicId> {
        self.skills
            .iter()
            .filter(|(_, level)| level.can_teach())
            .map(|(topic, _)| topic)
    }

    /// The topics on their profile, each once.
    pub fn topics(&self) -> impl Iterator<Item = &TopicId> {
        let liked = (self.interests.iter()).filter(|topic| !self.skills.contains_key(*topic));
        let wanted = self.learning.iter();
        let wanted =
            wanted.filter(|topic| !self.skills.contains_key(*topic) && !self.interests.contains(*topic));
        self.skills.keys().chain(liked).chain(wanted)
    }

    /// Whether a topic stands on their profile: as a skill, an interest, or something to learn.
    pub fn chose(&self, topic: &TopicId) -> bool {
        self.interests.contains(topic) || self.learning.contains(topic) || self.skills.contains_key(topic)
    }

    /// Whether they still belong to the company on `today`.
    pub fn is_here(&self, today: Date) -> bool {
        self.left.is_none_or(|left| left > today)
    }

    /// Whether they asked not to be suggested on `today`.
    pub fn is_paused(&self, today: Date) -> bool {
        self.paused_until.is_some_and(|until| today < until)
    }

    /// Whether one of the two asked to be kept apart from the other.
    pub fn is_apart_from(&self, other: &Self) -> bool {
        let asked = !self.apart.is_empty() || !other.apart.is_empty();
        asked && {
            let pair = PairDigest::of(&self.id, &other.id);
            self.apart.contains(&pair) || other.apart.contains(&pair)
        }
    }

    /// Whether they joined within the last 90 days, the usual length of a first quarter.
    pub fn is_newcomer(&self, today: Date) -> bool {
        self.joined
            .is_some_and(|joined| (0..=90).contains(&today.days_since(joined)))
    }
}

impl Record for Person {
    type Id = PersonId;
    fn id(&self) -> &PersonId {
        &self.id
    }
}
