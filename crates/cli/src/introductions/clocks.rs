//! Where clocks stand, by the time zones that come with the program: the same on every machine.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use footbridge_core::Catalog;
use footbridge_core::introductions::zones_of;
use footbridge_core::model::RoundId;
use jiff::Timestamp;
use jiff::tz::TimeZone;

const NOON: i64 = 12 * 60 * 60;
const DAY: i64 = 24 * 60 * 60;

/// How many minutes ahead of UTC the clocks of those who take part are, on the Monday of the round at noon UTC. Names that
/// are no time zones are left out; `footbridge check` finds them.
pub fn offsets(catalog: &Catalog, round: &RoundId) -> Result<BTreeMap<String, i32>> {
    let noon = i64::from(round.monday().days()) * DAY + NOON;
    let noon = Timestamp::from_second(noon).context("the round lies beyond all calendars")?;
    let known = zones_of(catalog, round).into_iter().filter_map(|name| {
        let zone = TimeZone::get(&name).ok()?;
        Some((name, zone.to_offset(noon).seconds() / 60))
    });
    Ok(known.collect())
}
