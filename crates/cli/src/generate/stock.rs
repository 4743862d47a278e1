//! The hand-written stock that companies are made of: names, places, departments with their texts, topics, groups and
//! posts. It lies in `sample/` beside the source and is part of the program.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};
use footbridge_core::model::{
    Channel, Commitment, DepartmentId, Format, GroupId, GroupStatus, LevelId, LocationId, Meeting, PostId,
    PostKind, PostStatus, Site, Topic, TopicId,
};
use footbridge_core::time::Date;
use footbridge_core::wire::{read_collection, read_site};
use serde::Deserialize;

/// All of the stock.
pub struct Stock {
    /// The company, without moderators.
    pub site: Site,
    /// Skills and interests.
    pub topics: Vec<Topic>,
    /// What people are made of.
    pub people: PeopleStock,
    /// Groups, without people.
    pub groups: Vec<GroupStock>,
    /// Posts, without people.
    pub posts: Vec<PostStock>,
}

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
    /// What is spoken around a place, besides English.
    pub languages: BTreeMap<LocationId, Vec<String>>,
    /// What people of a culture grew up with, besides English.
    pub mother_tongues: BTreeMap<String, Vec<String>>,
    /// The skill that is a language.
    pub language_skills: BTreeMap<String, TopicId>,
    /// Departments.
    pub departments: BTreeMap<DepartmentId, DepartmentStock>,
    /// What most people like, the most popular first.
    pub popular_interests: Vec<TopicId>,
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

/// Whom a group or a post is for, or who may have written it. Empty lists ask for nothing.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct Audience {
    pub pronouns: Vec<String>,
    pub levels: Vec<LevelId>,
    pub departments: Vec<DepartmentId>,
    pub places: Vec<LocationId>,
}

/// A group, without people.
#[derive(Clone, Deserialize)]
pub struct GroupStock {
    pub id: GroupId,
    pub name: String,
    pub purpose: String,
    pub topics: Vec<TopicId>,
    pub format: Format,
    pub location: Option<LocationId>,
    pub meets: Option<Meeting>,
    pub channel: Option<Channel>,
    pub open_to_newcomers: bool,
    pub status: GroupStatus,
    pub founded: Date,
    pub reviewed: Date,
    /// How many members it has.
    pub size: usize,
    /// Where its leads come from.
    pub lead_departments: Vec<DepartmentId>,
    #[serde(default)]
    pub audience: Audience,
}

/// A post, without people.
#[derive(Clone, Deserialize)]
pub struct PostStock {
    pub id: PostId,
    pub kind: PostKind,
    pub title: String,
    pub body: String,
    pub topics: Vec<TopicId>,
    /// The author's department.
    pub department: DepartmentId,
    /// The author's level.
    pub level: LevelId,
    /// What else is known about the author from the text.
    #[serde(default)]
    pub author: Audience,
    pub location: Option<LocationId>,
    pub commitment: Commitment,
    pub format: Format,
    pub capacity: Option<u32>,
    pub days_ago: i32,
    pub expires_in_days: Option<i32>,
    pub status: PostStatus,
    /// How many people are interested.
    pub interested: usize,
    #[serde(default)]
    pub audience: Audience,
    /// A mentor is wanted, not offered.
    #[serde(default)]
    pub seeks: bool,
}

#[derive(Deserialize)]
struct GroupFile {
    groups: Vec<GroupStock>,
}

#[derive(Deserialize)]
struct PostFile {
    posts: Vec<PostStock>,
}

impl Stock {
    /// The day for which the dates in the stock were written.
    pub const WRITTEN_FOR: &str = "2026-11-24";

    /// Reads what is part of the program.
    pub fn load() -> Result<Self> {
        let mut problems = Vec::new();
        let site = read_site("site.json", include_str!("../../sample/site.json"), &mut problems)
            .map_err(|problem| anyhow::anyhow!("{problem}"))?;
        let topics = read_collection::<Topic>(
            "topics.json",
            include_str!("../../sample/topics.json"),
            &mut problems,
        );
        ensure!(problems.is_empty(), "the stock has problems: {problems:?}");
        let people = include_str!("../../sample/people.json");
        let groups = include_str!("../../sample/groups.json");
        let posts = include_str!("../../sample/posts.json");
        Ok(Self {
            site,
            topics: topics.map(|file| file.records).unwrap_or_default(),
            people: serde_json::from_str(people).context("reading the stock of people")?,
            groups: serde_json::from_str::<GroupFile>(groups)
                .context("reading the stock of groups")?
                .groups,
            posts: serde_json::from_str::<PostFile>(posts)
                .context("reading the stock of posts")?
                .posts,
        })
    }
}
