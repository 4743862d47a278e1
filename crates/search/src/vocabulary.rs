//! All words and labels of an index.

use crate::labels::{LabelId, Labels};
use crate::letters::Fold;
use crate::terms::{TermId, Terms};
use crate::tokens::tokens;

/// All words and labels of an index.
#[derive(Clone, Debug)]
pub struct Vocabulary {
    pub(crate) terms: Terms,
    pub(crate) labels: Labels,
    fold: Fold,
    buffer: String,
}

impl Vocabulary {
    /// Without words yet. `fold` says how a letter is written in the dictionary.
    pub fn new(fold: Fold) -> Self {
        Self {
            terms: Terms::default(),
            labels: Labels::default(),
            fold,
            buffer: String::new(),
        }
    }

    /// Calls `take` with each word of a text, which is added where it is new.
    pub fn add(&mut self, text: &str, take: &mut dyn FnMut(TermId)) {
        let terms = &mut self.terms;
        tokens(text, self.fold, &mut self.buffer, &mut |word| {
            take(terms.add(word));
        });
    }

    /// The label that is this text.
    pub fn label(&mut self, text: &str) -> LabelId {
        if let Some(label) = self.labels.of_text(text) {
            return label;
        }
        let label = self.labels.add_text(text);
        self.add_words(label, text);
        label
    }

    /// The label of something with an id of its own, if it has one.
    pub fn label_of(&self, id: &str) -> Option<LabelId> {
        self.labels.of_id(id)
    }

    /// The label of something with an id of its own that has all these names.
    pub fn add_label(&mut self, id: &str, names: &[&str]) -> LabelId {
        let label = self.labels.add_id(id);
        for name in names {
            self.add_words(label, name);
        }
        label
    }

    /// Puts the words that were added since into the alphabet.
    pub fn commit(&mut self) {
        self.terms.sort();
    }

    /// The number of a folded word.
    pub fn term(&self, word: &str) -> Option<TermId> {
        self.terms.get(word)
    }

    /// A word by its number.
    pub fn word(&self, term: TermId) -> &str {
        self.terms.word(term)
    }

    /// How many words there are.
    pub fn len(&self) -> usize {
        self.terms.len() as usize
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn add_words(&mut self, label: LabelId, text: &str) {
        let Self { terms, labels, .. } = self;
        tokens(text, self.fold, &mut self.buffer, &mut |word| {
            labels.add_word(label, terms.add(word));
        });
    }
}
