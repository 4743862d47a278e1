//! Weeks as rounds of introductions.

use super::RoundId;
use crate::time::Date;

impl RoundId {
    /// The round of the week in which a day lies. Weeks begin on Monday and belong to the year of their Thursday
    /// (ISO 8601).
    pub fn of(day: Date) -> Self {
        let thursday = monday_of(day).plus_days(3);
        let (year, _, _) = thursday.ymd();
        let week = thursday.days_since(first_monday(year)) / 7 + 1;
        Self::written(&format!("{year:04}-W{week:02}"))
    }

    /// The Monday on which its week begins.
    pub fn monday(&self) -> Date {
        let (year, week) = parts(self.as_str()).unwrap_or_default();
        first_monday(year).plus_days((week - 1) * 7)
    }

    /// The round so many weeks later; earlier where `weeks` is negative.
    #[must_use]
    pub fn plus_weeks(&self, weeks: i32) -> Self {
        Self::of(self.monday().plus_days(7 * weeks))
    }
}

/// Whether a text is a week that exists, such as `2026-W48`.
pub(super) fn is_round(text: &str) -> bool {
    parts(text).is_some_and(|(year, week)| {
        let weeks = first_monday(year + 1).days_since(first_monday(year)) / 7;
        (1..=weeks).contains(&week)
    })
}

fn parts(text: &str) -> Option<(i32, i32)> {
    let (year, week) = text.split_once("-W")?;
    let number = |digits: &str, length: usize| {
        (digits.len() == length && digits.bytes().all(|b| b.is_ascii_digit()))
            .then(|| digits.parse().ok())
            .flatten()
    };
    Some((number(year, 4)?, number(week, 2)?))
}

/// The Monday of the first week of a year: the week with 4 January in it.
fn first_monday(year: i32) -> Date {
    monday_of(Date::from_ymd(year, 1, 4).unwrap_or_default())
}

/// 1970-01-01 was a Thursday.
fn monday_of(day: Date) -> Date {
    day.plus_days(-(day.days() + 3).rem_euclid(7))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn weeks_are_those_of_the_calendar() {
        for (date, round, monday) in [
            ("2026-11-24", "2026-W48", "2026-11-23"),
            ("2026-11-29", "2026-W48", "2026-11-23"),
            ("2027-01-01", "2026-W53", "2026-12-28"),
            ("2024-12-30", "2025-W01", "2024-12-30"),
        ] {
            let of = RoundId::of(day(date));
            assert_eq!(of.as_str(), round);
            assert_eq!(of.monday(), day(monday));
        }
        for days in 0..20_000 {
            let day = Date::from_days(days);
            let monday = RoundId::of(day).monday();
            assert!((0..7).contains(&day.days_since(monday)), "{day}");
        }
    }

    #[test]
    fn rounds_follow_each_other_across_years() {
        let last = RoundId::parse("2026-W53").unwrap();
        assert_eq!(last.plus_weeks(1).as_str(), "2027-W01");
        assert_eq!(last.plus_weeks(1).plus_weeks(-12).as_str(), "2026-W42");
    }

    #[test]
    fn weeks_that_do_not_exist_are_refused() {
        for wrong in ["2025-W53", "2026-W00", "2026-48", "26-W48", "2026-W4", "2026-w48"] {
            assert!(RoundId::parse(wrong).is_err(), "{wrong}");
        }
    }
}
