//! What was searched for on this device, to be asked again.

use leptos::prelude::*;

use crate::storage::{Storage, Stored};

const KEY: &str = "recent-searches";
/// As many as one takes in at a glance.
const MOST: usize = 5;
/// A longer text, in characters, was pasted rather than asked.
const LONGEST: usize = 80;

/// The last searches, the latest first. Kept on the device; where that refuses, until the page closes.
#[derive(Clone, Copy, Debug)]
pub struct Recent {
    searches: RwSignal<Vec<String>>,
    storage: StoredValue<Storage>,
}

impl Recent {
    /// Reads what is kept.
    pub fn new(storage: Storage) -> Self {
        let searches = match storage.read(KEY) {
            Stored::Value(searches) => searches,
            Stored::Absent | Stored::Unreadable(_) => Vec::new(),
        };
        Self {
            searches: RwSignal::new(searches),
            storage: StoredValue::new(storage),
        }
    }

    /// The searches, tracked.
    pub fn all(self) -> Vec<String> {
        self.searches.get()
    }

    /// Keeps a search.
    pub fn add(self, text: &str) {
        let now = with(self.searches.get_untracked(), text);
        if now != self.searches.get_untracked() {
            self.storage.with_value(|storage| {
                // What cannot be read is not written over.
                let is_free = !matches!(storage.read::<Vec<String>>(KEY), Stored::Unreadable(_))
                    || storage.put_aside(KEY);
                if is_free {
                    storage.write(KEY, &now).ok();
                }
            });
            self.searches.set(now);
        }
    }

    /// Forgets them.
    pub fn clear(self) {
        self.storage.with_value(|storage| storage.remove(KEY));
        self.searches.set(Vec::new());
    }
}

/// The searches with one more in front; what only began it while it was typed makes room.
fn with(searches: Vec<String>, text: &str) -> Vec<String> {
    let text = text.trim();
    if text.chars().nth(1).is_none() || text.chars().nth(LONGEST).is_some() {
        return searches;
    }
    let others = searches
        .into_iter()
        .filter(|known| !text.to_lowercase().starts_with(&known.to_lowercase()));
    std::iter::once(text.to_owned())
        .chain(others)
        .take(MOST)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_latest_comes_first_and_once() {
        let after = |texts: &[&str]| {
            texts
                .iter()
                .fold(Vec::new(), |searches, text| with(searches, text))
        };
        assert_eq!(after(&["rust", "chess", " Rust "]), ["Rust", "chess"]);
        assert_eq!(
            after(&["ru", "rust lisbon"]),
            ["rust lisbon"],
            "the beginning of it"
        );
        assert_eq!(after(&["a", "", "  "]), [""; 0]);
        assert_eq!(after(&[&"x".repeat(81)]), [""; 0]);
        assert_eq!(
            after(&["aa", "bb", "cc", "dd", "ee", "ff"]),
            ["ff", "ee", "dd", "cc", "bb"]
        );
    }

    #[test]
    fn they_outlive_the_box_and_go_when_asked() {
        Owner::new().with(|| {
            let storage = Storage::below("/recent");
            Recent::new(storage.clone()).add("figma");
            let again = Recent::new(storage.clone());
            assert_eq!(again.all(), ["figma"]);
            again.clear();
            assert_eq!(Recent::new(storage).all(), [""; 0]);
        });
    }
}
