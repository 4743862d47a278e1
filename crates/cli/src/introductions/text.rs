//! A round told to a person.

use std::fmt::Write;

use footbridge_core::introductions::{Round, Rule};

use super::summary::{Became, Summary};
use crate::counted::counted;
use crate::printable::printable;

/// How many take part, how they were introduced, which rules were relaxed, and who is left.
pub fn write(round: &Round, summary: &Summary) -> String {
    let mut text = String::new();
    let _ = writeln!(text, "{}, the week from {}", round.round, round.round.monday());
    let people = counted(round.eligible, "person takes part", "people take part");
    let (pairs, trios) = (
        counted(summary.pairs, "pair", "pairs"),
        counted(summary.trios, "trio", "trios"),
    );
    let _ = writeln!(text, "  {people}: {pairs} and {trios}.");
    if summary.meetings > 0 {
        let (across, all) = (summary.across, summary.meetings);
        let _ = writeln!(
            text,
            "  {across} of {all} meetings ({} %) are across departments.",
            across * 100 / all
        );
    }
    for (rule, count) in &summary.relaxed {
        let _ = writeln!(
            text,
            "  Relaxed in {}: {}.",
            counted(*count, "introduction", "introductions"),
            told(*rule)
        );
    }
    if summary.relaxed.is_empty() && summary.meetings > 0 {
        let _ = writeln!(text, "  No rule had to be relaxed.");
    }
    for left in &round.left_over {
        let _ = writeln!(text, "  Left over: {}; {}.", left.person, printable(&left.why));
    }
    text.extend(summary.before.as_ref().map(before));
    text
}

fn before(before: &Became) -> String {
    let Became {
        round,
        introductions,
        met,
        did_not,
    } = before;
    let of = counted(*introductions, "introduction", "introductions");
    format!("  {met} met and {did_not} did not, as far as people said, of the {of} of {round}.\n")
}

fn told(rule: Rule) -> &'static str {
    match rule {
        Rule::Way => "people meet who asked for ways that do not go together",
        Rule::Repeat => "people meet who were introduced within the last 12 rounds",
        Rule::SameTeam => "people meet who are on the same team",
    }
}
