//! What can be told of somebody who is not in the directory yet.

use std::sync::Arc;

use crate::catalog::Collection;
use crate::model::{Location, Person, PersonId, Site};
use crate::order::InOrder;
use crate::text::{fold, slug};
use crate::time::Timestamp;

/// Longest part of an id that is made from a name; leaves room for a number behind it.
const LONGEST: usize = 60;

/// An id for a newcomer that nobody has: made from the name, with `-2`, `-3`… where it is taken. A name without a Latin
/// letter gives none; two such people must not be taken for one, so the moment tells them apart.
pub fn newcomer_id(name: &str, at: Timestamp, people: &Collection<Person>) -> PersonId {
    let from_name = slug(name, LONGEST);
    let stem = if from_name.is_empty() {
        format!("colleague-{}", at.ms().unsigned_abs())
    } else {
        from_name
    };
    let numbered = (2_u32..).map(|number| format!("{stem}-{number}"));
    std::iter::once(stem.clone())
        .chain(numbered)
        .filter_map(|id| PersonId::parse(&id).ok())
        .find(|id| people.get(id).is_none())
        .unwrap_or_else(|| unreachable!("numbers do not run out before people do"))
}

/// Everyone in the directory who is called this, without regard to case, accents and the order of words.
pub fn namesakes(name: &str, people: &Collection<Person>) -> Vec<Arc<Person>> {
    let sorted = |name: &str| {
        let folded = fold(name);
        let mut words: Vec<String> = folded.split_whitespace().map(str::to_owned).collect();
        words.order_by(Ord::cmp);
        words
    };
    let wanted = sorted(name);
    if wanted.is_empty() {
        return Vec::new();
    }
    people
        .iter()
        .filter(|person| sorted(&person.name) == wanted)
        .cloned()
        .collect()
}

/// The only place of the company in a time zone: a fair guess for somebody whose device is set to it.
pub fn only_place_in<'a>(zone: &str, site: &'a Site) -> Option<&'a Location> {
    let mut there = site.locations.iter().filter(|location| location.timezone == zone);
    there.next().filter(|_| there.next().is_none())
}
