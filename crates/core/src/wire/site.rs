//! The company as written in `site.json`.

use serde::{Deserialize, Serialize};

use super::FORMAT;
use super::publish::WireChannel;
use crate::model::{Extra, Site};

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
    /// Types of change that wait for a moderator.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub approval: Vec<String>,
    /// How changes reach the data, in the order in which they are offered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub publish: Vec<WireChannel>,
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
    /// Fields this version does not know.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
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
    /// Fields this version does not know.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
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
    /// Fields this version does not know.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
}

/// What is switched on.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct WireFeatures {
    /// Newcomers appear without waiting for a moderator.
    pub self_registration: bool,
    /// Fields this version does not know.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
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
    /// The ledger of introductions, a file for each round, newest last.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub introductions: Vec<String>,
    /// Fields this version does not know.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
}

impl From<&Site> for WireSite {
    fn from(site: &Site) -> Self {
        let named = |id: String, label: &str, about: &str, extra: &Extra| WireNamed {
            id,
            label: label.to_owned(),
            about: about.to_owned(),
            extra: extra.clone(),
        };
        let files = site.collections.clone();
        Self {
            format: FORMAT,
            organisation: WireOrganisation {
                name: site.organisation.name.clone(),
                about: site.organisation.about.clone(),
                logo: site.organisation.logo.clone(),
                values: (site.organisation.values.iter())
                    .map(|value| named(value.id.to_string(), &value.label, &value.about, &value.extra))
                    .collect(),
                extra: site.organisation.extra.clone(),
            },
            departments: (site.departments.iter())
                .map(|item| named(item.id.to_string(), &item.label, "", &item.extra))
                .collect(),
            locations: (site.locations.iter())
                .map(|place| WireLocation {
                    id: place.id.to_string(),
                    label: place.label.clone(),
                    country: place.country.clone(),
                    timezone: place.timezone.clone(),
                    extra: place.extra.clone(),
                })
                .collect(),
            levels: (site.levels.iter())
                .map(|item| named(item.id.to_string(), &item.label, "", &item.extra))
                .collect(),
            moderators: site.moderators.iter().map(ToString::to_string).collect(),
            features: WireFeatures {
                self_registration: site.features.self_registration,
                extra: site.features.extra.clone(),
            },
            approval: site.approval.clone(),
            publish: site.publish.iter().map(WireChannel::from).collect(),
            collections: WireCollections {
                topics: files.topics,
                people: files.people,
                groups: files.groups,
                posts: files.posts,
                introductions: files.introductions,
                extra: files.extra,
            },
            extra: site.extra.clone(),
        }
    }
}
