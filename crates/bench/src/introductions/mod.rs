//! How good introductions are, beside two ways in which the common open bots for coffee with a colleague make them.

mod clocks;
mod rounds;
mod ways;

use std::fmt::Write;

use anyhow::Result;
use footbridge_core::Catalog;
use footbridge_core::introductions::is_eligible;
use footbridge_core::model::{Introductions, MeetingSize, RoundId};

use self::rounds::{Outcome, play};
use self::ways::Way;
use crate::report::numbers::milliseconds;
use crate::report::table::Table;

/// So many rounds are made one after the other: nobody is introduced to the same person again within as many.
const ROUNDS: usize = 12;

/// Among up to so many who take part the best of all ways to pair them is sought too: the yardstick then.
const MOST_WHOLE: usize = 1_500;

/// Measures every way with one company, and puts it into a table.
pub fn print(mut catalog: Catalog, week: &RoundId, seed: u64) -> Result<String> {
    let count = make_even(&mut catalog, week);
    let ways: &[Way] = if count > MOST_WHOLE {
        &Way::ALL[1..]
    } else {
        &Way::ALL
    };
    let mut outcomes = Vec::new();
    for way in ways {
        outcomes.push((*way, play(&catalog, week, *way, ROUNDS, seed)?));
    }
    let mut text = String::new();
    let _ = writeln!(
        text,
        "\n{} people, of whom {count} take part\n",
        catalog.people.len()
    );
    Ok(text + &table(&outcomes))
}

fn table(outcomes: &[(Way, Outcome)]) -> String {
    let mut table = Table::new([
        "pairs",
        "worth, first round",
        "worth, 12 rounds",
        "across departments",
        "unmatched",
        "repeats",
        "same team",
        "ways differ",
        "kept apart",
        "time",
    ]);
    let Some((_, yardstick)) = outcomes.first() else {
        return String::new();
    };
    for (way, outcome) in outcomes {
        table.row([
            way.label().to_owned(),
            thousandths(outcome.first_worth, yardstick.first_worth),
            thousandths(outcome.worth, yardstick.worth),
            percent(outcome.across, outcome.pairs),
            outcome.unmatched.to_string(),
            outcome.repeats.to_string(),
            outcome.same_team.to_string(),
            outcome.ways.to_string(),
            outcome.apart.to_string(),
            milliseconds(outcome.first_time),
        ]);
    }
    table.text()
}

/// Everybody who takes part in the first round does so for pairs, without pauses; one steps back if they are odd in number. So
/// every way has the same task, and nobody has to go without. How many remain.
fn make_even(catalog: &mut Catalog, week: &RoundId) -> usize {
    let people: Vec<_> = catalog.people.iter().cloned().collect();
    let takes_part = |person: &&_| is_eligible(person, week.monday());
    let count = people.iter().map(AsRef::as_ref).filter(takes_part).count() / 2 * 2;
    let mut taken = 0;
    for person in &people {
        let stays = taken < count && is_eligible(person, week.monday());
        taken += usize::from(stays);
        if let Some(person) = catalog.people.get_mut(&person.id) {
            person.introductions = person.introductions.take().filter(|_| stays).map(|wish| {
                Box::new(Introductions {
                    size: MeetingSize::Pair,
                    paused_until: None,
                    ..*wish
                })
            });
        }
    }
    count
}

fn thousandths(part: u64, whole: u64) -> String {
    let rounded = (part * 1_000 + whole / 2) / whole.max(1);
    format!("{}.{:03}", rounded / 1_000, rounded % 1_000)
}

fn percent(part: usize, whole: usize) -> String {
    let tenths = part * 1_000 / whole.max(1);
    format!("{}.{} %", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests;
