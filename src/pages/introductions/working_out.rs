//! Works a round out on this device, in slices that leave the page responsive.

use std::collections::BTreeMap;

use footbridge_core::Catalog;
use footbridge_core::introductions::{Ledger, Making, Round, broken_rules, is_eligible, judge, zones_of};
use footbridge_core::model::{Person, RoundId};
use footbridge_core::order::map_of;
use footbridge_core::time::Timestamp;

use super::check::Finding;
use crate::data::Slices;
use crate::intl::zone;

/// How many people take part in a round, as the data has it.
pub fn how_many(catalog: &Catalog, round: &RoundId) -> usize {
    let monday = round.monday();
    let people = catalog.people.iter();
    people.filter(|person| is_eligible(person, monday)).count()
}

/// The round of a week that has not been made, by the clocks of the browser's own database.
pub async fn worked_out(catalog: Catalog, ledger: &Ledger, round: RoundId) -> Round {
    let offsets = offsets(zones_of(&catalog, &round), &round);
    made(&catalog, ledger, round, offsets).await
}

/// Makes a kept round again from the data and says what comparing the two came to.
pub async fn checked(catalog: &Catalog, ledger: &Ledger, kept: &Round) -> Finding {
    let again = made(catalog, ledger, kept.round.clone(), kept.zones.clone()).await;
    Finding {
        verdict: judge(kept, &again),
        broken: broken_rules(catalog, ledger, kept),
    }
}

async fn made(catalog: &Catalog, ledger: &Ledger, round: RoundId, zones: BTreeMap<String, i32>) -> Round {
    let mut slices = Slices::new();
    // What asked for it is shown first.
    slices.next_task().await;
    let mut making = Making::new(catalog, ledger, round, zones);
    while !making.step() {
        slices.pause().await;
    }
    making.finish()
}

/// Where the clocks of these people stand on the Monday of a week.
pub fn offsets_of(catalog: &Catalog, people: &[&Person], round: &RoundId) -> BTreeMap<String, i32> {
    offsets(
        people.iter().map(|person| catalog.timezone_of(person).to_owned()),
        round,
    )
}

/// Minutes ahead of UTC on the Monday of a week at noon UTC, by zone; those that the browser does not know are left out.
fn offsets(zones: impl IntoIterator<Item = String>, round: &RoundId) -> BTreeMap<String, i32> {
    let noon = Timestamp::from_ms((i64::from(round.monday().days()) * 24 + 12) * 3_600_000);
    let known = zones
        .into_iter()
        .filter_map(|name| Some((zone(&name)?.offset(noon), name)));
    map_of(known.map(|(offset, name)| (name, offset)))
}
