//! What was done on this device and is not in the published data yet. Each change stands under a key of its own,
//! so that two tabs never write over each other.

use footbridge_core::Change;
use footbridge_core::model::ChangeId;
use footbridge_core::order::InOrder;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::changing::{NoTools, fetch_tools, tools};
use super::{Entry, Handed};
use crate::storage::{ASIDE, NotKept, Storage, Stored};

const GROUP: &str = "change:";

/// A kept entry that this version cannot read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unreadable {
    /// The rest of its key.
    pub key: String,
    /// What stands there.
    pub text: String,
}

/// The pending changes, oldest first.
#[derive(Clone, Copy, Debug)]
pub struct Outbox {
    entries: RwSignal<Vec<Entry>>,
    /// The changes alone: what is shown does not follow whether one was handed over.
    changes: Memo<Vec<Change>>,
    unreadable: RwSignal<Vec<Unreadable>>,
    storage: StoredValue<Storage>,
}

impl Outbox {
    /// Reads what is kept on the device.
    pub fn new(storage: Storage) -> Self {
        let (entries, unreadable) = read_by_tools(&storage);
        let entries = RwSignal::new(entries);
        Self {
            entries,
            changes: Memo::new(move |_| {
                entries.with(|entries| entries.iter().map(|entry| entry.change.clone()).collect())
            }),
            unreadable: RwSignal::new(unreadable),
            storage: StoredValue::new(storage),
        }
    }

    /// The changes, tracked.
    pub fn changes(self) -> Vec<Change> {
        self.changes.get()
    }

    /// Something about the entries, tracked.
    pub fn with<T>(self, read: impl FnOnce(&[Entry]) -> T) -> T {
        self.entries.with(|entries| read(entries))
    }

    /// The entries, not tracked.
    pub fn entries_untracked(self) -> Vec<Entry> {
        self.entries.get_untracked()
    }

    /// The changes, not tracked.
    pub fn changes_untracked(self) -> Vec<Change> {
        let entries = self.entries_untracked().into_iter();
        entries.map(|entry| entry.change).collect()
    }

    /// Entries that this version cannot read, tracked.
    pub fn unreadable(self) -> Vec<Unreadable> {
        self.unreadable.get()
    }

    /// Whether some change is held only until the page closes.
    pub fn is_at_risk(self) -> bool {
        self.storage
            .with_value(|storage| storage.holds_only_in_memory(GROUP))
    }

    /// Keeps a new entry in place of others. The new one is written before the old ones go.
    pub fn take(self, new: Option<&Entry>, replaced: &[ChangeId]) -> Result<(), NotKept> {
        let kept = new.map_or(Ok(()), |entry| self.write(entry));
        self.drop_changes(replaced);
        kept
    }

    /// Puts entries back or takes in those of another device; those already here stay as they are, even where they
    /// cannot be read. Says how many were new.
    pub fn restore(self, entries: &[Entry]) -> Result<usize, NotKept> {
        let new: Vec<_> = (entries.iter().filter(|entry| !self.holds(&entry.change.id))).collect();
        // Each is taken in, if only until the page closes, even where the one before could not be kept.
        let kept = (new.iter().map(|entry| self.write(entry))).fold(Ok(()), Result::and);
        self.reread();
        kept.map(|()| new.len())
    }

    /// Notes that changes were handed over.
    pub fn hand_over(self, ids: &[ChangeId], handed: impl Fn(&ChangeId) -> Handed) -> Result<(), NotKept> {
        self.alter(ids, |entry| entry.handed.push(handed(&entry.change.id)))
    }

    /// Takes the latest note of having been handed over back: it did not go through.
    pub fn not_sent(self, ids: &[ChangeId]) -> Result<(), NotKept> {
        self.alter(ids, |entry| drop(entry.handed.pop()))
    }

    /// Notes that a copy of each change may be elsewhere.
    pub fn has_left(self, ids: &[ChangeId]) -> Result<(), NotKept> {
        self.alter(ids, |entry| entry.left = true)
    }

    /// Drops changes that have reached the data or are no longer wanted.
    pub fn drop_changes<'a>(self, ids: impl IntoIterator<Item = &'a ChangeId>) {
        ids.into_iter().for_each(|id| self.erase(id));
        self.reread();
    }

    /// Drops an entry that cannot be read.
    pub fn discard_unreadable(self, key: &str) {
        let group = if key.starts_with(ASIDE) { "" } else { GROUP };
        self.storage
            .with_value(|storage| storage.remove(&format!("{group}{key}")));
        self.reread();
    }

    /// Reads again what is kept, as after another tab has written.
    pub fn reread(self) {
        if self.waits_for_tools() {
            spawn_local(async move {
                self.complete().await.ok();
            });
            return;
        }
        let (entries, unreadable) = self.storage.with_value(read_by_tools);
        if self.entries.with_untracked(|here| *here != entries) {
            self.entries.set(entries);
        }
        if self.unreadable.with_untracked(|here| *here != unreadable) {
            self.unreadable.set(unreadable);
        }
    }

    /// Fetches what it takes to read what is kept, where something is, and reads it.
    pub async fn complete(self) -> Result<(), NoTools> {
        if self.waits_for_tools() {
            fetch_tools().await?;
            self.reread();
        }
        Ok(())
    }

    fn waits_for_tools(self) -> bool {
        tools().is_none()
            && self
                .storage
                .with_value(|storage| storage.has_group(GROUP) || storage.has_group(ASIDE))
    }

    /// Whether there is an entry of this change, readable or not; not tracked.
    pub fn holds(self, id: &ChangeId) -> bool {
        let has = |here: &[Entry]| here.iter().any(|entry| entry.change.id == *id);
        let has_unreadable = |here: &[Unreadable]| here.iter().any(|entry| entry.key == id.as_str());
        self.entries.with_untracked(|here| has(here))
            || self.unreadable.with_untracked(|here| has_unreadable(here))
    }

    fn alter(self, ids: &[ChangeId], alter: impl Fn(&mut Entry)) -> Result<(), NotKept> {
        let altered = self.entries_untracked().into_iter();
        let altered = altered.filter(|entry| ids.contains(&entry.change.id));
        let kept = altered
            .map(|mut entry| {
                alter(&mut entry);
                self.write(&entry)
            })
            .fold(Ok(()), Result::and);
        self.reread();
        kept
    }

    fn write(self, entry: &Entry) -> Result<(), NotKept> {
        self.storage
            .with_value(|storage| storage.write(&format!("{GROUP}{}", entry.change.id), entry))
    }

    fn erase(self, id: &ChangeId) {
        self.storage
            .with_value(|storage| storage.remove(&format!("{GROUP}{id}")));
    }
}

/// The entries that are kept, oldest first, and what cannot be read.
pub type Found = (Vec<Entry>, Vec<Unreadable>);

/// Reads what is kept. Only [`tools`] calls it.
pub fn read(storage: &Storage) -> Found {
    let mut entries = Vec::new();
    let mut unreadable = Vec::new();
    for (key, stored) in storage.read_group::<Entry>(GROUP) {
        match stored {
            Stored::Value(entry) => entries.push(entry),
            Stored::Unreadable(text) => unreadable.push(Unreadable { key, text }),
            Stored::Absent => {}
        }
    }
    for (key, stored) in storage.read_group::<Change>(ASIDE) {
        if let Stored::Unreadable(text) = stored {
            unreadable.push(Unreadable {
                key: format!("{ASIDE}{key}"),
                text,
            });
        }
    }
    entries.order_by_key(|entry| entry.change.stamp());
    (entries, unreadable)
}

/// What is kept, as far as it can be read yet.
fn read_by_tools(storage: &Storage) -> Found {
    tools().map_or_else(Found::default, |tools| (tools.read)(storage))
}
