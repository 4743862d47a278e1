//! Large values in memos, compared by identity.

use std::ops::Deref;
use std::sync::Arc;

/// A shared value that equals only itself, so that a memo need not compare what it holds.
#[derive(Debug)]
pub struct ByIdentity<T>(pub Arc<T>);

impl<T> ByIdentity<T> {
    /// Takes a value that was just made.
    pub fn new(value: T) -> Self {
        Self(Arc::new(value))
    }
}

impl<T> Clone for ByIdentity<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> PartialEq for ByIdentity<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for ByIdentity<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}
