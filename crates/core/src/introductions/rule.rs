//! The rules of an introduction that can be relaxed where there are too few people.

use crate::model::Choice;

/// For so many rounds nobody is introduced to the same person again. Twelve weeks are a quarter.
pub const ROUNDS_BETWEEN: u8 = 12;

/// A rule that holds unless an introduction says that it was relaxed. That two are kept apart is no such rule: it always
/// holds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Rule {
    /// Both can meet in the way that each of them asked for.
    Way,
    /// They were not introduced to each other within the last [`ROUNDS_BETWEEN`] rounds.
    Repeat,
    /// They are not on the same team.
    SameTeam,
}

impl Choice for Rule {
    const ALL: &'static [Self] = &[Self::Way, Self::Repeat, Self::SameTeam];

    fn key(self) -> &'static str {
        match self {
            Self::Way => "way",
            Self::Repeat => "repeat",
            Self::SameTeam => "same_team",
        }
    }

    fn label(self) -> &'static str {
        match self {
            Self::Way => "Meeting as each of them asked",
            Self::Repeat => "No repeat within 12 rounds",
            Self::SameTeam => "Never the same team",
        }
    }
}

impl Rule {
    /// What it means that it was relaxed, as a sentence.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Way => {
                "They asked to meet in ways that do not go together; too few people asked for the same."
            }
            Self::Repeat => {
                "They were introduced within the last 12 rounds; there were too few people to avoid it."
            }
            Self::SameTeam => "They are on the same team; there were too few people to avoid it.",
        }
    }
}
