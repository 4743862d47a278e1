//! Finds what is wrong with the ledger of introductions.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use footbridge_core::catalog::Catalog;
use footbridge_core::introductions::{Introduction, LEDGER, Ledger, ROUNDS_BETWEEN, Round, Rule, read_round};
use footbridge_core::model::PersonId;
use footbridge_core::problem::{Problem, RecordProblems};

use super::on_disk::{decode, explain};
use crate::folder::json_below;

/// Checks every file of the ledger, and keeps its text to find lines in.
pub fn check(
    folder: &Path,
    catalog: &Catalog,
    texts: &mut BTreeMap<String, String>,
    problems: &mut Vec<Problem>,
) {
    let named = &catalog.site.collections.introductions;
    let mut rounds: Vec<Round> = Vec::new();
    for file in named {
        let bytes = match fs::read(folder.join(file)) {
            Ok(bytes) => bytes,
            Err(error) => {
                problems.push(explain(file, &error));
                continue;
            }
        };
        let text = decode(file, &bytes, problems);
        if let Some(round) = read_round(file, &text, problems) {
            problems.extend(misplaced(&round, file, rounds.last()));
            rounds.push(round);
        }
        texts.insert(file.clone(), text);
    }
    for file in json_below(folder, LEDGER)
        .iter()
        .filter(|file| !named.contains(file))
    {
        let what =
            "site.json does not name this round, so nobody sees it, and people would be introduced again";
        let remedy = format!("Add \"{file}\" to `collections.introductions`, or take the file away.");
        problems.push(Problem::file(file, what, remedy));
    }
    let ledger = Ledger::of(rounds);
    // Who has been taken out of the directory may stand in rounds that count no more.
    let counting = usize::from(ROUNDS_BETWEEN) + 1;
    for round in ledger.rounds.iter().rev().take(counting) {
        let path = Round::path(&round.round);
        let mut found = RecordProblems::new(&path, "", problems);
        who(catalog, round, &mut found);
        again(&ledger, round, &mut found);
    }
}

/// A file under another name than that of its week, or in a wrong place among the others.
fn misplaced(round: &Round, file: &str, before: Option<&Round>) -> Option<Problem> {
    let right = Round::path(&round.round);
    if file != right {
        let what = format!("it is the round {}, so its name should be {right}", round.round);
        return Some(Problem::file(file, what, "Rename it, in site.json as well."));
    }
    before.filter(|before| before.round >= round.round).map(|before| {
        let what = format!(
            "site.json names {} before it; the newest should be last",
            before.round
        );
        Problem::file(file, what, "Put `collections.introductions` in order.")
    })
}

const REMEDY: &str = "Put back an earlier version of the file, or make the round anew if it is the newest.";

/// People who are nobody, or stand in it twice.
fn who(catalog: &Catalog, round: &Round, problems: &mut RecordProblems<'_>) {
    let mut seen = BTreeSet::new();
    let mut unknown = Vec::new();
    let introduced = round.introductions.iter().flat_map(|one| &one.people);
    for person in introduced.chain(round.left_over.iter().map(|left| &left.person)) {
        if catalog.people.get(person).is_none() {
            unknown.push(person);
        }
        if !seen.insert(person) {
            problems.field("introductions", format!("“{person}” stands in it twice"), REMEDY);
        }
    }
    tell_unknown(&unknown, problems);
}

/// Most people whom nobody knows that are told one by one: where a file of people is missing, they are many.
const MOST_UNKNOWN: usize = 3;

fn tell_unknown(unknown: &[&PersonId], problems: &mut RecordProblems<'_>) {
    let remedy = "If they were taken out of the directory, take them out here as well.";
    if unknown.len() > MOST_UNKNOWN {
        let what = format!(
            "{} people in it are not in the directory, such as “{}”",
            unknown.len(),
            unknown[0]
        );
        problems.field("introductions", what, remedy);
        return;
    }
    for person in unknown {
        problems.field("introductions", format!("there is no person “{person}”"), remedy);
    }
}

/// People who were introduced to each other lately, without the round saying so.
fn again(ledger: &Ledger, round: &Round, problems: &mut RecordProblems<'_>) {
    let mut met = BTreeSet::new();
    for earlier in ledger.before(&round.round) {
        met.extend(earlier.introductions.iter().flat_map(Introduction::pairs));
    }
    for introduction in round
        .introductions
        .iter()
        .filter(|one| !one.relaxed.contains(&Rule::Repeat))
    {
        for (one, other) in introduction.pairs().filter(|pair| met.contains(pair)) {
            let what = format!(
                "“{one}” and “{other}” were introduced within the 12 rounds before, and it is not said"
            );
            problems.field("introductions", what, REMEDY);
        }
    }
}
