//! An option of the skill facet: a skill, or a skill from a level up.

use std::collections::BTreeMap;
use std::fmt;

use super::ListQuery;
use crate::model::{Choice, SkillLevel, TopicId};

/// `rust` in the address for anyone who has the skill, `rust:advanced` for those who help others with it or teach it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct SkillOption {
    /// Which skill.
    pub topic: TopicId,
    /// The lowest level; `None` for any.
    pub floor: Option<SkillLevel>,
}

/// Key of the facet in the address.
const SKILL: &str = "skill";

impl SkillOption {
    /// The skills that a query asks for, each once and from the lowest level that is asked for.
    pub fn chosen_in(query: &ListQuery) -> Vec<Self> {
        let mut chosen: BTreeMap<TopicId, Option<SkillLevel>> = BTreeMap::new();
        let options = query.chosen.get(SKILL).into_iter().flatten();
        for option in options.filter_map(|text| Self::parse(text)) {
            let floor = chosen.entry(option.topic).or_insert(option.floor);
            *floor = (*floor).min(option.floor);
        }
        chosen
            .into_iter()
            .map(|(topic, floor)| Self { topic, floor })
            .collect()
    }

    /// The query with this option in the place of others of the same skill; back on the first page.
    #[must_use]
    pub fn put_into(&self, query: &ListQuery) -> ListQuery {
        Self::taken_from(query, &self.topic).toggled(SKILL, &self.to_string())
    }

    /// The query without the skill; back on the first page.
    #[must_use]
    pub fn taken_from(query: &ListQuery, topic: &TopicId) -> ListQuery {
        let of_topic = |text: &&String| Self::parse(text).is_some_and(|option| option.topic == *topic);
        let options = query.chosen.get(SKILL).into_iter().flatten().filter(of_topic);
        options.fold(query.on_page(0), |query, option| query.toggled(SKILL, option))
    }

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

    #[test]
    fn a_skill_is_asked_for_at_one_level() {
        let query = ListQuery::default()
            .toggled(SKILL, "rust:expert")
            .toggled(SKILL, "rust:working")
            .toggled(SKILL, "sql")
            .toggled("place", "lisbon")
            .on_page(3);
        let chosen: Vec<_> = SkillOption::chosen_in(&query)
            .iter()
            .map(ToString::to_string)
            .collect();
        assert_eq!(chosen, ["rust:working", "sql"]);
        let rust = SkillOption::parse("rust:advanced").unwrap();
        let put = rust.put_into(&query);
        assert_eq!(
            put.chosen[SKILL],
            ["rust:advanced".to_owned(), "sql".to_owned()].into()
        );
        assert_eq!((put.page, put.has("place", "lisbon")), (0, true));
        assert_eq!(
            SkillOption::taken_from(&put, &rust.topic).chosen[SKILL],
            ["sql".to_owned()].into()
        );
    }
}
