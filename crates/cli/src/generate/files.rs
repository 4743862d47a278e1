//! Writes the company's files.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use footbridge_core::model::{Extra, Site};
use footbridge_core::wire::{CollectionFile, FORMAT, WireRecord, write_collection, write_site};

/// Most records in one file. Forges and editors stay at ease with files of a few megabytes, and so do diffs.
const RECORDS_PER_FILE: usize = 2_000;

/// Writes a collection into as many files as it takes, and returns their paths. The records are taken as they are
/// needed, so that no more than one file's worth is in memory.
pub fn collection<T: WireRecord>(
    folder: &Path,
    mut records: impl ExactSizeIterator<Item = T>,
) -> Result<Vec<String>> {
    let paths = paths(T::COLLECTION, records.len());
    for path in &paths {
        let file = CollectionFile {
            path: path.clone(),
            format: FORMAT,
            records: records.by_ref().take(RECORDS_PER_FILE).collect(),
            rejected: Vec::new(),
            extra: Extra::new(),
        };
        text(folder, path, &write_collection(&file))?;
    }
    Ok(paths)
}

/// Writes `site.json`.
pub fn site(folder: &Path, site: &Site) -> Result<()> {
    text(folder, "site.json", &write_site(site))
}

/// `people.json`, or `people/0001.json` and so on where one file would be too big.
fn paths(collection: &str, count: usize) -> Vec<String> {
    if count <= RECORDS_PER_FILE {
        return vec![format!("{collection}.json")];
    }
    (1..=count.div_ceil(RECORDS_PER_FILE))
        .map(|number| format!("{collection}/{number:04}.json"))
        .collect()
}

/// Writes a file that is in no collection.
pub fn text(folder: &Path, path: &str, text: &str) -> Result<()> {
    let target = folder.join(path);
    if let Some(parent) = target.parent() {
        fs::create_dir_all(parent).with_context(|| format!("making the folder {}", parent.display()))?;
    }
    fs::write(&target, text).with_context(|| format!("writing {}", target.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_split_only_where_it_is_needed() {
        assert_eq!(paths("people", 2_000), ["people.json"]);
        assert_eq!(paths("people", 2_001), ["people/0001.json", "people/0002.json"]);
        assert_eq!(paths("people", 100_000).len(), 50);
    }
}
