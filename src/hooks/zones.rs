//! Where the clocks of the company's places stand.

use std::collections::BTreeMap;

use footbridge_core::order::map_of;

use crate::intl::{now, zone};
use crate::state::{Data, Snapshot};

/// So many zones are asked for: each costs the browser about as much as painting a card.
const MOST: usize = 40;

/// Minutes ahead of UTC by zone, for the zones of all places and my own; those that the browser does not know are left
/// out. Not followed: clocks change twice a year.
pub fn clocks(data: Data, shown: &Snapshot) -> BTreeMap<String, i32> {
    let places = shown
        .catalog
        .site
        .locations
        .iter()
        .map(|place| place.timezone.clone());
    let mine = data.me_untracked();
    let mine = mine.map(|me| shown.catalog.timezone_of(&me).to_owned());
    let names = mine.into_iter().chain(places).filter(|name| !name.is_empty());
    let at = now();
    map_of(
        names
            .take(MOST)
            .filter_map(|name| Some((name.clone(), zone(&name)?.offset(at)))),
    )
}
