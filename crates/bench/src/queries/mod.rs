//! What is asked: queries made from a company, by kind, from a seed.
//!
//! Where a query is for somebody in particular, it names everyone who would be the right answer: the person, and their
//! namesakes as far as what was typed does not tell them apart. It is answered when one of them is among the first ten
//! people. A beginning is as long as it takes for at most ten people to fit it. A slip that happens to spell the name of
//! somebody else is left out: then nobody could tell who is meant.

pub(crate) mod dice;
mod known;
mod topical;
mod typing;

use footbridge_core::Catalog;
use footbridge_core::time::Date;
use serde::{Deserialize, Serialize};

use self::dice::Dice;
use self::known::People;

/// Queries of each kind.
pub const EACH: usize = 200;

/// A kind of query.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Asked {
    /// A full name as it is written.
    FullName,
    /// A full name without capital letters and marks, of people who have such marks.
    WithoutMarks,
    /// First name and the beginning of the surname.
    Beginning,
    /// A full name and the department.
    NameAndDepartment,
    /// A full name with one slip in the surname.
    Slip,
    /// A skill.
    Skill,
    /// Two skills of somebody, and their place.
    SkillsAndPlace,
    /// The first letter that is typed.
    FirstLetter,
    /// A name, letter by letter.
    LetterByLetter,
    /// Two words that stand side by side in a text.
    WordsOfTexts,
}

impl Asked {
    /// All of them, known items first.
    pub const ALL: [Self; 10] = [
        Self::FullName,
        Self::WithoutMarks,
        Self::Beginning,
        Self::NameAndDepartment,
        Self::Slip,
        Self::Skill,
        Self::SkillsAndPlace,
        Self::FirstLetter,
        Self::LetterByLetter,
        Self::WordsOfTexts,
    ];

    /// What it is called in a table.
    pub fn label(self) -> &'static str {
        match self {
            Self::FullName => "full name",
            Self::WithoutMarks => "without diacritics",
            Self::Beginning => "beginning of a name",
            Self::NameAndDepartment => "name + department",
            Self::Slip => "one typo in the surname",
            Self::Skill => "skill",
            Self::SkillsAndPlace => "two skills + place",
            Self::FirstLetter => "first letter",
            Self::LetterByLetter => "letter by letter",
            Self::WordsOfTexts => "words of texts",
        }
    }
}

/// A query.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Query {
    /// What is typed.
    pub text: String,
    /// Ids of the people who would be the right answer; empty where nobody in particular is looked for.
    pub wanted: Vec<String>,
}

/// The queries of a kind.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Queries {
    /// Which kind.
    pub kind: Asked,
    /// The queries, in the order in which they are asked.
    pub queries: Vec<Query>,
}

/// Makes the queries of every kind.
pub fn make(catalog: &Catalog, today: Date, seed: u64) -> Vec<Queries> {
    let people = People::here(catalog, today);
    Asked::ALL
        .iter()
        .map(|kind| {
            // Dice of its own for each kind, so that a change to one leaves the others alone.
            let mut dice = Dice::new(seed.wrapping_mul(1_000).wrapping_add(*kind as u64));
            let queries = match kind {
                Asked::Skill
                | Asked::SkillsAndPlace
                | Asked::FirstLetter
                | Asked::LetterByLetter
                | Asked::WordsOfTexts => topical::make(*kind, &people, &mut dice),
                _ => known::make(*kind, &people, &mut dice),
            };
            Queries { kind: *kind, queries }
        })
        .collect()
}

#[cfg(test)]
mod tests;
