//! Asks whether to leave, where leaving would lose something.

use gloo_events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use send_wrapper::SendWrapper;

/// Has the browser ask before the page is left while `is_at_risk`. What is kept on the device is safe, and nobody is
/// asked about it.
pub fn warn_before_leaving(is_at_risk: impl Fn() -> bool + 'static) {
    let may_stop = EventListenerOptions::enable_prevent_default();
    let listener = EventListener::new_with_options(&window(), "beforeunload", may_stop, move |event| {
        if is_at_risk() {
            event.prevent_default();
        }
    });
    let listener = SendWrapper::new(listener);
    on_cleanup(move || drop(listener));
}
