//! What is kept on the device. The only file that touches device storage.
//!
//! Every value stands in an envelope with the version of its form and a checksum. What cannot be read is left where
//! it is and handed out as raw text; it is never taken for "nothing there" and never written over by accident.
//! Where the browser refuses storage, values live in memory until the page closes, and [`Storage::is_lasting`] says so.

use footbridge_core::order::InOrder;
use std::cell::RefCell;
use std::collections::BTreeMap;

use leptos::prelude::window;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

/// Version of the envelope's contents.
const VERSION: u32 = 1;

/// What keys of things put aside begin with.
pub const ASIDE: &str = "aside:";

thread_local! {
    static MEMORY: RefCell<BTreeMap<String, String>> = const { RefCell::new(BTreeMap::new()) };
}

/// What stands under a key.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Stored<T> {
    /// Nothing.
    Absent,
    /// A value.
    Value(T),
    /// Something that this version cannot read, as it stands there.
    Unreadable(String),
}

/// Why something was not kept for good.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NotKept;

/// The device's storage for this site. Sites that share an origin are told apart by their path.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Storage {
    prefix: String,
}

impl Storage {
    /// The storage of the site at the page's own address.
    pub fn of_this_site() -> Self {
        let path = window().location().pathname().unwrap_or_default();
        let (folder, page) = path.rsplit_once('/').unwrap_or_default();
        // A page with a name of its own, as the one-file edition has, may lie beside others like it.
        let is_named = (page.rsplit_once('.')).is_some_and(|(name, end)| end == "html" && name != "index");
        Self::below(if is_named { &path } else { folder })
    }

    /// The storage of the site in a folder, such as `/intranet/footbridge`.
    pub fn below(folder: &str) -> Self {
        Self {
            prefix: format!("footbridge:{folder}/:"),
        }
    }

    /// Whether what is written outlives the page.
    pub fn is_lasting() -> bool {
        device().is_some()
    }

    /// Whether something whose key begins with `group` could not be kept and goes when the page closes.
    pub fn holds_only_in_memory(&self, group: &str) -> bool {
        let prefix = format!("{}{group}", self.prefix);
        MEMORY.with_borrow(|memory| memory.keys().any(|key| key.starts_with(&prefix)))
    }

    /// Reads the value under `key`.
    pub fn read<T: DeserializeOwned>(&self, key: &str) -> Stored<T> {
        Self::raw(&format!("{}{key}", self.prefix)).map_or(Stored::Absent, |text| open(&text))
    }

    /// Reads every value whose key begins with `group`, with the rest of its key, in order of key.
    pub fn read_group<T: DeserializeOwned>(&self, group: &str) -> Vec<(String, Stored<T>)> {
        let prefix = format!("{}{group}", self.prefix);
        let mut keys = device_keys();
        MEMORY.with_borrow(|memory| keys.extend(memory.keys().cloned()));
        keys.order_by(Ord::cmp);
        keys.dedup();
        keys.iter()
            .filter_map(|key| {
                let rest = key.strip_prefix(&prefix)?.to_owned();
                Some((rest, open(&Self::raw(key)?)))
            })
            .collect()
    }

    /// Whether there is a key that begins with `group`.
    pub fn has_group(&self, group: &str) -> bool {
        let prefix = format!("{}{group}", self.prefix);
        device_keys().iter().any(|key| key.starts_with(&prefix))
            || MEMORY.with_borrow(|memory| memory.keys().any(|key| key.starts_with(&prefix)))
    }

    /// Writes a value and reads it back. On `NotKept` it is held in memory until the page closes.
    pub fn write<T: Serialize>(&self, key: &str, value: &T) -> Result<(), NotKept> {
        let key = format!("{}{key}", self.prefix);
        let text = seal(value);
        let kept = device().is_some_and(|storage| {
            storage.set_item(&key, &text).is_ok()
                && storage.get_item(&key).ok().flatten().as_ref() == Some(&text)
        });
        MEMORY.with_borrow_mut(|memory| {
            if kept {
                memory.remove(&key);
            } else {
                memory.insert(key, text);
            }
        });
        if kept { Ok(()) } else { Err(NotKept) }
    }

    /// Removes the value under `key`.
    pub fn remove(&self, key: &str) {
        let key = format!("{}{key}", self.prefix);
        if let Some(storage) = device() {
            storage.remove_item(&key).ok();
        }
        MEMORY.with_borrow_mut(|memory| memory.remove(&key));
    }

    /// Moves what stands under `key`, as it is, to where nothing writes: `aside:` and the key. Says whether it could be
    /// moved; if not, it is where it was.
    pub fn put_aside(&self, key: &str) -> bool {
        let from = format!("{}{key}", self.prefix);
        let Some(text) = Self::raw(&from) else {
            return true;
        };
        let place = |n: usize| format!("{}{ASIDE}{key}{}", self.prefix, ".".repeat(n));
        let free = (0..9)
            .map(place)
            .find(|place| Self::raw(place).is_none_or(|there| there == text));
        let moved = free.is_some_and(|place| {
            device().map_or_else(
                || MEMORY.with_borrow_mut(|memory| memory.insert(place.clone(), text.clone()).is_none()),
                |storage| storage.set_item(&place, &text).is_ok(),
            )
        });
        if moved {
            self.remove(key);
        }
        moved
    }

    /// Whether a storage event's key belongs to this site; an event without a key concerns all.
    pub fn concerns(&self, key: Option<&str>) -> bool {
        key.is_none_or(|key| key.starts_with(&self.prefix))
    }

    fn raw(key: &str) -> Option<String> {
        let in_memory = MEMORY.with_borrow(|memory| memory.get(key).cloned());
        in_memory.or_else(|| device()?.get_item(key).ok().flatten())
    }
}

#[derive(Serialize, Deserialize)]
struct Envelope<'a> {
    version: u32,
    checksum: String,
    #[serde(borrow)]
    value: &'a RawValue,
}

fn seal<T: Serialize>(value: &T) -> String {
    let value = serde_json::to_string(value).unwrap_or_default();
    format!(
        "{{\"version\":{VERSION},\"checksum\":\"{}\",\"value\":{value}}}",
        checksum(&value)
    )
}

fn open<T: DeserializeOwned>(text: &str) -> Stored<T> {
    let read = |envelope: Envelope<'_>| {
        let sound = envelope.version == VERSION && envelope.checksum == checksum(envelope.value.get());
        sound
            .then(|| serde_json::from_str(envelope.value.get()).ok())
            .flatten()
    };
    serde_json::from_str(text)
        .ok()
        .and_then(read)
        .map_or_else(|| Stored::Unreadable(text.to_owned()), Stored::Value)
}

/// FNV-1a, 64 bits, with its published constants: notices a damaged value, is no protection against a forged one.
fn checksum(text: &str) -> String {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    format!("{hash:016x}")
}

/// The getter itself throws where the browser blocks storage. Outside a browser, as in tests, there is none.
fn device() -> Option<web_sys::Storage> {
    if cfg!(target_arch = "wasm32") {
        window().local_storage().ok().flatten()
    } else {
        None
    }
}

fn device_keys() -> Vec<String> {
    let Some(storage) = device() else {
        return Vec::new();
    };
    let count = storage.length().unwrap_or(0);
    (0..count)
        .filter_map(|at| storage.key(at).ok().flatten())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_sealed_opens() {
        let value = vec!["łódź \"quoted\"".to_owned(), String::new()];
        assert_eq!(open::<Vec<String>>(&seal(&value)), Stored::Value(value));
    }

    #[test]
    fn what_is_damaged_or_foreign_is_handed_out_as_it_is() {
        let sealed = seal(&"chess");
        for text in [
            sealed.replace("chess", "chest"),
            sealed.replace("\"version\":1", "\"version\":2"),
            sealed[..sealed.len() - 3].to_owned(),
            "\"chess\"".to_owned(),
            String::new(),
        ] {
            assert_eq!(open::<String>(&text), Stored::Unreadable(text.clone()), "{text}");
        }
        assert!(
            matches!(open::<u32>(&sealed), Stored::Unreadable(_)),
            "another type"
        );
    }
}
