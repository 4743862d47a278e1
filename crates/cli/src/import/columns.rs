//! Which column is taken for which field.

use std::collections::BTreeMap;

use anyhow::{Result, bail};

use super::field::{Field, Mapping};
use super::headings::{fields_called, is_part_or_whole, plain};
use crate::printable::printable;

/// The column of each field that the table has, and the headings of those that nothing is taken from.
#[derive(Debug)]
pub struct Columns {
    /// Position of the column, by field.
    pub at: BTreeMap<Field, usize>,
    /// Headings of the other columns.
    pub unused: Vec<String>,
}

/// How many of the headings are known, of all these or named by somebody.
pub fn count_known(headings: &[String], mappings: &[Mapping]) -> usize {
    let is_named = |heading: &String| mappings.iter().any(|one| is_same(&one.column, heading));
    let known = headings
        .iter()
        .filter(|heading| is_named(heading) || !fields_called(heading).is_empty());
    known.count()
}

/// Finds the column of each field; what somebody said comes before what the headings say.
pub fn choose(headings: &[String], mappings: &[Mapping]) -> Result<Columns> {
    let mut at = BTreeMap::new();
    let mut ranks: BTreeMap<Field, usize> = BTreeMap::new();
    for mapping in mappings.iter().filter(|one| !one.column.is_empty()) {
        let Some(column) = headings
            .iter()
            .position(|heading| is_same(&mapping.column, heading))
        else {
            bail!(
                "there is no column “{}”\n  The columns are {}.",
                printable(&mapping.column),
                listed(headings)
            );
        };
        at.insert(mapping.field, column);
    }
    let is_said = |field: Field| mappings.iter().any(|one| one.field == field);
    let taken: Vec<usize> = at.values().copied().collect();
    for (column, heading) in headings
        .iter()
        .enumerate()
        .filter(|(column, _)| !taken.contains(column))
    {
        for (field, rank) in fields_called(heading)
            .iter()
            .filter(|(field, _)| !is_said(*field))
        {
            if ranks.get(field).is_none_or(|best| rank < best) {
                ranks.insert(*field, *rank);
                at.insert(*field, column);
            }
        }
    }
    if !is_said(Field::Name) {
        settle_name(&mut at, headings);
    }
    let has = |field| at.contains_key(&field);
    let has_parts = has(Field::FirstName) && has(Field::LastName);
    if !(has(Field::Name) || has_parts || has(Field::PreferredName)) {
        bail!(
            "no column was recognised as the name\n  The columns are {}.\n  Say which one it is: --map \"name=…\", or --map \
             \"first_name=…\" --map \"last_name=…\".",
            listed(headings)
        );
    }
    let used: Vec<usize> = at.values().copied().collect();
    let unused = headings
        .iter()
        .enumerate()
        .filter(|(column, heading)| !used.contains(column) && !heading.is_empty());
    let unused = unused.map(|(_, heading)| heading.clone()).collect();
    Ok(Columns { at, unused })
}

/// Takes a column such as “Name” for the other part of the name where there is a column for one part only.
fn settle_name(at: &mut BTreeMap<Field, usize>, headings: &[String]) {
    let Some(column) = at
        .get(&Field::Name)
        .copied()
        .filter(|at| is_part_or_whole(&headings[*at]))
    else {
        return;
    };
    let part = match (
        at.contains_key(&Field::FirstName),
        at.contains_key(&Field::LastName),
    ) {
        (true, false) => Field::LastName,
        (false, true) => Field::FirstName,
        _ => return,
    };
    at.remove(&Field::Name);
    at.insert(part, column);
}

fn is_same(column: &str, heading: &str) -> bool {
    column.trim() == heading.trim() || (!plain(column).is_empty() && plain(column) == plain(heading))
}

fn listed(headings: &[String]) -> String {
    let quoted = headings.iter().map(|heading| format!("“{}”", printable(heading)));
    quoted.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headings(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }

    fn chosen(texts: &[&str], mappings: &[&str]) -> Vec<(&'static str, usize)> {
        let mappings: Vec<Mapping> = mappings.iter().map(|text| text.parse().unwrap()).collect();
        let columns = choose(&headings(texts), &mappings).unwrap();
        columns.at.iter().map(|(field, at)| (field.key(), *at)).collect()
    }

    #[test]
    fn a_name_beside_a_part_of_it_is_the_other_part() {
        assert_eq!(
            chosen(&["Name", "Vorname"], &[]),
            [("first_name", 1), ("last_name", 0)]
        );
        assert_eq!(
            chosen(&["Nombre", "Apellidos"], &[]),
            [("first_name", 0), ("last_name", 1)]
        );
        assert_eq!(
            chosen(&["Name", "Titel", "E-Mail"], &[]),
            [("name", 0), ("email", 2)]
        );
    }

    #[test]
    fn the_better_of_two_columns_is_taken() {
        assert_eq!(
            chosen(&["Name", "Email", "Work Email", "Title", "Business Title"], &[]),
            [("name", 0), ("title", 4), ("email", 2)]
        );
    }

    #[test]
    fn what_somebody_says_comes_first() {
        assert_eq!(
            chosen(
                &["Name", "Title", "What they do", "Grade"],
                &["title=what they do", "level="]
            ),
            [("name", 0), ("title", 2)]
        );
        let wrong: Mapping = "team=Crew".parse().unwrap();
        let said = choose(&headings(&["Name", "Band"]), &[wrong])
            .unwrap_err()
            .to_string();
        assert_eq!(
            said,
            "there is no column “Crew”\n  The columns are “Name”, “Band”."
        );
    }

    #[test]
    fn without_a_name_there_is_nothing_to_take() {
        let said = choose(&headings(&["Wert", "E-Mail"]), &[])
            .unwrap_err()
            .to_string();
        assert!(said.starts_with("no column was recognised as the name"), "{said}");
    }
}
