//! Texts that were read before.

use std::collections::HashSet;
use std::sync::Arc;

use crate::hash::Fast;

/// Ids that were read before, so that one that stands in many records is kept once: in a large company a few thousand
/// topics, places and colleagues are named over a million times.
#[derive(Clone, Debug, Default)]
pub struct Pool(HashSet<Arc<str>, Fast>);

impl Pool {
    /// The text as it was kept before, or a first copy of it.
    pub(super) fn share(&mut self, text: &str) -> Arc<str> {
        if let Some(known) = self.0.get(text) {
            return Arc::clone(known);
        }
        let first: Arc<str> = Arc::from(text);
        self.0.insert(Arc::clone(&first));
        first
    }
}
