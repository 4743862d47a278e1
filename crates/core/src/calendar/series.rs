//! A meeting that comes round, in the time zone where it is held: it stays at its hour when clocks change.

use super::zone::{parameter, write_zone};
use super::{begun, local, utc};
use crate::meeting::next_meetings;
use crate::model::{Group, Meeting};
use crate::schedule::{local_time, moment};
use crate::time::{Date, Timestamp};

const MINUTE_MS: i64 = 60_000;

/// The last minute of a day.
const DAY_ENDS: i64 = 24 * 60 - 1;

/// The days as the standard writes them, Monday first.
const WEEKDAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/// A meeting every week or every few weeks.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Series<'a> {
    /// The same for the same meetings, however often they are written: a calendar then keeps one of them.
    pub uid: String,
    /// When it is written.
    pub stamp: Timestamp,
    /// On which day, at what hour, in which zone, every how many weeks.
    pub meeting: &'a Meeting,
    /// The first of them that counts.
    pub first: Timestamp,
    /// The last day on which there is one; `None` where they go on.
    pub last_day: Option<Date>,
    /// What it is called.
    pub title: &'a str,
    /// A few lines about it.
    pub about: String,
    /// Where it is held; may be empty.
    pub place: &'a str,
    /// Whole address of the page about it.
    pub page: &'a str,
}

impl<'a> Series<'a> {
    /// The meetings of a group from the next one on. `None` where it has no fixed meeting, or its last day comes before the
    /// next. `about` is what stands in the calendar beside the title.
    pub fn of_group(
        group: &'a Group,
        (about, place, page): (String, &'a str, &'a str),
        now: Timestamp,
        offset_at: &dyn Fn(Timestamp) -> i32,
    ) -> Option<Self> {
        let meeting = group.meets.as_ref()?;
        let next = next_meetings(meeting, group.founded, now, 1, offset_at);
        let first = next.first().copied()?;
        let day = local_time(first, offset_at(first)).date;
        group.ends.is_none_or(|last| day <= last).then(|| Self {
            uid: format!("{}@groups.footbridge", group.id),
            stamp: now,
            meeting,
            first,
            last_day: group.ends,
            title: &group.name,
            about,
            place,
            page,
        })
    }
}

/// The meetings as the text of an `.ics` file; `offset_at` gives the zone in which they are held.
pub fn written_series(series: &Series<'_>, offset_at: &dyn Fn(Timestamp) -> i32) -> String {
    let mut lines = begun();
    let zone = parameter(&series.meeting.timezone);
    write_zone(&mut lines, &zone, series.first, offset_at);
    lines.line("BEGIN:VEVENT");
    lines.text("UID", &series.uid);
    lines.line(&format!("DTSTAMP:{}", utc(series.stamp)));
    let there = |at: Timestamp| local(local_time(at, offset_at(at)));
    lines.line(&format!("DTSTART;TZID={zone}:{}", there(series.first)));
    // A meeting without length has no end: the standard wants that after its beginning.
    if series.meeting.minutes > 0 {
        let ends = Timestamp::from_ms(series.first.ms() + i64::from(series.meeting.minutes) * MINUTE_MS);
        lines.line(&format!("DTEND;TZID={zone}:{}", there(ends)));
    }
    lines.line(&rule(series, offset_at));
    lines.text("SUMMARY", series.title);
    lines.text("DESCRIPTION", &series.about);
    lines.text("LOCATION", series.place);
    // An address is no text: nothing in it is escaped, and nothing in it may end the line.
    if !series.page.contains(char::is_control) {
        lines.line(&format!("URL:{}", series.page));
    }
    lines.line("END:VEVENT");
    lines.line("END:VCALENDAR");
    lines.finish()
}

/// Weeks begin on Monday, as they do where meetings some weeks apart are counted.
fn rule(series: &Series<'_>, offset_at: &dyn Fn(Timestamp) -> i32) -> String {
    let weekday = WEEKDAYS[usize::from(series.meeting.weekday.number()) % 7];
    let interval = match series.meeting.every_weeks.clamp(1, 52) {
        1 => String::new(),
        weeks => format!(";INTERVAL={weeks}"),
    };
    let until = series.last_day.map_or_else(String::new, |last| {
        format!(";UNTIL={}", utc(moment(last, DAY_ENDS, &offset_at)))
    });
    format!("RRULE:FREQ=WEEKLY{interval}{until};WKST=MO;BYDAY={weekday}")
}
