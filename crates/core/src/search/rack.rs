//! The documents of one kind.

use footbridge_search::{Column, Documents};

use super::chunks::Chunks;
use super::options::facets_of;
use super::record::{Kind, Record};
use crate::order::InOrder;
use crate::time::Date;

/// The documents of one kind, numbered in the order in which they were added.
#[derive(Clone, Debug)]
pub struct Rack {
    /// The words they are found by.
    pub documents: Documents,
    /// The options of each of the kind's facets.
    pub columns: Vec<Column>,
    /// The records.
    pub records: Chunks,
    /// The place of each in its collection.
    pub positions: Vec<u32>,
    /// The place of each among those that are worth the same; made when it is committed.
    pub ranks: Vec<u32>,
    /// How many records of the collection were taken in.
    pub taken: usize,
    order_keys: Vec<u64>,
    by_rank: Vec<u32>,
}

impl Rack {
    /// An empty one.
    pub fn new(kind: Kind) -> Self {
        Self {
            documents: Documents::default(),
            columns: facets_of(kind).iter().map(|_| Column::default()).collect(),
            records: Chunks::default(),
            positions: Vec::new(),
            ranks: Vec::new(),
            taken: 0,
            order_keys: Vec::new(),
            by_rank: Vec::new(),
        }
    }

    /// Adds a document whose words are in the postings already.
    pub fn end_document(&mut self, record: Record, position: u32, is_findable: bool, today: Date) {
        self.order_keys.push(record.order_key(today));
        self.records.push(record);
        self.positions.push(position);
        self.documents.end(is_findable);
        self.columns.iter_mut().for_each(Column::end_row);
    }

    /// Puts what was added since in order.
    pub fn commit(&mut self) {
        let (from, next) = (self.documents.committed(), self.documents.next());
        if from == next {
            return;
        }
        let mut new: Vec<u32> = (from..next).collect();
        new.order_by(|a, b| self.compare(*a, *b));
        let old = std::mem::take(&mut self.by_rank);
        let mut merged = Vec::with_capacity(old.len() + new.len());
        let mut new = new.into_iter().peekable();
        for doc in old {
            while let Some(next) = new.next_if(|next| self.compare(*next, doc).is_lt()) {
                merged.push(next);
            }
            merged.push(doc);
        }
        merged.extend(new);
        let mut ranks = vec![0; merged.len()];
        for (doc, rank) in merged.iter().zip(0..) {
            ranks[*doc as usize] = rank;
        }
        self.by_rank = merged;
        self.ranks = ranks;
        self.documents.commit();
    }

    fn compare(&self, a: u32, b: u32) -> std::cmp::Ordering {
        let key = |doc: u32| self.order_keys[doc as usize];
        let id = |doc: u32| self.records.get(doc as usize).map_or("", Record::id);
        key(a).cmp(&key(b)).then_with(|| id(a).cmp(id(b)))
    }
}
