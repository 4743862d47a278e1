//! A change as it is kept on the device: with what its author saw, and on which ways it has left.

use footbridge_core::Change;
use footbridge_core::change::conflict::Seen;
use footbridge_core::time::Timestamp;
use serde::{Deserialize, Serialize};

/// A pending change and what the device knows about it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(from = "Stored")]
pub struct Entry {
    /// What was done.
    pub change: Change,
    /// What stood where it writes when it was made.
    pub seen: Seen,
    /// When and how it was handed over, the latest last.
    pub handed: Vec<Handed>,
    /// Whether a copy of it may be elsewhere in some other way: downloaded, or brought here from another device.
    pub left: bool,
}

/// One time that a change was handed over.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Handed {
    /// What the channel is called.
    pub channel: String,
    /// When.
    pub at: Timestamp,
    /// The reason for which it had been refused before that; empty for none. A receipt that says the same is taken for
    /// the answer to the time before.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub refused_before: String,
}

impl Entry {
    /// A change made here just now.
    pub fn made_here(change: Change, seen: Seen) -> Self {
        Self {
            change,
            seen,
            handed: Vec::new(),
            left: false,
        }
    }

    /// A change that came from another device.
    pub fn brought(change: Change) -> Self {
        Self {
            left: true,
            ..Self::made_here(change, Seen::new())
        }
    }

    /// Whether somebody else may have it: then it cannot be altered any more, only followed by another.
    pub fn has_left(&self) -> bool {
        self.left || !self.handed.is_empty()
    }
}

/// The forms in which entries are found: changes alone were kept before they could be handed over.
#[derive(Deserialize)]
#[serde(untagged)]
enum Stored {
    Entry {
        change: Change,
        #[serde(default)]
        seen: Seen,
        #[serde(default)]
        handed: Vec<Handed>,
        #[serde(default)]
        left: bool,
    },
    Change(Change),
}

impl From<Stored> for Entry {
    fn from(stored: Stored) -> Self {
        match stored {
            Stored::Entry {
                change,
                seen,
                handed,
                left,
            } => Self {
                change,
                seen,
                handed,
                left,
            },
            Stored::Change(change) => Self::made_here(change, Seen::new()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHANGE: &str = r#"{"format":1,"id":"01JDQ3V9GZ6M8K2X4T5W7Y0ABC","author":"ines","at":"2026-11-24T09:30:00.000Z","change":{"type":"join_group","group":"chess"}}"#;

    #[test]
    fn a_change_kept_before_there_were_entries_is_read() {
        let entry: Entry = serde_json::from_str(CHANGE).unwrap();
        assert_eq!(
            entry,
            Entry::made_here(Change::read(CHANGE).unwrap(), Seen::new())
        );
    }

    #[test]
    fn an_entry_reads_back_as_written() {
        let mut entry = Entry::brought(Change::read(CHANGE).unwrap());
        entry.seen.insert("purpose".to_owned(), "Play".into());
        entry.handed.push(Handed {
            channel: "Mail".to_owned(),
            at: Timestamp::from_ms(7),
            refused_before: String::new(),
        });
        let text = serde_json::to_string(&entry).unwrap();
        assert_eq!(serde_json::from_str::<Entry>(&text).unwrap(), entry);
    }

    #[test]
    fn what_is_neither_is_not_read() {
        for text in ["{}", "\"chess\"", "[]", r#"{"change":{"type":"join_group"}}"#] {
            assert!(serde_json::from_str::<Entry>(text).is_err(), "{text}");
        }
    }
}
