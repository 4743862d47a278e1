//! How the working days of two people lie to each other.

use crate::schedule::{WORKING_DAY, shared_hours};

const DAY_MINUTES: i32 = 24 * 60;

/// The other's usual working day on one's own clock, in minutes of the day; `ahead` is how many minutes the other's clock
/// is ahead. Two stretches where it goes past midnight.
pub fn working_spans(ahead: i32) -> Vec<(u16, u16)> {
    let (start, end) = WORKING_DAY;
    let length = minutes(end) - minutes(start);
    let start = (minutes(start) - ahead).rem_euclid(DAY_MINUTES);
    let end = start + length;
    if end <= DAY_MINUTES {
        vec![(short(start), short(end))]
    } else {
        vec![(0, short(end - DAY_MINUTES)), (short(start), short(DAY_MINUTES))]
    }
}

/// The stretch of one's own day in which both work; empty where there is none.
pub fn shared_spans(ahead: i32) -> Vec<(u16, u16)> {
    let shared = shared_hours(ahead).into_iter();
    shared
        .map(|(from, to)| (short(minutes(from)), short(minutes(to))))
        .collect()
}

/// The same in a sentence: "You share 5 working hours, 10:00 to 15:00 for you."
pub fn overlap_words(ahead: i32) -> String {
    match shared_hours(ahead) {
        None => "Your working hours do not overlap: write, and give it a day.".to_owned(),
        Some(_) if ahead == 0 => "You keep the same hours.".to_owned(),
        Some((from, to)) => {
            let shared = in_words(to - from);
            format!("You share {shared}, {} to {} for you.", clock(from), clock(to))
        }
    }
}

/// "13:05".
pub fn clock(minute: u32) -> String {
    format!("{:02}:{:02}", minute / 60 % 24, minute % 60)
}

/// Zones differ by quarters of an hour.
fn in_words(minutes: u32) -> String {
    let quarter = match minutes % 60 / 15 {
        1 => "¼",
        2 => "½",
        3 => "¾",
        _ => "",
    };
    match (minutes / 60, quarter) {
        (0, _) => format!("{minutes} working minutes"),
        (1, "") => "1 working hour".to_owned(),
        (hours, quarter) => format!("{hours}{quarter} working hours"),
    }
}

fn minutes(minute: u32) -> i32 {
    i32::try_from(minute).unwrap_or(0)
}

fn short(minute: i32) -> u16 {
    u16::try_from(minute).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_other_day_on_my_clock() {
        assert_eq!(working_spans(0), [(540, 1020)]);
        assert_eq!(
            working_spans(120),
            [(420, 900)],
            "two hours ahead: they begin at my seven"
        );
        assert_eq!(working_spans(-9 * 60), [(0, 120), (1080, 1440)], "past midnight");
        assert_eq!(
            working_spans(-7 * 60),
            [(960, 1440)],
            "up to midnight is one stretch"
        );
        assert_eq!(working_spans(540), [(0, 480)]);
    }

    #[test]
    fn what_is_shared_lies_within_both_days() {
        for ahead in (-14 * 60..=14 * 60).step_by(15) {
            for (from, to) in shared_spans(ahead) {
                assert!(
                    (540..=1020).contains(&from) && (540..=1020).contains(&to),
                    "{ahead}"
                );
                let theirs = working_spans(ahead);
                assert!(
                    theirs.iter().any(|(start, end)| *start <= from && to <= *end),
                    "{ahead}"
                );
            }
        }
    }

    #[test]
    fn said_in_a_sentence() {
        assert_eq!(
            overlap_words(180),
            "You share 5 working hours, 09:00 to 14:00 for you."
        );
        assert_eq!(
            overlap_words(330),
            "You share 2½ working hours, 09:00 to 11:30 for you."
        );
        assert_eq!(
            overlap_words(450),
            "You share 30 working minutes, 09:00 to 09:30 for you."
        );
        assert_eq!(
            overlap_words(-420),
            "You share 1 working hour, 16:00 to 17:00 for you."
        );
        assert_eq!(overlap_words(0), "You keep the same hours.");
        assert!(overlap_words(540).starts_with("Your working hours do not overlap"));
    }
}
