//! Records in pieces that are shared, so that an answer keeps what it found while the index goes on growing.

use std::sync::Arc;

use super::Record;

/// Records to a piece.
const SIZE: usize = 1024;

/// A list of records; a clone costs a count for each thousand of them.
#[derive(Clone, Debug, Default)]
pub struct Chunks(Vec<Arc<Vec<Record>>>);

impl Chunks {
    /// Adds a record at the end.
    pub fn push(&mut self, record: Record) {
        match self.0.last_mut().filter(|chunk| chunk.len() < SIZE) {
            Some(chunk) => Arc::make_mut(chunk).push(record),
            None => self.0.push(Arc::new(vec![record])),
        }
    }

    /// The record at a place.
    pub fn get(&self, at: usize) -> Option<&Record> {
        self.0.get(at / SIZE)?.get(at % SIZE)
    }

    /// All of them, in order.
    pub fn iter(&self) -> impl Iterator<Item = &Record> {
        self.0.iter().flat_map(|chunk| chunk.iter())
    }
}
