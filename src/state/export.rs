//! Everything of one person on one device, as a file that another device can take in.

use std::collections::BTreeMap;

use footbridge_core::Change;
use footbridge_core::model::PersonId;
use footbridge_core::order::map_of;
use footbridge_core::submission::{self, Submission};
use footbridge_core::time::Timestamp;
use footbridge_core::wire::write_value;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Entry;
use crate::storage::{Storage, Stored};

/// Version of the file's form.
const VERSION: u32 = 1;
const DRAFTS: &str = "draft:";

/// What one device knows that is not published.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Export {
    /// Tells the file from others, and its form from later ones.
    #[serde(rename = "footbridge_export")]
    pub version: u32,
    /// When it was made.
    pub at: Timestamp,
    /// Who used the device.
    #[serde(default)]
    pub me: Option<PersonId>,
    /// The pending changes, with what the device knows about each.
    pub changes: Vec<Entry>,
    /// Forms in the making, by their place.
    #[serde(default)]
    pub drafts: BTreeMap<String, Value>,
}

impl Export {
    /// Everything on this device.
    pub fn of_this_device(
        storage: &Storage,
        me: Option<PersonId>,
        changes: Vec<Entry>,
        at: Timestamp,
    ) -> Self {
        let drafts = storage.read_group::<Value>(DRAFTS).into_iter();
        let drafts = drafts.filter_map(|(place, stored)| match stored {
            Stored::Value(draft) => Some((place, draft)),
            Stored::Absent | Stored::Unreadable(_) => None,
        });
        Self {
            version: VERSION,
            at,
            me,
            changes,
            drafts: map_of(drafts),
        }
    }

    /// The text of the file.
    pub fn write(&self) -> String {
        write_value(self)
    }

    /// Reads such a file. `None` where it is another kind of file. Changes are looked at as strictly as any others: a
    /// file may come from anywhere.
    pub fn read(text: &str) -> Option<Result<(Self, Submission), String>> {
        #[derive(Deserialize)]
        struct Version {
            #[serde(rename = "footbridge_export")]
            version: u32,
        }
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let Version { version } = serde_json::from_str(text).ok()?;
        if version > VERSION {
            return Some(Err(
                "It was made by a newer Footbridge. Load the page anew and try again.".to_owned(),
            ));
        }
        let mut export: Self = match serde_json::from_str(text) {
            Ok(export) => export,
            Err(wrong) => return Some(Err(format!("It is damaged: {wrong}."))),
        };
        let changes: Vec<&Change> = export.changes.iter().map(|entry| &entry.change).collect();
        let checked = submission::read(&write_value(&changes));
        let is_good = |entry: &Entry| checked.changes.contains(&entry.change);
        export.changes.retain(is_good);
        Some(Ok((export, checked)))
    }

    /// Keeps drafts of forms that nobody has begun here. Says how many.
    pub fn keep_drafts(&self, storage: &Storage) -> usize {
        let is_free =
            |place: &&String| storage.read::<Value>(&format!("{DRAFTS}{place}")) == Stored::<Value>::Absent;
        let places: Vec<&String> = self.drafts.keys().filter(is_free).collect();
        for place in &places {
            // Where it cannot be kept for good it holds until the page closes, like everything else.
            storage
                .write(&format!("{DRAFTS}{place}"), &self.drafts[*place])
                .ok();
        }
        places.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHANGE: &str = r#"{"format":1,"id":"01JDQ3V9GZ6M8K2X4T5W7Y0ABC","author":"ines","at":"2026-11-24T09:30:00.000Z","change":{"type":"join_group","group":"chess"}}"#;

    fn export() -> Export {
        let storage = Storage::below("/export");
        storage.write("draft:#/board/new", &"half a post").unwrap_err();
        let entry = Entry::brought(Change::read(CHANGE).unwrap());
        Export::of_this_device(
            &storage,
            PersonId::parse("ines").ok(),
            vec![entry],
            Timestamp::from_ms(7),
        )
    }

    #[test]
    fn another_device_takes_in_what_was_exported() {
        let export = export();
        assert_eq!(export.drafts.len(), 1);
        let (read, checked) = Export::read(&export.write()).unwrap().unwrap();
        assert_eq!(read, export);
        assert_eq!(checked.rejected, []);

        let elsewhere = Storage::below("/elsewhere");
        assert_eq!(read.keep_drafts(&elsewhere), 1);
        assert_eq!(
            read.keep_drafts(&elsewhere),
            0,
            "a draft that is there is not written over"
        );
    }

    #[test]
    fn other_files_are_none_and_newer_or_damaged_ones_say_so() {
        assert!(Export::read(CHANGE).is_none());
        assert!(Export::read("[]").is_none());
        let text = export().write();
        let newer = text.replace("\"footbridge_export\": 1", "\"footbridge_export\": 2");
        assert!(Export::read(&newer).unwrap().unwrap_err().contains("newer"));
        let damaged = text.replace("\"changes\"", "\"chances\"");
        assert!(Export::read(&damaged).unwrap().unwrap_err().contains("damaged"));
    }

    #[test]
    fn a_change_that_hides_something_is_left_out_with_its_reason() {
        let text = export().write().replace("chess", "chess\\u202e");
        match Export::read(&text).unwrap() {
            Ok((read, checked)) => {
                assert!(read.changes.is_empty());
                assert_eq!(checked.rejected.len(), 1);
            }
            Err(why) => assert!(why.contains("damaged"), "{why}"),
        }
    }
}
