//! Narrows what was found by the chosen options, and counts what each option would leave.

use std::collections::BTreeSet;

use super::column::Column;
use super::conditions::{Chosen, Condition};
use super::counts::Counts;
use super::scoring::Scored;
use super::shelf::Shelf;
use crate::finder::SkillOption;
use crate::model::{Choice, SkillLevel};

/// A facet of a shelf under the key it is asked for by.
#[derive(Clone, Copy, Debug)]
pub struct Facet<'s> {
    /// Key in the address.
    pub key: &'static str,
    /// The options of each document.
    pub column: &'s Column,
    /// Whether options are skills at a level, which stand for that level and those below.
    pub has_levels: bool,
}

/// A facet with what is asked of it, as flags on options.
struct Narrowed<'s> {
    column: &'s Column,
    wanted: Option<Vec<bool>>,
    unwanted: Option<Vec<bool>>,
}

/// Leaves of `found` what fulfils all conditions, and counts for each option of each facet how many it would leave, the
/// other facets as they are. Where `is_shut`, because of a condition on the kind itself, nothing is left and nothing
/// counted. Gives how many fulfil the conditions on facets.
pub fn narrow(
    found: &mut Vec<Scored>,
    shelf: &Shelf,
    facets: &[Facet<'_>],
    chosen: &Chosen,
    is_shut: bool,
    counts: &mut Counts,
) -> usize {
    let narrowed: Vec<Narrowed<'_>> = facets.iter().map(|facet| Narrowed::of(facet, chosen)).collect();
    let mut tallies: Vec<Vec<u32>> = facets
        .iter()
        .map(|facet| vec![0; facet.column.names().len()])
        .collect();
    if narrowed
        .iter()
        .any(|facet| facet.wanted.is_some() || facet.unwanted.is_some())
    {
        found.retain(|one| {
            if narrowed.iter().any(|facet| facet.is_ruled_out(one.doc)) {
                return false;
            }
            let mut failing = (0..narrowed.len()).filter(|at| narrowed[*at].fails(one.doc));
            match (failing.next(), failing.next()) {
                (None, _) => true,
                (Some(at), None) => {
                    let tally = &mut tallies[at];
                    narrowed[at].column.for_each(one.doc, |code| tally[code] += 1);
                    false
                }
                (Some(_), Some(_)) => false,
            }
        });
    }
    let count = found.len();
    if is_shut {
        found.clear();
        return count;
    }
    add_found(found, shelf, facets, &mut tallies);
    for (facet, tallies) in facets.iter().zip(&tallies) {
        let names = facet.column.names().iter().zip(tallies);
        for (name, tally) in names.filter(|(_, tally)| **tally > 0) {
            facet.for_each_option(name, |option| counts.add(facet.key, option, *tally as usize));
        }
    }
    count
}

/// Counts the options of what was found. Where that is most of all there is, counts the others off the known totals.
fn add_found(found: &[Scored], shelf: &Shelf, facets: &[Facet<'_>], tallies: &mut [Vec<u32>]) {
    if found.len() < shelf.committed() as usize / 2 {
        for (facet, tally) in facets.iter().zip(tallies) {
            for one in found {
                facet.column.for_each(one.doc, |code| tally[code] += 1);
            }
        }
        return;
    }
    let mut is_missing = shelf.findable.clone();
    found.iter().for_each(|one| is_missing[one.doc as usize] = false);
    let missing: Vec<u32> = (0..)
        .zip(is_missing)
        .filter(|(_, is)| *is)
        .map(|(doc, _)| doc)
        .collect();
    for (facet, tally) in facets.iter().zip(tallies) {
        for (tally, uses) in tally.iter_mut().zip(facet.column.uses()) {
            *tally += uses;
        }
        for doc in &missing {
            facet.column.for_each(*doc, |code| tally[code] -= 1);
        }
    }
}

impl Facet<'_> {
    /// Calls `take` with each option that a record with the option `name` has.
    fn for_each_option(&self, name: &str, mut take: impl FnMut(&str)) {
        let skill = Some(name)
            .filter(|_| self.has_levels)
            .and_then(SkillOption::parse);
        let Some(SkillOption {
            topic,
            floor: Some(level),
        }) = skill
        else {
            return take(name);
        };
        take(topic.as_str());
        for floor in SkillLevel::ALL.iter().filter(|floor| **floor <= level) {
            take(&format!("{topic}:{}", floor.key()));
        }
    }

    /// Marks the options of the column that a record must have for it to have one of `options`.
    fn flags(&self, options: &BTreeSet<String>) -> Vec<bool> {
        let mut flags = vec![false; self.column.names().len()];
        let mut flag = |option: &str| {
            if let Some(code) = self.column.code(option) {
                flags[code] = true;
            }
        };
        for option in options {
            match Some(option.as_str())
                .filter(|_| self.has_levels)
                .and_then(SkillOption::parse)
            {
                Some(SkillOption { topic, floor }) => {
                    for level in SkillLevel::ALL
                        .iter()
                        .filter(|level| floor.is_none_or(|floor| floor <= **level))
                    {
                        flag(&format!("{topic}:{}", level.key()));
                    }
                }
                None => flag(option),
            }
        }
        flags
    }
}

impl<'s> Narrowed<'s> {
    fn of(facet: &Facet<'s>, chosen: &Chosen) -> Self {
        let condition = Condition::on(facet.key, chosen);
        Self {
            column: facet.column,
            wanted: condition.wanted.map(|options| facet.flags(options)),
            unwanted: condition.unwanted.map(|options| facet.flags(options)),
        }
    }

    fn fails(&self, doc: u32) -> bool {
        self.wanted
            .as_ref()
            .is_some_and(|wanted| !self.column.has_any(doc, wanted))
    }

    fn is_ruled_out(&self, doc: u32) -> bool {
        self.unwanted
            .as_ref()
            .is_some_and(|unwanted| self.column.has_any(doc, unwanted))
    }
}
