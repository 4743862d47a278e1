//! What an import can take from a table of people.

use std::fmt;
use std::str::FromStr;

/// A column's meaning.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Field {
    /// Footbridge's own id of a person.
    Id,
    /// The number or name by which the personnel records know somebody.
    Number,
    /// The full name.
    Name,
    /// The given name.
    FirstName,
    /// The family name.
    LastName,
    /// What somebody is called instead of the given name, or of the full one.
    PreferredName,
    /// What they do.
    Title,
    /// Where they belong.
    Department,
    /// Their team within the department.
    Team,
    /// Their level of seniority.
    Level,
    /// Where they work.
    Location,
    /// The country of the place, for places that are new.
    Country,
    /// Their time zone.
    Timezone,
    /// First day.
    Joined,
    /// Last day.
    Left,
    /// Whether they still work here.
    Status,
    /// Mail address at work.
    Email,
}

impl Field {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 17] = [
        Self::Id,
        Self::Number,
        Self::Name,
        Self::FirstName,
        Self::LastName,
        Self::PreferredName,
        Self::Title,
        Self::Department,
        Self::Team,
        Self::Level,
        Self::Location,
        Self::Country,
        Self::Timezone,
        Self::Joined,
        Self::Left,
        Self::Status,
        Self::Email,
    ];

    /// The word for it on the command line and in reports.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Number => "number",
            Self::Name => "name",
            Self::FirstName => "first_name",
            Self::LastName => "last_name",
            Self::PreferredName => "preferred_name",
            Self::Title => "title",
            Self::Department => "department",
            Self::Team => "team",
            Self::Level => "level",
            Self::Location => "location",
            Self::Country => "country",
            Self::Timezone => "timezone",
            Self::Joined => "joined",
            Self::Left => "left",
            Self::Status => "status",
            Self::Email => "email",
        }
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}

impl FromStr for Field {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wanted = text.trim().replace('-', "_").to_lowercase();
        let found = Self::ALL.into_iter().find(|field| field.key() == wanted);
        found.ok_or_else(|| {
            let all: Vec<_> = Self::ALL.iter().map(|field| field.key()).collect();
            format!("there is no field “{text}”; use one of {}", all.join(", "))
        })
    }
}

/// Which column to take for a field, as somebody said: `title=Job Profile`; without a column, none.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mapping {
    /// The field.
    pub field: Field,
    /// The heading of its column; empty to take none.
    pub column: String,
}

impl FromStr for Mapping {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (field, column) = text
            .split_once('=')
            .ok_or_else(|| format!("“{text}” has no =; write it as title=\"Job Profile\""))?;
        Ok(Self {
            field: field.parse()?,
            column: column.trim().to_owned(),
        })
    }
}
