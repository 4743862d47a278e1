//! The index of topics.

use std::cmp::Reverse;
use std::sync::Arc;

use super::{ListQuery, TopicMatch};
use crate::catalog::{Catalog, Index};
use crate::model::{Choice, Topic};
use crate::order::InOrder;
use crate::text::fold;

/// Facet in the address by which the index is narrowed to skills or interests.
const KIND: &str = "kind";

/// Orders of the index.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TopicSort {
    /// By name.
    Name,
    /// On most profiles first.
    MostUsed,
}

impl TopicSort {
    /// All of them, with key and label.
    pub const ALL: [(Self, &'static str, &'static str); 2] = [
        (Self::Name, "", "Name"),
        (Self::MostUsed, "people", "Most people first"),
    ];

    /// The order with this key; by name where it is unknown.
    pub fn from_key(key: &str) -> Self {
        Self::ALL
            .iter()
            .find(|(_, known, _)| *known == key)
            .map_or(Self::Name, |(sort, ..)| *sort)
    }
}

/// A topic with what touches it, and what it can be found by.
#[derive(Clone, PartialEq, Debug)]
pub struct TopicEntry {
    /// The topic.
    pub topic: Arc<Topic>,
    /// How many people have it on their profile, each counted once.
    pub people: usize,
    /// How many groups are about it.
    pub groups: usize,
    names: Vec<String>,
}

/// All topics that are offered, by name.
pub fn topic_entries(catalog: &Catalog, index: &Index) -> Vec<TopicEntry> {
    let entry = |topic: &Arc<Topic>| {
        let used = index.topic(&topic.id);
        let names = std::iter::once(&topic.label).chain(&topic.aliases);
        TopicEntry {
            topic: Arc::clone(topic),
            people: used.map_or(0, |used| used.people),
            groups: used.map_or(0, |used| used.groups.len()),
            names: names.map(|name| fold(name)).collect(),
        }
    };
    let offered = catalog.topics.iter().filter(|topic| !topic.retired);
    let mut entries: Vec<_> = offered.map(entry).collect();
    entries.order_by(|a, b| (&a.names[0], &a.topic.id).cmp(&(&b.names[0], &b.topic.id)));
    entries
}

/// The entries that a query asks for, in its order. `named` are the topics that its words find, where it has any.
pub fn find_topics(entries: &[TopicEntry], query: &ListQuery, named: &[TopicMatch]) -> Vec<TopicEntry> {
    let has_words = !query.text.trim().is_empty();
    let fits = |entry: &&TopicEntry| {
        let of_kind = !query.chosen.contains_key(KIND) || query.has(KIND, entry.topic.kind.key());
        of_kind && (!has_words || named.iter().any(|found| found.topic.id == entry.topic.id))
    };
    let mut found: Vec<_> = entries.iter().filter(fits).cloned().collect();
    if TopicSort::from_key(&query.sort) == TopicSort::MostUsed {
        found.order_by_key(|entry| Reverse((entry.people, entry.groups)));
    }
    found
}

impl TopicEntry {
    /// The alias that explains why a text finds this topic although its label does not hold it.
    pub fn alias_for(&self, text: &str) -> Option<&str> {
        let typed = fold(text.trim());
        let (label, aliases) = self.names.split_first()?;
        if typed.is_empty() || label.contains(&typed) {
            return None;
        }
        let at = aliases.iter().position(|alias| alias.contains(&typed))?;
        self.topic.aliases.get(at).map(String::as_str)
    }
}
