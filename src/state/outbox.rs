//! What was done on this device and is not in the published data yet. Each change stands under a key of its own,
//! so that two tabs never write over each other.

use footbridge_core::Change;
use footbridge_core::change::Settled;
use footbridge_core::model::ChangeId;
use footbridge_core::order::InOrder;
use leptos::prelude::*;

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
    changes: RwSignal<Vec<Change>>,
    unreadable: RwSignal<Vec<Unreadable>>,
    storage: StoredValue<Storage>,
}

impl Outbox {
    /// Reads what is kept on the device.
    pub fn new(storage: Storage) -> Self {
        let (changes, unreadable) = read(&storage);
        Self {
            changes: RwSignal::new(changes),
            unreadable: RwSignal::new(unreadable),
            storage: StoredValue::new(storage),
        }
    }

    /// The changes, tracked.
    pub fn changes(self) -> Vec<Change> {
        self.changes.get()
    }

    /// Something about the changes, tracked.
    pub fn with<T>(self, read: impl FnOnce(&[Change]) -> T) -> T {
        self.changes.with(|changes| read(changes))
    }

    /// The changes, not tracked.
    pub fn changes_untracked(self) -> Vec<Change> {
        self.changes.get_untracked()
    }

    /// Entries that this version cannot read, tracked.
    pub fn unreadable(self) -> Vec<Unreadable> {
        self.unreadable.get()
    }

    /// Keeps a new change, settled against those pending. The new one is written before the old ones go.
    pub fn take(self, settled: &Settled) -> Result<(), NotKept> {
        let kept = settled.add.as_ref().map_or(Ok(()), |change| self.write(change));
        settled.remove.iter().for_each(|id| self.erase(id));
        self.reread();
        kept
    }

    /// Puts changes back or takes in those of another device; those already here stay as they are, even where they
    /// cannot be read. Says how many were new.
    pub fn restore(self, changes: &[Change]) -> Result<usize, NotKept> {
        let new: Vec<_> = changes.iter().filter(|change| !self.holds(&change.id)).collect();
        // Each is taken in, if only until the page closes, even where the one before could not be kept.
        let kept = (new.iter().map(|change| self.write(change))).fold(Ok(()), Result::and);
        self.reread();
        kept.map(|()| new.len())
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
        let (changes, unreadable) = self.storage.with_value(read);
        if self.changes.with_untracked(|here| *here != changes) {
            self.changes.set(changes);
        }
        if self.unreadable.with_untracked(|here| *here != unreadable) {
            self.unreadable.set(unreadable);
        }
    }

    fn holds(self, id: &ChangeId) -> bool {
        let has = |here: &[Change]| here.iter().any(|change| change.id == *id);
        let has_unreadable = |here: &[Unreadable]| here.iter().any(|entry| entry.key == id.as_str());
        self.changes.with_untracked(|here| has(here))
            || self.unreadable.with_untracked(|here| has_unreadable(here))
    }

    fn write(self, change: &Change) -> Result<(), NotKept> {
        self.storage
            .with_value(|storage| storage.write(&format!("{GROUP}{}", change.id), change))
    }

    fn erase(self, id: &ChangeId) {
        self.storage
            .with_value(|storage| storage.remove(&format!("{GROUP}{id}")));
    }
}

fn read(storage: &Storage) -> (Vec<Change>, Vec<Unreadable>) {
    let mut changes = Vec::new();
    let mut unreadable = Vec::new();
    for (key, stored) in storage.read_group::<Change>(GROUP) {
        match stored {
            Stored::Value(change) => changes.push(change),
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
    changes.order_by_key(Change::stamp);
    (changes, unreadable)
}
