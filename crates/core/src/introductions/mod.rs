//! Weekly introductions: who takes part, what a meeting of two is worth, which rules hold, and the round that follows.
//!
//! A round is a function of its week, the people who take part, the rounds before it and the time zones on its Monday.
//! It knows no clock and no chance, so whoever has the data comes to the same round, and can say whether a published
//! one is right. [`Making`] makes it in short steps, for a page that must stay responsive.

mod candidates;
mod eligible;
mod facts;
mod gathering;
mod history;
mod joining;
mod ledger;
mod made_from;
mod making;
mod measure;
mod pairing;
mod rule;
mod seating;
mod starters;
mod trios;
mod verify;
mod weighing;
mod why;
mod worth;

pub use crate::wire::{read_round, write_round};
pub use eligible::{is_eligible, zones_of};
pub use ledger::{Introduction, LEDGER, Ledger, LeftOver, Round};
pub use making::{Making, make_round};
pub use measure::Measure;
pub use pairing::{MOST_EXACT, Search};
pub use rule::{ROUNDS_BETWEEN, Rule};
pub use starters::starters;
pub use verify::{Verdict, broken_rules, judge};
pub use why::why;
