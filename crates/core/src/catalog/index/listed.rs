//! Records in a list of an index, each with the place where it stands in the catalog.

use std::ops::Deref;
use std::slice;
use std::sync::Arc;

/// Records of one kind with their positions in their collection. Whoever adds something up over many lists does so by
/// position, without looking at a single record.
#[derive(Clone, Debug)]
pub struct Listed<T> {
    records: Vec<Arc<T>>,
    positions: Vec<u32>,
}

impl<T> Default for Listed<T> {
    fn default() -> Self {
        Self {
            records: Vec::new(),
            positions: Vec::new(),
        }
    }
}

impl<T> Listed<T> {
    /// Where each of the records stands in its collection.
    pub fn positions(&self) -> &[u32] {
        &self.positions
    }

    /// Puts a record in, in the order of positions.
    pub(super) fn put(&mut self, record: &Arc<T>, position: u32) {
        let at = place_of(&self.positions, position);
        self.put_at(at, record, position);
    }

    /// Puts a record in at a place of the list.
    pub(super) fn put_at(&mut self, at: usize, record: &Arc<T>, position: u32) {
        // Most people are in one or two groups: doubling would leave half of what all these short lists take unused.
        let more = room_for_more(&self.positions);
        if more > 0 {
            self.records.reserve_exact(more);
            self.positions.reserve_exact(more);
        }
        self.records.insert(at, Arc::clone(record));
        self.positions.insert(at, position);
    }

    /// Takes out the record that stands at a position.
    pub(super) fn take_out(&mut self, position: u32) {
        if let Some(at) = take_position(&mut self.positions, position) {
            self.records.remove(at);
        }
    }
}

/// By how much a list has to grow before it takes one more: a quarter of what it has.
fn room_for_more(positions: &Vec<u32>) -> usize {
    if positions.len() == positions.capacity() {
        (positions.len() / 4).max(1)
    } else {
        0
    }
}

/// Where a position belongs. Not generic, like what takes one out: one instance serves all kinds.
fn place_of(positions: &[u32], position: u32) -> usize {
    // While an index is made, each record comes after all that are there already.
    if positions.last().is_none_or(|last| *last < position) {
        positions.len()
    } else {
        positions.partition_point(|other| *other < position)
    }
}

fn take_position(positions: &mut Vec<u32>, position: u32) -> Option<usize> {
    let at = positions.iter().position(|other| *other == position)?;
    positions.remove(at);
    Some(at)
}

impl<T> Deref for Listed<T> {
    type Target = [Arc<T>];

    fn deref(&self) -> &Self::Target {
        &self.records
    }
}

impl<'a, T> IntoIterator for &'a Listed<T> {
    type Item = &'a Arc<T>;
    type IntoIter = slice::Iter<'a, Arc<T>>;

    fn into_iter(self) -> Self::IntoIter {
        self.records.iter()
    }
}
