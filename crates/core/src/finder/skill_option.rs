//! An option of the skill facet: a skill, or a skill from a level up.

use std::fmt;

use crate::model::{Choice, SkillLevel, TopicId};

/// `rust` in the address for anyone who has the skill, `rust:advanced` for those who help others with it or teach it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct SkillOption {
    /// Which skill.
    pub topic: TopicId,
    /// The lowest level; `None` for any.
    pub floor: Option<SkillLevel>,
}

impl SkillOption {
    /// Reads an option from an address; `None` where it is none.
    pub fn parse(text: &str) -> Option<Self> {
        let (topic, floor) = match text.split_once(':') {
            Some((topic, key)) => (topic, Some(SkillLevel::from_key(key)?)),
            None => (text, None),
        };
        let topic = TopicId::parse(topic).ok()?;
        Some(Self { topic, floor })
    }
}

impl fmt::Display for SkillOption {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.floor {
            Some(floor) => write!(f, "{}:{}", self.topic, floor.key()),
            None => write!(f, "{}", self.topic),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_read_back() {
        for text in ["rust", "rust:basics", "rust:expert"] {
            assert_eq!(
                SkillOption::parse(text).map(|option| option.to_string()),
                Some(text.to_owned())
            );
        }
        for text in ["", "rust:", "rust:guru", "Rust", ":expert"] {
            assert_eq!(SkillOption::parse(text), None, "{text}");
        }
    }
}
