//! What `src/worker/beside.js` says of the service worker: it stands in attributes of the page's root element.

use footbridge_core::time::Timestamp;
use gloo_events::EventListener;
use leptos::prelude::*;
use send_wrapper::SendWrapper;

/// How things stand beside the app. Without a service worker there is nothing to say.
#[derive(Clone, Copy, Debug)]
pub struct Beside {
    /// Of when the data is, where the server was not to be had and what is kept is shown.
    pub kept: Signal<Option<Timestamp>>,
    /// Whether the page is of an earlier release than the one that is at hand.
    pub is_old: Signal<bool>,
}

/// Follows what is said.
pub fn use_beside() -> Beside {
    let said = RwSignal::new(read());
    let listener = EventListener::new(&document(), "footbridge-beside", move |_| {
        let now = read();
        if said.get_untracked() != now {
            said.set(now);
        }
    });
    let listener = SendWrapper::new(listener);
    on_cleanup(move || drop(listener));
    Beside {
        kept: Signal::derive(move || said.get().0.map(Timestamp::from_ms)),
        is_old: Signal::derive(move || said.get().1),
    }
}

fn read() -> (Option<i64>, bool) {
    let root = document().document_element();
    let said = |name: &str| root.as_ref().and_then(|root| root.get_attribute(name));
    let kept = said("data-kept").and_then(|milliseconds| milliseconds.parse().ok());
    (kept, said("data-release").is_some())
}

/// Whether the device has a network at all, as far as it knows.
pub fn is_online() -> bool {
    window().navigator().on_line()
}
