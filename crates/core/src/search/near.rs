//! Who and what is near somebody in work: decides between what is worth the same, and nothing else.

use super::column::Column;
use super::options::facets_of;
use super::record::Kind;
use super::shelf::Shelf;
use crate::model::Person;

/// The same department counts as much as this many shared topics.
const SAME_DEPARTMENT: u16 = 4;
/// Most that nearness can be.
pub const MOST: u16 = 7;

/// What of a shelf is near somebody.
#[derive(Debug)]
pub struct Near<'s> {
    department: Option<(&'s Column, u32)>,
    topics: Option<(&'s Column, Vec<bool>)>,
}

impl<'s> Near<'s> {
    /// What of a shelf is near `person`.
    pub fn of(person: &Person, kind: Kind, shelf: &'s Shelf) -> Self {
        let column = |key: &str| {
            let at = facets_of(kind)
                .iter()
                .position(|facet| facet.on_page == Some(key))?;
            shelf.columns.get(at)
        };
        let department = column("department");
        let department =
            department.and_then(|column| Some((column, column.code(person.department.as_ref()?.as_str())?)));
        let topics = column("topic").map(|column| {
            let mut flags = vec![false; column.names().len()];
            let own = person
                .skills
                .keys()
                .chain(&person.interests)
                .chain(&person.learning);
            for code in own.filter_map(|id| column.code(id.as_str())) {
                flags[code as usize] = true;
            }
            (column, flags)
        });
        Self { department, topics }
    }

    /// From 0 to [`MOST`].
    pub fn degree(&self, doc: u32) -> u16 {
        let same = self
            .department
            .is_some_and(|(column, code)| column.of(doc).contains(&code));
        let shared = self.topics.as_ref().map_or(0, |(column, flags)| {
            column
                .of(doc)
                .iter()
                .filter(|code| flags[**code as usize])
                .count()
        });
        let shared = u16::try_from(shared).unwrap_or(MOST).min(MOST - SAME_DEPARTMENT);
        shared + if same { SAME_DEPARTMENT } else { 0 }
    }
}
