//! The device's clock.

use footbridge_core::time::{Date, Timestamp};
use js_sys::Date as JsDate;

/// The moment.
pub fn now() -> Timestamp {
    Timestamp::from_ms(to_ms(JsDate::now()))
}

/// The date on this device's calendar.
pub fn today() -> Date {
    let now = JsDate::new_0();
    let year = i32::try_from(now.get_full_year()).unwrap_or(1970);
    Date::from_ymd(year, now.get_month() + 1, now.get_date()).unwrap_or_default()
}

/// Whole milliseconds: within the 2^53 that a float holds exactly for the next quarter of a million years.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a float's cast to an integer saturates"
)]
fn to_ms(ms: f64) -> i64 {
    ms as i64
}
