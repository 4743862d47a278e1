//! The meetings of a group as other libraries read them: `icalendar` the lines, `rrule` with the zones of `chrono-tz` the
//! rule, and the zone that stands in the file against the database.

#![cfg(not(target_family = "wasm"))]

mod support;

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDateTime, Offset, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
use footbridge_core::calendar::{Series, written_series};
use footbridge_core::meeting::next_meetings;
use footbridge_core::model::{Extra, Group, Meeting, Weekday};
use footbridge_core::time::Timestamp;
use icalendar::parser::{Component, read_calendar, unfold};
use icalendar::{Component as _, EventLike as _};
use rrule::RRuleSet;

/// Both hemispheres, no summer time, halves and quarters of hours, half an hour of summer time, changes at midnight and on
/// other days than Sunday, and one without any yearly rule.
const ZONES: [&str; 14] = [
    "Europe/Lisbon",
    "America/New_York",
    "Australia/Sydney",
    "Asia/Kolkata",
    "America/Sao_Paulo",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "America/St_Johns",
    "Pacific/Chatham",
    "America/Santiago",
    "Africa/Cairo",
    "Asia/Jerusalem",
    "Africa/Casablanca",
    "UTC",
];

fn offset(zone: Tz, at: Timestamp) -> i32 {
    let at = DateTime::from_timestamp_millis(at.ms()).unwrap();
    zone.offset_from_utc_datetime(&at.naive_utc())
        .fix()
        .local_minus_utc()
        / 60
}

fn meeting(zone: &str, weekday: Weekday, time: &str, every_weeks: u32) -> Meeting {
    Meeting {
        weekday,
        time: time.parse().unwrap(),
        timezone: zone.to_owned(),
        every_weeks,
        minutes: 90,
        extra: Extra::new(),
    }
}

fn group(meets: Meeting) -> Group {
    let mut group = support::records::group("chess", |_| {});
    group.name = String::from("Chess; club, \\ \"and\" tea");
    group.founded = Some("2024-02-06".parse().unwrap());
    group.meets = Some(meets);
    group
}

fn file(group: &Group, now: &str) -> String {
    let zone: Tz = group.meets.as_ref().unwrap().timezone.parse().unwrap();
    let offset_at = |at: Timestamp| offset(zone, at);
    let about = (
        "Bring\na board".to_owned(),
        "Lisbon",
        "https://x.example/a/#/groups/chess",
    );
    let series = Series::of_group(group, about, now.parse().unwrap(), &offset_at).unwrap();
    written_series(&series, &offset_at)
}

fn value<'a>(component: &'a Component<'_>, name: &str) -> Option<&'a str> {
    component.find_prop(name).map(|property| property.val.as_ref())
}

/// What the rule says, by the zone of the database.
fn expanded(event: &Component<'_>, zone: &str, count: u16) -> Vec<Timestamp> {
    let start = event.find_prop("DTSTART").unwrap();
    let named = start
        .params
        .iter()
        .find(|param| param.key.as_ref() == "TZID")
        .unwrap();
    assert_eq!(named.val.as_ref().unwrap().as_ref(), zone);
    let text = format!(
        "DTSTART;TZID={zone}:{}\nRRULE:{}",
        start.val.as_ref(),
        value(event, "RRULE").unwrap()
    );
    let set: RRuleSet = text.parse().unwrap();
    let dates = set.all(count).dates;
    dates
        .iter()
        .map(|date| Timestamp::from_ms(date.timestamp_millis()))
        .collect()
}

/// How many minutes ahead of UTC the zone in the file has clocks at a moment: the last change of any part that is not after
/// it decides (RFC 5545, 3.6.5).
struct Written(Vec<(NaiveDateTime, i32)>);

impl Written {
    fn read(zone: &Component<'_>) -> Self {
        let minutes = |text: &str| {
            let (sign, digits) = text.split_at(1);
            let size: i32 = digits[..2].parse::<i32>().unwrap() * 60 + digits[2..].parse::<i32>().unwrap();
            if sign == "-" { -size } else { size }
        };
        let mut changes = Vec::new();
        for part in &zone.components {
            let [before, after] =
                ["TZOFFSETFROM", "TZOFFSETTO"].map(|name| minutes(value(part, name).unwrap()));
            let start = value(part, "DTSTART").unwrap();
            let onsets: Vec<NaiveDateTime> = match value(part, "RRULE") {
                // Read as if its clocks were those of UTC: only the dates matter here.
                Some(rule) => {
                    let set: RRuleSet = format!("DTSTART:{start}Z\nRRULE:{rule}").parse().unwrap();
                    set.all(15).dates.iter().map(DateTime::naive_utc).collect()
                }
                None => vec![NaiveDateTime::parse_from_str(start, "%Y%m%dT%H%M%S").unwrap()],
            };
            let in_utc = |onset: NaiveDateTime| (onset - TimeDelta::minutes(i64::from(before)), after);
            changes.extend(onsets.into_iter().map(in_utc));
        }
        let ordered: BTreeSet<_> = changes.into_iter().collect();
        Self(ordered.into_iter().collect())
    }

    fn offset(&self, at: DateTime<Utc>) -> i32 {
        let changes = self.0.partition_point(|(onset, _)| *onset <= at.naive_utc());
        self.0[changes.checked_sub(1).expect("a change before any meeting")].1
    }
}

#[test]
fn meetings_are_when_the_app_says_they_are() {
    for zone in ZONES {
        for (weekday, time, every) in [
            (Weekday::Tuesday, "12:30", 1),
            (Weekday::Sunday, "18:00", 2),
            (Weekday::Friday, "09:15", 4),
        ] {
            let group = group(meeting(zone, weekday, time, every));
            // Just before and well after the clocks change in either hemisphere.
            for now in [
                "2026-03-20T10:00:00Z",
                "2026-09-28T23:30:00Z",
                "2026-11-24T10:00:00Z",
            ] {
                let text = file(&group, now);
                let text = unfold(&text);
                let calendar = read_calendar(&text).unwrap();
                let event = calendar
                    .components
                    .iter()
                    .find(|part| part.name == "VEVENT")
                    .unwrap();
                let tz: Tz = zone.parse().unwrap();
                let shown = next_meetings(
                    group.meets.as_ref().unwrap(),
                    group.founded,
                    now.parse().unwrap(),
                    120,
                    |at| offset(tz, at),
                );
                assert_eq!(
                    expanded(event, zone, 120),
                    shown,
                    "{zone} every {every} from {now}"
                );
            }
        }
    }
}

#[test]
fn the_zone_in_the_file_is_that_of_the_database() {
    for zone in ZONES {
        let tz: Tz = zone.parse().unwrap();
        let text = file(
            &group(meeting(zone, Weekday::Tuesday, "12:30", 1)),
            "2026-01-02T10:00:00Z",
        );
        let text = unfold(&text);
        let calendar = read_calendar(&text).unwrap();
        let part = calendar
            .components
            .iter()
            .find(|part| part.name == "VTIMEZONE")
            .unwrap();
        let written = Written::read(part);
        let from = Utc.with_ymd_and_hms(2026, 1, 2, 0, 0, 0).unwrap();
        for half_hour in 0..2 * 24 * 365 * 9 {
            let at = from + TimeDelta::minutes(30 * half_hour);
            let ours = written.offset(at);
            let theirs = tz
                .offset_from_utc_datetime(&at.naive_utc())
                .fix()
                .local_minus_utc()
                / 60;
            assert_eq!(ours, theirs, "{zone} at {at}");
        }
    }
}

#[test]
fn where_clocks_follow_a_rule_it_goes_on_for_ever() {
    for (zone, rules) in [
        (
            "Europe/Lisbon",
            [
                "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
                "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
            ],
        ),
        (
            "America/New_York",
            [
                "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU",
                "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU",
            ],
        ),
        (
            "Australia/Sydney",
            [
                "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=1SU",
                "RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU",
            ],
        ),
    ] {
        let text = file(
            &group(meeting(zone, Weekday::Tuesday, "12:30", 1)),
            "2026-01-02T10:00:00Z",
        );
        let written: Vec<&str> = text
            .lines()
            .filter(|line| line.starts_with("RRULE:FREQ=YEARLY"))
            .collect();
        assert_eq!(written, rules, "{zone}");
    }
}

#[test]
fn the_texts_read_back() {
    let group = group(meeting("Europe/Lisbon", Weekday::Tuesday, "12:30", 2));
    let text = file(&group, "2026-11-24T10:00:00Z");
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
    let calendar: icalendar::Calendar = text.parse().unwrap();
    let event = calendar
        .components
        .iter()
        .find_map(|part| part.as_event())
        .unwrap();
    assert_eq!(event.get_uid(), Some("chess@groups.footbridge"));
    assert_eq!(event.get_summary(), Some(group.name.as_str()));
    assert_eq!(event.get_description(), Some("Bring\na board"));
    assert_eq!(event.get_location(), Some("Lisbon"));
    assert_eq!(
        event.property_value("URL"),
        Some("https://x.example/a/#/groups/chess")
    );
}

#[test]
fn nothing_comes_after_the_last_day() {
    let mut group = group(meeting("America/New_York", Weekday::Tuesday, "21:30", 1));
    group.ends = Some("2026-12-08".parse().unwrap());
    let text = file(&group, "2026-11-24T10:00:00Z");
    // The evening of the last day is already the next in UTC.
    assert!(text.contains(";UNTIL=20261209T045900Z"), "{text}");
    let text = unfold(&text);
    let calendar = read_calendar(&text).unwrap();
    let event = calendar
        .components
        .iter()
        .find(|part| part.name == "VEVENT")
        .unwrap();
    let dates: Vec<String> = expanded(event, "America/New_York", 50)
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(
        dates,
        [
            "2026-11-25T02:30:00.000Z",
            "2026-12-02T02:30:00.000Z",
            "2026-12-09T02:30:00.000Z"
        ]
    );
    group.ends = Some("2026-11-23".parse().unwrap());
    let none = Series::of_group(
        &group,
        (String::new(), "", ""),
        "2026-11-24T10:00:00Z".parse().unwrap(),
        &|_| 0,
    );
    assert_eq!(none, None, "it is over");
    group.meets = None;
    let none = Series::of_group(
        &group,
        (String::new(), "", ""),
        "2026-11-01T10:00:00Z".parse().unwrap(),
        &|_| 0,
    );
    assert_eq!(none, None, "it lives in its channel");
}
