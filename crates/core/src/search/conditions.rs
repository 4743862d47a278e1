//! The options that were chosen, as conditions on documents.

use std::collections::{BTreeMap, BTreeSet};

/// Chosen options by key; with a `-` before the key those that must not be there.
pub type Chosen = BTreeMap<String, BTreeSet<String>>;

/// What is chosen and what is ruled out of one facet.
#[derive(Clone, Copy, Debug)]
pub struct Condition<'c> {
    /// Any of these must be there.
    pub wanted: Option<&'c BTreeSet<String>>,
    /// None of these may.
    pub unwanted: Option<&'c BTreeSet<String>>,
}

impl<'c> Condition<'c> {
    /// The condition on the facet with this key.
    pub fn on(key: &str, chosen: &'c Chosen) -> Self {
        Self {
            wanted: chosen.get(key),
            unwanted: chosen.get(&format!("-{key}")),
        }
    }

    /// Whether one option fulfils it.
    pub fn admits(&self, option: &str) -> bool {
        self.wanted.is_none_or(|wanted| wanted.contains(option))
            && self.unwanted.is_none_or(|unwanted| !unwanted.contains(option))
    }
}
