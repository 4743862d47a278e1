//! The company as written in `site.json`.

use serde::{Deserialize, Serialize};

use super::FORMAT;
use super::file::{check_format, explain_unreadable};
use crate::model::{
    Collections, Department, DepartmentId, Extra, Features, InvalidId, Level, LevelId, Location, LocationId,
    Organisation, PersonId, Site, Value, ValueId,
};
use crate::problem::{Problem, RecordProblems};

/// `site.json` as written.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Site"))]
pub struct WireSite {
    /// Version of the data format.
    #[serde(default)]
    pub format: u64,
    /// Who the site is for.
    pub organisation: WireOrganisation,
    /// Departments, in the order they are listed.
    #[serde(default)]
    pub departments: Vec<WireNamed>,
    /// Places, in the order they are listed.
    #[serde(default)]
    pub locations: Vec<WireLocation>,
    /// Levels of seniority, lowest first.
    #[serde(default)]
    pub levels: Vec<WireNamed>,
    /// Person ids of those who look after the data.
    #[serde(default)]
    pub moderators: Vec<String>,
    /// What is switched on.
    #[serde(default)]
    pub features: WireFeatures,
    /// Where the data is.
    pub collections: WireCollections,
    /// Fields this version does not know.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
}

/// Who the site is for.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WireOrganisation {
    /// What it is called.
    pub name: String,
    /// One or two sentences.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub about: String,
    /// Path of a picture below the data folder.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub logo: String,
    /// What it stands for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<WireNamed>,
}

/// Something with an id and a label.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WireNamed {
    /// Stable id.
    pub id: String,
    /// What is shown.
    pub label: String,
    /// One sentence.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub about: String,
}

/// A place.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WireLocation {
    /// Stable id.
    pub id: String,
    /// What is shown.
    pub label: String,
    /// The country, as shown.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub country: String,
    /// IANA name of its time zone.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub timezone: String,
}

/// What is switched on.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct WireFeatures {
    /// Newcomers appear without waiting for a moderator.
    pub self_registration: bool,
}

/// The files of each collection, as paths below the data folder.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct WireCollections {
    /// Skills and interests.
    pub topics: Vec<String>,
    /// People.
    pub people: Vec<String>,
    /// Groups.
    pub groups: Vec<String>,
    /// Posts on the board.
    pub posts: Vec<String>,
    /// Which changes were folded in or refused.
    pub ledger: Vec<String>,
}

/// Reads `site.json`. Without it there is no app, so the problem is the error.
pub fn read_site(path: &str, text: &str, problems: &mut Vec<Problem>) -> Result<Site, Box<Problem>> {
    let wire: WireSite =
        serde_json::from_str(text).map_err(|wrong| Box::new(explain_unreadable(path, text, &wrong)))?;
    check_format(path, wire.format, problems);
    let mut problems = RecordProblems::new(path, "", problems);
    let values = wire.organisation.values.into_iter();
    Ok(Site {
        organisation: Organisation {
            name: wire.organisation.name,
            about: wire.organisation.about,
            logo: wire.organisation.logo,
            values: named(values, "organisation.values", ValueId::parse, &mut problems)
                .map(|(id, item)| Value {
                    id,
                    label: item.label,
                    about: item.about,
                })
                .collect(),
        },
        departments: named(
            wire.departments.into_iter(),
            "departments",
            DepartmentId::parse,
            &mut problems,
        )
        .map(|(id, item)| Department {
            id,
            label: item.label,
        })
        .collect(),
        locations: locations(wire.locations, &mut problems),
        levels: named(wire.levels.into_iter(), "levels", LevelId::parse, &mut problems)
            .map(|(id, item)| Level {
                id,
                label: item.label,
            })
            .collect(),
        moderators: wire
            .moderators
            .iter()
            .filter_map(|id| checked(id, "moderators", PersonId::parse, &mut problems))
            .collect(),
        features: Features {
            self_registration: wire.features.self_registration,
        },
        collections: Collections {
            topics: safe_paths(wire.collections.topics, &mut problems),
            people: safe_paths(wire.collections.people, &mut problems),
            groups: safe_paths(wire.collections.groups, &mut problems),
            posts: safe_paths(wire.collections.posts, &mut problems),
            ledger: safe_paths(wire.collections.ledger, &mut problems),
        },
        extra: wire.extra,
    })
}

impl From<&Site> for WireSite {
    fn from(site: &Site) -> Self {
        let plain = |id: String, label: &str| WireNamed {
            id,
            label: label.to_owned(),
            about: String::new(),
        };
        let files = site.collections.clone();
        Self {
            format: FORMAT,
            organisation: WireOrganisation {
                name: site.organisation.name.clone(),
                about: site.organisation.about.clone(),
                logo: site.organisation.logo.clone(),
                values: (site.organisation.values.iter())
                    .map(|value| WireNamed {
                        about: value.about.clone(),
                        ..plain(value.id.to_string(), &value.label)
                    })
                    .collect(),
            },
            departments: site
                .departments
                .iter()
                .map(|item| plain(item.id.to_string(), &item.label))
                .collect(),
            locations: (site.locations.iter())
                .map(|place| WireLocation {
                    id: place.id.to_string(),
                    label: place.label.clone(),
                    country: place.country.clone(),
                    timezone: place.timezone.clone(),
                })
                .collect(),
            levels: site
                .levels
                .iter()
                .map(|item| plain(item.id.to_string(), &item.label))
                .collect(),
            moderators: site.moderators.iter().map(ToString::to_string).collect(),
            features: WireFeatures {
                self_registration: site.features.self_registration,
            },
            collections: WireCollections {
                topics: files.topics,
                people: files.people,
                groups: files.groups,
                posts: files.posts,
                ledger: files.ledger,
            },
            extra: site.extra.clone(),
        }
    }
}

fn named<I>(
    items: impl Iterator<Item = WireNamed>,
    field: &str,
    parse: fn(&str) -> Result<I, InvalidId>,
    problems: &mut RecordProblems<'_>,
) -> impl Iterator<Item = (I, WireNamed)> {
    items.filter_map(move |item| Some((checked(&item.id, field, parse, problems)?, item)))
}

fn locations(items: Vec<WireLocation>, problems: &mut RecordProblems<'_>) -> Vec<Location> {
    let read = |item: WireLocation| {
        let id = checked(&item.id, "locations", LocationId::parse, problems)?;
        Some(Location {
            id,
            label: item.label,
            country: item.country,
            timezone: item.timezone,
        })
    };
    items.into_iter().filter_map(read).collect()
}

fn checked<I>(
    id: &str,
    field: &str,
    parse: fn(&str) -> Result<I, InvalidId>,
    problems: &mut RecordProblems<'_>,
) -> Option<I> {
    parse(id)
        .map_err(|wrong| problems.field(field, wrong.to_string(), "Correct the id."))
        .ok()
}

/// Only paths that stay below the data folder.
fn safe_paths(paths: Vec<String>, problems: &mut RecordProblems<'_>) -> Vec<String> {
    let is_safe = |path: &String| {
        let plain = |part: &str| {
            !part.is_empty() && part != "." && part != ".." && !part.contains(['\\', ':', '?', '#', '%'])
        };
        path.split('/').all(plain)
    };
    let (safe, unsafe_ones): (Vec<_>, Vec<_>) = paths.into_iter().partition(is_safe);
    for path in unsafe_ones {
        let what = format!("“{path}” does not stay in the data folder");
        problems.field("collections", what, "Use a plain path such as people/0001.json.");
    }
    safe
}
