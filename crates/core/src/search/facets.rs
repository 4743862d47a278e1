//! Narrows what was found by the chosen options, and counts what each option would leave.

use rustc_hash::FxHashMap;

use super::column::Column;
use super::conditions::{Chosen, Condition};
use super::scoring::Scored;
use crate::finder::{FacetCounts, FacetOption};
use crate::order::InOrder;

/// Counts of options by facet and name.
#[derive(Debug, Default)]
pub struct Counts(FxHashMap<&'static str, FxHashMap<Box<str>, usize>>);

/// A facet of a shelf with its options and what is asked of them.
struct Narrowed<'c> {
    key: &'static str,
    column: &'c Column,
    wanted: Option<Vec<bool>>,
    unwanted: Option<Vec<bool>>,
}

/// Leaves of `found` what fulfils all conditions. Counts for each option of each facet how many it would leave, the other
/// facets as they are, where `counts` is given. With `is_shut` nothing is left and nothing counted, but the number of
/// those that fulfil the conditions is given all the same.
pub fn narrow(
    found: &mut Vec<Scored>,
    facets: &[(&'static str, &Column)],
    chosen: &Chosen,
    is_shut: bool,
    counts: &mut Counts,
) -> usize {
    let narrowed: Vec<Narrowed<'_>> = facets
        .iter()
        .map(|(key, column)| Narrowed::of(key, column, chosen))
        .collect();
    let mut tallies: Vec<Vec<u32>> = facets
        .iter()
        .map(|(_, column)| vec![0; column.names().len()])
        .collect();
    let is_narrowing = narrowed
        .iter()
        .any(|facet| facet.wanted.is_some() || facet.unwanted.is_some());
    if is_narrowing {
        found.retain(|one| {
            if narrowed.iter().any(|facet| facet.is_ruled_out(one.doc)) {
                return false;
            }
            let mut failing = (0..narrowed.len()).filter(|at| narrowed[*at].fails(one.doc));
            match (failing.next(), failing.next()) {
                (None, _) => true,
                (Some(at), None) => {
                    tally(&mut tallies[at], narrowed[at].column, one.doc);
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
    for (facet, tallies) in narrowed.iter().zip(&mut tallies) {
        for one in found.iter() {
            tally(tallies, facet.column, one.doc);
        }
        let names = facet.column.names().iter().zip(tallies.iter());
        for (name, tally) in names.filter(|(_, tally)| **tally > 0) {
            counts.add(facet.key, name, *tally as usize);
        }
    }
    count
}

fn tally(tallies: &mut [u32], column: &Column, doc: u32) {
    for code in column.of(doc) {
        tallies[*code as usize] += 1;
    }
}

impl<'c> Narrowed<'c> {
    fn of(key: &'static str, column: &'c Column, chosen: &Chosen) -> Self {
        let condition = Condition::on(key, chosen);
        let flags = |options: &std::collections::BTreeSet<String>| {
            let mut flags = vec![false; column.names().len()];
            for code in options.iter().filter_map(|option| column.code(option)) {
                flags[code as usize] = true;
            }
            flags
        };
        Self {
            key,
            column,
            wanted: condition.wanted.map(flags),
            unwanted: condition.unwanted.map(flags),
        }
    }

    fn fails(&self, doc: u32) -> bool {
        let wanted = self.wanted.as_ref();
        wanted.is_some_and(|wanted| !self.column.of(doc).iter().any(|code| wanted[*code as usize]))
    }

    fn is_ruled_out(&self, doc: u32) -> bool {
        let unwanted = self.unwanted.as_ref();
        unwanted.is_some_and(|unwanted| self.column.of(doc).iter().any(|code| unwanted[*code as usize]))
    }
}

impl Counts {
    /// Counts so many more of an option.
    pub fn add(&mut self, key: &'static str, option: &str, count: usize) {
        let options = self.0.entry(key).or_default();
        match options.get_mut(option) {
            Some(known) => *known += count,
            None => {
                options.insert(option.into(), count);
            }
        }
    }

    /// The counts of a facet, options in order of their names. Those that lead nowhere are left out unless chosen.
    pub fn of(&self, key: &'static str, label: &'static str, chosen: &Chosen) -> FacetCounts {
        let chosen = chosen.get(key);
        let counted = self.0.get(key);
        let is_chosen = |name: &str| chosen.is_some_and(|chosen| chosen.contains(name));
        let known = counted.into_iter().flatten().map(|(name, count)| FacetOption {
            value: name.to_string(),
            count: *count,
            chosen: is_chosen(name),
        });
        let without = chosen.into_iter().flatten();
        let without =
            without.filter(|name| counted.is_none_or(|counted| !counted.contains_key(name.as_str())));
        let without = without.map(|name| FacetOption {
            value: name.clone(),
            count: 0,
            chosen: true,
        });
        let mut options: Vec<FacetOption> = known.chain(without).collect();
        options.order_by(|a, b| a.value.cmp(&b.value));
        FacetCounts { key, label, options }
    }
}
