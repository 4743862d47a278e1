//! What somebody is typing into a form, kept on the device until they are done with it.

use leptos::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::storage::{Storage, Stored};

/// The contents of a form in the making.
#[derive(Debug)]
pub struct Draft<T: Send + Sync + 'static> {
    /// The contents, bound to the fields.
    pub value: RwSignal<T>,
    /// Whether they come from an earlier visit.
    pub restored: bool,
    storage: StoredValue<Storage>,
    key: StoredValue<String>,
    initial: StoredValue<T>,
    done: RwSignal<bool>,
}

impl<T: Send + Sync + 'static> Clone for Draft<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Draft<T> {}

/// Begins with what was typed before under this key, else with `initial`. Each change is kept at once; contents equal to
/// `initial` are not worth keeping. What cannot be read any more is put aside, to be
/// found under "My changes"; where even that fails, this draft is not kept.
pub fn use_draft<T>(key: &str, initial: T) -> Draft<T>
where
    T: Serialize + DeserializeOwned + Clone + PartialEq + Send + Sync + 'static,
{
    let storage = expect_context::<Storage>();
    let key = format!("draft:{key}");
    let stored = storage.read::<T>(&key);
    let (value, restored) = match &stored {
        Stored::Value(value) => (value.clone(), true),
        Stored::Absent | Stored::Unreadable(_) => (initial.clone(), false),
    };
    let unreadable_stays = matches!(stored, Stored::Unreadable(_)) && !storage.put_aside(&key);
    let draft = Draft {
        value: RwSignal::new(value),
        restored,
        storage: StoredValue::new(storage.clone()),
        key: StoredValue::new(key),
        initial: StoredValue::new(initial),
        done: RwSignal::new(unreadable_stays),
    };
    Effect::new(move |before: Option<()>| {
        let changed = draft
            .value
            .with(|value| draft.initial.with_value(|initial| value != initial));
        if before.is_some() && !draft.done.get_untracked() {
            draft.key.with_value(|key| {
                if changed {
                    draft.value.with_untracked(|value| storage.write(key, value)).ok();
                } else {
                    storage.remove(key);
                }
            });
        }
    });
    draft
}

impl<T: Clone + Send + Sync + 'static> Draft<T> {
    /// Ends the draft: it was saved, and is kept no longer.
    pub fn finish(self) {
        self.done.set(true);
        self.storage
            .with_value(|storage| self.key.with_value(|key| storage.remove(key)));
    }

    /// Throws away what was typed and begins anew.
    pub fn reset(self) {
        self.value.set(self.initial.get_value());
    }
}
