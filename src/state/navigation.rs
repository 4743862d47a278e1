//! Where the app is, kept in the fragment of the address.

use gloo_events::EventListener;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use crate::route::Route;

/// The current route.
#[derive(Clone, Copy, Debug)]
pub struct Navigation(RwSignal<Route>);

impl Navigation {
    /// Reads the address and follows it from now on.
    pub fn new() -> Self {
        let route = RwSignal::new(current());
        let listener = EventListener::new(&window(), "hashchange", move |_| route.set(current()));
        on_cleanup({
            let listener = send_wrapper::SendWrapper::new(listener);
            move || drop(listener)
        });
        Self(route)
    }

    /// The route, tracked.
    pub fn route(self) -> Route {
        self.0.get()
    }

    /// Something about the route, tracked.
    pub fn with<T>(self, read: impl FnOnce(&Route) -> T) -> T {
        self.0.with(read)
    }

    /// The route, not tracked.
    pub fn route_untracked(self) -> Route {
        self.0.get_untracked()
    }

    /// Goes somewhere; the way back leads here.
    pub fn go(self, route: &Route) {
        window().location().set_hash(&route.href()).ok();
        self.0.set(route.clone());
    }

    /// Changes the address in place, as while typing in a search field.
    pub fn replace(self, route: &Route) {
        let href = route.href();
        let history = window().history();
        let replaced =
            history.and_then(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(&href)));
        // Browsers limit how often history may change, and opaque frames forbid it; the view follows all the same.
        if replaced.is_err() {
            window().location().replace(&href).ok();
        }
        self.0.set(route.clone());
    }
}

fn current() -> Route {
    Route::from_fragment(&window().location().hash().unwrap_or_default())
}
