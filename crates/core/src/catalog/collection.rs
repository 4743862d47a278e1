//! Records by id.

use std::borrow::Borrow;
use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Arc;

use crate::model::Record;

/// Records in the order of their files, found by id. Cloning shares the records.
#[derive(Clone, Debug)]
pub struct Collection<T: Record> {
    records: Vec<Arc<T>>,
    positions: Arc<HashMap<T::Id, usize>>,
}

impl<T: Record> Default for Collection<T> {
    fn default() -> Self {
        Self {
            records: Vec::new(),
            positions: Arc::new(HashMap::new()),
        }
    }
}

impl<T: Record> Collection<T> {
    /// How many records there are.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// The record with this id.
    pub fn get<Q>(&self, id: &Q) -> Option<&Arc<T>>
    where
        T::Id: Borrow<Q>,
        Q: Eq + Hash + ?Sized,
    {
        self.positions.get(id).map(|at| &self.records[*at])
    }

    /// The record with this id, to be changed; it is copied first where others share it.
    pub fn get_mut<Q>(&mut self, id: &Q) -> Option<&mut T>
    where
        T::Id: Borrow<Q>,
        Q: Eq + Hash + ?Sized,
    {
        self.positions
            .get(id)
            .map(|at| Arc::make_mut(&mut self.records[*at]))
    }

    /// The record at a position, as counted by [`Collection::iter`].
    pub fn at(&self, position: usize) -> Option<&Arc<T>> {
        self.records.get(position)
    }

    /// All records, in order.
    pub fn iter(&self) -> std::slice::Iter<'_, Arc<T>> {
        self.records.iter()
    }

    /// Adds a record. `false`, and no change, where there is one with its id.
    pub fn insert(&mut self, record: T) -> bool {
        self.insert_shared(Arc::new(record))
    }

    /// As [`Collection::insert`], for a record that others hold as well.
    pub fn insert_shared(&mut self, record: Arc<T>) -> bool {
        if self.positions.contains_key(record.id()) {
            return false;
        }
        Arc::make_mut(&mut self.positions).insert(record.id().clone(), self.records.len());
        self.records.push(record);
        true
    }
}

impl<'a, T: Record> IntoIterator for &'a Collection<T> {
    type Item = &'a Arc<T>;
    type IntoIter = std::slice::Iter<'a, Arc<T>>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
