use std::sync::atomic::{AtomicU32, Ordering};

/// An element id no other call returns, so that labels, hints and lists can point at each other.
pub fn unique_id(stem: &str) -> String {
    static NEXT: AtomicU32 = AtomicU32::new(1);
    format!("{stem}-{}", NEXT.fetch_add(1, Ordering::Relaxed))
}
