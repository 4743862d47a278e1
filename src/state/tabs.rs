//! Two tabs of the same site show the same.

use gloo_events::EventListener;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use web_sys::StorageEvent;

use super::{Outbox, Session, Theme};
use crate::storage::Storage;

/// Reads again what another tab has written, as soon as it is written.
pub fn keep_tabs_in_step(storage: Storage, outbox: Outbox, session: Session, theme: Theme) {
    let listener = EventListener::new(&window(), "storage", move |event| {
        let key = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
        if storage.concerns(key.as_deref()) {
            outbox.reread();
            session.reread();
            theme.reread();
        }
    });
    let listener = SendWrapper::new(listener);
    on_cleanup(move || drop(listener));
}
