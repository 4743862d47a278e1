//! Documents by the words and labels they hold.

use crate::postings::{Postings, has};
use crate::rank::Field;
use crate::terms::TermId;
use crate::{LabelId, Vocabulary};

/// Documents, numbered in the order in which they were added, with the words they are found by. Those that were added
/// since the last commit are not found yet.
#[derive(Clone, Debug, Default)]
pub struct Documents {
    /// Words in names.
    pub(crate) named: Postings,
    /// Labels: topics, titles, places.
    pub(crate) labelled: Postings,
    /// Words in longer texts.
    pub(crate) texts: Postings,
    /// Of how many words the name of each is.
    pub(crate) name_words: Vec<u8>,
    /// Whether it can be found.
    pub(crate) findable: Vec<bool>,
    /// How many have been committed.
    pub(crate) committed: u32,
    /// Of how many words the name of the one that is being added is so far.
    words: u8,
}

impl Documents {
    /// The number of the document that is being added, or will be next.
    pub fn next(&self) -> u32 {
        u32::try_from(self.findable.len()).unwrap_or(u32::MAX)
    }

    /// How many documents have been committed.
    pub fn committed(&self) -> u32 {
        self.committed
    }

    /// Whether a document can be found once it is committed.
    pub fn is_findable(&self, doc: u32) -> bool {
        self.findable.get(doc as usize).is_some_and(|findable| *findable)
    }

    /// How many documents can be found once all are committed.
    pub fn count_findable(&self) -> usize {
        self.findable.iter().filter(|findable| **findable).count()
    }

    /// Adds a text to the document that is being added.
    pub fn add_text(&mut self, field: Field, text: &str, vocabulary: &mut Vocabulary) {
        let doc = self.next();
        let postings = if field.is_strong() {
            &mut self.named
        } else {
            &mut self.texts
        };
        let words = &mut self.words;
        vocabulary.add(text, &mut |term| {
            let mut field = field;
            if field == Field::Name {
                if *words == 0 {
                    field = Field::FirstName;
                }
                *words = words.saturating_add(1);
            }
            postings.add(term, doc, field.points());
        });
    }

    /// Adds a label to the document that is being added.
    pub fn add_label(&mut self, field: Field, label: LabelId) {
        self.labelled.add(label, self.next(), field.points());
    }

    /// Ends the document that is being added.
    pub fn end(&mut self, is_findable: bool) {
        self.name_words.push(std::mem::take(&mut self.words));
        self.findable.push(is_findable);
    }

    /// Makes a document that was added not findable any more.
    pub fn retire(&mut self, doc: u32) {
        if let Some(findable) = self.findable.get_mut(doc as usize) {
            *findable = false;
        }
    }

    /// Makes what was added findable.
    pub fn commit(&mut self) {
        self.committed = self.next();
    }

    /// Whether a word stands in a document.
    pub fn holds(&self, vocabulary: &Vocabulary, term: TermId, doc: u32) -> bool {
        let mut labels = vocabulary.labels.with(term).iter();
        has(self.named.of(term), doc)
            || has(self.texts.of(term), doc)
            || labels.any(|label| has(self.labelled.of(*label), doc))
    }
}
