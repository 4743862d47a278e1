//! Short messages about what just happened.

use std::sync::Arc;

use gloo_timers::callback::Timeout;
use leptos::prelude::*;

use crate::ui::{Toast, ToastAction, Tone};

/// How long a message stays, in milliseconds: time to read two lines and reach for "Undo".
const STAY_MS: u32 = 8000;

/// The messages of the moment.
#[derive(Clone, Copy, Debug)]
pub struct Notices {
    list: RwSignal<Vec<Toast>>,
    next: StoredValue<u64>,
}

impl Notices {
    pub fn new() -> Self {
        Self {
            list: RwSignal::new(Vec::new()),
            next: StoredValue::new(0),
        }
    }

    /// All of them, oldest first, tracked.
    pub fn all(self) -> Vec<Toast> {
        self.list.get()
    }

    /// Something went as wished.
    pub fn done(self, text: impl Into<String>) {
        self.show(text.into(), Tone::Neutral, None, Some(STAY_MS));
    }

    /// Something went as wished and can be undone.
    pub fn undoable(self, text: impl Into<String>, undo: impl Fn() + Send + Sync + 'static) {
        let action = ToastAction {
            label: "Undo".to_owned(),
            run: Arc::new(undo),
        };
        self.show(text.into(), Tone::Neutral, Some(action), Some(STAY_MS));
    }

    /// Something the person must know; stays until dismissed.
    pub fn warn(self, text: impl Into<String>) {
        self.show(text.into(), Tone::Bad, None, None);
    }

    /// Takes a message away.
    pub fn dismiss(self, id: u64) {
        self.list.update(|list| list.retain(|toast| toast.id != id));
    }

    fn show(self, text: String, tone: Tone, action: Option<ToastAction>, stay: Option<u32>) {
        let id = self.next.get_value();
        self.next.set_value(id + 1);
        self.list.update(|list| {
            list.retain(|toast| toast.text != text);
            list.push(Toast {
                id,
                text,
                tone,
                action,
            });
        });
        if let Some(stay) = stay {
            Timeout::new(stay, move || self.dismiss(id)).forget();
        }
    }
}
