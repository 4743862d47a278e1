//! What is pending on the device, laid over the index.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::index::SearchIndex;
use super::record::{Kind, Record};
use crate::catalog::{Catalog, Collection};
use crate::model::Record as Identified;
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

    /// The difference between what an index holds and what is shown on `today`.
    pub fn of(index: &SearchIndex, shown: &Catalog, today: Date) -> Self {
        let mut differences = Kind::ALL.map(|kind| Difference::of(index, kind, shown));
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

#[derive(Default)]
struct Difference {
    patch: KindPatch,
    new: Vec<(u32, Record)>,
}

impl Difference {
    fn of(index: &SearchIndex, kind: Kind, shown: &Catalog) -> Self {
        match kind {
            Kind::Person => Self::between(index, kind, &shown.people, Record::Person),
            Kind::Group => Self::between(index, kind, &shown.groups, Record::Group),
            Kind::Post => Self::between(index, kind, &shown.posts, Record::Post),
            Kind::Topic => Self::between(index, kind, &shown.topics, Record::Topic),
        }
    }

    fn between<T: Identified>(
        index: &SearchIndex,
        kind: Kind,
        shown: &Collection<T>,
        wrap: fn(Arc<T>) -> Record,
    ) -> Self {
        let mut difference = Self::default();
        let shelf = index.shelf(kind);
        let mut has = vec![false; shown.len()];
        for (doc, record) in (0_u32..).zip(shelf.records.iter()) {
            let position = shelf.positions[doc as usize];
            let is_at = |at: usize| {
                shown
                    .at(at)
                    .is_some_and(|other| wrap(Arc::clone(other)).is_same(record))
            };
            if is_at(position as usize) {
                has[position as usize] = true;
                continue;
            }
            let elsewhere = shown
                .iter()
                .position(|other| wrap(Arc::clone(other)).is_same(record));
            match elsewhere {
                Some(at) => {
                    has[at] = true;
                    difference
                        .patch
                        .moved
                        .insert(doc, u32::try_from(at).unwrap_or(u32::MAX));
                }
                None => difference.patch.hidden.push(doc),
            }
        }
        for ((position, record), _) in (0_u32..).zip(shown).zip(has).filter(|(_, has)| !has) {
            difference.new.push((position, wrap(Arc::clone(record))));
        }
        difference
    }
}
