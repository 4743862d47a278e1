//! What is pending on the device, laid over the index.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::index::SearchIndex;
use super::record::{Kind, Record};
use crate::catalog::{Catalog, Collection};
use crate::model::{Group, Person, Post, Record as Identified, Topic};
use crate::time::Date;

/// What differs between the records that an index holds and those that are shown: hides the old, holds the new.
#[derive(Clone, Debug)]
pub struct Patch {
    /// The new ones.
    pub(super) index: SearchIndex,
    pub(super) kinds: [KindPatch; 4],
}

/// The difference for one kind.
#[derive(Clone, Debug, Default)]
pub struct KindPatch {
    /// Documents of the index that are not shown as they are, in ascending order.
    pub hidden: Vec<u32>,
    /// Where records of the index stand in what is shown, where that is elsewhere.
    pub moved: FxHashMap<u32, u32>,
}

impl Patch {
    /// No difference.
    pub fn none() -> Self {
        Self {
            index: SearchIndex::new(Date::from_days(0)),
            kinds: Default::default(),
        }
    }

    /// The difference between what an index holds and what is shown on `today`. What names somebody or something that
    /// differs is taken in anew as well: a post is found by the name of its author.
    pub fn of(index: &SearchIndex, shown: &Catalog, today: Date) -> Self {
        let mut differences = [
            Difference::between::<Person>(index, &shown.people),
            Difference::between::<Group>(index, &shown.groups),
            Difference::between::<Post>(index, &shown.posts),
            Difference::between::<Topic>(index, &shown.topics),
        ];
        let people = differences[Kind::Person as usize].ids(index, Kind::Person);
        let topics = differences[Kind::Topic as usize].ids(index, Kind::Topic);
        if !people.is_empty() || !topics.is_empty() {
            for kind in [Kind::Person, Kind::Group, Kind::Post] {
                differences[kind as usize].add_those_naming(index, kind, &people, &topics);
            }
        }
        let mut patch = Self {
            index: SearchIndex::new(today),
            kinds: Default::default(),
        };
        for kind in [Kind::Topic, Kind::Person, Kind::Group, Kind::Post] {
            let difference = std::mem::take(&mut differences[kind as usize]);
            for (position, record) in difference.new {
                patch.index.add(shown, record, position);
            }
            patch.kinds[kind as usize] = difference.patch;
        }
        patch.index.commit();
        patch
    }
}

/// What differs of one kind.
#[derive(Default)]
struct Difference {
    patch: KindPatch,
    /// Records to be taken in, with their positions.
    new: Vec<(u32, Record)>,
}

impl Difference {
    fn between<T: OfKind>(index: &SearchIndex, shown: &Collection<T>) -> Self {
        let rack = index.rack(T::KIND);
        let mut difference = Self::default();
        let mut is_known = vec![false; shown.len()];
        for (doc, record) in (0_u32..).zip(rack.records.iter()) {
            let Some(record) = T::within(record) else {
                continue;
            };
            let is_at = |at: usize| shown.at(at).is_some_and(|other| Arc::ptr_eq(record, other));
            let position = rack.positions[doc as usize] as usize;
            if is_at(position) {
                is_known[position] = true;
                continue;
            }
            match shown.position(record.id()).filter(|at| is_at(*at)) {
                Some(at) => {
                    is_known[at] = true;
                    difference
                        .patch
                        .moved
                        .insert(doc, u32::try_from(at).unwrap_or(u32::MAX));
                }
                None => difference.patch.hidden.push(doc),
            }
        }
        let new = (0_u32..)
            .zip(shown)
            .zip(is_known)
            .filter(|(_, is_known)| !is_known);
        difference.new = new
            .map(|((position, record), _)| (position, T::wrap(Arc::clone(record))))
            .collect();
        difference
    }

    /// The ids of all that differ.
    fn ids(&self, index: &SearchIndex, kind: Kind) -> FxHashSet<String> {
        let records = &index.rack(kind).records;
        let hidden = self
            .patch
            .hidden
            .iter()
            .filter_map(|doc| records.get(*doc as usize));
        let new = self.new.iter().map(|(_, record)| record);
        hidden.chain(new).map(|record| record.id().to_owned()).collect()
    }

    /// Takes in anew what is shown as the index has it but names one of these.
    fn add_those_naming(
        &mut self,
        index: &SearchIndex,
        kind: Kind,
        people: &FxHashSet<String>,
        topics: &FxHashSet<String>,
    ) {
        let rack = index.rack(kind);
        let mut naming = Vec::new();
        for (doc, record) in (0_u32..).zip(rack.records.iter()) {
            if rack.documents.is_findable(doc) && names_one_of(record, people, topics) {
                naming.push((doc, record));
            }
        }
        for (doc, record) in naming {
            if let Err(place) = self.patch.hidden.binary_search(&doc) {
                let position = self
                    .patch
                    .moved
                    .get(&doc)
                    .unwrap_or(&rack.positions[doc as usize]);
                self.new.push((*position, record.clone()));
                self.patch.hidden.insert(place, doc);
            }
        }
    }
}

fn names_one_of(record: &Record, people: &FxHashSet<String>, topics: &FxHashSet<String>) -> bool {
    let person = |id: &str| people.contains(id);
    let topic = |id: &str| !topics.is_empty() && topics.contains(id);
    match record {
        Record::Person(one) => {
            let own = one.skills.keys().chain(&one.interests).chain(&one.learning);
            !topics.is_empty() && own.into_iter().any(|id| topic(id.as_str()))
        }
        Record::Group(one) => {
            one.leads_now().any(|id| person(id.as_str())) || one.topics.iter().any(|id| topic(id.as_str()))
        }
        Record::Post(one) => person(one.author.as_str()) || one.topics.iter().any(|id| topic(id.as_str())),
        Record::Topic(_) => false,
    }
}

/// A record that stands on a rack.
trait OfKind: Identified {
    const KIND: Kind;
    fn wrap(record: Arc<Self>) -> Record;
    fn within(record: &Record) -> Option<&Arc<Self>>;
}

macro_rules! of_kind {
    ($($name:ident)*) => {$(
        impl OfKind for $name {
            const KIND: Kind = Kind::$name;

            fn wrap(record: Arc<Self>) -> Record {
                Record::$name(record)
            }

            fn within(record: &Record) -> Option<&Arc<Self>> {
                match record {
                    Record::$name(record) => Some(record),
                    _ => None,
                }
            }
        }
    )*};
}

of_kind! { Person Group Post Topic }
