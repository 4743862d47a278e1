//! The index: grows record by record, and answers at any time for what it has taken in.

use std::sync::Arc;

use footbridge_search::{Field, Vocabulary};
use rustc_hash::FxHashMap;

use super::document::{Part, SKILLS, TOPICS, parts};
use super::labels::names_of;
use super::rack::Rack;
use super::record::{Kind, Record};
use crate::catalog::Catalog;
use crate::model::{Choice, Group, Person, PersonId, Post, SkillLevel, Topic, TopicId};
use crate::text::push_folded;
use crate::time::Date;

/// All that can be found.
#[derive(Clone, Debug)]
pub struct SearchIndex {
    pub(super) today: Date,
    pub(super) vocabulary: Vocabulary,
    pub(super) racks: [Rack; 4],
    /// Documents that name somebody who was not there yet.
    waiting: FxHashMap<PersonId, Vec<(Kind, u32)>>,
}

impl SearchIndex {
    /// An empty index for `today`, the day on which posts are open or not.
    pub fn new(today: Date) -> Self {
        Self {
            today,
            vocabulary: Vocabulary::new(push_folded),
            racks: Kind::ALL.map(Rack::new),
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
        let doc = self.racks[Kind::Group as usize].documents.next();
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
        let doc = self.racks[Kind::Post as usize].documents.next();
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
        self.racks.iter_mut().for_each(Rack::commit);
    }

    /// How many records of a kind were taken in, findable or not: the position in the catalog's collection from which to
    /// go on.
    pub fn taken(&self, kind: Kind) -> usize {
        self.racks[kind as usize].taken
    }

    /// How many different words there are.
    pub fn words(&self) -> usize {
        self.vocabulary.len()
    }

    pub(super) fn rack(&self, kind: Kind) -> &Rack {
        &self.racks[kind as usize]
    }

    fn add_next(&mut self, catalog: &Catalog, record: Record) {
        let rack = &mut self.racks[record.kind() as usize];
        let position = u32::try_from(rack.taken).unwrap_or(u32::MAX);
        rack.taken += 1;
        self.add(catalog, record, position);
    }

    /// Takes a document in again, now that more is known, in place of what was taken in before.
    fn add_anew(&mut self, catalog: &Catalog, kind: Kind, doc: u32) {
        let rack = &mut self.racks[kind as usize];
        let at = doc as usize;
        let (Some(record), true) = (rack.records.get(at).cloned(), rack.documents.is_findable(doc)) else {
            return;
        };
        rack.documents.retire(doc);
        rack.columns.iter_mut().for_each(|column| column.retire(doc));
        let position = rack.positions[at];
        let next = rack.documents.next();
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
        let rack = &mut self.racks[record.kind() as usize];
        let mut writer = Writer {
            rack,
            vocabulary: &mut self.vocabulary,
            catalog,
        };
        if is_findable {
            parts(&record, catalog, self.today, &mut |part| writer.take(part));
        }
        rack.end_document(record, position, is_findable, self.today);
    }
}

/// Writes one document.
struct Writer<'i> {
    rack: &'i mut Rack,
    vocabulary: &'i mut Vocabulary,
    catalog: &'i Catalog,
}

impl Writer<'_> {
    fn take(&mut self, part: Part<'_>) {
        let Self { rack, vocabulary, .. } = self;
        match part {
            Part::Text(field, text) => rack.documents.add_text(field, text, vocabulary),
            Part::Shared(_, "") => {}
            Part::Shared(field, text) => rack.documents.add_label(field, vocabulary.label(text)),
            Part::Topic(field, id, facets) => {
                let label = self.topic(field, id);
                for facet in facets {
                    self.rack.columns[*facet].push_known(label, &|| id.to_string());
                }
            }
            Part::Skill(id, level) => {
                let label = self.topic(Field::Skill(level.rank()), id);
                let of_level = label * SkillLevel::ALL.len() + usize::from(level.rank()) - 1;
                self.rack.columns[SKILLS].push_known(of_level, &|| format!("{id}:{}", level.key()));
                self.rack.columns[TOPICS].push_known(label, &|| id.to_string());
            }
            Part::Option(facet, option) => rack.columns[facet].push(option),
        }
    }

    fn topic(&mut self, field: Field, id: &TopicId) -> usize {
        let label = self.vocabulary.label_of(id.as_str()).unwrap_or_else(|| {
            let names: Vec<&str> = names_of(id, self.catalog).collect();
            self.vocabulary.add_label(id.as_str(), &names)
        });
        self.rack.documents.add_label(field, label);
        label as usize
    }
}
