//! Zones that were asked for before. Making one costs the browser about as much as painting a card.

use std::cell::RefCell;
use std::collections::HashMap;

use super::Zone;

thread_local! {
    static KNOWN: RefCell<HashMap<String, Option<Zone>>> = RefCell::default();
    static HERE: Option<Zone> = Zone::here();
}

/// The zone with this IANA name, made at most once; `None` where the browser does not know it.
pub fn zone(name: &str) -> Option<Zone> {
    KNOWN.with_borrow_mut(|known| {
        if let Some(zone) = known.get(name) {
            return zone.clone();
        }
        let zone = Zone::named(name);
        known.insert(name.to_owned(), zone.clone());
        zone
    })
}

/// IANA name of this device's zone; empty where the browser does not say.
pub fn device_zone() -> String {
    HERE.with(|here| {
        here.as_ref()
            .map_or_else(String::new, |zone| zone.name().to_owned())
    })
}
