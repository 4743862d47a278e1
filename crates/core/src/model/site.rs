//! The company whose site this is.

use super::{DepartmentId, Extra, LevelId, LocationId, PersonId, PublishChannel, ValueId};

/// The organisation, its vocabulary of departments, places and levels, and where the data is.
#[derive(Clone, PartialEq, Debug)]
pub struct Site {
    /// Who the site is for.
    pub organisation: Organisation,
    /// Departments, in the order they are listed.
    pub departments: Vec<Department>,
    /// Places, in the order they are listed.
    pub locations: Vec<Location>,
    /// Levels of seniority, lowest first.
    pub levels: Vec<Level>,
    /// People who look after the data.
    pub moderators: Vec<PersonId>,
    /// What is switched on.
    pub features: Features,
    /// Types of change that wait for a moderator, such as `start_group`.
    pub approval: Vec<String>,
    /// How changes reach the data, in the order in which they are offered.
    pub publish: Vec<PublishChannel>,
    /// Where the data is.
    pub collections: Collections,
    /// Fields this version does not know.
    pub extra: Extra,
}

/// Who the site is for.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Organisation {
    /// What it is called.
    pub name: String,
    /// One or two sentences.
    pub about: String,
    /// Path of a picture below the data folder; empty for none.
    pub logo: String,
    /// What it stands for.
    pub values: Vec<Value>,
    /// Fields this version does not know.
    pub extra: Extra,
}

/// Something the company stands for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Value {
    /// Stable id.
    pub id: ValueId,
    /// A word or two.
    pub label: String,
    /// One sentence.
    pub about: String,
    /// Fields this version does not know.
    pub extra: Extra,
}

/// A department.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Department {
    /// Stable id.
    pub id: DepartmentId,
    /// What it is called.
    pub label: String,
    /// Fields this version does not know.
    pub extra: Extra,
}

/// A place where people work.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Location {
    /// Stable id.
    pub id: LocationId,
    /// What it is called.
    pub label: String,
    /// The country, as shown.
    pub country: String,
    /// IANA name of its time zone.
    pub timezone: String,
    /// Fields this version does not know.
    pub extra: Extra,
}

/// A level of seniority.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Level {
    /// Stable id.
    pub id: LevelId,
    /// What it is called.
    pub label: String,
    /// Fields this version does not know.
    pub extra: Extra,
}

/// What is switched on.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Features {
    /// Newcomers appear without waiting for a moderator.
    pub self_registration: bool,
    /// Fields this version does not know.
    pub extra: Extra,
}

/// The files of each collection, as paths below the data folder.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Collections {
    /// Skills and interests.
    pub topics: Vec<String>,
    /// People.
    pub people: Vec<String>,
    /// Groups.
    pub groups: Vec<String>,
    /// Posts on the board.
    pub posts: Vec<String>,
    /// The ledger of introductions, a file for each round, newest last. Not read at the start.
    pub introductions: Vec<String>,
    /// Fields this version does not know.
    pub extra: Extra,
}

impl Site {
    /// A department by id.
    pub fn department(&self, id: &DepartmentId) -> Option<&Department> {
        self.departments.iter().find(|department| department.id == *id)
    }

    /// A place by id.
    pub fn location(&self, id: &LocationId) -> Option<&Location> {
        self.locations.iter().find(|location| location.id == *id)
    }

    /// A level by id.
    pub fn level(&self, id: &LevelId) -> Option<&Level> {
        self.levels.iter().find(|level| level.id == *id)
    }
}
