//! Who takes part in a round.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::Catalog;
use crate::digest::Digest;
use crate::model::{Person, RoundId};
use crate::order::{InOrder, set_of};
use crate::time::Date;

/// Whether somebody takes part in the round of the week that begins on `monday`: they opted in, and neither paused the
/// introductions nor their profile, and work here on that day.
pub fn is_eligible(person: &Person, monday: Date) -> bool {
    let takes_part = (person.introductions.as_ref())
        .is_some_and(|wish| wish.paused_until.is_none_or(|until| until <= monday));
    let has_begun = person.joined.is_none_or(|day| day <= monday);
    takes_part && has_begun && person.is_here(monday) && !person.is_paused(monday)
}

/// The time zones in which those who take part work: whoever makes the round has to say where their clocks stand on its
/// Monday at noon UTC.
pub fn zones_of(catalog: &Catalog, round: &RoundId) -> BTreeSet<String> {
    let monday = round.monday();
    let people = catalog.people.iter().filter(|person| is_eligible(person, monday));
    let zones = people.map(|person| catalog.timezone_of(person));
    set_of(zones.filter(|zone| !zone.is_empty()).map(str::to_owned))
}

/// Those who take part, in an order that depends on the week and their ids alone: by a digest of both, so that no name
/// is always first.
pub fn in_order(catalog: &Catalog, round: &RoundId) -> Vec<Arc<Person>> {
    let monday = round.monday();
    let people = catalog.people.iter().filter(|person| is_eligible(person, monday));
    let mut people: Vec<Arc<Person>> = people.cloned().collect();
    people.order_by_key(|person| (place_in(round, person), person.id.clone()));
    people
}

fn place_in(round: &RoundId, person: &Person) -> u64 {
    let mut digest = Digest::new("place");
    digest.text(round.as_str());
    digest.text(person.id.as_str());
    digest.finish()
}
