//! Puts records into the lists of an index and takes them out.

use std::sync::Arc;

use super::super::Collection;
use crate::model::Record;

/// Where in a list a record is put: lists are in the order of the catalog.
pub(super) enum Place<'a, T: Record> {
    /// It comes after all that are there already.
    Last,
    /// It stands somewhere in this collection.
    Within(&'a Collection<T>),
}

impl<T: Record> Place<'_, T> {
    /// Puts a record into a list, once.
    pub(super) fn put(&self, list: &mut Vec<Arc<T>>, record: &Arc<T>) {
        let at = match self {
            Self::Last => list.len(),
            Self::Within(collection) => {
                let place = collection.position(record.id());
                list.partition_point(|other| collection.position(other.id()) < place)
            }
        };
        list.insert(at, Arc::clone(record));
    }
}

/// Takes a record out of a list.
pub(super) fn take_out<T>(list: &mut Vec<Arc<T>>, record: &Arc<T>) {
    if let Some(at) = list.iter().position(|other| Arc::ptr_eq(other, record)) {
        list.remove(at);
    }
}
