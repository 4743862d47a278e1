//! The pending changes as this page shows them.

use footbridge_core::Change;
use footbridge_core::change::describe;
use footbridge_core::model::ChangeId;
use leptos::prelude::*;

use crate::state::{Data, Entry, Outbox, Standing};

/// A pending change in words, with where it stands.
#[derive(Clone, PartialEq, Debug)]
pub struct Pending {
    /// What the device keeps of it.
    pub entry: Entry,
    /// Where it stands.
    pub standing: Standing,
    /// What it does, such as "Join Sourdough Society".
    pub words: String,
}

impl Pending {
    /// Its id.
    pub fn id(&self) -> &ChangeId {
        &self.entry.change.id
    }

    /// The change itself.
    pub fn change(&self) -> &Change {
        &self.entry.change
    }
}

/// All of them, oldest first.
pub fn use_pending() -> Memo<Vec<Pending>> {
    let (data, outbox) = (expect_context::<Data>(), expect_context::<Outbox>());
    Memo::new(move |_| {
        let of = |entry: &Entry| {
            data.with(|snapshot| Pending {
                entry: entry.clone(),
                standing: Standing::of(entry, snapshot),
                words: describe(&entry.change, &snapshot.catalog),
            })
        };
        outbox.with(|entries| entries.iter().map(of).collect())
    })
}

/// Something about one of them; nothing once it is gone. Tracked.
pub fn of_pending<T: Send + Sync + PartialEq + 'static>(
    mine: Memo<Vec<Pending>>,
    id: ChangeId,
    read: fn(&Pending) -> T,
) -> Memo<Option<T>> {
    Memo::new(move |_| mine.with(|mine| mine.iter().find(|pending| *pending.id() == id).map(read)))
}
