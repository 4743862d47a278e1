//! What the clocks of all of us show.

use std::sync::Arc;

use footbridge_core::meeting::clock;
use footbridge_core::model::Person;
use footbridge_core::schedule::local_time;
use footbridge_core::time::Timestamp;

use crate::intl::{Zone, weekday_and_day, zone};
use crate::state::Data;

/// What everybody's clocks show then, whoever sees this first.
#[derive(Clone, PartialEq, Debug)]
pub struct Clock {
    /// "You", or a first name.
    pub who: String,
    /// The city of the zone.
    pub city: String,
    /// "10:00".
    pub time: String,
    /// The day there, where it is not the same as mine; else empty.
    pub day: String,
}

/// Zones of me and the others; nothing where one is not known.
pub fn zones(data: Data, people: &[Arc<Person>]) -> Option<Vec<Zone>> {
    let me = data.me()?;
    data.with(|snapshot| {
        let all = std::iter::once(&me).chain(people);
        all.map(|person| zone(snapshot.catalog.timezone_of(person)))
            .collect()
    })
}

/// One for me and for each of the others; none where a zone is not known.
pub fn clocks(data: Data, people: &[Arc<Person>], at: Timestamp) -> Vec<Clock> {
    let Some(zones) = zones(data, people) else {
        return Vec::new();
    };
    let names = std::iter::once("You").chain(people.iter().map(|person| person.first_name()));
    let mine = zones.first().map(|zone| local_time(at, zone.offset(at)).date);
    names
        .zip(&zones)
        .map(|(who, zone)| {
            let offset = zone.offset(at);
            let there = local_time(at, offset).date;
            Clock {
                who: who.to_owned(),
                city: zone.city(),
                time: clock(at, offset),
                day: if Some(there) == mine {
                    String::new()
                } else {
                    weekday_and_day(there)
                },
            }
        })
        .collect()
}

/// "Wednesday 25 November", as my calendar has it.
pub fn my_day(data: Data, at: Timestamp) -> String {
    let offset = zones(data, &[]).and_then(|zones| zones.first().map(|zone| zone.offset(at)));
    weekday_and_day(local_time(at, offset.unwrap_or(0)).date)
}

/// "Wednesday 25 November at 10:00 (11:00 for you)".
pub fn when(data: Data, people: &[Arc<Person>], at: Timestamp) -> String {
    let clocks = clocks(data, people, at);
    let mut said = my_day(data, at);
    let Some((mine, theirs)) = clocks.split_first() else {
        return said;
    };
    said = format!("{said} at {}", mine.time);
    match theirs {
        _ if theirs
            .iter()
            .all(|clock| clock.time == mine.time && clock.day.is_empty()) =>
        {
            said
        }
        [other] if other.day.is_empty() => format!("{said} ({} for you)", other.time),
        [other] => format!("{said} ({}, {} for you)", other.day, other.time),
        _ => format!("{said} in {}", mine.city),
    }
}
