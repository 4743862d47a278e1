//! Files as a host on the web sends them: packed once, kept, and with leave for the browser to keep them too.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, Result};

use crate::bundle;
use crate::fingerprint;

/// Ends of names of files that are smaller when packed; pictures are packed already.
const PACKABLE: [&str; 8] = ["css", "html", "js", "json", "mjs", "svg", "wasm", "webmanifest"];

/// How many hexadecimal digits in a name tell that it changes with its contents.
const FINGERPRINT: usize = 16;

/// Packed files, by path.
#[derive(Default)]
pub struct Packed(Mutex<HashMap<PathBuf, Entry>>);

/// What a file is when packed, and the fingerprint of what was packed.
struct Entry {
    of: u64,
    packed: Arc<[u8]>,
}

impl Packed {
    /// Packs every file below a folder, so that nobody waits for it later.
    pub fn pack_all(&self, folder: &Path) -> Result<()> {
        let entries = fs::read_dir(folder).with_context(|| format!("could not list {}", folder.display()))?;
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() {
                self.pack_all(&path)?;
            } else {
                let bytes = fs::read(&path).with_context(|| format!("could not read {}", path.display()))?;
                self.of(&path, &bytes);
            }
        }
        Ok(())
    }

    /// The contents of a file after brotli; `None` where that is of no use.
    pub fn of(&self, path: &Path, contents: &[u8]) -> Option<Arc<[u8]>> {
        let ending = path.extension().and_then(|ending| ending.to_str())?;
        if !PACKABLE.contains(&ending) {
            return None;
        }
        let print = fingerprint::of(contents);
        // A thread that panicked left whole entries behind.
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(entry) = known.get(path).filter(|entry| entry.of == print) {
            return Some(Arc::clone(&entry.packed));
        }
        let packed: Arc<[u8]> = bundle::compress(contents).ok()?.into();
        let entry = Entry {
            of: print,
            packed: Arc::clone(&packed),
        };
        known.insert(path.to_owned(), entry);
        Some(packed)
    }
}

/// How long a browser may keep a file: for ever where its name changes with its contents, else until it has asked again.
pub fn cache_control(path: &Path) -> &'static str {
    let names_contents = path.iter().filter_map(|part| part.to_str()).any(has_fingerprint);
    if names_contents {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    }
}

/// Says whether the contents of a file are still those that the browser has.
pub fn etag(contents: &[u8]) -> String {
    format!("W/\"{:x}\"", fingerprint::of(contents))
}

fn has_fingerprint(name: &str) -> bool {
    name.split(|c: char| !c.is_ascii_hexdigit())
        .any(|part| part.len() == FINGERPRINT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_packed_again_only_when_it_changed() {
        let packed = Packed::default();
        let file = Path::new("data/site.json");
        let first = packed.of(file, b"[1,1,1,1]").expect("json is packed");
        let again = packed.of(file, b"[1,1,1,1]").expect("json is packed");
        assert!(Arc::ptr_eq(&first, &again));
        let read = |packed: &[u8]| {
            let mut text = Vec::new();
            brotli::BrotliDecompress(&mut &packed[..], &mut text).expect("it is brotli");
            text
        };
        assert_eq!(read(&first), b"[1,1,1,1]");
        let changed = packed.of(file, b"[2]").expect("json is packed");
        assert_eq!(read(&changed), b"[2]");
    }

    #[test]
    fn pictures_are_sent_as_they_are() {
        assert_eq!(Packed::default().of(Path::new("icon.png"), b"png"), None);
    }

    #[test]
    fn only_what_is_named_by_its_contents_is_kept_for_ever() {
        for name in [
            "dist/footbridge-1f2e3d4c5b6a7988_bg.wasm",
            "dist/parts-0123456789abcdef/style.css",
        ] {
            assert!(cache_control(Path::new(name)).contains("immutable"), "{name}");
        }
        for name in [
            "dist/index.html",
            "dist/data/people.json",
            "dist/icons/icon-512.png",
        ] {
            assert_eq!(cache_control(Path::new(name)), "no-cache", "{name}");
        }
    }
}
