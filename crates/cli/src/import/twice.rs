//! Finds rows of one file that get in each other's way.

use std::collections::HashMap;

use footbridge_core::text::fold;

use super::entry::{Entry, Unclear};

/// Why a row cannot be taken beside another.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Clash {
    pub what: String,
    pub remedy: &'static str,
}

/// What a row is known by; empty where it is not.
type Key = fn(&Entry) -> String;

/// The rows that cannot be taken, by their position among the entries. Of several rows about one person the first is
/// taken; where one key stands for different people, none of them.
pub fn clashes(entries: &[(Entry, Vec<Unclear>)], by_name_alone: bool) -> HashMap<usize, Clash> {
    let mut found = HashMap::new();
    let keys: [(&str, Key); 3] = [
        ("id", |entry| {
            entry.id.as_ref().map(ToString::to_string).unwrap_or_default()
        }),
        ("e-mail address", |entry| entry.email.clone()),
        ("number", |entry| entry.number.clone()),
    ];
    for (called, key) in keys {
        for same in groups(entries, key) {
            // Their ids tell them apart, whatever else they share.
            if called != "id" && same.iter().all(|at| entries[*at].0.id.is_some()) {
                continue;
            }
            let is_one_person = same
                .iter()
                .all(|at| is_same(&entries[same[0]].0, &entries[*at].0));
            for at in same.iter().skip(usize::from(is_one_person)) {
                let other = same.iter().find(|other| *other != at).copied().unwrap_or(same[0]);
                let line = entries[other].0.line;
                let clash = if is_one_person {
                    Clash {
                        what: format!("line {line} is about the same person, and was taken"),
                        remedy: "Keep one row for each person.",
                    }
                } else {
                    Clash {
                        what: format!("line {line} has the same {called}, for somebody else"),
                        remedy: "Correct the one that is wrong; until then neither is taken.",
                    }
                };
                found.entry(*at).or_insert(clash);
            }
        }
    }
    if by_name_alone {
        for same in groups(entries, |entry| fold(&entry.name)) {
            for at in &same {
                let other = same.iter().find(|other| *other != at).copied().unwrap_or(same[0]);
                let clash = Clash {
                    what: format!("line {} has the same name", entries[other].0.line),
                    remedy: "Add a column with their e-mail addresses or ids.",
                };
                found.entry(*at).or_insert(clash);
            }
        }
    }
    found
}

/// Whether two rows with one key are about one person.
fn is_same(a: &Entry, b: &Entry) -> bool {
    let agree = |a: &str, b: &str| a.is_empty() || b.is_empty() || a == b;
    fold(&a.name) == fold(&b.name) && agree(&a.number, &b.number) && agree(&a.email, &b.email)
}

/// Positions of the entries with one key, where there are several; each group in the order of the file.
fn groups(entries: &[(Entry, Vec<Unclear>)], key: impl Fn(&Entry) -> String) -> Vec<Vec<usize>> {
    let mut all: HashMap<String, Vec<usize>> = HashMap::with_capacity(entries.len());
    for (at, (entry, _)) in entries.iter().enumerate() {
        let key = key(entry);
        if !key.is_empty() {
            all.entry(key).or_default().push(at);
        }
    }
    let mut several: Vec<_> = all.into_values().filter(|group| group.len() > 1).collect();
    several.sort();
    several
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(line: u64, name: &str, email: &str, number: &str) -> (Entry, Vec<Unclear>) {
        let entry = Entry {
            line,
            name: name.to_owned(),
            email: email.to_owned(),
            number: number.to_owned(),
            ..Entry::default()
        };
        (entry, Vec::new())
    }

    fn lines(entries: &[(Entry, Vec<Unclear>)], by_name_alone: bool) -> Vec<u64> {
        let mut lines: Vec<u64> = (clashes(entries, by_name_alone).keys())
            .map(|at| entries[*at].0.line)
            .collect();
        lines.sort_unstable();
        lines
    }

    #[test]
    fn one_person_twice_is_taken_once_and_two_people_with_one_key_not_at_all() {
        let twice = [
            entry(2, "Ana", "a@x", ""),
            entry(3, "ana", "a@x", "7"),
            entry(4, "Bo", "b@x", "8"),
        ];
        assert_eq!(lines(&twice, false), [3]);
        let shared = [
            entry(2, "Ana", "a@x", ""),
            entry(3, "Bo", "a@x", ""),
            entry(4, "Cy", "c@x", ""),
        ];
        assert_eq!(lines(&shared, false), [2, 3]);
        let number = [entry(2, "Ana", "a@x", "7"), entry(3, "Bo", "b@x", "7")];
        assert_eq!(lines(&number, false), [2, 3]);
    }

    #[test]
    fn names_count_only_where_they_are_all_there_is() {
        let same = [entry(2, "Ana", "", ""), entry(3, "Ana", "", "")];
        assert_eq!(lines(&same, false), [0_u64; 0]);
        assert_eq!(lines(&same, true), [2, 3]);
    }
}
