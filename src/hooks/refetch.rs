//! Fetches the data again when somebody comes back to a tab they left open.

use footbridge_core::time::Timestamp;
use gloo_events::EventListener;
use leptos::prelude::*;
use send_wrapper::SendWrapper;

use crate::intl::now;
use crate::state::Company;

/// How old the data may be, in milliseconds: a quarter of an hour, since a company's data changes a few times a day.
const FRESH_MS: i64 = 15 * 60 * 1000;

/// Fetches again when the tab is shown and the data is older than [`FRESH_MS`].
pub fn refetch_on_return(company: Company) {
    let fetched = StoredValue::new(now());
    let is_stale = move |at: Timestamp| at.ms() - fetched.get_value().ms() > FRESH_MS;
    let listener = EventListener::new(&document(), "visibilitychange", move |_| {
        let at = now();
        if !document().hidden() && is_stale(at) {
            fetched.set_value(at);
            company.fetch();
        }
    });
    let listener = SendWrapper::new(listener);
    on_cleanup(move || drop(listener));
}
