//! Who is using the app on this device.

use footbridge_core::model::PersonId;
use leptos::prelude::*;

use super::dismissed::DISMISSED;
use super::kept_apart::KEPT_APART;
use super::private_interest::private_interest_of;
use crate::storage::{NotKept, Storage, Stored};

const KEY: &str = "me";

/// The person at this device, as far as they said.
#[derive(Clone, Copy, Debug)]
pub struct Session {
    me: RwSignal<Option<PersonId>>,
    storage: StoredValue<Storage>,
}

impl Session {
    /// Reads what is kept on the device.
    pub fn new(storage: Storage) -> Self {
        Self {
            me: RwSignal::new(read(&storage)),
            storage: StoredValue::new(storage),
        }
    }

    /// Who it is, tracked. They may not be in the directory.
    pub fn me(self) -> Option<PersonId> {
        self.me.get()
    }

    /// Who it is, not tracked.
    pub fn me_untracked(self) -> Option<PersonId> {
        self.me.get_untracked()
    }

    /// Says who it is and keeps it on the device.
    pub fn become_person(self, id: PersonId) -> Result<(), NotKept> {
        let kept = self.storage.with_value(|storage| storage.write(KEY, &id));
        self.me.set(Some(id));
        kept
    }

    /// Forgets who it is, whom they keep apart from and what they dismissed.
    pub fn forget(self) {
        self.storage.with_value(|storage| {
            storage.remove(KEY);
            storage.remove(KEPT_APART);
            if let Some(me) = self.me.get_untracked() {
                storage.remove(&private_interest_of(&me));
            }
            storage.remove(DISMISSED);
        });
        self.me.set(None);
    }

    /// Reads again what another tab may have said.
    pub fn reread(self) {
        let me = self.storage.with_value(read);
        if me != self.me.get_untracked() {
            self.me.set(me);
        }
    }
}

fn read(storage: &Storage) -> Option<PersonId> {
    match storage.read(KEY) {
        Stored::Value(id) => Some(id),
        Stored::Absent | Stored::Unreadable(_) => None,
    }
}
