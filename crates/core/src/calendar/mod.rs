//! Meetings as files that every calendar reads: iCalendar, RFC 5545.

mod event;
mod series;
mod zone;

use crate::content_lines::ContentLines;
use crate::schedule::LocalTime;
use crate::time::Timestamp;

pub use event::{Event, Guest, written};
pub use series::{Series, written_series};

/// The beginning of every file.
fn begun() -> ContentLines {
    let mut lines = ContentLines::default();
    for line in [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Footbridge//Footbridge//EN",
        "CALSCALE:GREGORIAN",
    ] {
        lines.line(line);
    }
    lines
}

/// A moment: `20261125T100000Z`.
fn utc(at: Timestamp) -> String {
    let text = at.to_string();
    let whole = text.split('.').next().unwrap_or_default();
    format!("{}Z", whole.replace(['-', ':'], ""))
}

/// What calendar and clock show somewhere: `20261125T100000`.
fn local(time: LocalTime) -> String {
    let date = time.date.to_string().replace('-', "");
    format!("{date}T{:02}{:02}00", time.minute / 60, time.minute % 60)
}
