//! Says whether a round that was kept is the one that follows from the data.

use std::collections::{BTreeMap, BTreeSet};

use super::facts::Pool;
use super::gathering::gather;
use super::{Introduction, Ledger, Round, Rule};
use crate::Catalog;
use crate::model::{Choice, PersonId};
use crate::order::{map_of, set_of};

/// Most differences that are told one by one.
const MOST: usize = 20;

/// What comparing a kept round with a recomputed one came to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// Both are the same, made from the same.
    Verified,
    /// They were made from different data, as people have changed what is published since. Whether the rules hold is
    /// for [`broken_rules`] to say.
    DataChanged,
    /// Both were made from the same data and differ: what is kept is not what the rules give. A sentence for each
    /// difference.
    Differs(Vec<String>),
}

/// Compares a round that was kept with the same round recomputed.
pub fn judge(kept: &Round, recomputed: &Round) -> Verdict {
    if kept.made_from != recomputed.made_from {
        return Verdict::DataChanged;
    }
    let mut differences = Vec::new();
    if kept.round != recomputed.round {
        differences.push(format!(
            "It is the round {}, not {}.",
            kept.round, recomputed.round
        ));
    }
    if kept.eligible != recomputed.eligible {
        let (kept, right) = (kept.eligible, recomputed.eligible);
        differences.push(format!("{right} people take part; it says {kept}."));
    }
    if kept.zones != recomputed.zones {
        differences.push("The time zones are not those of the people who take part.".to_owned());
    }
    let all = set_of(kept.introductions.iter().map(seen));
    let right = set_of(recomputed.introductions.iter().map(seen));
    let superfluous = all
        .difference(&right)
        .map(|one| format!("{} should not be introduced like that.", said(one)));
    let missing = right
        .difference(&all)
        .map(|one| format!("{} should be introduced.", said(one)));
    differences.extend(superfluous.chain(missing));
    if all.len() != kept.introductions.len() {
        differences.push("An introduction stands in it twice.".to_owned());
    }
    if kept.left_over != recomputed.left_over {
        differences.push("Those who could not be introduced are not the same.".to_owned());
    }
    if differences.is_empty() {
        return Verdict::Verified;
    }
    shorten(&mut differences);
    Verdict::Differs(differences)
}

type Seen<'r> = (&'r [PersonId], &'r [Rule]);

fn seen(introduction: &Introduction) -> Seen<'_> {
    (&introduction.people, &introduction.relaxed)
}

fn said((people, relaxed): &Seen<'_>) -> String {
    let mut text = people
        .iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join(", ");
    if !relaxed.is_empty() {
        let rules: Vec<_> = relaxed.iter().map(|rule| rule.key()).collect();
        text = format!("{text} (relaxed: {})", rules.join(", "));
    }
    text
}

fn shorten(sentences: &mut Vec<String>) {
    if sentences.len() > MOST {
        let more = sentences.len() - MOST;
        sentences.truncate(MOST);
        sentences.push(format!("… and {more} more."));
    }
}

/// The rules that a round breaks without saying so, by the data as it is now; a sentence for each. Nothing is said of
/// pairs that are kept apart, lest it tells whom.
pub fn broken_rules(catalog: &Catalog, ledger: &Ledger, round: &Round) -> Vec<String> {
    let mut broken = Vec::new();
    let mut seen: BTreeSet<&PersonId> = BTreeSet::new();
    let introduced = round.introductions.iter().flat_map(|one| &one.people);
    for person in introduced.chain(round.left_over.iter().map(|left| &left.person)) {
        if catalog.people.get(person).is_none() {
            broken.push(format!("{person} is nobody in the directory."));
        }
        if !seen.insert(person) {
            broken.push(format!("{person} stands in it twice."));
        }
    }
    let pool = gather(catalog, ledger, &round.round, &round.zones);
    let places: Places<'_> = map_of(
        pool.people
            .iter()
            .enumerate()
            .map(|(at, person)| (&person.id, at)),
    );
    for introduction in &round.introductions {
        if !(2..=3).contains(&introduction.people.len()) {
            let count = introduction.people.len();
            broken.push(format!(
                "An introduction is of {count} people; it should be two or three."
            ));
        }
        broken.extend(unsaid(&pool, &places, introduction));
    }
    shorten(&mut broken);
    broken
}

/// Where people stand in the pool.
type Places<'p> = BTreeMap<&'p PersonId, usize>;

/// Rules that an introduction breaks and does not name.
fn unsaid(pool: &Pool, places: &Places<'_>, introduction: &Introduction) -> Vec<String> {
    let mut unsaid = Vec::new();
    for (one, other) in introduction.pairs() {
        let Some((a, b)) = places.get(one).copied().zip(places.get(other).copied()) else {
            continue;
        };
        let broken = pool.broken(a, b).into_iter();
        for rule in broken.filter(|rule| !introduction.relaxed.contains(rule)) {
            let what = match rule {
                Rule::Way => "want to meet in ways that do not go together",
                Rule::Repeat => "were introduced within the 12 rounds before",
                Rule::SameTeam => "are on the same team",
            };
            unsaid.push(format!("{one} and {other} {what}, and it is not said."));
        }
    }
    unsaid
}
