//! The keys that lead into the search box from anywhere.

use gloo_events::{EventListener, EventListenerOptions};
use leptos::html;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

use crate::state::slash_searches;
use crate::storage::Storage;

/// Puts the focus into `field` on Ctrl+K or ⌘K, and on `/` where no text is being written and nobody switched it off.
pub fn focus_by_key(field: NodeRef<html::Input>) {
    let storage = expect_context::<Storage>();
    let may_stop = EventListenerOptions::enable_prevent_default();
    let listener = EventListener::new_with_options(&document(), "keydown", may_stop, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let key = event.key();
        let with_control = (event.ctrl_key() || event.meta_key()) && !event.alt_key() && !event.shift_key();
        let is_ours = match key.as_str() {
            "k" | "K" => with_control,
            "/" => {
                !event.ctrl_key()
                    && !event.meta_key()
                    && !event.alt_key()
                    && slash_searches(&storage)
                    && !is_writing()
            }
            _ => false,
        };
        // A dialog keeps the focus to itself.
        let is_free = document().query_selector("dialog[open]").ok().flatten().is_none();
        if let Some(field) = field.get_untracked().filter(|_| is_ours && is_free) {
            event.prevent_default();
            field.focus().ok();
            field.select();
        }
    });
    let listener = SendWrapper::new(listener);
    on_cleanup(move || drop(listener));
}

/// Whether the focus is where a stroke would be a letter of a text.
fn is_writing() -> bool {
    let fields = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";
    let focused = document().active_element();
    focused.is_some_and(|element| element.matches(fields).unwrap_or(false))
}
