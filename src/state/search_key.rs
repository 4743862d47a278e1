//! Whether `/` leads into the search box. Who speaks to their device, or strays over keys, can switch it off
//! (WCAG 2.1.4); Ctrl+K stays.

use crate::storage::Storage;

/// There is something under this key while `/` is switched off.
const OFF: &str = "slash-off";

/// Whether `/` leads into the search box.
pub fn slash_searches(storage: &Storage) -> bool {
    !storage.has_group(OFF)
}

/// Chooses, and keeps the choice on the device.
pub fn let_slash_search(storage: &Storage, on: bool) {
    if on {
        storage.remove(OFF);
    } else {
        // A choice that cannot be kept holds until the page closes.
        storage.write(OFF, &"off").ok();
    }
}
