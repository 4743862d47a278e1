//! Where clocks stand on a day, by the time zones that come with the program: the same on every machine.

use std::cell::RefCell;
use std::collections::HashMap;

use footbridge_core::time::Date;
use jiff::Timestamp;
use jiff::tz::TimeZone;

const NOON: i64 = 12 * 60 * 60;
const DAY: i64 = 24 * 60 * 60;

/// The clocks of all zones at noon UTC of a day; each zone is looked up once.
pub struct Clocks {
    noon: Option<Timestamp>,
    known: RefCell<HashMap<String, Option<i32>>>,
}

impl Clocks {
    pub fn on(day: Date) -> Self {
        Self {
            noon: Timestamp::from_second(i64::from(day.days()) * DAY + NOON).ok(),
            known: RefCell::default(),
        }
    }

    /// How many minutes the clocks of a zone are ahead of UTC; `None` for what is no zone.
    pub fn offset(&self, name: &str) -> Option<i32> {
        if let Some(known) = self.known.borrow().get(name) {
            return *known;
        }
        let zone = TimeZone::get(name).ok();
        let offset = zone
            .zip(self.noon)
            .map(|(zone, noon)| zone.to_offset(noon).seconds() / 60);
        self.known.borrow_mut().insert(name.to_owned(), offset);
        offset
    }
}
