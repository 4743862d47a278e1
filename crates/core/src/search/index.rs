//! The index: grows record by record, and answers at any time for what it has taken in.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::document::{Text, names_of, texts};
use super::options::options;
use super::rank::Field;
use super::record::{Kind, Record};
use super::shelf::Shelf;
use super::terms::{TermId, Terms};
use super::tokens::tokens;
use crate::catalog::Catalog;
use crate::model::{Group, Person, PersonId, Post, Topic, TopicId};
use crate::time::Date;

/// All that can be found.
#[derive(Clone, Debug)]
pub struct SearchIndex {
    pub(super) today: Date,
    pub(super) terms: Terms,
    pub(super) shelves: [Shelf; 4],
    /// The words of texts that many records share.
    shared: FxHashMap<Box<str>, Box<[TermId]>>,
    topics: FxHashMap<TopicId, Box<[TermId]>>,
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
            shelves: Kind::ALL.map(Shelf::new),
            shared: FxHashMap::default(),
            topics: FxHashMap::default(),
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
        let Self {
            terms,
            shelves,
            shared,
            topics,
            buffer,
            today,
            ..
        } = self;
        let shelf = &mut shelves[record.kind() as usize];
        let is_findable = record.is_findable(*today);
        let mut name_words = 0_u8;
        if is_findable {
            let doc = shelf.next();
            let Shelf {
                strong,
                weak,
                columns,
                ..
            } = &mut *shelf;
            texts(&record, catalog, &mut |field, text| {
                let mut add = |term: TermId, field: Field| match field.is_strong() {
                    true => strong.add(term, doc, field.points()),
                    false => weak.add(term, doc, field.points()),
                };
                match text {
                    Text::Own(text) => tokens(text, buffer, &mut |word| {
                        let mut field = field;
                        if field == Field::Name {
                            field = if name_words == 0 { Field::FirstName } else { field };
                            name_words = name_words.saturating_add(1);
                        }
                        add(terms.add(word), field);
                    }),
                    Text::Shared(text) => {
                        if !shared.contains_key(text) {
                            shared.insert(text.into(), words_of(std::iter::once(text), terms, buffer));
                        }
                        shared[text].iter().for_each(|term| add(*term, field));
                    }
                    Text::Topic(id) => {
                        let words = topics
                            .entry(id.clone())
                            .or_insert_with(|| words_of(names_of(id, catalog), terms, buffer));
                        words.iter().for_each(|term| add(*term, field));
                    }
                }
            });
            options(&record, catalog, *today, &mut |at, option| {
                columns[at].push(option)
            });
        }
        shelf.end_document(record, position, name_words, is_findable, *today);
    }
}

fn words_of<'t>(
    texts: impl Iterator<Item = &'t str>,
    terms: &mut Terms,
    buffer: &mut String,
) -> Box<[TermId]> {
    let mut words = Vec::new();
    for text in texts {
        tokens(text, buffer, &mut |word| {
            let term = terms.add(word);
            if !words.contains(&term) {
                words.push(term);
            }
        });
    }
    words.into_boxed_slice()
}
