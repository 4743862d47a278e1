//! How many records have each option, of what was found.

use rustc_hash::FxHashMap;

use super::conditions::Chosen;
use crate::finder::{FacetCounts, FacetOption};
use crate::order::InOrder;

/// Counts by facet and option.
#[derive(Debug, Default)]
pub struct Counts(FxHashMap<&'static str, FxHashMap<Box<str>, usize>>);

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
        let known = counted.into_iter().flatten().map(|(name, count)| FacetOption {
            value: name.to_string(),
            count: *count,
            chosen: chosen.is_some_and(|chosen| chosen.contains(&**name)),
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
