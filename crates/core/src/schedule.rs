//! When things happen for people in different time zones. The rules of the zones are passed in, as the difference
//! from UTC in minutes at a moment, so that the browser's own database serves.

use crate::model::Meeting;
use crate::time::{Date, Timestamp};

const MINUTE_MS: i64 = 60_000;
const DAY_MINUTES: i64 = 24 * 60;

/// The usual working day, 09:00 to 17:00, in minutes since midnight.
pub const WORKING_DAY: (u32, u32) = (9 * 60, 17 * 60);

/// Local date, weekday (0 for Monday) and minute of the day at a moment.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct LocalTime {
    /// The date there.
    pub date: Date,
    /// 0 for Monday to 6 for Sunday.
    pub weekday: u8,
    /// Minutes since midnight.
    pub minute: u32,
}

/// What calendars and clocks show at a moment where the time is `offset` minutes ahead of UTC.
pub fn local_time(at: Timestamp, offset: i32) -> LocalTime {
    let minutes = at.ms().div_euclid(MINUTE_MS) + i64::from(offset);
    let days = minutes.div_euclid(DAY_MINUTES);
    // 1970-01-01 was a Thursday.
    let weekday = (days + 3).rem_euclid(7);
    LocalTime {
        date: Date::from_days(i32::try_from(days).unwrap_or(i32::MAX)),
        weekday: u8::try_from(weekday).unwrap_or(0),
        minute: u32::try_from(minutes.rem_euclid(DAY_MINUTES)).unwrap_or(0),
    }
}

/// The next time a group meets that is not over yet at `now`. Meetings that are some weeks apart are counted from `since`,
/// the day the group was founded. `offset_at` gives the zone of the meeting.
pub fn next_meeting(
    meeting: &Meeting,
    since: Option<Date>,
    now: Timestamp,
    offset_at: impl Fn(Timestamp) -> i32,
) -> Timestamp {
    let there = local_time(now, offset_at(now));
    let ahead = (i32::from(meeting.weekday.number()) - i32::from(there.weekday)).rem_euclid(7);
    let every = i32::try_from(meeting.every_weeks.clamp(1, 52)).unwrap_or(1);
    let mut date = there.date.plus_days(ahead);
    let weeks_off = |date: Date| since.map_or(0, |since| weeks_between(since, date).rem_euclid(every));
    loop {
        let starts = moment(date, i64::from(meeting.time.minutes()), &offset_at);
        let over = starts.ms() + i64::from(meeting.minutes) * MINUTE_MS <= now.ms();
        if !over && weeks_off(date) == 0 {
            return starts;
        }
        date = date.plus_days(7);
    }
}

/// The stretches of one's own day, in minutes since midnight, in which both are at work; `ahead` is how many minutes
/// the other's clock is ahead of one's own.
pub fn shared_hours(ahead: i32) -> Option<(u32, u32)> {
    let (start, end) = (i64::from(WORKING_DAY.0), i64::from(WORKING_DAY.1));
    // The other's day before, on and after may reach into one's own.
    (-1..=1)
        .map(|day| {
            let shift = day * DAY_MINUTES - i64::from(ahead);
            (start.max(start + shift), end.min(end + shift))
        })
        .find(|(from, to)| from < to)
        .and_then(|(from, to)| Some((u32::try_from(from).ok()?, u32::try_from(to).ok()?)))
}

/// The moment at which clocks in a zone show `minute` on `date`. Where clocks skip it, the moment just after.
pub(crate) fn moment(date: Date, minute: i64, offset_at: &impl Fn(Timestamp) -> i32) -> Timestamp {
    let wall = i64::from(date.days()) * DAY_MINUTES + minute;
    let as_utc = |offset: i32| Timestamp::from_ms((wall - i64::from(offset)) * MINUTE_MS);
    let guess = as_utc(offset_at(Timestamp::from_ms(wall * MINUTE_MS)));
    as_utc(offset_at(guess))
}

/// Whole weeks from the week of `from` to the week of `to`, weeks beginning on Monday.
fn weeks_between(from: Date, to: Date) -> i32 {
    let week = |date: Date| (date.days() + 3).div_euclid(7);
    week(to) - week(from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Extra, Weekday};

    fn meeting(weekday: Weekday, time: &str, every_weeks: u32) -> Meeting {
        let time = time.parse().unwrap();
        Meeting {
            weekday,
            time,
            timezone: "Europe/Lisbon".to_owned(),
            every_weeks,
            minutes: 60,
            extra: Extra::new(),
        }
    }

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    /// Summer time from the last Sunday of March to the last Sunday of October 2026, 01:00 UTC.
    fn lisbon(moment: Timestamp) -> i32 {
        if (at("2026-03-29T01:00:00Z")..at("2026-10-25T01:00:00Z")).contains(&moment) {
            60
        } else {
            0
        }
    }

    #[test]
    fn weekdays_are_right() {
        assert_eq!(local_time(at("2026-11-24T09:00:00Z"), 0).weekday, 1, "a Tuesday");
        let delhi = local_time(at("2026-11-24T20:00:00Z"), 330);
        assert_eq!(
            (delhi.weekday, delhi.minute, delhi.date.to_string().as_str()),
            (2, 90, "2026-11-25")
        );
    }

    #[test]
    fn the_next_meeting_is_today_until_it_is_over() {
        let weekly = meeting(Weekday::Tuesday, "12:30", 1);
        let next = |now: &str| next_meeting(&weekly, None, at(now), lisbon).to_string();
        assert_eq!(next("2026-11-23T09:00:00Z"), "2026-11-24T12:30:00.000Z");
        assert_eq!(next("2026-11-24T13:29:00Z"), "2026-11-24T12:30:00.000Z");
        assert_eq!(next("2026-11-24T13:30:00Z"), "2026-12-01T12:30:00.000Z");
    }

    #[test]
    fn the_clock_on_the_wall_counts_when_summer_time_ends() {
        let weekly = meeting(Weekday::Monday, "18:00", 1);
        let next = |now: &str| next_meeting(&weekly, None, at(now), lisbon).to_string();
        assert_eq!(next("2026-10-17T12:00:00Z"), "2026-10-19T17:00:00.000Z");
        assert_eq!(next("2026-10-24T12:00:00Z"), "2026-10-26T18:00:00.000Z");
    }

    #[test]
    fn every_other_week_is_counted_from_the_founding() {
        let other = meeting(Weekday::Tuesday, "12:30", 2);
        let since = Some("2026-11-10".parse().unwrap());
        let next = |now: &str| next_meeting(&other, since, at(now), lisbon).date().to_string();
        assert_eq!(next("2026-11-11T09:00:00Z"), "2026-11-24");
        assert_eq!(next("2026-11-25T09:00:00Z"), "2026-12-08");
    }

    #[test]
    fn shared_hours_of_two_zones() {
        assert_eq!(shared_hours(0), Some((540, 1020)));
        assert_eq!(
            shared_hours(120),
            Some((540, 900)),
            "the other is two hours ahead and leaves earlier"
        );
        assert_eq!(
            shared_hours(-300),
            Some((840, 1020)),
            "the other starts five hours later"
        );
        assert_eq!(shared_hours(540), None, "nine hours apart");
        assert_eq!(
            shared_hours(20 * 60),
            Some((780, 1020)),
            "the other's day before, four hours behind"
        );
    }
}
