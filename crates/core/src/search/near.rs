//! Who and what is near somebody in work: decides between what is worth the same, and nothing else.

use footbridge_search::{Column, MOST_NEAR};

use super::options::facets_of;
use super::rack::Rack;
use super::record::Kind;
use crate::model::{DepartmentId, Person, TopicId};

/// The same department counts as much as this many shared topics.
const SAME_DEPARTMENT: u16 = 4;

/// What of a rack is near somebody.
#[derive(Debug)]
pub struct Near<'s> {
    department: Option<Flagged<'s>>,
    topics: Option<Flagged<'s>>,
}

/// A column with the options that somebody shares.
#[derive(Debug)]
struct Flagged<'s>(&'s Column, Vec<bool>);

impl<'s> Near<'s> {
    /// What of a rack is near `person`.
    pub fn of(person: &Person, kind: Kind, rack: &'s Rack) -> Self {
        let topics = person
            .skills
            .keys()
            .chain(&person.interests)
            .chain(&person.learning);
        Self {
            department: Flagged::of(
                "department",
                kind,
                rack,
                person.department.iter().map(DepartmentId::as_str),
            ),
            topics: Flagged::of("topic", kind, rack, topics.map(TopicId::as_str)),
        }
    }

    /// From 0 to [`MOST_NEAR`].
    pub fn degree(&self, doc: u32) -> u16 {
        let department = self
            .department
            .as_ref()
            .map_or(0, |flagged| flagged.shared(doc).min(1));
        let topics = self.topics.as_ref().map_or(0, |flagged| flagged.shared(doc));
        department * SAME_DEPARTMENT + topics.min(MOST_NEAR - SAME_DEPARTMENT)
    }
}

impl<'s> Flagged<'s> {
    fn of<'p>(key: &str, kind: Kind, rack: &'s Rack, own: impl Iterator<Item = &'p str>) -> Option<Self> {
        let at = facets_of(kind)
            .iter()
            .position(|facet| facet.on_page == Some(key))?;
        let column = rack.columns.get(at)?;
        let mut flags = vec![false; column.names().len()];
        for code in own.filter_map(|option| column.code(option)) {
            flags[code] = true;
        }
        Some(Self(column, flags))
    }

    fn shared(&self, doc: u32) -> u16 {
        u16::try_from(self.0.count_flagged(doc, &self.1)).unwrap_or(MOST_NEAR)
    }
}
