//! The hand-written stock that companies are made of: names, places, departments with their texts, topics, groups and
//! posts. It lies in `sample/` beside the source and is part of the program.

mod board;
mod people;

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};
use footbridge_core::model::{Site, Topic};
use footbridge_core::wire::{read_collection, read_site};
use serde::Deserialize;

pub use self::board::{Audience, GroupStock, PostStock};
pub use self::people::{DepartmentStock, GivenName, Line, Names, PeopleStock, Team, Wider};

/// All of the stock.
pub struct Stock {
    /// The company, without moderators.
    pub site: Site,
    /// Skills and interests.
    pub topics: Vec<Topic>,
    /// What people are made of.
    pub people: PeopleStock,
    /// What large companies draw names from besides, by culture.
    pub wider: BTreeMap<String, Wider>,
    /// Groups, without people.
    pub groups: Vec<GroupStock>,
    /// Posts, without people.
    pub posts: Vec<PostStock>,
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
        let site = read_site(
            "site.json",
            include_str!("../../../sample/site.json"),
            &mut problems,
        )
        .map_err(|problem| anyhow::anyhow!("{problem}"))?;
        let topics = read_collection::<Topic>(
            "topics.json",
            include_str!("../../../sample/topics.json"),
            &mut problems,
        );
        ensure!(problems.is_empty(), "the stock has problems: {problems:?}");
        let people = include_str!("../../../sample/people.json");
        let wider = include_str!("../../../sample/names.json");
        let groups = include_str!("../../../sample/groups.json");
        let posts = include_str!("../../../sample/posts.json");
        Ok(Self {
            site,
            topics: topics.map(|file| file.records).unwrap_or_default(),
            people: serde_json::from_str(people).context("reading the stock of people")?,
            wider: serde_json::from_str(wider).context("reading the stock of names")?,
            groups: serde_json::from_str::<GroupFile>(groups)
                .context("reading the stock of groups")?
                .groups,
            posts: serde_json::from_str::<PostFile>(posts)
                .context("reading the stock of posts")?
                .posts,
        })
    }
}
