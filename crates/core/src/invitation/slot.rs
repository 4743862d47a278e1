//! When people in several time zones could meet.

use crate::schedule::{WORKING_DAY, local_time, moment};
use crate::time::{Date, Timestamp};

/// How long a first meeting takes, in minutes.
pub const MEETING_MINUTES: u32 = 30;

/// How far ahead a time is looked for, in days: from tomorrow on, every weekday comes once.
const DAYS: i32 = 7;
/// The steps in which a day is looked through, in minutes.
const STEP: usize = 30;
/// By how many minutes the day of each is shorter or longer than the working day at both ends, in the order in which
/// that is tried: nobody likes to meet in the first hour, and people half a world apart have to come early or stay late.
const STRETCHES: [i32; 6] = [-60, 0, 60, 120, 180, 240];

/// A time at which all could meet.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Slot {
    /// When it begins.
    pub starts: Timestamp,
    /// Whether it lies in the working day of all of them. Otherwise somebody has to come early or stay late.
    pub at_work: bool,
}

/// The first time of each day at which all could meet, beginning with `from`, on days that are Monday to Friday for all.
/// `zones` say for each person how many minutes their clocks are ahead of UTC at a moment; days are those of the first.
/// Empty where there is no such time: three people around the globe have none.
pub fn slots(from: Date, zones: &[&dyn Fn(Timestamp) -> i32]) -> Vec<Slot> {
    let Some(mine) = zones.first() else {
        return Vec::new();
    };
    for stretch in STRETCHES {
        let suits = |starts: &Timestamp| zones.iter().all(|zone| is_fine(*starts, zone(*starts), stretch));
        let first_of = |day: i32| {
            let mut starts = (0..24 * 60)
                .step_by(STEP)
                .map(|minute| moment(from.plus_days(day), minute, mine));
            starts.find(suits)
        };
        let found: Vec<Slot> = (0..DAYS)
            .filter_map(first_of)
            .map(|starts| Slot {
                starts,
                at_work: stretch <= 0,
            })
            .collect();
        if !found.is_empty() {
            return found;
        }
    }
    Vec::new()
}

/// Whether a meeting that starts then lies within somebody's day, made longer at both ends by `stretch` minutes.
fn is_fine(starts: Timestamp, offset: i32, stretch: i32) -> bool {
    let there = local_time(starts, offset);
    let minutes = |minute: u32| i32::try_from(minute).unwrap_or(i32::MAX);
    let (opens, closes) = (minutes(WORKING_DAY.0) - stretch, minutes(WORKING_DAY.1) + stretch);
    let begins = minutes(there.minute);
    there.weekday < 5 && opens <= begins && begins + minutes(MEETING_MINUTES) <= closes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(from: &str, offsets: &[i32]) -> Option<(String, bool)> {
        let zones: Vec<Box<dyn Fn(Timestamp) -> i32>> = offsets
            .iter()
            .map(|offset| {
                let offset = *offset;
                Box::new(move |_| offset) as Box<dyn Fn(Timestamp) -> i32>
            })
            .collect();
        let zones: Vec<&dyn Fn(Timestamp) -> i32> = zones.iter().map(AsRef::as_ref).collect();
        let found = slots(from.parse().unwrap(), &zones);
        found.first().map(|slot| (slot.starts.to_string(), slot.at_work))
    }

    fn at(starts: &str, at_work: bool) -> (String, bool) {
        (format!("{starts}:00.000Z"), at_work)
    }

    #[test]
    fn not_in_anybodys_first_hour_where_that_can_be_had() {
        assert_eq!(first("2026-11-25", &[0, 0]), Some(at("2026-11-25T10:00", true)));
        // Lisbon and Warsaw: ten o'clock for who is behind.
        assert_eq!(first("2026-11-25", &[0, 60]), Some(at("2026-11-25T10:00", true)));
        assert_eq!(first("2026-11-25", &[60, 0]), Some(at("2026-11-25T10:00", true)));
        // Seven hours apart: only the last hour of the one is the first of the other.
        assert_eq!(first("2026-11-25", &[0, 420]), Some(at("2026-11-25T09:00", true)));
        assert_eq!(first("2026-11-25", &[345, 0]), Some(at("2026-11-25T09:15", true)));
    }

    #[test]
    fn half_a_world_apart_somebody_comes_early() {
        // Nine hours: each an hour longer at both ends shares half an hour after all.
        assert_eq!(
            first("2026-11-25", &[0, 540]),
            Some(at("2026-11-25T08:00", false))
        );
        // Seventeen hours are seven the other way round.
        assert_eq!(
            first("2026-11-25", &[-480, 540]),
            Some(at("2026-11-26T00:00", true))
        );
        assert_eq!(
            first("2026-11-25", &[0, 480, -480]),
            None,
            "a day has no more hours"
        );
    }

    #[test]
    fn weekends_are_left_out_for_everybody() {
        assert_eq!(
            first("2026-11-28", &[0, 0]),
            Some(at("2026-11-30T10:00", true)),
            "a Saturday"
        );
        // Monday in Auckland is still Sunday in Lisbon.
        let (starts, _) = first("2026-11-30", &[780, 0]).unwrap();
        assert!(starts.as_str() >= "2026-11-30T", "{starts}");
    }

    #[test]
    fn every_day_of_a_week_has_one() {
        let zone: &dyn Fn(Timestamp) -> i32 = &|_| 0;
        let found = slots("2026-11-25".parse().unwrap(), &[zone, zone]);
        assert_eq!(found.len(), 5);
        assert_eq!(slots("2026-11-25".parse().unwrap(), &[]), []);
    }
}
