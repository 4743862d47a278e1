//! What is to say about a round, in numbers.

use std::collections::BTreeMap;

use footbridge_core::Catalog;
use footbridge_core::introductions::{Introduction, Ledger, Round, Rule};
use footbridge_core::model::{Choice, Outcome, PersonId, RoundId};

/// A round in numbers.
pub struct Summary {
    /// How many introductions are of two.
    pub pairs: usize,
    /// How many are of three.
    pub trios: usize,
    /// Pairs of people in them, those of a trio counted as three.
    pub meetings: usize,
    /// Of them those between departments.
    pub across: usize,
    /// For each rule in how many introductions it was relaxed; only those that were.
    pub relaxed: Vec<(Rule, usize)>,
    /// What became of the round before.
    pub before: Option<Became>,
}

/// What became of the introductions of a round, as far as people said.
pub struct Became {
    /// Which round.
    pub round: RoundId,
    /// How many introductions there were.
    pub introductions: usize,
    /// In so many somebody said that they met.
    pub met: usize,
    /// In so many somebody said that it did not happen, and nobody that they met.
    pub did_not: usize,
}

/// Counts.
pub fn summary(catalog: &Catalog, ledger: &Ledger, round: &Round) -> Summary {
    let of = |count: usize| {
        let introductions = round.introductions.iter();
        introductions.filter(|one| one.people.len() == count).count()
    };
    let department = |id: &PersonId| {
        catalog
            .people
            .get(id)
            .and_then(|person| person.department.as_ref())
    };
    let pairs: Vec<_> = round.introductions.iter().flat_map(Introduction::pairs).collect();
    let across = pairs
        .iter()
        .filter(|(one, other)| department(one) != department(other));
    let mut relaxed: BTreeMap<Rule, usize> = BTreeMap::new();
    for rule in round.introductions.iter().flat_map(|one| &one.relaxed) {
        *relaxed.entry(*rule).or_default() += 1;
    }
    Summary {
        pairs: of(2),
        trios: of(3),
        meetings: pairs.len(),
        across: across.count(),
        relaxed: Rule::ALL
            .iter()
            .filter_map(|rule| Some((*rule, *relaxed.get(rule)?)))
            .collect(),
        before: ledger
            .before(&round.round)
            .next()
            .map(|before| became(catalog, before)),
    }
}

fn became(catalog: &Catalog, round: &Round) -> Became {
    let said = |one: &Introduction, outcome: Outcome| {
        let mut people = one.people.iter().filter_map(|id| catalog.people.get(id));
        people.any(|person| person.met.get(&round.round) == Some(&outcome))
    };
    let introductions = round.introductions.iter();
    let met = introductions
        .clone()
        .filter(|one| said(one, Outcome::Met))
        .count();
    let not = introductions.filter(|one| !said(one, Outcome::Met) && said(one, Outcome::DidNotHappen));
    Became {
        round: round.round.clone(),
        introductions: round.introductions.len(),
        did_not: not.count(),
        met,
    }
}
