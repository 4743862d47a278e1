//! A name of its own for each content: a browser must not take what a build before had under the same name.

use std::hash::{DefaultHasher, Hasher};

/// A number that another content would not have. It tells files apart; it keeps nobody from forging one.
pub fn of(contents: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(contents);
    hasher.finish()
}
