//! The index: grows record by record, and answers at any time for what it has taken in.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::document::{Part, SKILLS, TOPICS, parts};
use super::labels::Labels;
use super::postings::has;
use super::rank::Field;
use super::record::{Kind, Record};
use super::shelf::Shelf;
use super::terms::{TermId, Terms};
use super::tokens::tokens;
use crate::catalog::Catalog;
use crate::model::{Choice, Group, Person, PersonId, Post, SkillLevel, Topic, TopicId};
use crate::time::Date;

/// All that can be found.
#[derive(Clone, Debug)]
pub struct SearchIndex {
    pub(super) today: Date,
    pub(super) terms: Terms,
    pub(super) labels: Labels,
    pub(super) shelves: [Shelf; 4],
    /// Documents that name somebody who was not there yet.
    waiting: FxHashMap<PersonId, Vec<(Kind, u32)>>,
    buffer: String,
}

impl SearchIndex {
    /// An empty index for `today`, the day on which posts are open or not.
    pub fn new(today: Date) -> Self {
        Self {
            today,
            terms: Terms::default(),
            labels: Labels::default(),
            shelves: Kind::ALL.map(Shelf::new),
            waiting: FxHashMap::default(),
            buffer: String::new(),
        }
    }

    /// Takes in a topic. Topics go before everything else: records are found by the names of their topics.
    pub fn add_topic(&mut self, catalog: &Catalog, topic: &Arc<Topic>) {
        self.add_next(catalog, Record::Topic(Arc::clone(topic)));
    }

    /// Takes in a person.
    pub fn add_person(&mut self, catalog: &Catalog, person: &Arc<Person>) {
        self.add_next(catalog, Record::Person(Arc::clone(person)));
        for (kind, doc) in self.waiting.remove(&person.id).unwrap_or_default() {
            self.add_anew(catalog, kind, doc);
        }
    }

    /// Takes in a group. Who leads it may come later.
    pub fn add_group(&mut self, catalog: &Catalog, group: &Arc<Group>) {
        let doc = self.shelves[Kind::Group as usize].next();
        for lead in group.leads_now().filter(|id| catalog.people.get(*id).is_none()) {
            self.waiting
                .entry(lead.clone())
                .or_default()
                .push((Kind::Group, doc));
        }
        self.add_next(catalog, Record::Group(Arc::clone(group)));
    }

    /// Takes in a post. Its author may come later.
    pub fn add_post(&mut self, catalog: &Catalog, post: &Arc<Post>) {
        let doc = self.shelves[Kind::Post as usize].next();
        if catalog.people.get(&post.author).is_none() {
            self.waiting
                .entry(post.author.clone())
                .or_default()
                .push((Kind::Post, doc));
        }
        self.add_next(catalog, Record::Post(Arc::clone(post)));
    }

    /// Makes what was added since findable. Cheap enough after every two thousand records.
    pub fn commit(&mut self) {
        self.terms.sort();
        self.shelves.iter_mut().for_each(Shelf::commit);
    }

    /// How many records of a kind were taken in, findable or not: the position in the catalog's collection from which to
    /// go on.
    pub fn taken(&self, kind: Kind) -> usize {
        self.shelves[kind as usize].taken
    }

    pub(super) fn shelf(&self, kind: Kind) -> &Shelf {
        &self.shelves[kind as usize]
    }

    /// Whether a word stands in a document.
    pub(super) fn holds(&self, kind: Kind, term: TermId, doc: u32) -> bool {
        let shelf = self.shelf(kind);
        let mut labels = self.labels.with(term).iter();
        has(shelf.named.of(term), doc)
            || has(shelf.texts.of(term), doc)
            || labels.any(|label| has(shelf.labelled.of(*label), doc))
    }

    fn add_next(&mut self, catalog: &Catalog, record: Record) {
        let shelf = &mut self.shelves[record.kind() as usize];
        let position = u32::try_from(shelf.taken).unwrap_or(u32::MAX);
        shelf.taken += 1;
        self.add(catalog, record, position);
    }

    /// Takes a document in again, now that more is known, in place of what was taken in before.
    fn add_anew(&mut self, catalog: &Catalog, kind: Kind, doc: u32) {
        let shelf = &mut self.shelves[kind as usize];
        let at = doc as usize;
        let (Some(record), true) = (shelf.records.get(at).cloned(), shelf.findable[at]) else {
            return;
        };
        shelf.findable[at] = false;
        shelf.columns.iter_mut().for_each(|column| column.retire(doc));
        let position = shelf.positions[at];
        let next = shelf.next();
        // A group may wait for more than one lead.
        for documents in self.waiting.values_mut() {
            for waiting in documents.iter_mut().filter(|waiting| **waiting == (kind, doc)) {
                waiting.1 = next;
            }
        }
        self.add(catalog, record, position);
    }

    /// Takes in a record that stands at `position` of its collection.
    pub(super) fn add(&mut self, catalog: &Catalog, record: Record, position: u32) {
        let is_findable = record.is_findable(self.today);
        let shelf = &mut self.shelves[record.kind() as usize];
        let mut writer = Writer {
            doc: shelf.next(),
            shelf,
            terms: &mut self.terms,
            labels: &mut self.labels,
            buffer: &mut self.buffer,
            name_words: 0,
        };
        if is_findable {
            parts(&record, catalog, self.today, &mut |part| {
                writer.take(part, catalog)
            });
        }
        let name_words = writer.name_words;
        shelf.end_document(record, position, name_words, is_findable, self.today);
    }
}

/// Writes one document.
struct Writer<'i> {
    doc: u32,
    shelf: &'i mut Shelf,
    terms: &'i mut Terms,
    labels: &'i mut Labels,
    buffer: &'i mut String,
    name_words: u8,
}

impl Writer<'_> {
    fn take(&mut self, part: Part<'_>, catalog: &Catalog) {
        match part {
            Part::Text(Field::Name, text) => self.name(text),
            Part::Text(field, text) => self.text(field, text),
            Part::Shared(_, "") => {}
            Part::Shared(field, text) => {
                let label = self.labels.text(text, self.terms, self.buffer);
                self.shelf.labelled.add(label, self.doc, field.points());
            }
            Part::Topic(field, id, facets) => {
                let label = self.topic(field, id, catalog);
                for facet in facets {
                    self.shelf.columns[*facet].push_known(label, || id.to_string());
                }
            }
            Part::Skill(id, level) => {
                let label = self.topic(Field::Skill(level.rank()), id, catalog);
                let of_level = label * SkillLevel::ALL.len() + usize::from(level.rank()) - 1;
                self.shelf.columns[SKILLS].push_known(of_level, || format!("{id}:{}", level.key()));
                self.shelf.columns[TOPICS].push_known(label, || id.to_string());
            }
            Part::Option(facet, option) => self.shelf.columns[facet].push(option),
        }
    }

    fn name(&mut self, text: &str) {
        let Self {
            terms,
            shelf,
            doc,
            name_words,
            ..
        } = self;
        tokens(text, self.buffer, &mut |word| {
            let field = if *name_words == 0 {
                Field::FirstName
            } else {
                Field::Name
            };
            *name_words = name_words.saturating_add(1);
            shelf.named.add(terms.add(word), *doc, field.points());
        });
    }

    fn text(&mut self, field: Field, text: &str) {
        let Self {
            terms, shelf, doc, ..
        } = self;
        let postings = if field.is_strong() {
            &mut shelf.named
        } else {
            &mut shelf.texts
        };
        tokens(text, self.buffer, &mut |word| {
            postings.add(terms.add(word), *doc, field.points())
        });
    }

    fn topic(&mut self, field: Field, id: &TopicId, catalog: &Catalog) -> usize {
        let label = self.labels.topic(id, catalog, self.terms, self.buffer);
        self.shelf.labelled.add(label, self.doc, field.points());
        label as usize
    }
}
