//! Puts records into the lists of an index and takes them out.

use std::sync::Arc;

/// Where records stand in the catalog: the lists of an index are in the same order. While an index is made, each record
/// comes after all that are there already, and nothing is known of its place.
pub type Place<'a, T> = &'a dyn Fn(&T) -> Option<usize>;

/// Puts a record into a list.
pub fn put<T>(place: Place<'_, T>, list: &mut Vec<Arc<T>>, record: &Arc<T>) {
    let at = match place(record) {
        None => list.len(),
        known => list.partition_point(|other| place(other) < known),
    };
    list.insert(at, Arc::clone(record));
}

/// Takes a record out of a list.
pub fn take_out<T>(list: &mut Vec<Arc<T>>, record: &Arc<T>) {
    if let Some(at) = list.iter().position(|other| Arc::ptr_eq(other, record)) {
        list.remove(at);
    }
}
