//! What lies in a folder.

use std::fs::DirEntry;
use std::path::Path;

/// Paths of the JSON files below a part of a data folder, from the data folder on, with `/` between the parts, sorted.
/// Hidden folders are no data.
pub fn json_below(root: &Path, part: &str) -> Vec<String> {
    let mut found = Vec::new();
    list(root, part, &mut found);
    found
}

fn list(root: &Path, part: &str, found: &mut Vec<String>) {
    let folder = root.join(part).read_dir();
    let mut entries: Vec<_> = folder.into_iter().flatten().flatten().collect();
    entries.sort_by_key(DirEntry::file_name);
    for entry in entries {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if part.is_empty() {
            name.clone()
        } else {
            format!("{part}/{name}")
        };
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        if is_folder && !name.starts_with('.') {
            list(root, &path, found);
        } else if !is_folder && is_json(&name) {
            found.push(path);
        }
    }
}

fn is_json(name: &str) -> bool {
    Path::new(name)
        .extension()
        .is_some_and(|end| end.eq_ignore_ascii_case("json"))
}
