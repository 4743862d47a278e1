use leptos::ev::FocusEvent;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};

/// The row that has the focus. Arranging the rows anew may take a row out and put it in again, and with that the focus
/// away: it is given back.
#[derive(Clone, Copy)]
pub(super) struct KeptFocus {
    place: RwSignal<Option<usize>>,
    element: StoredValue<Option<SendWrapper<HtmlElement>>>,
    arranging: StoredValue<bool>,
}

impl KeptFocus {
    pub(super) fn new() -> Self {
        Self {
            place: RwSignal::new(None),
            element: StoredValue::new(None),
            arranging: StoredValue::new(false),
        }
    }

    /// Place of the row, tracked.
    pub(super) fn place(self) -> Option<usize> {
        self.place.get()
    }

    /// Something in a row got the focus.
    pub(super) fn came(self, event: &FocusEvent) {
        let element = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlElement>().ok());
        let place = element.as_ref().and_then(place_of);
        self.element.try_set_value(element.map(SendWrapper::new));
        if self
            .place
            .try_get_untracked()
            .is_some_and(|before| before != place)
        {
            self.place.set(place);
        }
    }

    /// Something in a row lost it, to something else or because it is taken out for a moment. The row that has it next
    /// must not go in between.
    pub(super) fn went(self, event: &FocusEvent) {
        let next = event
            .related_target()
            .and_then(|target| target.dyn_into::<HtmlElement>().ok());
        let stays = next.as_ref().and_then(place_of).is_some();
        // The list may be gone by now: its rows also lose the focus when the page that holds them is left.
        let is_arranging = self.arranging.try_get_value().unwrap_or(true);
        if !stays && !is_arranging {
            self.element.set_value(None);
            self.place.set(None);
        }
    }

    /// The rows are being arranged, within this very turn.
    pub(super) fn arranging(self) {
        if self.place.get_untracked().is_none() || self.arranging.get_value() {
            return;
        }
        self.arranging.set_value(true);
        queue_microtask(move || {
            self.arranging.try_set_value(false);
            let element = self.element.try_get_value().flatten();
            let is_lost = document()
                .active_element()
                .is_none_or(|active| active.tag_name() == "BODY");
            if let Some(element) = element.filter(|_| is_lost) {
                let options = FocusOptions::new();
                options.set_prevent_scroll(true);
                element.focus_with_options(&options).ok();
            }
        });
    }
}

fn place_of(element: &HtmlElement) -> Option<usize> {
    let element: &Element = element;
    let row = element.closest("[data-place]").ok().flatten()?;
    row.get_attribute("data-place")?.parse().ok()
}
