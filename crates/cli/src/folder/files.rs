//! The files of one collection, and which record lies in which.

use std::collections::HashSet;
use std::path::Path;
use std::sync::Arc;

use anyhow::Result;
use footbridge_core::catalog::Collection;
use footbridge_core::model::{Extra, Record};
use footbridge_core::wire::{CollectionFile, FORMAT, WireRecord, write_collection};

use super::commit::Plan;

/// Most records that a file is filled up to. Forges and editors stay at ease with files of a few megabytes, and so do
/// diffs.
const RECORDS_PER_FILE: usize = 2_000;

/// The files of a collection, in the order in which `site.json` names them.
pub struct Files<T>(Vec<File<T>>);

struct File<T> {
    path: String,
    format: u64,
    records: Vec<Arc<T>>,
    rejected: Vec<serde_json::Value>,
    extra: Extra,
    is_changed: bool,
}

impl<T> Default for Files<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: WireRecord + Record + PartialEq> Files<T> {
    /// Adds a file as it was read.
    pub fn add(&mut self, file: CollectionFile<T>) {
        self.0.push(File {
            path: file.path,
            format: file.format,
            records: file.records.into_iter().map(Arc::new).collect(),
            rejected: file.rejected,
            extra: file.extra,
            is_changed: false,
        });
    }

    /// All records; of several with one id the first.
    pub fn collection(&self) -> Collection<T> {
        let mut all = Collection::default();
        for record in self.0.iter().flat_map(|file| &file.records) {
            all.insert_shared(Arc::clone(record));
        }
        all
    }

    /// Takes over all records of `new`. Where there is no file with room for a new record, one is made and added to `named`.
    pub fn replace(&mut self, new: &Collection<T>, named: &mut Vec<String>, root: &Path) {
        let mut seen: HashSet<T::Id> = HashSet::new();
        for file in &mut self.0 {
            let is_changed = &mut file.is_changed;
            file.records.retain_mut(|record| {
                // A second record with an id is none of the catalog's: it stays for its keeper to mend.
                if !seen.insert(record.id().clone()) {
                    return true;
                }
                let Some(now) = new.get(record.id()) else {
                    *is_changed = true;
                    return false;
                };
                if !Arc::ptr_eq(record, now) && record != now {
                    *is_changed = true;
                    *record = Arc::clone(now);
                }
                true
            });
        }
        for record in new.iter().filter(|record| !seen.contains(record.id())) {
            let file = self.with_room(named, root);
            file.records.push(Arc::clone(record));
            file.is_changed = true;
        }
    }

    /// The file that a new record goes into: the last one, or one after it where that is full.
    fn with_room(&mut self, named: &mut Vec<String>, root: &Path) -> &mut File<T> {
        let is_full = self
            .0
            .last()
            .is_none_or(|last| last.records.len() >= RECORDS_PER_FILE);
        if is_full {
            let path = free_name(T::COLLECTION, self.0.len(), root);
            named.push(path.clone());
            self.0.push(File {
                path,
                format: FORMAT,
                records: Vec::new(),
                rejected: Vec::new(),
                extra: Extra::new(),
                is_changed: true,
            });
        }
        let last = self.0.len() - 1;
        &mut self.0[last]
    }

    /// Adds the files that changed to what is to be written.
    pub fn plan(&self, plan: &mut Plan<'_>) -> Result<()> {
        for file in self.0.iter().filter(|file| file.is_changed) {
            let text = write_collection(&CollectionFile {
                path: file.path.clone(),
                format: file.format,
                records: file.records.iter().map(|record| T::clone(record)).collect(),
                rejected: file.rejected.clone(),
                extra: file.extra.clone(),
            });
            plan.write(&file.path, text)?;
        }
        Ok(())
    }

    /// Takes note that all was written.
    pub fn settle(&mut self) {
        for file in &mut self.0 {
            file.is_changed = false;
        }
    }
}

/// A name for one more file of a collection: `groups.json` for the first, `groups/0002.json` for the second. No file in
/// the folder has it, also none that nobody named; `groups-2.json` may be the first one's therefore.
fn free_name(collection: &str, before: usize, root: &Path) -> String {
    let is_free = |name: &String| !root.join(name).exists();
    let plain = format!("{collection}.json");
    if before == 0 && is_free(&plain) {
        return plain;
    }
    let mut more = (before.max(1) + 1..).map(|number| {
        if before == 0 {
            format!("{collection}-{number}.json")
        } else {
            format!("{collection}/{number:04}.json")
        }
    });
    more.find(is_free).unwrap_or(plain)
}
