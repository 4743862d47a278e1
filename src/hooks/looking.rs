//! When to look for news while the app stays open.

use gloo_events::EventListener;
use gloo_timers::callback::Interval;
use leptos::prelude::*;
use send_wrapper::SendWrapper;

use crate::intl::now;

/// How old the data may be, in milliseconds: a quarter of an hour, since a company's data changes a few times a day.
const FRESH_MS: u32 = 15 * 60 * 1000;

/// What made it time to look.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Occasion {
    /// Somebody comes back to a tab that they left open, or what they waited for has come in.
    Arrival,
    /// Time has passed while the page is being looked at, or the device is back on the network.
    InBetween,
}

/// Calls `look` when somebody comes back to the tab and the last time was [`FRESH_MS`] ago, as often while it is being
/// looked at, and when the device is back on the network.
pub fn look_on(look: impl Fn(Occasion) + Clone + 'static) {
    let last = StoredValue::new(now());
    let look_at = move |occasion| {
        last.set_value(now());
        look(occasion);
    };
    let is_due = move || now().ms() - last.get_value().ms() >= i64::from(FRESH_MS);
    let returned = {
        let look_at = look_at.clone();
        EventListener::new(&document(), "visibilitychange", move |_| {
            if !document().hidden() && is_due() {
                look_at(Occasion::Arrival);
            }
        })
    };
    let arrived = {
        let look_at = look_at.clone();
        EventListener::new(&document(), "footbridge-late", move |_| {
            look_at(Occasion::Arrival);
        })
    };
    let connected = {
        let look_at = look_at.clone();
        EventListener::new(&window(), "online", move |_| {
            look_at(Occasion::InBetween);
        })
    };
    let passed = Interval::new(FRESH_MS, move || {
        if !document().hidden() {
            look_at(Occasion::InBetween);
        }
    });
    let all = SendWrapper::new((returned, arrived, connected, passed));
    on_cleanup(move || drop(all));
}

/// Whether somebody is in the middle of something: a form or a dialog is open, or they are in a field.
pub fn is_writing() -> bool {
    let places = "form.form, dialog[open], :is(input, textarea, select):focus";
    document().query_selector(places).ok().flatten().is_some()
}
