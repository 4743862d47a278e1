//! A digest of all that decides a round, by which it is known whether the data is still that from which it was made.

use std::collections::BTreeMap;

use super::Ledger;
use super::facts::Pool;
use crate::Catalog;
use crate::digest::Digest;
use crate::model::{
    Choice, DepartmentId, GroupStatus, LevelId, LocationId, PairDigest, Person, PersonId, RoundId, TopicId,
};
use crate::time::Date;

/// Sixteen digits of base sixteen.
pub fn made_from(
    catalog: &Catalog,
    ledger: &Ledger,
    round: &RoundId,
    zones: &BTreeMap<String, i32>,
    pool: &Pool,
) -> String {
    let mut digest = Digest::new("made from");
    digest.text(round.as_str());
    for (zone, offset) in zones {
        digest.text(zone);
        digest.number(u64::from(offset.unsigned_abs()) * 2 + u64::from(*offset < 0));
    }
    digest.number(pool.people.len() as u64);
    for person in &pool.people {
        person_in(&mut digest, catalog, person, round.monday());
    }
    groups_in(&mut digest, catalog, pool, round.monday());
    for earlier in ledger.before(round) {
        digest.text(earlier.round.as_str());
        digest.number(earlier.introductions.len() as u64);
        for introduction in &earlier.introductions {
            texts_in(&mut digest, introduction.people.iter().map(PersonId::as_str));
        }
    }
    digest.hex()
}

fn person_in(digest: &mut Digest, catalog: &Catalog, person: &Person, monday: Date) {
    digest.text(person.id.as_str());
    for maybe in [
        person.department.as_ref().map(DepartmentId::as_str),
        person.level.as_ref().map(LevelId::as_str),
        person.location.as_ref().map(LocationId::as_str),
    ] {
        digest.text(maybe.unwrap_or_default());
    }
    digest.text(&person.team);
    digest.text(catalog.timezone_of(person));
    digest.number(u64::from(person.is_newcomer(monday)));
    if let Some(wish) = &person.introductions {
        digest.text(wish.size.key());
        digest.text(wish.how.key());
    }
    texts_in(digest, person.languages.iter().map(String::as_str));
    texts_in(digest, person.interests.iter().map(TopicId::as_str));
    texts_in(digest, person.teaches().map(TopicId::as_str));
    texts_in(digest, person.learning.iter().map(TopicId::as_str));
    texts_in(digest, person.apart.iter().map(PairDigest::as_str));
}

/// Who is in which group, by the ids of both, whatever the order in which groups lie in their files.
fn groups_in(digest: &mut Digest, catalog: &Catalog, pool: &Pool, monday: Date) {
    let mut members: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for group in catalog
        .groups
        .iter()
        .filter(|group| group.status_on(monday) != GroupStatus::Closed)
    {
        members.insert(
            group.id.as_str(),
            group.members.iter().map(PersonId::as_str).collect(),
        );
    }
    let takes_part = crate::order::set_of(pool.people.iter().map(|person| person.id.as_str()));
    for (group, members) in members {
        let members: Vec<&str> = members.into_iter().filter(|id| takes_part.contains(id)).collect();
        if !members.is_empty() {
            digest.text(group);
            texts_in(digest, members.into_iter());
        }
    }
}

fn texts_in<'t>(digest: &mut Digest, texts: impl Iterator<Item = &'t str>) {
    let texts: Vec<&str> = texts.collect();
    digest.number(texts.len() as u64);
    for text in texts {
        digest.text(text);
    }
}
