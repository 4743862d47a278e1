//! Fields as registers: a write takes effect only where its stamp is later than the one the field carries.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

use crate::model::{Extra, Stamp, Stamps};
use crate::order::map_of;

/// Reads back what changes have set on a record since it was made, by its stamps.
pub struct Since<'a>(pub &'a Stamps);

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
        if let Some(value) = value.filter(|_| self.advance(field)) {
            slot.clone_from(value);
            // What was written there before and not understood is replaced as well.
            self.extra.remove(field);
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
        if self.advance(&format!("{field}/{key}")) {
            if present {
                set.insert(item.clone());
            } else {
                set.remove(item);
            }
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
            if self.advance(&format!("{field}/{key}")) {
                match value {
                    Some(value) => map.insert(key.clone(), *value),
                    None => map.remove(key),
                };
            }
        }
    }

    /// Whether any write took effect.
    pub fn changed(self) -> bool {
        self.changed
    }

    fn advance(&mut self, field: &str) -> bool {
        let advanced = self.stamps.advance(field, self.stamp);
        if advanced {
            // Stamps that were not understood would be written beside the new ones, under the same key.
            self.extra.remove("stamps");
            self.changed = true;
        }
        advanced
    }
}

impl Since<'_> {
    /// A field's value, where a change has set it.
    pub fn field<T: Clone>(&self, field: &str, value: &T) -> Option<T> {
        self.0.get(field).map(|_| value.clone())
    }

    /// The items of a set that changes put in (`true`) or took out.
    pub fn items<T: Ord>(
        &self,
        field: &str,
        set: &BTreeSet<T>,
        parse: impl Fn(&str) -> Option<T>,
    ) -> BTreeMap<T, bool> {
        let items = self.keys(field).filter_map(parse);
        map_of(items.map(|item| {
            let present = set.contains(&item);
            (item, present)
        }))
    }

    /// The entries of a map that changes set or removed.
    pub fn entries<K: Ord, V: Copy>(
        &self,
        field: &str,
        map: &BTreeMap<K, V>,
        parse: impl Fn(&str) -> Option<K>,
    ) -> BTreeMap<K, Option<V>> {
        let keys = self.keys(field).filter_map(parse);
        map_of(keys.map(|key| {
            let value = map.get(&key).copied();
            (key, value)
        }))
    }

    fn keys(&self, field: &str) -> impl Iterator<Item = &str> {
        self.0
            .iter()
            .filter_map(move |(key, _)| key.strip_prefix(field)?.strip_prefix('/'))
    }
}
