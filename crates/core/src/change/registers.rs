//! Fields as registers: a write takes effect only where its stamp is later than the one the field carries.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

use crate::model::{Extra, Stamp, Stamps};

/// Writes the fields of one record on behalf of one change.
pub struct Registers<'a> {
    stamps: &'a mut Stamps,
    extra: &'a mut Extra,
    stamp: &'a Stamp,
    changed: bool,
}

impl<'a> Registers<'a> {
    pub fn new(stamps: &'a mut Stamps, extra: &'a mut Extra, stamp: &'a Stamp) -> Self {
        Self {
            stamps,
            extra,
            stamp,
            changed: false,
        }
    }

    /// Sets a field where the change says something about it.
    pub fn set<T: Clone>(&mut self, field: &str, slot: &mut T, value: Option<&T>) {
        if let Some(value) = value.filter(|_| self.stamps.advance(field, self.stamp)) {
            slot.clone_from(value);
            // What was written there before and not understood is replaced as well.
            self.extra.remove(field);
            self.changed = true;
        }
    }

    /// Puts an item into a set or takes it out. Each item is a register of its own: `members/ines-okafor`.
    pub fn put<T: Ord + Clone>(
        &mut self,
        field: &str,
        set: &mut BTreeSet<T>,
        key: &dyn Display,
        item: &T,
        present: bool,
    ) {
        if self.stamps.advance(&format!("{field}/{key}"), self.stamp) {
            if present {
                set.insert(item.clone());
            } else {
                set.remove(item);
            }
            self.changed = true;
        }
    }

    /// Puts several items in or takes them out.
    pub fn put_all<T: Ord + Clone>(
        &mut self,
        field: &str,
        set: &mut BTreeSet<T>,
        items: &BTreeMap<T, bool>,
        key: impl Fn(&T) -> String,
    ) {
        for (item, present) in items {
            self.put(field, set, &key(item), item, *present);
        }
    }

    /// Sets or removes the entries of a map.
    pub fn put_entries<K: Ord + Clone + Display, V: Copy>(
        &mut self,
        field: &str,
        map: &mut BTreeMap<K, V>,
        entries: &BTreeMap<K, Option<V>>,
    ) {
        for (key, value) in entries {
            if self.stamps.advance(&format!("{field}/{key}"), self.stamp) {
                match value {
                    Some(value) => map.insert(key.clone(), *value),
                    None => map.remove(key),
                };
                self.changed = true;
            }
        }
    }

    /// Whether any write took effect.
    pub fn changed(self) -> bool {
        self.changed
    }
}
