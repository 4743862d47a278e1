//! The time, as it passes.

use footbridge_core::time::Timestamp;
use gloo_timers::callback::Interval;
use leptos::prelude::*;
use send_wrapper::SendWrapper;

use crate::intl::now;

/// How often the clock is looked at, in milliseconds: clocks without seconds need no more.
const LOOK_MS: u32 = 30_000;

/// The moment, in steps of half a minute, for clocks on the page.
pub fn use_clock() -> Signal<Timestamp> {
    let moment = RwSignal::new(now());
    let timer = SendWrapper::new(Interval::new(LOOK_MS, move || moment.set(now())));
    on_cleanup(move || drop(timer));
    moment.into()
}
