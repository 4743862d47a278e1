//! Texts that many documents share: topics with all their names, titles, departments, places.
//!
//! Each is indexed word by word once, and a document holds the whole of it as one number. A profile names some twenty topics
//! of three or four words each: so it takes a third of the postings.

use rustc_hash::FxHashMap;

use crate::terms::TermId;

/// Number of a shared text in the order in which they were first seen.
pub type LabelId = u32;

/// Every shared text.
#[derive(Clone, Debug, Default)]
pub struct Labels {
    texts: FxHashMap<Box<str>, LabelId>,
    ids: FxHashMap<Box<str>, LabelId>,
    /// The labels in which each word stands.
    of_term: Vec<Vec<LabelId>>,
    count: u32,
}

impl Labels {
    /// The label that is this text.
    pub fn of_text(&self, text: &str) -> Option<LabelId> {
        self.texts.get(text).copied()
    }

    /// The label of something with an id of its own.
    pub fn of_id(&self, id: &str) -> Option<LabelId> {
        self.ids.get(id).copied()
    }

    /// A label for a text that has none.
    pub fn add_text(&mut self, text: &str) -> LabelId {
        let label = self.next();
        self.texts.insert(text.into(), label);
        label
    }

    /// A label for something with an id of its own that has none.
    pub fn add_id(&mut self, id: &str) -> LabelId {
        let label = self.next();
        self.ids.insert(id.into(), label);
        label
    }

    /// Notes a word of the label that was added last.
    pub fn add_word(&mut self, label: LabelId, term: TermId) {
        let at = term as usize;
        if at >= self.of_term.len() {
            self.of_term.resize_with(at + 1, Vec::new);
        }
        let labels = &mut self.of_term[at];
        if labels.last() != Some(&label) {
            labels.push(label);
        }
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
}
