//! Words, dates and zones through the browser's own `Intl`, which knows them all and costs no bytes.

mod clock;
mod language;
mod locale;
mod words;
mod zone;
mod zones;

pub use clock::{now, today};
pub use language::language_names;
pub use locale::write_dates_in;
pub use words::{day, day_ago, moment, month, plural, thousands, weekday_and_day};
pub use zone::{Zone, all_zones};
pub use zones::{device_zone, zone};
