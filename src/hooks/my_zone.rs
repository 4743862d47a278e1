//! The time zone of the person at this device.

use leptos::prelude::*;

use crate::intl::device_zone;
use crate::state::Data;

/// IANA name of the zone I work in: the one of my profile, or else the device's. Empty where neither is known.
pub fn use_my_zone(data: Data) -> Memo<String> {
    Memo::new(move |_| {
        let mine = data
            .me()
            .map(|me| data.with(|snapshot| snapshot.catalog.timezone_of(&me).to_owned()));
        mine.filter(|zone| !zone.is_empty()).unwrap_or_else(device_zone)
    })
}
