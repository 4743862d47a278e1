//! Dates and numbers in words: English, unless a frame asks for the dates of another language.

use footbridge_core::time::{Date, Timestamp};
use js_sys::{Date as JsDate, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

use super::locale::locales;
use super::today;

/// "1 member", "2 members".
pub fn plural(count: usize, one: &str, many: &str) -> String {
    if count == 1 {
        format!("1 {one}")
    } else {
        format!("{count} {many}")
    }
}

/// A count with its thousands told apart: "12,345".
pub fn thousands(count: usize) -> String {
    let digits = count.to_string();
    let mut grouped = String::with_capacity(digits.len() + 2);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// A date in full: "24 November 2026".
pub fn day(date: Date) -> String {
    formatted(
        date,
        &[("day", "numeric"), ("month", "long"), ("year", "numeric")],
    )
}

/// A date of the coming weeks: "Thursday 26 November".
pub fn weekday_and_day(date: Date) -> String {
    formatted(
        date,
        &[("weekday", "long"), ("day", "numeric"), ("month", "long")],
    )
}

/// A month: "November 2026".
pub fn month(date: Date) -> String {
    formatted(date, &[("month", "long"), ("year", "numeric")])
}

/// How long ago or ahead a date is, in words: "today", "3 days ago", "in 2 weeks".
pub fn day_ago(date: Date) -> String {
    let days = date.days_since(today());
    let (count, unit) = match days.abs() {
        0..=13 => (days, "day"),
        14..=59 => (days / 7, "week"),
        60..=699 => (days / 30, "month"),
        _ => (days / 365, "year"),
    };
    let locales = locales();
    let words = Intl::RelativeTimeFormat::new(&locales, &options(&[("numeric", "auto")]));
    words.format(f64::from(count), unit).into()
}

/// A moment on this device's clock: "today, 10:12", "3 days ago, 17:30".
pub fn moment(at: Timestamp) -> String {
    // A float holds milliseconds exactly for the next quarter of a million years.
    #[expect(clippy::cast_precision_loss, reason = "see above")]
    let local = JsDate::new(&JsValue::from_f64(at.ms() as f64));
    let year = i32::try_from(local.get_full_year()).unwrap_or(1970);
    let date = Date::from_ymd(year, local.get_month() + 1, local.get_date()).unwrap_or_default();
    format!(
        "{}, {:02}:{:02}",
        day_ago(date),
        local.get_hours(),
        local.get_minutes()
    )
}

fn formatted(date: Date, parts: &[(&str, &str)]) -> String {
    let locales = locales();
    let options = options(parts);
    // Dates have no zone: noon in UTC, shown in UTC, is the same day everywhere.
    Reflect::set(&options, &"timeZone".into(), &"UTC".into()).ok();
    let moment = JsDate::new(&format!("{date}T12:00:00Z").into());
    let format = Intl::DateTimeFormat::new(&locales, &options).format();
    format
        .call1(&JsValue::UNDEFINED, &moment)
        .ok()
        .and_then(|text| text.as_string())
        .unwrap_or_else(|| date.to_string())
}

fn options(parts: &[(&str, &str)]) -> Object {
    let options = Object::new();
    for (key, value) in parts {
        Reflect::set(&options, &(*key).into(), &(*value).into()).ok();
    }
    options
}

#[cfg(test)]
mod tests {
    use super::thousands;

    #[test]
    fn thousands_are_told_apart() {
        let grouped = [0, 7, 999, 1_000, 12_345, 100_000, 1_234_567].map(thousands);
        assert_eq!(
            grouped,
            ["0", "7", "999", "1,000", "12,345", "100,000", "1,234,567"]
        );
    }
}
