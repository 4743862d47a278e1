//! The words for departments, levels and places in a file, and those of `site.json`.

use std::collections::{BTreeMap, HashMap, HashSet};

use footbridge_core::text::{fold, slug};

use super::cells::tidy;

/// Longest id that is made from a label, in characters.
const LONGEST: usize = 60;

/// The departments, levels or places of a site, found by the words for them.
pub struct Vocabulary {
    /// What they are, for ids that no letters can be taken from: `place-2`.
    kind: &'static str,
    ids: HashSet<String>,
    by_label: HashMap<String, String>,
    by_folded: HashMap<String, String>,
    may_add: bool,
    /// Those that were added, in the order in which they were.
    pub added: Vec<Added>,
    /// Words that are not known and were not added: how many rows have them, and the first one's line.
    pub unknown: BTreeMap<String, (usize, u64)>,
}

/// A department or place that the site did not know.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Added {
    pub id: String,
    pub label: String,
    /// The country, for places; empty where it is not known.
    pub country: String,
}

impl Vocabulary {
    /// The vocabulary of a site, as pairs of id and label.
    pub fn new<'k>(
        kind: &'static str,
        known: impl Iterator<Item = (&'k str, &'k str)>,
        may_add: bool,
    ) -> Self {
        let mut all = Self {
            kind,
            ids: HashSet::new(),
            by_label: HashMap::new(),
            by_folded: HashMap::new(),
            may_add,
            added: Vec::new(),
            unknown: BTreeMap::new(),
        };
        for (id, label) in known {
            all.learn(id, label);
        }
        all
    }

    /// The id that a word stands for: an id, a label, or a label written with other accents or capitals. A word that
    /// stands for none is added where that is allowed; else it is noted.
    pub fn resolve(&mut self, word: &str, country: &str, line: u64) -> Option<String> {
        if let Some(id) = self.find(word) {
            return Some(id.to_owned());
        }
        if !self.may_add {
            self.unknown.entry(word.to_owned()).or_insert((0, line)).0 += 1;
            return None;
        }
        let id = self.free_id(word);
        self.learn(&id, word);
        self.added.push(Added {
            id: id.clone(),
            label: word.to_owned(),
            country: country.to_owned(),
        });
        Some(id)
    }

    /// The id that a word stands for.
    pub fn find(&self, word: &str) -> Option<&str> {
        let by_id = self.ids.get(word);
        by_id
            .or_else(|| self.by_label.get(word))
            .or_else(|| self.by_folded.get(&fold(word)))
            .map(String::as_str)
    }

    fn learn(&mut self, id: &str, label: &str) {
        self.ids.insert(id.to_owned());
        let of = |names: &mut HashMap<String, String>, name: String| {
            names.entry(name).or_insert_with(|| id.to_owned());
        };
        of(&mut self.by_label, tidy(label));
        of(&mut self.by_folded, fold(&tidy(label)));
    }

    fn free_id(&self, word: &str) -> String {
        let plain = slug(word, LONGEST);
        let plain = if plain.is_empty() {
            self.kind.to_owned()
        } else {
            plain
        };
        if !self.ids.contains(&plain) {
            return plain;
        }
        let mut more = (2..).map(|number: u32| format!("{plain}-{number}"));
        more.find(|id| !self.ids.contains(id)).unwrap_or(plain)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn departments(may_add: bool) -> Vocabulary {
        let known = [("eng", "Engineering"), ("cafe", "Café & Küche")];
        Vocabulary::new("department", known.into_iter(), may_add)
    }

    #[test]
    fn finds_by_id_label_and_looser_spelling() {
        let mut all = departments(false);
        for word in ["eng", "Engineering", "ENGINEERING"] {
            assert_eq!(all.resolve(word, "", 2).as_deref(), Some("eng"));
        }
        assert_eq!(all.resolve("cafe & kuche", "", 2).as_deref(), Some("cafe"));
    }

    #[test]
    fn adds_what_is_new_once() {
        let mut all = departments(true);
        assert_eq!(all.resolve("Cafe", "", 2).as_deref(), Some("cafe-2"));
        assert_eq!(all.resolve("営業部", "", 3).as_deref(), Some("department"));
        assert_eq!(all.resolve("営業部", "", 4).as_deref(), Some("department"));
        assert_eq!(all.added.len(), 2);
    }

    #[test]
    fn notes_what_it_may_not_add() {
        let mut all = departments(false);
        assert_eq!(all.resolve("Magic", "", 7), None);
        assert_eq!(all.resolve("Magic", "", 9), None);
        assert_eq!(all.unknown.get("Magic"), Some(&(2, 7)));
    }
}
