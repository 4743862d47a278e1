//! The data that a company starts with.

mod channel;
mod place;
mod questions;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, ensure};
use footbridge_core::text::slug;
use footbridge_core::wire::{read_site, write_site};
use serde_json::{Value, json};

pub use channel::Channel;
pub use place::Place;
pub use questions::Questions;

/// Skills and interests that most companies have some people for.
const TOPICS: &str = include_str!("../../starter/topics.json");
/// What a company is called until somebody says so.
const NAME: &str = "Our company";
const DEPARTMENTS: [&str; 4] = ["Engineering", "Operations", "People team", "Sales"];
const SITE: &str = "site.json";
/// Longest id that is made of a name.
const LONGEST_ID: usize = 60;

/// What was said on the command line.
#[derive(Default)]
pub struct Given {
    /// What the organisation is called.
    pub name: Option<String>,
    /// Departments; none where nothing was said.
    pub departments: Vec<String>,
    /// Places; none where nothing was said.
    pub places: Vec<Place>,
    /// How changes come in.
    pub channel: Option<Channel>,
}

/// A company that starts.
pub struct Starter {
    /// What it is called.
    pub name: String,
    departments: Vec<String>,
    places: Vec<Place>,
    channel: Channel,
}

impl Starter {
    /// A company of what was said, and of the usual answers where nothing was.
    pub fn of(given: Given) -> Result<Self> {
        let departments = if given.departments.is_empty() {
            DEPARTMENTS.map(str::to_owned).to_vec()
        } else {
            given.departments
        };
        let places = if given.places.is_empty() {
            vec![Place::usual()]
        } else {
            given.places
        };
        let starter = Self {
            name: given.name.unwrap_or_else(|| NAME.to_owned()).trim().to_owned(),
            departments,
            places,
            channel: given.channel.unwrap_or(Channel::None),
        };
        ensure!(!starter.name.is_empty(), "the name of the organisation is empty");
        Ok(starter)
    }

    /// The text of its `site.json`. An error names what the data format does not take.
    fn site(&self) -> Result<String> {
        let mut taken = Vec::new();
        let departments = self
            .departments
            .iter()
            .map(|label| Ok(json!({ "id": new_id(label, &mut taken)?, "label": label.trim() })))
            .collect::<Result<Vec<_>>>()?;
        let mut taken = Vec::new();
        let places = self
            .places
            .iter()
            .map(|place| {
                let id = new_id(&place.label, &mut taken)?;
                Ok(json!({ "id": id, "label": place.label, "timezone": place.zone }))
            })
            .collect::<Result<Vec<_>>>()?;
        let mut publish: Vec<Value> = self.channel.written().into_iter().collect();
        publish.extend([json!({ "type": "copy" }), json!({ "type": "download" })]);
        let site = json!({
            "format": 1,
            "organisation": { "name": self.name },
            "departments": departments,
            "locations": places,
            "features": { "self_registration": true },
            "publish": publish,
            "collections": {
                "topics": ["topics.json"],
                "people": ["people.json"],
                "groups": ["groups.json"],
                "posts": ["posts.json"],
            },
        });
        let mut problems = Vec::new();
        let site = read_site(SITE, &site.to_string(), &mut problems).map_err(|wrong| anyhow!("{wrong}"))?;
        ensure!(problems.is_empty(), "{}", listed(&problems));
        Ok(write_site(&site))
    }
}

/// Writes the data of a company into a folder, and gives the number of topics.
pub fn write_starter(starter: &Starter, folder: &Path) -> Result<usize> {
    // Before anything is written: this can fail.
    let site = starter.site()?;
    fs::create_dir_all(folder).with_context(|| format!("making the folder {}", folder.display()))?;
    let write = |file: &str, text: &str| {
        let path = folder.join(file);
        fs::write(&path, text).with_context(|| format!("writing {}", path.display()))
    };
    for collection in ["people", "groups", "posts"] {
        let empty = format!("{{\n  \"format\": 1,\n  \"{collection}\": []\n}}\n");
        write(&format!("{collection}.json"), &empty)?;
    }
    write("topics.json", TOPICS)?;
    write(SITE, &site)?;
    Ok(TOPICS.matches("\"id\":").count())
}

fn listed(problems: &[footbridge_core::Problem]) -> String {
    let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
    lines.join("\n  ")
}

/// An id that nothing else of the list has. Names without Latin letters get a number alone.
fn new_id(label: &str, taken: &mut Vec<String>) -> Result<String> {
    ensure!(!label.trim().is_empty(), "a name in the list is empty");
    let base = match slug(label, LONGEST_ID) {
        slug if slug.is_empty() => format!("n-{}", taken.len() + 1),
        slug => slug,
    };
    ensure!(
        !taken.contains(&base),
        "“{}” is there twice; leave one out",
        label.trim()
    );
    taken.push(base.clone());
    Ok(base)
}
