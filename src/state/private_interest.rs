//! Posts that somebody keeps for themselves: interested, and nobody is told. On this device only, for each person who uses
//! it their own.

use std::collections::BTreeSet;

use footbridge_core::model::{PersonId, PostId};
use leptos::prelude::*;

use crate::storage::{Storage, Stored};

/// Key on the device; gone when the person is forgotten.
pub fn private_interest_of(me: &PersonId) -> String {
    format!("kept-for-myself:{me}")
}

/// Which posts are kept. What cannot be read is left as it is, and nothing is written over it.
#[derive(Clone, Copy, Debug)]
pub struct PrivateInterest {
    posts: RwSignal<BTreeSet<PostId>>,
    may_write: bool,
    key: StoredValue<String>,
    storage: StoredValue<Storage>,
}

impl PrivateInterest {
    /// Reads what `me` keeps on the device.
    pub fn new(storage: Storage, me: &PersonId) -> Self {
        let key = private_interest_of(me);
        let (posts, may_write) = match storage.read(&key) {
            Stored::Value(posts) => (posts, true),
            Stored::Absent => (BTreeSet::new(), true),
            Stored::Unreadable(_) => (BTreeSet::new(), storage.put_aside(&key)),
        };
        Self {
            posts: RwSignal::new(posts),
            may_write,
            key: StoredValue::new(key),
            storage: StoredValue::new(storage),
        }
    }

    /// Whether a post is kept; tracked.
    pub fn holds(self, post: &PostId) -> bool {
        self.posts.with(|posts| posts.contains(post))
    }

    /// All that are kept, in order of id; tracked.
    pub fn all(self) -> Vec<PostId> {
        self.posts.with(|posts| posts.iter().cloned().collect())
    }

    /// Keeps a post or lets go of it. Says whether the device remembers it beyond this page.
    pub fn set(self, post: &PostId, is_kept: bool) -> bool {
        self.posts.update(|posts| {
            if is_kept {
                posts.insert(post.clone());
            } else {
                posts.remove(post);
            }
        });
        let posts = self.posts.get_untracked();
        let write = |storage: &Storage| self.key.with_value(|key| storage.write(key, &posts)).is_ok();
        self.may_write && self.storage.with_value(write)
    }
}
