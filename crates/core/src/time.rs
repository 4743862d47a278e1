//! Calendar dates, moments and clock times, without a clock.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

const MS_PER_DAY: i64 = 86_400_000;

/// A calendar date, as days since 1970-01-01. Written `YYYY-MM-DD`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Date(i32);

/// A moment, as milliseconds since 1970-01-01T00:00Z. Written `YYYY-MM-DDTHH:MM:SS.mmmZ`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Timestamp(i64);

/// A time on the clock, as minutes since midnight. Written `HH:MM`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct TimeOfDay(u16);

/// What a text was expected to be when it could not be read as a date or time.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NotATime(&'static str);

impl Date {
    /// The date `days` days after 1970-01-01.
    pub const fn from_days(days: i32) -> Self {
        Self(days)
    }

    /// A date of the Gregorian calendar; `None` where there is no such day.
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Option<Self> {
        let date = Self(days_from_civil(year, month, day));
        (date.ymd() == (year, month, day)).then_some(date)
    }

    /// Year, month (1 to 12) and day of the month.
    pub fn ymd(self) -> (i32, u32, u32) {
        civil_from_days(self.0)
    }

    /// Days since 1970-01-01.
    pub const fn days(self) -> i32 {
        self.0
    }

    /// How many days later this is than `earlier`; negative where it is before it.
    pub const fn days_since(self, earlier: Self) -> i32 {
        self.0 - earlier.0
    }

    /// The date `days` days later.
    #[must_use]
    pub const fn plus_days(self, days: i32) -> Self {
        Self(self.0 + days)
    }
}

impl Timestamp {
    /// The last moment that can be written with a year of four digits: 9999-12-31T23:59:59.999Z.
    pub const LATEST: Self = Self(253_402_300_799_999);

    /// A moment from milliseconds since 1970-01-01T00:00Z, the unit of the browser's `Date.now()`.
    pub const fn from_ms(ms: i64) -> Self {
        Self(ms)
    }

    /// Milliseconds since 1970-01-01T00:00Z.
    pub const fn ms(self) -> i64 {
        self.0
    }

    /// The date in UTC.
    pub fn date(self) -> Date {
        Date(i32::try_from(self.0.div_euclid(MS_PER_DAY)).unwrap_or(i32::MAX))
    }
}

impl TimeOfDay {
    /// A time from minutes since midnight; `None` from 24:00 on.
    pub fn from_minutes(minutes: u16) -> Option<Self> {
        (minutes < 24 * 60).then_some(Self(minutes))
    }

    /// Minutes since midnight.
    pub const fn minutes(self) -> u16 {
        self.0
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ms = self.0.rem_euclid(MS_PER_DAY);
        let (seconds, ms) = (ms / 1000, ms % 1000);
        let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        write!(f, "{}T{hours:02}:{minutes:02}:{seconds:02}.{ms:03}Z", self.date())
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

impl FromStr for Date {
    type Err = NotATime;

    fn from_str(text: &str) -> Result<Self, NotATime> {
        let wanted = NotATime("a date such as 2026-11-24");
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return Err(wanted);
        }
        let (year, month, day) = (number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        match (year, month, day) {
            (Some(y), Some(m), Some(d)) => Self::from_ymd(i32::try_from(y).unwrap_or(0), m, d).ok_or(wanted),
            _ => Err(wanted),
        }
    }
}

impl FromStr for Timestamp {
    type Err = NotATime;

    fn from_str(text: &str) -> Result<Self, NotATime> {
        let wanted = NotATime("a moment in UTC such as 2026-11-24T09:30:00.000Z");
        let Some(clock) = text.get(10..).and_then(|rest| rest.strip_prefix('T')) else {
            return Err(wanted);
        };
        let date: Date = text[..10].parse().map_err(|_| wanted)?;
        let (whole, ms) = match (clock.len(), clock.get(8..9)) {
            (9, Some("Z")) => (&clock[..8], Some(0)),
            (13, Some(".")) if clock.ends_with('Z') => (&clock[..8], number(clock, 9, 12)),
            _ => return Err(wanted),
        };
        let time: TimeOfDay = whole.get(..5).unwrap_or_default().parse().map_err(|_| wanted)?;
        let seconds = (whole.get(5..6) == Some(":"))
            .then(|| number(whole, 6, 8))
            .flatten();
        match (seconds.filter(|s| *s < 60), ms) {
            (Some(seconds), Some(ms)) => Ok(Self(
                i64::from(date.0) * MS_PER_DAY
                    + i64::from(time.0) * 60_000
                    + i64::from(seconds) * 1000
                    + i64::from(ms),
            )),
            _ => Err(wanted),
        }
    }
}

impl FromStr for TimeOfDay {
    type Err = NotATime;

    fn from_str(text: &str) -> Result<Self, NotATime> {
        let wanted = NotATime("a time such as 17:30");
        if text.len() != 5 || text.as_bytes()[2] != b':' {
            return Err(wanted);
        }
        match (number(text, 0, 2), number(text, 3, 5)) {
            (Some(h), Some(m)) if h < 24 && m < 60 => Ok(Self(u16::try_from(h * 60 + m).unwrap_or(0))),
            _ => Err(wanted),
        }
    }
}

impl fmt::Display for NotATime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected {}", self.0)
    }
}

impl std::error::Error for NotATime {}

macro_rules! as_text {
    ($($name:ident),*) => {$(
        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.to_string()
            }
        }
        impl TryFrom<String> for $name {
            type Error = NotATime;
            fn try_from(text: String) -> Result<Self, NotATime> {
                text.parse()
            }
        }
    )*};
}
as_text!(Date, Timestamp, TimeOfDay);

fn number(text: &str, from: usize, to: usize) -> Option<u32> {
    let digits = text.get(from..to)?;
    digits
        .bytes()
        .all(|b| b.is_ascii_digit())
        .then(|| digits.parse().ok())
        .flatten()
}

/// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
fn days_from_civil(year: i32, month: u32, day: u32) -> i32 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let shifted_month = (i32::try_from(month).unwrap_or(0) + 9) % 12;
    let day_of_year = (153 * shifted_month + 2) / 5 + i32::try_from(day).unwrap_or(0) - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

/// Howard Hinnant, as above, `civil_from_days`.
fn civil_from_days(days: i32) -> (i32, u32, u32) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 {
        shifted_month + 3
    } else {
        shifted_month - 9
    };
    let year = year_of_era + era * 400 + i32::from(month <= 2);
    (year, month.unsigned_abs(), day.unsigned_abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_read_back_as_written() {
        for text in [
            "1970-01-01",
            "2024-02-29",
            "2026-11-24",
            "1899-12-31",
            "2100-03-01",
        ] {
            assert_eq!(text.parse::<Date>().unwrap().to_string(), text);
        }
        assert_eq!("1970-01-02".parse::<Date>().unwrap().days(), 1);
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for text in [
            "2026-02-29",
            "2026-13-01",
            "2026-00-10",
            "26-01-01",
            "2026/01/01",
            "2026-1-01x",
            "+026-01-01",
        ] {
            assert!(text.parse::<Date>().is_err(), "{text}");
        }
    }

    #[test]
    fn every_day_of_two_centuries_round_trips() {
        for days in -36_525..36_525 {
            let (y, m, d) = Date::from_days(days).ymd();
            assert_eq!(Date::from_ymd(y, m, d), Some(Date::from_days(days)));
        }
    }

    #[test]
    fn moments_read_back_as_written() {
        let text = "2026-11-24T09:30:05.042Z";
        assert_eq!(text.parse::<Timestamp>().unwrap().to_string(), text);
        assert_eq!(
            "2026-11-24T09:30:05Z".parse::<Timestamp>().unwrap().to_string(),
            "2026-11-24T09:30:05.000Z"
        );
        for wrong in [
            "2026-11-24",
            "2026-11-24T25:00:00Z",
            "2026-11-24T09:30:05+01:00",
            "2026-11-24T09:30:61Z",
        ] {
            assert!(wrong.parse::<Timestamp>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn clock_times() {
        assert_eq!("17:30".parse::<TimeOfDay>().unwrap().minutes(), 1050);
        assert!("24:00".parse::<TimeOfDay>().is_err());
        assert!("7:30".parse::<TimeOfDay>().is_err());
    }
}
