//! A group's meetings in words, there and for somebody whose clocks show something else.

use crate::model::{Choice, Meeting, Weekday};
use crate::schedule::{local_time, next_meeting};
use crate::time::{Date, TimeOfDay, Timestamp};

const MINUTE_MS: i64 = 60_000;

/// Day, time and rhythm as the group says them: "Thursdays 17:30, every 2 weeks".
pub fn rhythm(meeting: &Meeting) -> String {
    let when = format!("{}s {}", meeting.weekday.label(), meeting.time);
    match meeting.every_weeks {
        0 | 1 => when,
        weeks => format!("{when}, every {weeks} weeks"),
    }
}

/// The next `count` times a group meets, the running one first. See [`next_meeting`].
pub fn next_meetings(
    meeting: &Meeting,
    since: Option<Date>,
    now: Timestamp,
    count: usize,
    offset_at: impl Fn(Timestamp) -> i32,
) -> Vec<Timestamp> {
    let mut from = now;
    let next = || {
        let starts = next_meeting(meeting, since, from, &offset_at);
        // A millisecond past the end, so that a meeting without length is over too.
        from = Timestamp::from_ms(starts.ms() + i64::from(meeting.minutes) * MINUTE_MS + 1);
        starts
    };
    std::iter::repeat_with(next).take(count).collect()
}

/// What the clock shows at a moment where time is `offset` minutes ahead of UTC: "16:30".
pub fn clock(at: Timestamp, offset: i32) -> String {
    let minute = local_time(at, offset).minute;
    let time = u16::try_from(minute).ok().and_then(TimeOfDay::from_minutes);
    time.unwrap_or_default().to_string()
}

/// When a meeting that starts at `at` is for somebody `here`, where both are minutes ahead of UTC: "16:30", or
/// "Fridays 01:30" where it falls on another day. `None` where the clocks agree.
pub fn time_here(at: Timestamp, there: i32, here: i32) -> Option<String> {
    let (theirs, mine) = (local_time(at, there).weekday, local_time(at, here).weekday);
    match (there == here, theirs == mine) {
        (true, _) => None,
        (false, true) => Some(clock(at, here)),
        (false, false) => {
            let weekday = Weekday::ALL[usize::from(mine) % Weekday::ALL.len()];
            Some(format!("{}s {}", weekday.label(), clock(at, here)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Extra;

    fn meeting(every_weeks: u32) -> Meeting {
        Meeting {
            weekday: Weekday::Thursday,
            time: "17:30".parse().unwrap(),
            timezone: "Europe/Lisbon".to_owned(),
            every_weeks,
            minutes: 60,
            extra: Extra::new(),
        }
    }

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn the_rhythm_is_said_where_it_is_not_weekly() {
        assert_eq!(rhythm(&meeting(1)), "Thursdays 17:30");
        assert_eq!(rhythm(&meeting(2)), "Thursdays 17:30, every 2 weeks");
    }

    #[test]
    fn meetings_follow_each_other() {
        let dates = |every: u32, minutes: u32, now: &str| {
            let meeting = Meeting {
                minutes,
                ..meeting(every)
            };
            let since = Some("2026-11-12".parse().unwrap());
            let next = next_meetings(&meeting, since, at(now), 3, |_| 0);
            next.iter().map(|at| at.date().to_string()).collect::<Vec<_>>()
        };
        let now = "2026-11-24T09:00:00Z";
        assert_eq!(dates(1, 60, now), ["2026-11-26", "2026-12-03", "2026-12-10"]);
        assert_eq!(dates(2, 60, now), ["2026-11-26", "2026-12-10", "2026-12-24"]);
        assert_eq!(dates(1, 0, now), ["2026-11-26", "2026-12-03", "2026-12-10"]);
        let during = "2026-11-26T18:00:00Z";
        assert_eq!(dates(1, 60, during), ["2026-11-26", "2026-12-03", "2026-12-10"]);
    }

    #[test]
    fn the_time_here_is_said_where_it_differs() {
        let starts = at("2026-11-26T17:30:00Z");
        assert_eq!(time_here(starts, 0, 0), None);
        assert_eq!(time_here(starts, 0, 60).as_deref(), Some("18:30"));
        assert_eq!(time_here(starts, 0, 540).as_deref(), Some("Fridays 02:30"));
        assert_eq!(
            time_here(at("2026-11-23T05:00:00Z"), 0, -480).as_deref(),
            Some("Sundays 21:00")
        );
    }
}
