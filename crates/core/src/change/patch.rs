//! Helpers for patches: records in which every field may be left out, and `null` clears.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Deserializer};

use crate::order::map_of;

/// Tells `null` (clear the field) from a field that is left out; to be used with `default`.
#[allow(clippy::option_option, reason = "the three cases are: left out, cleared, set")]
pub fn clearable<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    from: D,
) -> Result<Option<Option<T>>, D::Error> {
    Option::deserialize(from).map(Some)
}

/// The new value where it differs.
pub fn changed<T: PartialEq + Clone>(before: &T, after: &T) -> Option<T> {
    (before != after).then(|| after.clone())
}

/// Which items came (`true`) and which went (`false`).
pub fn set_changes<T: Ord + Clone>(before: &BTreeSet<T>, after: &BTreeSet<T>) -> BTreeMap<T, bool> {
    let came = after.difference(before).map(|item| (item.clone(), true));
    let went = before.difference(after).map(|item| (item.clone(), false));
    map_of(came.chain(went))
}

/// Which entries changed or went (`None`).
pub fn entry_changes<K: Ord + Clone, V: PartialEq + Copy>(
    before: &BTreeMap<K, V>,
    after: &BTreeMap<K, V>,
) -> BTreeMap<K, Option<V>> {
    let set = after
        .iter()
        .filter(|(key, value)| before.get(*key) != Some(*value));
    let went = before.keys().filter(|key| !after.contains_key(*key));
    let set = set.map(|(key, value)| (key.clone(), Some(*value)));
    map_of(set.chain(went.map(|key| (key.clone(), None))))
}

/// `later` over `earlier`, field by field.
pub fn over<T>(earlier: &mut Option<T>, later: Option<T>) {
    if later.is_some() {
        *earlier = later;
    }
}
