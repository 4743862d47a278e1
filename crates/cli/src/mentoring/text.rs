//! Says what was proposed, and what became of a proposal.

use std::fmt::Write;

use footbridge_core::mentoring::Proposal;

use super::{Accepted, Sheet};
use crate::counted::counted;
use crate::printable::printable;

/// Reasons on a line.
const REASONS: usize = 2;

/// A proposal in words: figures, then who mentors whom and why, then who gets nobody.
pub fn proposed(proposal: &Proposal, sheet: &Sheet) -> String {
    let mut said = format!("Mentoring programme {} on {}\n", sheet.round, sheet.today);
    let _ = writeln!(
        said,
        "{} a mentor; {} {}.\n",
        looking(proposal.mentees),
        counted(proposal.mentors, "mentor has", "mentors have"),
        counted(proposal.places, "place", "places"),
    );
    for row in &sheet.pairs {
        let rank = row
            .choice
            .map_or(String::new(), |rank| format!(", choice {rank}"));
        let reverse = if row.reverse { ", reverse mentoring" } else { "" };
        let (mentor, mentee) = (printable(&row.mentor_name), printable(&row.mentee_name));
        let _ = writeln!(said, "  {mentor} mentors {mentee}{rank}{reverse}");
        let why: Vec<_> = row
            .why
            .iter()
            .take(REASONS)
            .map(|reason| printable(reason))
            .collect();
        let _ = writeln!(said, "      {}", why.join("; "));
    }
    if !sheet.unmatched.is_empty() {
        let _ = writeln!(said, "\nNobody for");
    }
    for left in &sheet.unmatched {
        let _ = writeln!(said, "  {}: {}", printable(&left.mentee_name), left.why);
    }
    let chosen = sheet.pairs.iter().filter(|row| row.choice.is_some()).count();
    let first = sheet.pairs.iter().filter(|row| row.choice == Some(1)).count();
    let _ = writeln!(
        said,
        "\n{}: {first} with a first choice, {} with another choice, {} by what they offer and want. {} without.",
        counted(sheet.pairs.len(), "pair", "pairs"),
        chosen - first,
        sheet.pairs.len() - chosen,
        sheet.unmatched.len(),
    );
    said
}

/// What became of the rows of a reviewed proposal.
pub fn accepted(accepted: &Accepted, round: &str) -> String {
    let mut said = String::new();
    for (mentee, mentor) in &accepted.taken {
        let _ = writeln!(said, "{} mentors {}", printable(mentor), printable(mentee));
    }
    for (mentee, mentor, why) in &accepted.refused {
        let _ = writeln!(
            said,
            "not taken: {} for {}: {why}",
            printable(mentor),
            printable(mentee)
        );
    }
    let _ = writeln!(
        said,
        "{} of {round} taken in, {} there already, {} not taken.",
        counted(accepted.taken.len(), "pair", "pairs"),
        accepted.already.len(),
        accepted.refused.len(),
    );
    said
}

fn looking(count: usize) -> String {
    counted(count, "person looks for", "people look for")
}
