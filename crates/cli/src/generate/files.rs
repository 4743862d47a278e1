//! Writes the company's files.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use footbridge_core::model::{Extra, Site};
use footbridge_core::wire::{CollectionFile, FORMAT, WireRecord, write_collection, write_site};

/// Most people in one file. GitHub and editors stay at ease with files of a few megabytes, and so do the diffs.
pub const PEOPLE_PER_FILE: usize = 2_000;

/// Names of the files for so many people: `people.json`, or `people/0001.json` and so on.
pub fn people_files(count: usize) -> Vec<String> {
    if count <= PEOPLE_PER_FILE {
        return vec!["people.json".to_owned()];
    }
    (1..=count.div_ceil(PEOPLE_PER_FILE))
        .map(|number| format!("people/{number:04}.json"))
        .collect()
}

/// Writes one file of a collection.
pub fn collection<T: WireRecord>(folder: &Path, path: &str, records: Vec<T>) -> Result<()> {
    let file = CollectionFile {
        path: path.to_owned(),
        format: FORMAT,
        records,
        rejected: Vec::new(),
        extra: Extra::new(),
    };
    text(folder, path, &write_collection(&file))
}

/// Writes `site.json`.
pub fn site(folder: &Path, site: &Site) -> Result<()> {
    text(folder, "site.json", &write_site(site))
}

fn text(folder: &Path, path: &str, text: &str) -> Result<()> {
    let target = folder.join(path);
    if let Some(parent) = target.parent() {
        fs::create_dir_all(parent).with_context(|| format!("making the folder {}", parent.display()))?;
    }
    fs::write(&target, text).with_context(|| format!("writing {}", target.display()))
}
