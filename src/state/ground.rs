//! What mentors, openings and next skills are weighed on, with the browser's time zones.

use std::cell::RefCell;
use std::collections::HashMap;

use footbridge_core::ground::Ground;

use super::Snapshot;
use crate::intl::{now, zone};

impl Snapshot {
    /// Asks something on the ground of what is shown now. Each zone is looked up once: that costs the browser more than
    /// everything else about a person.
    pub fn on_ground<T>(&self, ask: impl FnOnce(&Ground<'_>) -> T) -> T {
        let (at, known) = (now(), RefCell::new(HashMap::new()));
        let offset = |name: &str| {
            if let Some(offset) = known.borrow().get(name) {
                return *offset;
            }
            let offset = zone(name).map(|zone| zone.offset(at));
            known.borrow_mut().insert(name.to_owned(), offset);
            offset
        };
        ask(&Ground {
            catalog: &self.catalog,
            index: &self.index,
            today: self.today,
            offset: &offset,
        })
    }
}
