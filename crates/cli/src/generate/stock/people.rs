//! What people are made of.

use std::collections::BTreeMap;

use footbridge_core::model::{DepartmentId, LevelId, LocationId, TopicId};
use serde::Deserialize;

/// What people are made of.
#[derive(Deserialize)]
pub struct PeopleStock {
    /// Given and family names, by culture.
    pub names: BTreeMap<String, Names>,
    /// How common each culture is at each place.
    pub places: BTreeMap<LocationId, BTreeMap<String, usize>>,
    /// How big each place is.
    pub sizes: BTreeMap<LocationId, usize>,
    /// Hours ahead of UTC at each place, in winter and without halves; only to keep meetings out of the night.
    pub clock: BTreeMap<LocationId, i32>,
    /// Time zones in which people who belong to a place may work instead.
    pub timezones: BTreeMap<LocationId, Vec<String>>,
    /// What one picks up in the streets of a place, besides English.
    pub languages: BTreeMap<LocationId, String>,
    /// What people of a culture grew up with, besides English.
    pub mother_tongues: BTreeMap<String, Vec<String>>,
    /// The skill that is a language.
    pub language_skills: BTreeMap<String, TopicId>,
    /// Departments.
    pub departments: BTreeMap<DepartmentId, DepartmentStock>,
    /// What most people like, the most popular first.
    pub popular_interests: Vec<TopicId>,
    /// Sentences about work with gaps for what is known: `{team}`, `{place}`, `{year}`, `{skill}`, `{wish}`, `{like}`.
    pub about_plain: Vec<Line>,
    /// Sentences about life outside work.
    pub about_personal: Vec<Personal>,
    /// Where anybody may want to go.
    pub ambitions: Vec<Line>,
    /// What anybody may be proud of.
    pub accomplishments: Vec<Line>,
}

/// Names of a culture.
#[derive(Deserialize)]
pub struct Names {
    pub given: Vec<GivenName>,
    pub family: Vec<String>,
}

/// The names of a culture that a large company has beyond those of a small one. Names lie in one line, with spaces
/// between them; an underscore stands for a space within a name.
#[derive(Deserialize)]
pub struct Wider {
    /// How common the culture is among those who come from further away; 0 where it is at home at a place.
    #[serde(default)]
    pub weight: usize,
    /// Given names, by the pronouns that most people of that name use.
    pub she: String,
    pub he: String,
    #[serde(default)]
    pub any: String,
    /// Given names made of two parts: `she`, `he` or `any`, the first parts, the last parts.
    #[serde(default)]
    pub given_of: Vec<(String, String, String)>,
    #[serde(default)]
    pub family: String,
    /// Family names made of two parts.
    #[serde(default)]
    pub family_of: Vec<(String, String)>,
    /// Per cent of people with two family names, and what stands between the two.
    pub double: Option<(usize, String)>,
}

/// A given name, with the pronouns that most people of that name use, where there is such a thing.
#[derive(Deserialize)]
pub struct GivenName {
    pub name: String,
    pub pronouns: Option<String>,
}

/// What the people of a department have in common.
#[derive(Deserialize)]
pub struct DepartmentStock {
    /// How big it is.
    pub share: usize,
    /// Where it works, with weights; by the sizes of the places where it is everywhere.
    #[serde(default)]
    pub places: BTreeMap<LocationId, usize>,
    pub teams: Vec<Team>,
    /// Titles by level.
    pub titles: BTreeMap<LevelId, Vec<String>>,
    /// Skills that are common here.
    pub skills: Vec<TopicId>,
    pub about: Vec<Line>,
    pub accomplishments: Vec<Line>,
    pub ambitions: Vec<Line>,
}

/// A team, with the titles found there and the skills it needs most.
#[derive(Deserialize)]
pub struct Team {
    pub name: String,
    pub titles: Vec<String>,
    pub skills: Vec<TopicId>,
}

/// A sentence about life outside work, and the interest it tells of.
#[derive(Deserialize)]
pub struct Personal {
    pub topic: TopicId,
    pub text: String,
}

/// A text, and whom it fits. Without conditions it fits everyone.
#[derive(Deserialize)]
#[serde(from = "WrittenLine")]
pub struct Line {
    pub text: String,
    pub teams: Vec<String>,
    pub places: Vec<LocationId>,
    pub levels: Vec<LevelId>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum WrittenLine {
    Plain(String),
    Fitted {
        text: String,
        #[serde(default)]
        teams: Vec<String>,
        #[serde(default)]
        places: Vec<LocationId>,
        #[serde(default)]
        levels: Vec<LevelId>,
    },
}

impl From<WrittenLine> for Line {
    fn from(written: WrittenLine) -> Self {
        match written {
            WrittenLine::Plain(text) => Self {
                text,
                teams: Vec::new(),
                places: Vec::new(),
                levels: Vec::new(),
            },
            WrittenLine::Fitted {
                text,
                teams,
                places,
                levels,
            } => Self {
                text,
                teams,
                places,
                levels,
            },
        }
    }
}
