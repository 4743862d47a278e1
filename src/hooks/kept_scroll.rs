//! Coming back to a long page where one left it.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use send_wrapper::SendWrapper;

use crate::state::Navigation;

/// How long the page must rest before its position is noted, in milliseconds: browsers limit how often it may be.
const REST_MS: u32 = 120;
/// How often it is tried to scroll back, a frame apart, while the page is still too short: three seconds.
const TRIES: u32 = 180;

/// Notes with the entry of the browser's history where the page is scrolled to, and scrolls there when one comes back
/// to that entry. A new entry begins at the top. To be called once by a page.
pub fn use_kept_scroll() {
    let note = || {
        if let Ok(position) = window().scroll_y() {
            Navigation::note_position(position);
        }
    };
    if let Some(before) = Navigation::noted_position().filter(|before| *before > 0.0) {
        // The frame of the new page puts the focus to its heading, and so scrolls to the top.
        request_animation_frame(move || request_animation_frame(move || scroll_back(before, TRIES)));
    }
    let pending: Rc<RefCell<Option<Timeout>>> = Rc::default();
    let listener = EventListener::new(&window(), "scroll", {
        let pending = Rc::clone(&pending);
        move |_| *pending.borrow_mut() = Some(Timeout::new(REST_MS, note))
    });
    let kept = SendWrapper::new((listener, pending));
    // The timer must not run any more: the entry is another one by then.
    on_cleanup(move || {
        let (listener, pending) = kept.take();
        drop(listener);
        pending.borrow_mut().take();
    });
}

fn scroll_back(position: f64, tries: u32) {
    window().scroll_to_with_x_and_y(0.0, position);
    let there = window().scroll_y().unwrap_or(position);
    if there + 1.0 < position && tries > 0 {
        request_animation_frame(move || scroll_back(position, tries - 1));
    }
}
