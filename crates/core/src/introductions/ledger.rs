//! What is kept of the rounds: the ledger.

use std::collections::BTreeMap;

use super::{ROUNDS_BETWEEN, Rule};
use crate::model::{Extra, PersonId, RoundId};
use crate::order::InOrder;

/// The folder of the ledger's files below the data folder.
pub const LEDGER: &str = "introductions";

/// The rounds that were kept.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Ledger {
    /// Each week once, oldest first.
    pub rounds: Vec<Round>,
}

/// The introductions of a week.
#[derive(Clone, PartialEq, Debug)]
pub struct Round {
    /// The week.
    pub round: RoundId,
    /// A digest of all that decided it, as sixteen digits of base sixteen.
    pub made_from: String,
    /// How many people took part.
    pub eligible: usize,
    /// Where the clocks stood on its Monday at noon UTC: minutes ahead of UTC, by IANA name of the time zone.
    pub zones: BTreeMap<String, i32>,
    /// Who was introduced to whom, by the first of their ids.
    pub introductions: Vec<Introduction>,
    /// Who took part and could not be introduced, with the reason.
    pub left_over: Vec<LeftOver>,
    /// Fields this version does not know.
    pub extra: Extra,
}

/// Two or three people who are introduced to each other.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Introduction {
    /// Who, by id.
    pub people: Vec<PersonId>,
    /// Rules that do not hold for two of them.
    pub relaxed: Vec<Rule>,
}

/// Somebody who took part and could not be introduced.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LeftOver {
    /// Who.
    pub person: PersonId,
    /// Why, in words, without a full stop.
    pub why: String,
}

impl Ledger {
    /// A ledger of these rounds, in whatever order; of several for one week the last given counts.
    pub fn of(rounds: impl IntoIterator<Item = Round>) -> Self {
        let mut ledger = Self::default();
        for round in rounds {
            ledger.put(round);
        }
        ledger.rounds.order_by(|a, b| a.round.cmp(&b.round));
        ledger
    }

    fn put(&mut self, round: Round) {
        match self.rounds.iter_mut().find(|kept| kept.round == round.round) {
            Some(kept) => *kept = round,
            None => self.rounds.push(round),
        }
    }

    /// The round of a week.
    pub fn round(&self, id: &RoundId) -> Option<&Round> {
        self.rounds.iter().find(|round| round.round == *id)
    }

    /// The rounds before a week within which nobody is introduced to the same person again, newest first.
    pub fn before<'a>(&'a self, id: &'a RoundId) -> impl Iterator<Item = &'a Round> {
        let earlier = self.rounds.iter().rev().filter(move |round| round.round < *id);
        earlier.take(usize::from(ROUNDS_BETWEEN))
    }
}

impl Round {
    /// Where its file lies below the data folder, such as `introductions/2026-W48.json`.
    pub fn path(id: &RoundId) -> String {
        format!("{LEDGER}/{id}.json")
    }

    /// The introduction of somebody.
    pub fn introduction_of(&self, person: &PersonId) -> Option<&Introduction> {
        self.introductions.iter().find(|one| one.people.contains(person))
    }
}

impl Introduction {
    /// The pairs in it.
    pub fn pairs(&self) -> impl Iterator<Item = (&PersonId, &PersonId)> {
        let people = &self.people;
        (0..people.len()).flat_map(move |a| (a + 1..people.len()).map(move |b| (&people[a], &people[b])))
    }
}
