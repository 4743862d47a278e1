//! The ways to make pairs that are measured.

use footbridge_core::introductions::{Measure, Search};

use crate::queries::dice::Dice;

/// How many others one looks at who takes the best partner: all, where fewer are left. More would take minutes among a hundred
/// thousand.
const LOOK_AT: usize = 1_000;

/// A way to make pairs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Way {
    /// Ours, as in a round of up to 600 people.
    Whole,
    /// Ours, as in a round of more.
    Exchanges,
    /// In an order left to chance, everybody who is still free takes the best partner who is, by the same worth and rules.
    Greedy,
    /// In an order left to chance, everybody takes the next whom they have not met in the last rounds.
    Shuffle,
}

impl Way {
    /// The one that the others are compared with first.
    pub const ALL: [Self; 4] = [Self::Whole, Self::Exchanges, Self::Greedy, Self::Shuffle];

    /// In the table.
    pub fn label(self) -> &'static str {
        match self {
            Self::Whole => "Footbridge, best of all",
            Self::Exchanges => "Footbridge, by exchanges",
            Self::Greedy => "greedy",
            Self::Shuffle => "shuffle",
        }
    }

    /// The pairs of a round, by the places of the people.
    pub fn pairs(self, measure: &Measure, dice: &mut Dice) -> Vec<(usize, usize)> {
        match self {
            Self::Whole => measure.pairs(Search::Whole),
            Self::Exchanges => measure.pairs(Search::Exchanges),
            Self::Greedy => one_after_the_other(measure.count(), dice, |one, others| {
                let looked_at = others.iter().rev().take(LOOK_AT);
                let allowed = looked_at.filter(|other| measure.may_meet(one, **other));
                let best = allowed.max_by_key(|other| measure.worth(one, **other)).copied();
                best.or(others.last().copied())
            }),
            Self::Shuffle => one_after_the_other(measure.count(), dice, |one, others| {
                let mut looked_at = others.iter().rev().take(LOOK_AT);
                let fresh = looked_at.find(|other| !measure.have_met(one, **other)).copied();
                fresh.or(others.last().copied())
            }),
        }
    }
}

/// In an order left to chance, everybody who is free is paired with whom `choose` says of those who are; these stand in
/// that order, the next one last.
fn one_after_the_other(
    count: usize,
    dice: &mut Dice,
    choose: impl Fn(usize, &[usize]) -> Option<usize>,
) -> Vec<(usize, usize)> {
    let mut free: Vec<usize> = (0..count).collect();
    for last in (1..count).rev() {
        free.swap(last, dice.below(last + 1));
    }
    let mut pairs = Vec::new();
    while let Some(one) = free.pop() {
        let Some(other) = choose(one, &free) else { break };
        // Those looked at stand at the end.
        if let Some(place) = free.iter().rposition(|free| *free == other) {
            free.remove(place);
        }
        pairs.push((one, other));
    }
    pairs
}
