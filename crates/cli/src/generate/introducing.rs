//! Who takes part in the weekly introductions, and the rounds of the last weeks.
//!
//! The dice are their own for each person, so that nothing else in a company depends on them.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use anyhow::Result;
use footbridge_core::Catalog;
use footbridge_core::introductions::{Ledger, Round, make_round, write_round};
use footbridge_core::model::{
    Group, Introductions, MeetingSize, MeetingWay, OpenTo, Outcome, PairDigest, Person, PersonId, RoundId,
    Site,
};
use footbridge_core::time::Date;

use super::company::Company;
use super::dice::Dice;
use super::files;
use super::purpose::{INTRODUCTIONS, OUTCOMES};
use crate::introductions::offsets;

/// Per cent who take part, of those who like a coffee with somebody new and of the others: two in three of all.
const WITH_COFFEE: usize = 80;
const WITHOUT: usize = 34;
/// Per cent who would rather be three.
const THREE: usize = 14;
/// Per cent who only want to meet in a room, or on screens.
const IN_PERSON: usize = 11;
const REMOTE: usize = 9;
/// Per cent who pause for some weeks.
const PAUSED: usize = 4;
/// Per mille who keep somebody apart.
const APART: usize = 22;
/// Per cent of introductions that came to a meeting, and of people who say what became of theirs.
const MET: usize = 86;
const TELLS: usize = 62;
/// Per cent who have met on the second day of a week.
const MET_ALREADY: usize = 7;

/// What a person says about introductions.
pub fn wish(company: &Company<'_>, seed: u64, who: usize, person: &mut Person) {
    let dice = &mut Dice::new(seed, INTRODUCTIONS + who as u64);
    let takes_part = if person.open_to.contains(&OpenTo::Coffee) {
        WITH_COFFEE
    } else {
        WITHOUT
    };
    let takes_part = dice.chance(takes_part);
    let three = dice.chance(THREE);
    let way = match dice.below(100) {
        roll if roll < IN_PERSON && person.timezone.is_empty() => MeetingWay::InPerson,
        roll if roll >= 100 - REMOTE => MeetingWay::Remote,
        _ => MeetingWay::Any,
    };
    let pause = dice
        .chance(PAUSED)
        .then(|| company.today.plus_days(dice.between(6, 60)));
    if takes_part {
        person.introductions = Some(Box::new(Introductions {
            size: if three {
                MeetingSize::Trio
            } else {
                MeetingSize::Pair
            },
            how: way,
            paused_until: pause,
            ..Introductions::default()
        }));
    }
    let other = &company.people[dice.below(company.people.len())].id;
    if dice.below(1000) < APART && *other != person.id {
        person.apart.insert(PairDigest::of(&person.id, other));
    }
}

/// The rounds of the last `count` weeks, that of `today` the last.
pub fn rounds(
    site: &Site,
    people: &[Person],
    groups: &[Group],
    count: usize,
    today: Date,
) -> Result<Vec<Round>> {
    let mut catalog = Catalog::empty(site.clone());
    for person in people {
        catalog.people.insert(person.clone());
    }
    for group in groups {
        catalog.groups.insert(group.clone());
    }
    let mut ledger = Ledger::default();
    for back in (0..i32::try_from(count)?).rev() {
        let week = RoundId::of(today).plus_weeks(-back);
        let zones = offsets(&catalog, &week)?;
        let round = make_round(&catalog, &ledger, week, zones);
        ledger = Ledger::of(ledger.rounds.into_iter().chain([round]));
    }
    Ok(ledger.rounds)
}

/// Lets people tell what became of their introductions.
pub fn tell(people: &mut [Person], rounds: &[Round], seed: u64) {
    let dice = &mut Dice::new(seed, OUTCOMES);
    let mut told: HashMap<PersonId, BTreeMap<RoundId, Outcome>> = HashMap::new();
    for (number, round) in rounds.iter().enumerate() {
        let is_running = number + 1 == rounds.len();
        for introduction in &round.introductions {
            let outcome = if dice.chance(MET) {
                Outcome::Met
            } else {
                Outcome::DidNotHappen
            };
            let is_known = !is_running || (dice.chance(MET_ALREADY) && outcome == Outcome::Met);
            for person in introduction
                .people
                .iter()
                .filter(|_| is_known && dice.chance(TELLS))
            {
                told.entry(person.clone())
                    .or_default()
                    .insert(round.round.clone(), outcome);
            }
        }
    }
    for person in people {
        person.met = told.remove(&person.id).unwrap_or_default();
    }
}

/// Writes the ledger, and says where.
pub fn write(folder: &Path, rounds: &[Round]) -> Result<Vec<String>> {
    let paths = rounds.iter().map(|round| {
        let path = Round::path(&round.round);
        files::text(folder, &path, &write_round(round)).map(|()| path)
    });
    paths.collect()
}
