//! Whether `/` leads into the search box. Who speaks to their device, or strays over keys, can switch it off
//! (WCAG 2.1.4); Ctrl+K stays.

use leptos::prelude::*;

use crate::storage::{Storage, Stored};

const KEY: &str = "slash-searches";

/// The choice kept on the device.
#[derive(Clone, Copy, Debug)]
pub struct SearchKey {
    on: RwSignal<bool>,
    storage: StoredValue<Storage>,
}

impl SearchKey {
    /// Reads the choice; on where none was made.
    pub fn new(storage: Storage) -> Self {
        let on = !matches!(storage.read(KEY), Stored::Value(false));
        Self {
            on: RwSignal::new(on),
            storage: StoredValue::new(storage),
        }
    }

    /// Whether `/` searches, not tracked.
    pub fn is_on(self) -> bool {
        self.on.get_untracked()
    }

    /// Chooses, and keeps the choice on the device.
    pub fn choose(self, on: bool) {
        // A choice that cannot be kept holds until the page closes.
        self.storage.with_value(|storage| storage.write(KEY, &on)).ok();
        self.on.set(on);
    }
}
