//! Names of those whom I keep apart from. The data holds digests alone; this device remembers whom they stand for, so that
//! I can see and change my list.

use std::collections::BTreeMap;

use footbridge_core::model::{PairDigest, PersonId};
use leptos::prelude::*;

use crate::storage::{Storage, Stored};

/// Key on the device; gone when the person is forgotten.
pub const KEPT_APART: &str = "apart";

/// Whom the digests of one person stand for, as far as this device knows.
#[derive(Clone, Copy, Debug)]
pub struct KeptApart {
    names: RwSignal<BTreeMap<PairDigest, PersonId>>,
    /// Where they are kept; nowhere while something unreadable stands there.
    storage: StoredValue<Option<Storage>>,
}

impl KeptApart {
    /// Reads what is kept on the device.
    pub fn new(storage: Storage) -> Self {
        let stored = storage.read(KEPT_APART);
        // What cannot be read is put aside, to be found under "My changes"; nothing is written over it.
        let stays = matches!(stored, Stored::Unreadable(_)) && !storage.put_aside(KEPT_APART);
        let names = match stored {
            Stored::Value(names) => names,
            Stored::Absent | Stored::Unreadable(_) => BTreeMap::new(),
        };
        Self {
            names: RwSignal::new(names),
            storage: StoredValue::new((!stays).then_some(storage)),
        }
    }

    /// Whom a digest stands for; tracked.
    pub fn name(self, digest: &PairDigest) -> Option<PersonId> {
        self.names.with(|names| names.get(digest).cloned())
    }

    /// Remembers whom a digest stands for. Where the device does not keep it, the list says that it does not know.
    pub fn remember(self, digest: PairDigest, who: PersonId) {
        self.names.update(|names| {
            names.insert(digest, who);
        });
        let names = self.names.get_untracked();
        self.storage
            .with_value(|storage| storage.as_ref().map(|storage| storage.write(KEPT_APART, &names)));
    }
}
