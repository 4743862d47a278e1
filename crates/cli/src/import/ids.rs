//! Ids for people who are new.

use std::collections::HashSet;

use footbridge_core::model::PersonId;
use footbridge_core::text::slug;

use super::entry::Entry;

/// Longest id that is made, in characters; there is room for a number behind it.
const LONGEST: usize = 60;

/// An id for each of the entries, in their order: the one in the file, else the name, else the mail address in letters;
/// with a number where that is taken. Namesakes get theirs in the order of their keys, so that the order of the rows
/// makes no difference.
pub fn made_for(new: &[&Entry], taken: impl Iterator<Item = PersonId>) -> Vec<PersonId> {
    let mut taken: HashSet<String> = taken.map(String::from).collect();
    taken.extend(new.iter().filter_map(|entry| entry.id.clone()).map(String::from));
    let mut order: Vec<usize> = (0..new.len()).collect();
    order.sort_by_cached_key(|at| {
        let entry = new[*at];
        (base(entry), entry.email.clone(), entry.number.clone(), entry.line)
    });
    let mut ids: Vec<Option<PersonId>> = new.iter().map(|entry| entry.id.clone()).collect();
    let mut last: (String, u32) = (String::new(), 1);
    for at in order.into_iter().filter(|at| new[*at].id.is_none()) {
        let base = base(new[at]);
        // The hundredth John Smith does not ask again for the first 99.
        let mut number = if last.0 == base { last.1 } else { 1 };
        let mut id = numbered(&base, number);
        while taken.contains(&id) {
            number += 1;
            id = numbered(&base, number);
        }
        taken.insert(id.clone());
        ids[at] = PersonId::parse(&id).ok();
        last = (base, number);
    }
    ids.into_iter().flatten().collect()
}

fn numbered(base: &str, number: u32) -> String {
    if number == 1 {
        base.to_owned()
    } else {
        format!("{base}-{number}")
    }
}

fn base(entry: &Entry) -> String {
    let local = entry.email.split('@').next().unwrap_or_default();
    let texts = [entry.name.as_str(), local, entry.number.as_str()];
    let mut slugs = texts.iter().map(|text| slug(text, LONGEST));
    slugs
        .find(|slug| !slug.is_empty())
        .unwrap_or_else(|| "person".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(name: &str, email: &str) -> Entry {
        Entry {
            name: name.to_owned(),
            email: email.to_owned(),
            ..Entry::default()
        }
    }

    fn made(entries: &[Entry]) -> Vec<String> {
        let all: Vec<&Entry> = entries.iter().collect();
        let taken = [PersonId::parse("ana-castro").unwrap()];
        made_for(&all, taken.into_iter())
            .into_iter()
            .map(String::from)
            .collect()
    }

    #[test]
    fn names_in_letters_with_numbers_for_namesakes() {
        let made_ids = made(&[
            entry("Ana Castro", "ana@x"),
            entry("Łukasz Żółw", "l@x"),
            entry("山田 太郎", "taro.yamada@x"),
            entry("山田", ""),
        ]);
        assert_eq!(made_ids, ["ana-castro-2", "lukasz-zolw", "taro-yamada", "person"]);
    }

    #[test]
    fn the_order_of_rows_makes_no_difference() {
        let there = made(&[entry("Bo Ek", "a@x"), entry("Bo Ek", "b@x")]);
        let back = made(&[entry("Bo Ek", "b@x"), entry("Bo Ek", "a@x")]);
        assert_eq!(there, ["bo-ek", "bo-ek-2"]);
        assert_eq!(back, ["bo-ek-2", "bo-ek"]);
    }
}
