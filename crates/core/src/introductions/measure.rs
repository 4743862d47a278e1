//! How good pairs are, whoever made them.

use std::collections::BTreeMap;

use super::facts::Pool;
use super::gathering::gather;
use super::pairing::{Pairing, Search};
use super::{Ledger, Rule, zones_of};
use crate::Catalog;
use crate::model::{PersonId, RoundId};

/// Those who take part in a round, by their places in the order of its week, and what it is worth that two of them meet.
pub struct Measure(Pool);

impl Measure {
    /// Of the round of a week; see [`super::Making::new`].
    pub fn new(
        catalog: &Catalog,
        ledger: &Ledger,
        round: &RoundId,
        mut zones: BTreeMap<String, i32>,
    ) -> Self {
        let needed = zones_of(catalog, round);
        zones.retain(|zone, _| needed.contains(zone));
        Self(gather(catalog, ledger, round, &zones))
    }

    /// How many take part.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// Who has a place.
    pub fn id(&self, place: usize) -> &PersonId {
        self.0.id(place)
    }

    /// What it is worth that two meet, without regard to the rules.
    pub fn worth(&self, one: usize, other: usize) -> u32 {
        self.0.worth(one, other)
    }

    /// Whether every rule holds for two, and nobody keeps them apart.
    pub fn may_meet(&self, one: usize, other: usize) -> bool {
        one != other && !self.0.are_apart(one, other) && self.0.cost(one, other) == 0
    }

    /// Whether two were introduced to each other within the rounds that count.
    pub fn have_met(&self, one: usize, other: usize) -> bool {
        self.0.rounds_since(one, other).is_some()
    }

    /// Whether one of two asked to be kept apart from the other.
    pub fn are_apart(&self, one: usize, other: usize) -> bool {
        self.0.are_apart(one, other)
    }

    /// The other rules that do not hold for two.
    pub fn broken(&self, one: usize, other: usize) -> Vec<Rule> {
        self.0.broken(one, other)
    }

    /// Whether two are in different departments.
    pub fn are_across(&self, one: usize, other: usize) -> bool {
        let (one, other) = (self.0.facts[one].department, self.0.facts[other].department);
        one != 0 && other != 0 && one != other
    }

    /// The pairs that a round makes of all, by one of its two ways.
    pub fn pairs(&self, search: Search) -> Vec<(usize, usize)> {
        let mut pairing = Pairing::by(search, &self.0, (0..self.count()).collect());
        while !pairing.step(&self.0) {}
        pairing.finish().0
    }
}
