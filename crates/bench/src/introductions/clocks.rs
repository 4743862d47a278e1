//! Where clocks stand.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use footbridge_core::Catalog;
use footbridge_core::introductions::zones_of;
use footbridge_core::model::RoundId;
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// In seconds.
const DAY: i64 = 86_400;

/// Minutes ahead of UTC on the Monday of a round at noon, for each zone that it needs.
pub fn offsets(catalog: &Catalog, week: &RoundId) -> Result<BTreeMap<String, i32>> {
    let noon = i64::from(week.monday().days()) * DAY + DAY / 2;
    let noon = Timestamp::from_second(noon).context("the round lies beyond all calendars")?;
    let zones = zones_of(catalog, week).into_iter();
    let known = zones.filter_map(|name| {
        let zone = TimeZone::get(&name).ok()?;
        Some((name, zone.to_offset(noon).seconds() / 60))
    });
    Ok(known.collect())
}
