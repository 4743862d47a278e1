//! The index: grows record by record, and answers at any time for what it has taken in.

use std::sync::Arc;

use footbridge_search::{Field, Vocabulary};
use rustc_hash::FxHashMap;

use super::document::{Part, SKILLS, TOPICS, parts};
use super::labels::names_of;
use super::record::{Kind, Record};
use super::shelf::Shelf;
use crate::catalog::Catalog;
use crate::model::{Choice, Group, Person, PersonId, Post, SkillLevel, Topic, TopicId};
use crate::text::push_folded;
use crate::time::Date;

/// All that can be found.
#[derive(Clone, Debug)]
pub struct SearchIndex {
    pub(super) today: Date,
    pub(super) vocabulary: Vocabulary,
    pub(super) shelves: [Shelf; 4],
    /// Documents that name somebody who was not there yet.
    waiting: FxHashMap<PersonId, Vec<(Kind, u32)>>,
}

impl SearchIndex {
    /// An empty index for `today`, the day on which posts are open or not.
    pub fn new(today: Date) -> Self {
        Self {
            today,
            vocabulary: Vocabulary::new(push_folded),
            shelves: Kind::ALL.map(Shelf::new),
            waiting: FxHashMap::default(),
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
        let doc = self.shelves[Kind::Group as usize].documents.next();
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
        let doc = self.shelves[Kind::Post as usize].documents.next();
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
        self.vocabulary.commit();
        self.shelves.iter_mut().for_each(Shelf::commit);
    }

    /// How many records of a kind were taken in, findable or not: the position in the catalog's collection from which to
    /// go on.
    pub fn taken(&self, kind: Kind) -> usize {
        self.shelves[kind as usize].taken
    }

    /// How many different words there are.
    pub fn words(&self) -> usize {
        self.vocabulary.len()
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
        let (Some(record), true) = (shelf.records.get(at).cloned(), shelf.documents.is_findable(doc)) else {
            return;
        };
        shelf.documents.retire(doc);
        shelf.columns.iter_mut().for_each(|column| column.retire(doc));
        let position = shelf.positions[at];
        let next = shelf.documents.next();
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
            shelf,
            vocabulary: &mut self.vocabulary,
            catalog,
        };
        if is_findable {
            parts(&record, catalog, self.today, &mut |part| writer.take(part));
        }
        shelf.end_document(record, position, is_findable, self.today);
    }
}

/// Writes one document.
struct Writer<'i> {
    shelf: &'i mut Shelf,
    vocabulary: &'i mut Vocabulary,
    catalog: &'i Catalog,
}

impl Writer<'_> {
    fn take(&mut self, part: Part<'_>) {
        let Self {
            shelf, vocabulary, ..
        } = self;
        match part {
            Part::Text(field, text) => shelf.documents.add_text(field, text, vocabulary),
            Part::Shared(_, "") => {}
            Part::Shared(field, text) => shelf.documents.add_label(field, vocabulary.label(text)),
            Part::Topic(field, id, facets) => {
                let label = self.topic(field, id);
                for facet in facets {
                    self.shelf.columns[*facet].push_known(label, &|| id.to_string());
                }
            }
            Part::Skill(id, level) => {
                let label = self.topic(Field::Skill(level.rank()), id);
                let of_level = label * SkillLevel::ALL.len() + usize::from(level.rank()) - 1;
                self.shelf.columns[SKILLS].push_known(of_level, &|| format!("{id}:{}", level.key()));
                self.shelf.columns[TOPICS].push_known(label, &|| id.to_string());
            }
            Part::Option(facet, option) => shelf.columns[facet].push(option),
        }
    }

    fn topic(&mut self, field: Field, id: &TopicId) -> usize {
        let label = self.vocabulary.label_of(id.as_str()).unwrap_or_else(|| {
            let names: Vec<&str> = names_of(id, self.catalog).collect();
            self.vocabulary.add_label(id.as_str(), &names)
        });
        self.shelf.documents.add_label(field, label);
        label as usize
    }
}
