//! Narrows what was found by the chosen options, and counts what each option would leave.

use std::collections::BTreeSet;

use footbridge_search::{Asked, Column, Scored, narrow, tally};

use super::conditions::{Chosen, Condition};
use super::counts::Counts;
use super::document::SKILLS;
use super::options::{FacetOf, facets_of};
use super::rack::Rack;
use super::record::Kind;
use crate::finder::SkillOption;
use crate::model::{Choice, SkillLevel};

/// A facet of a rack under the key it is asked for by.
#[derive(Clone, Copy, Debug)]
pub struct Facet<'s> {
    /// Key in the address.
    pub key: &'static str,
    column: &'s Column,
    /// Whether options are skills at a level, which stand for that level and those below.
    has_levels: bool,
}

/// The facets of a rack that have a key.
pub fn facets_on(rack: &Rack, kind: Kind, key: fn(&FacetOf) -> Option<&'static str>) -> Vec<Facet<'_>> {
    let facets = facets_of(kind).iter().zip(&rack.columns).enumerate();
    let with_key = facets.filter_map(|(at, (facet, column))| {
        Some(Facet {
            key: key(facet)?,
            column,
            has_levels: kind == Kind::Person && at == SKILLS,
        })
    });
    with_key.collect()
}

/// Leaves of `found` what fulfils all conditions, and where `counts` are wanted adds for each option of each facet how many
/// it would leave, the other facets as they are. Where `is_shut`, because of a condition on the kind itself, nothing is left and nothing
/// counted. Gives how many fulfil the conditions on facets.
pub fn narrow_and_count(
    found: &mut Vec<Scored>,
    rack: &Rack,
    facets: &[Facet<'_>],
    chosen: &Chosen,
    is_shut: bool,
    counts: Option<&mut Counts>,
) -> usize {
    let asked: Vec<Asked<'_>> = facets.iter().map(|facet| facet.asked(chosen)).collect();
    let mut tallies: Vec<Vec<u32>> = facets
        .iter()
        .map(|facet| vec![0; facet.column.names().len()])
        .collect();
    narrow(found, &asked, &mut tallies);
    let count = found.len();
    if is_shut {
        found.clear();
        return count;
    }
    let Some(counts) = counts else {
        return count;
    };
    tally(found, &rack.documents, &asked, &mut tallies);
    for (facet, tallies) in facets.iter().zip(&tallies) {
        let names = facet.column.names().iter().zip(tallies);
        for (name, tally) in names.filter(|(_, tally)| **tally > 0) {
            facet.for_each_option(name, |option| counts.add(facet.key, option, *tally as usize));
        }
    }
    count
}

impl<'s> Facet<'s> {
    fn asked(&self, chosen: &Chosen) -> Asked<'s> {
        let condition = Condition::on(self.key, chosen);
        Asked {
            column: self.column,
            wanted: condition.wanted.map(|options| self.flags(options)),
            unwanted: condition.unwanted.map(|options| self.flags(options)),
        }
    }

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
