//! Where the app is, kept in the fragment of the address.

use gloo_events::EventListener;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use crate::route::Route;

/// The current route, and the page before it.
#[derive(Clone, Copy, Debug)]
pub struct Navigation {
    route: RwSignal<Route>,
    before: StoredValue<Option<Route>>,
}

impl Navigation {
    /// Reads the address and follows it from now on.
    pub fn new() -> Self {
        let navigation = Self {
            route: RwSignal::new(current()),
            before: StoredValue::new(None),
        };
        let listener = EventListener::new(&window(), "hashchange", move |_| navigation.show(current()));
        on_cleanup({
            let listener = send_wrapper::SendWrapper::new(listener);
            move || drop(listener)
        });
        navigation
    }

    /// Something about the route, tracked.
    pub fn with<T>(self, read: impl FnOnce(&Route) -> T) -> T {
        self.route.with(read)
    }

    /// The page that was shown before this one, where there was one since the app was opened.
    pub fn came_from(self) -> Option<Route> {
        self.before.get_value()
    }

    /// The whole address of a page, to be sent to somebody.
    pub fn whole_address(route: &Route) -> String {
        let here = window().location().href().unwrap_or_default();
        let site = here.split('#').next().unwrap_or_default();
        format!("{site}{}", route.href())
    }

    /// The whole address of a file that lies beside the page of the app.
    pub fn beside_the_app(file: &str) -> String {
        let here = window().location().href().unwrap_or_default();
        let page = here.split(['#', '?']).next().unwrap_or_default();
        let folder = page.rsplit_once('/').map_or(page, |(folder, _)| folder);
        format!("{folder}/{file}")
    }

    /// Loads this page again, from the server where it answers. Whatever is typed into a form is kept on the device.
    pub fn reload() {
        window().location().reload().ok();
    }

    /// Goes somewhere; the way back leads here.
    pub fn go(self, route: &Route) {
        window().location().set_hash(&route.href()).ok();
        self.show(route.clone());
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
        self.show(route.clone());
    }

    /// Notes with this entry of the browser's history where the page is scrolled to.
    pub fn note_position(position: f64) {
        if let Ok(history) = window().history() {
            history.replace_state(&JsValue::from_f64(position), "").ok();
        }
    }

    /// Where the page of this entry was scrolled to when it was left; nothing for a new one.
    pub fn noted_position() -> Option<f64> {
        window().history().ok()?.state().ok()?.as_f64()
    }

    fn show(self, route: Route) {
        let here = self.route.get_untracked();
        if here.page() != route.page() {
            self.before.set_value(Some(here));
        }
        self.route.set(route);
    }
}

fn current() -> Route {
    Route::from_fragment(&window().location().hash().unwrap_or_default())
}
