//! What a calendar has to know of a time zone: when its clocks change. The browser tells only what they show at a
//! moment, so the changes are searched for, and a rule is read off them where they follow one.

use super::local;
use crate::content_lines::ContentLines;
use crate::schedule::{LocalTime, local_time};
use crate::time::{Date, Timestamp};

const MINUTE_MS: i64 = 60_000;

/// How far apart the moments are at which the zone is asked, in minutes. Clocks that go forward and back within one such
/// step would be missed; none do.
const STEP: i64 = 7 * 24 * 60;

/// How many years are looked at, the one before the beginning among them: enough for a last Sunday to be both the fourth
/// and the fifth.
const YEARS: i32 = 12;

const WEEKDAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/// The clocks change.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Change {
    at: Timestamp,
    /// Minutes ahead of UTC until then.
    before: i32,
    /// Minutes ahead of UTC from then on.
    after: i32,
}

/// On which day of a year: the `nth` such weekday of a month, the last one for -1.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Rule {
    month: u32,
    weekday: u8,
    nth: i32,
}

/// Writes the zone for whatever happens from `from` on. Where its changes follow no yearly rule, those of the next ten
/// years stand there one by one.
pub fn write_zone(
    lines: &mut ContentLines,
    name: &str,
    from: Timestamp,
    offset_at: &dyn Fn(Timestamp) -> i32,
) {
    let year = from.date().ymd().0 - 1;
    let changes = changes(new_year(year), new_year(year + YEARS), offset_at);
    lines.line("BEGIN:VTIMEZONE");
    lines.text("TZID", name);
    if let Some(rules) = rules(&changes) {
        for (first, rule) in rules {
            write_change(lines, first, Some(rule));
        }
    } else {
        let offset = offset_at(new_year(year));
        write_change(
            lines,
            Change {
                at: new_year(year),
                before: offset,
                after: offset,
            },
            None,
        );
        for change in changes {
            write_change(lines, change, None);
        }
    }
    lines.line("END:VTIMEZONE");
}

/// The name of a zone as a parameter takes it: nothing in it ends the parameter.
pub fn parameter(zone: &str) -> String {
    zone.chars()
        .filter(|c| c.is_ascii_alphanumeric() || matches!(c, '/' | '_' | '-' | '+'))
        .collect()
}

fn write_change(lines: &mut ContentLines, change: Change, rule: Option<Rule>) {
    let kind = if change.after > change.before {
        "DAYLIGHT"
    } else {
        "STANDARD"
    };
    lines.line(&format!("BEGIN:{kind}"));
    lines.line(&format!("DTSTART:{}", local(onset(change))));
    lines.line(&format!("TZOFFSETFROM:{}", offset(change.before)));
    lines.line(&format!("TZOFFSETTO:{}", offset(change.after)));
    if let Some(Rule { month, weekday, nth }) = rule {
        let weekday = WEEKDAYS[usize::from(weekday) % 7];
        lines.line(&format!("RRULE:FREQ=YEARLY;BYMONTH={month};BYDAY={nth}{weekday}"));
    }
    lines.line(&format!("END:{kind}"));
}

/// `+0530`.
fn offset(minutes: i32) -> String {
    let sign = if minutes < 0 { '-' } else { '+' };
    format!("{sign}{:02}{:02}", minutes.abs() / 60, minutes.abs() % 60)
}

/// What calendar and clock show when they change.
fn onset(change: Change) -> LocalTime {
    local_time(change.at, change.before)
}

fn new_year(year: i32) -> Timestamp {
    let date = Date::from_ymd(year, 1, 1).unwrap_or_default();
    Timestamp::from_ms(i64::from(date.days()) * 24 * 60 * MINUTE_MS)
}

/// Every change between two moments, to the minute.
fn changes(from: Timestamp, until: Timestamp, offset_at: &dyn Fn(Timestamp) -> i32) -> Vec<Change> {
    let minute = |at: Timestamp| at.ms().div_euclid(MINUTE_MS);
    let asked = |minute: i64| offset_at(Timestamp::from_ms(minute * MINUTE_MS));
    let (mut here, last) = (minute(from), minute(until));
    let mut before = asked(here);
    let mut found = Vec::new();
    while here < last {
        let next = (here + STEP).min(last);
        let after = asked(next);
        if after != before {
            // Clocks show `before` at `low` and no longer at `high`.
            let (mut low, mut high) = (here, next);
            while high - low > 1 {
                let middle = low.midpoint(high);
                if asked(middle) == before {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            let at = Timestamp::from_ms(high * MINUTE_MS);
            found.push(Change { at, before, after });
        }
        (here, before) = (next, after);
    }
    found
}

/// The rule for the clocks going forward and the one for going back, each with its first change, where both have held every
/// year; `None` where they have not, or where clocks never change.
fn rules(changes: &[Change]) -> Option<[(Change, Rule); 2]> {
    let (forward, back): (Vec<Change>, Vec<Change>) =
        changes.iter().partition(|change| change.after > change.before);
    Some([rule(&forward)?, rule(&back)?])
}

fn rule(changes: &[Change]) -> Option<(Change, Rule)> {
    let first = *changes.first()?;
    let days: Vec<LocalTime> = changes.iter().map(|change| onset(*change)).collect();
    let years: Vec<i32> = days.iter().map(|day| day.date.ymd().0).collect();
    let each_year = changes.len() == usize::try_from(YEARS).unwrap_or(0)
        && years.windows(2).all(|pair| pair[1] == pair[0] + 1);
    let month = days[0].date.ymd().1;
    let alike = each_year
        && changes.iter().zip(&days).all(|(change, day)| {
            (change.before, change.after) == (first.before, first.after)
                && (day.weekday, day.minute, day.date.ymd().1) == (days[0].weekday, days[0].minute, month)
        });
    let is_last = |date: Date| date.plus_days(7).ymd().1 != month;
    let nth_of = |date: Date| i32::try_from((date.ymd().2 - 1) / 7 + 1).unwrap_or(1);
    let nth = if days.iter().all(|day| is_last(day.date)) {
        -1
    } else {
        nth_of(days[0].date)
    };
    let holds = alike && (nth == -1 || days.iter().all(|day| nth_of(day.date) == nth));
    let rule = Rule {
        month,
        weekday: days[0].weekday,
        nth,
    };
    holds.then_some((first, rule))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(from: &str, offset_at: &dyn Fn(Timestamp) -> i32) -> Vec<String> {
        let mut lines = ContentLines::default();
        write_zone(&mut lines, "Test/Zone", from.parse().unwrap(), offset_at);
        lines
            .finish()
            .split_terminator("\r\n")
            .map(ToOwned::to_owned)
            .collect()
    }

    /// Forward by half an hour on every second Sunday of September, back on the last of March, at 01:00 UTC.
    fn south(at: Timestamp) -> i32 {
        let year = at.date().ymd().0;
        let sunday = |month, from| {
            let day = (from..from + 7).filter_map(|day| Date::from_ymd(year, month, day));
            let mut sundays = day.filter(|date| local_time(midday(*date), 0).weekday == 6);
            Timestamp::from_ms(
                i64::from(sundays.next().unwrap().days()) * 24 * 60 * MINUTE_MS + 60 * MINUTE_MS,
            )
        };
        if at >= sunday(3, 25) && at < sunday(9, 8) {
            600
        } else {
            630
        }
    }

    fn midday(date: Date) -> Timestamp {
        Timestamp::from_ms((i64::from(date.days()) * 24 + 12) * 60 * MINUTE_MS)
    }

    #[test]
    fn a_rule_is_read_off_the_changes() {
        assert_eq!(
            lines("2026-11-24T10:00:00Z", &south),
            [
                "BEGIN:VTIMEZONE",
                "TZID:Test/Zone",
                "BEGIN:DAYLIGHT",
                "DTSTART:20250914T110000",
                "TZOFFSETFROM:+1000",
                "TZOFFSETTO:+1030",
                "RRULE:FREQ=YEARLY;BYMONTH=9;BYDAY=2SU",
                "END:DAYLIGHT",
                "BEGIN:STANDARD",
                "DTSTART:20250330T113000",
                "TZOFFSETFROM:+1030",
                "TZOFFSETTO:+1000",
                "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
                "END:STANDARD",
                "END:VTIMEZONE",
            ]
        );
    }

    #[test]
    fn clocks_that_never_change_have_one_offset() {
        assert_eq!(
            lines("2026-11-24T10:00:00Z", &|_| -210),
            [
                "BEGIN:VTIMEZONE",
                "TZID:Test/Zone",
                "BEGIN:STANDARD",
                "DTSTART:20241231T203000",
                "TZOFFSETFROM:-0330",
                "TZOFFSETTO:-0330",
                "END:STANDARD",
                "END:VTIMEZONE",
            ]
        );
    }

    #[test]
    fn changes_without_a_rule_stand_one_by_one() {
        let once = |at: Timestamp| {
            if at < "2028-05-06T07:08:00Z".parse().unwrap() {
                60
            } else {
                120
            }
        };
        let lines = lines("2026-11-24T10:00:00Z", &once);
        assert!(!lines.iter().any(|line| line.starts_with("RRULE")), "{lines:?}");
        assert!(lines.contains(&"DTSTART:20280506T080800".to_owned()), "{lines:?}");
    }

    #[test]
    fn nothing_in_the_name_of_a_zone_ends_its_parameter() {
        assert_eq!(parameter("America/Port-au-Prince"), "America/Port-au-Prince");
        assert_eq!(parameter("Etc/GMT+5\r\n;X=\":"), "Etc/GMT+5X");
    }
}
