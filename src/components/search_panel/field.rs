//! The field of the search box as a combobox: what it is called to assistive technology, and its keys.

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, InputEvent, KeyboardEvent};

use super::Active;
use super::acting::Acting;
use super::entry::Offer;
use super::list::{LIST, option_id};
use crate::components::search_box::FIELD;
use crate::ui::neighbour;

/// What browsers say in place of a key while an input method has it.
const COMPOSING: u32 = 229;

/// What the field is, as long as there is help with it.
const ATTRIBUTES: [(&str, &str); 8] = [
    ("role", "combobox"),
    ("aria-autocomplete", "list"),
    ("aria-controls", LIST),
    ("aria-keyshortcuts", "/ Control+K"),
    ("enterkeyhint", "search"),
    ("autocomplete", "off"),
    ("autocapitalize", "off"),
    ("spellcheck", "false"),
];

/// Makes the field a combobox with what is offered as its list.
pub fn help_with_field(acting: &Acting, active: Active) {
    let field = document().get_element_by_id(FIELD);
    let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) else {
        return;
    };
    for (name, value) in ATTRIBUTES {
        field.set_attribute(name, value).ok();
    }
    acting.use_it(document().active_element().as_deref() == Some(field.as_ref()));
    let listeners = SendWrapper::new(listen(&field, acting, active));
    on_cleanup(move || drop(listeners));
    let field = SendWrapper::new(field);
    Effect::new(move || {
        let is_open = active.offer.with(|offer| offer.len() > 0);
        field.set_attribute("aria-expanded", &is_open.to_string()).ok();
        match active.get() {
            Some(place) => field
                .set_attribute("aria-activedescendant", &option_id(place))
                .ok(),
            None => field.remove_attribute("aria-activedescendant").ok(),
        };
    });
}

fn listen(field: &HtmlInputElement, acting: &Acting, active: Active) -> [EventListener; 5] {
    let acting = *acting;
    let may_stop = EventListenerOptions::enable_prevent_default();
    let keys = EventListener::new_with_options(field, "keydown", may_stop, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        // While an input method composes, its keys are not ours.
        let is_composing = event.is_composing() || event.key_code() == COMPOSING;
        if !is_composing && press(&event.key(), &acting, active) {
            event.prevent_default();
        }
    });
    let typed = EventListener::new(field, "input", move |event| {
        acting.use_it(true);
        active.set(None);
        let is_composing = event
            .dyn_ref::<InputEvent>()
            .is_some_and(InputEvent::is_composing);
        if !is_composing {
            // After the text was taken over.
            Timeout::new(0, move || {
                acting.take_filters();
            })
            .forget();
        }
    });
    let uses = ["focus", "click"].map(|kind| EventListener::new(field, kind, move |_| acting.use_it(true)));
    let [focus, click] = uses;
    let left = EventListener::new(field, "blur", move |_| acting.use_it(false));
    [keys, typed, focus, click, left]
}

/// What a key does. `false` leaves it to the field itself.
fn press(key: &str, acting: &Acting, active: Active) -> bool {
    let now = untrack(|| active.get());
    let is_open = active.offer.with_untracked(|offer| offer.len() > 0);
    match key {
        "ArrowDown" | "ArrowUp" => {
            acting.use_it(true);
            let count = active.offer.with_untracked(Offer::len);
            active.set(neighbour(key == "ArrowDown", now, count));
        }
        "Enter" => match now.filter(|_| is_open) {
            Some(place) => acting.choose(active.offer, place),
            None => acting.submit(),
        },
        "Escape" if is_open => {
            active.set(None);
            acting.use_it(false);
        }
        "Escape" => super::acting::leave_field(),
        "Tab" => {
            acting.use_it(false);
            return false;
        }
        _ => return false,
    }
    true
}
