//! Round after round, each knowing those before.

use anyhow::Result;
use footbridge_core::Catalog;
use footbridge_core::introductions::{Introduction, Ledger, Measure, Round, Rule};
use footbridge_core::model::{Extra, RoundId};

use super::clocks::offsets;
use super::ways::Way;
use crate::queries::dice::Dice;

/// What became of all rounds.
#[derive(Default)]
pub struct Outcome {
    pub first_worth: u64,
    /// In milliseconds, from the data to the pairs.
    pub first_time: f64,
    /// Of all rounds.
    pub worth: u64,
    pub pairs: usize,
    pub across: usize,
    /// The most in any round.
    pub unmatched: usize,
    pub repeats: usize,
    pub same_team: usize,
    /// Pairs who cannot meet in the way that each of them asked for.
    pub ways: usize,
    pub apart: usize,
}

/// Makes so many rounds.
pub fn play(catalog: &Catalog, first: &RoundId, way: Way, rounds: usize, seed: u64) -> Result<Outcome> {
    let mut dice = Dice::new(seed);
    let mut outcome = Outcome::default();
    let mut ledger = Ledger::default();
    for ahead in 0..i32::try_from(rounds)? {
        let week = first.plus_weeks(ahead);
        let zones = offsets(catalog, &week)?;
        #[expect(clippy::disallowed_methods, reason = "this runs on a desk")]
        let start = std::time::Instant::now();
        let measure = Measure::new(catalog, &ledger, &week, zones);
        let pairs = way.pairs(&measure, &mut dice);
        if ahead == 0 {
            outcome.first_time = start.elapsed().as_secs_f64() * 1_000.0;
        }
        outcome.take(&measure, &pairs);
        if ahead == 0 {
            outcome.first_worth = outcome.worth;
        }
        ledger = Ledger::of(ledger.rounds.into_iter().chain([round(&week, &measure, &pairs)]));
    }
    Ok(outcome)
}

impl Outcome {
    fn take(&mut self, measure: &Measure, pairs: &[(usize, usize)]) {
        self.unmatched = self.unmatched.max(measure.count() - 2 * pairs.len());
        self.pairs += pairs.len();
        for (one, other) in pairs.iter().copied() {
            self.worth += u64::from(measure.worth(one, other));
            self.across += usize::from(measure.are_across(one, other));
            self.apart += usize::from(measure.are_apart(one, other));
            for rule in measure.broken(one, other) {
                match rule {
                    Rule::Repeat => self.repeats += 1,
                    Rule::SameTeam => self.same_team += 1,
                    Rule::Way => self.ways += 1,
                }
            }
        }
    }
}

/// As the next rounds read it.
fn round(week: &RoundId, measure: &Measure, pairs: &[(usize, usize)]) -> Round {
    let introductions = pairs.iter().map(|(one, other)| Introduction {
        people: vec![measure.id(*one).clone(), measure.id(*other).clone()],
        relaxed: Vec::new(),
    });
    Round {
        round: week.clone(),
        made_from: String::new(),
        eligible: measure.count(),
        zones: std::collections::BTreeMap::new(),
        introductions: introductions.collect(),
        left_over: Vec::new(),
        extra: Extra::new(),
    }
}
