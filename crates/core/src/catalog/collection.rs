//! Records by id.

use std::sync::Arc;

use super::shared_map::SharedMap;
use crate::model::Record;

/// How many records stand together. A change copies the pointers of one such row.
const ROW: usize = 512;

/// Records in the order of their files, found by id. A clone shares all of it: it costs next to nothing, and the first
/// change to it no more than a row of pointers.
#[derive(Clone, Debug)]
pub struct Collection<T: Record> {
    /// All of them full but the last.
    rows: Vec<Arc<Vec<Arc<T>>>>,
    positions: SharedMap<u32>,
}

impl<T: Record> Default for Collection<T> {
    fn default() -> Self {
        Self {
            rows: Vec::new(),
            positions: SharedMap::default(),
        }
    }
}

impl<T: Record> Collection<T> {
    /// How many records there are.
    pub fn len(&self) -> usize {
        (self.rows.last()).map_or(0, |last| (self.rows.len() - 1) * ROW + last.len())
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The record with this id.
    pub fn get(&self, id: &(impl AsRef<str> + ?Sized)) -> Option<&Arc<T>> {
        self.at(self.position(id)?)
    }

    /// The record with this id, to be changed; it is copied first where others share it.
    pub fn get_mut(&mut self, id: &(impl AsRef<str> + ?Sized)) -> Option<&mut T> {
        let position = self.position(id)?;
        let row = Arc::make_mut(&mut self.rows[position / ROW]);
        Some(Arc::make_mut(&mut row[position % ROW]))
    }

    /// Where the record with this id stands, as counted by [`Collection::iter`].
    pub fn position(&self, id: &(impl AsRef<str> + ?Sized)) -> Option<usize> {
        self.positions.get(id.as_ref()).map(|at| *at as usize)
    }

    /// The record at a position, as counted by [`Collection::iter`].
    pub fn at(&self, position: usize) -> Option<&Arc<T>> {
        self.rows.get(position / ROW)?.get(position % ROW)
    }

    /// All records, in order.
    pub fn iter(&self) -> Iter<'_, T> {
        Iter {
            collection: self,
            next: 0,
            end: self.len(),
        }
    }

    /// The positions at which two collections hold something else, be it another version of the same record. Takes the
    /// less time the more they share.
    pub fn differences(&self, other: &Self) -> Vec<usize> {
        let mut different = Vec::new();
        for number in 0..self.rows.len().max(other.rows.len()) {
            let (mine, others) = (self.rows.get(number), other.rows.get(number));
            if let (Some(mine), Some(others)) = (mine, others)
                && Arc::ptr_eq(mine, others)
            {
                continue;
            }
            for position in number * ROW..(number + 1) * ROW {
                let is_same = match (self.at(position), other.at(position)) {
                    (Some(mine), Some(others)) => Arc::ptr_eq(mine, others),
                    (mine, others) => mine.is_none() && others.is_none(),
                };
                if !is_same {
                    different.push(position);
                }
            }
        }
        different
    }

    /// Adds a record. `false`, and no change, where there is one with its id.
    pub fn insert(&mut self, record: T) -> bool {
        self.insert_shared(Arc::new(record))
    }

    /// As [`Collection::insert`], for a record that others hold as well.
    pub fn insert_shared(&mut self, record: Arc<T>) -> bool {
        if self
            .positions
            .get(AsRef::<Arc<str>>::as_ref(record.id()))
            .is_some()
        {
            return false;
        }
        let Ok(position) = u32::try_from(self.len()) else {
            return false;
        };
        *self.positions.entry(record.id().as_ref()) = position;
        match self.rows.last_mut().filter(|last| last.len() < ROW) {
            Some(last) => Arc::make_mut(last).push(record),
            None => self.rows.push(Arc::new(vec![record])),
        }
        true
    }
}

/// Records one after another.
pub struct Iter<'a, T: Record> {
    collection: &'a Collection<T>,
    next: usize,
    end: usize,
}

impl<T: Record> Clone for Iter<'_, T> {
    fn clone(&self) -> Self {
        Self { ..*self }
    }
}

impl<'a, T: Record> Iterator for Iter<'a, T> {
    type Item = &'a Arc<T>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.next == self.end {
            return None;
        }
        self.next += 1;
        self.collection.at(self.next - 1)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.end - self.next, Some(self.end - self.next))
    }
}

impl<T: Record> DoubleEndedIterator for Iter<'_, T> {
    fn next_back(&mut self) -> Option<Self::Item> {
        if self.next == self.end {
            return None;
        }
        self.end -= 1;
        self.collection.at(self.end)
    }
}

impl<T: Record> ExactSizeIterator for Iter<'_, T> {}

impl<'a, T: Record> IntoIterator for &'a Collection<T> {
    type Item = &'a Arc<T>;
    type IntoIter = Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
