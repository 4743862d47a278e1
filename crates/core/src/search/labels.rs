//! Texts that many records share: topics with all their names, titles, departments, places.
//!
//! Each is indexed word by word once, and a record holds the whole of it as one number. A profile names some twenty topics
//! of three or four words each: so it takes a third of the postings.

use rustc_hash::FxHashMap;

use super::terms::{TermId, Terms};
use super::tokens::tokens;
use crate::catalog::Catalog;
use crate::model::TopicId;

/// Number of a shared text in the order in which they were first seen.
pub type LabelId = u32;

/// Every shared text.
#[derive(Clone, Debug, Default)]
pub struct Labels {
    texts: FxHashMap<Box<str>, LabelId>,
    topics: FxHashMap<TopicId, LabelId>,
    /// The labels in which each word stands.
    of_term: Vec<Vec<LabelId>>,
    count: u32,
}

impl Labels {
    /// The number of a text.
    pub fn text(&mut self, text: &str, terms: &mut Terms, buffer: &mut String) -> LabelId {
        if let Some(label) = self.texts.get(text) {
            return *label;
        }
        let label = self.next();
        self.texts.insert(text.into(), label);
        self.add_words(label, text, terms, buffer);
        label
    }

    /// The number of a topic.
    pub fn topic(
        &mut self,
        id: &TopicId,
        catalog: &Catalog,
        terms: &mut Terms,
        buffer: &mut String,
    ) -> LabelId {
        if let Some(label) = self.topics.get(id) {
            return *label;
        }
        let label = self.next();
        self.topics.insert(id.clone(), label);
        for name in names_of(id, catalog) {
            self.add_words(label, name, terms, buffer);
        }
        label
    }

    /// The labels in which a word stands.
    pub fn with(&self, term: TermId) -> &[LabelId] {
        self.of_term.get(term as usize).map_or(&[], Vec::as_slice)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.count as usize
    }

    fn next(&mut self) -> LabelId {
        self.count += 1;
        self.count - 1
    }

    fn add_words(&mut self, label: LabelId, text: &str, terms: &mut Terms, buffer: &mut String) {
        tokens(text, buffer, &mut |word| {
            let at = terms.add(word) as usize;
            if at >= self.of_term.len() {
                self.of_term.resize_with(at + 1, Vec::new);
            }
            let labels = &mut self.of_term[at];
            if labels.last() != Some(&label) {
                labels.push(label);
            }
        });
    }
}

/// The names by which a topic is found; its id where it is unknown.
pub fn names_of<'a>(id: &'a TopicId, catalog: &'a Catalog) -> impl Iterator<Item = &'a str> {
    let topic = catalog.topics.get(id);
    let label = topic.map_or(id.as_str(), |topic| &topic.label);
    let aliases = topic.into_iter().flat_map(|topic| &topic.aliases);
    std::iter::once(label).chain(aliases.map(String::as_str))
}
