//! Which files go into the page: the program and its parts, and what the app asks for of the data.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use footbridge_core::Catalog;
use footbridge_core::catalog::CatalogBuilder;
use footbridge_core::wire::RECEIPTS;

use super::blocks::{Block, kind_of};
use crate::folder::json_below;

/// Where the app looks for its data.
const DATA: &str = "data";

/// The program and its parts, by path.
pub fn programs(app: &Path) -> Result<Vec<Block>> {
    let mut blocks = Vec::new();
    for entry in entries(app)? {
        if entry.is_file() && is_wasm(&entry) {
            blocks.push(block(app, &entry)?);
        } else if entry.is_dir() && !entry.ends_with(DATA) {
            for inner in entries(&entry)?.iter().filter(|path| is_wasm(path)) {
                blocks.push(block(app, inner)?);
            }
        }
    }
    Ok(blocks)
}

/// What the app asks for: what `site.json` names, receipts, and pictures.
pub fn data(folder: &Path, catalog: &Catalog) -> Result<Vec<Block>> {
    let site = &catalog.site;
    let mut names = BTreeSet::from(["site.json".to_owned()]);
    names.extend(CatalogBuilder::files(site).into_iter().map(|(_, file)| file));
    names.extend(site.collections.introductions.iter().cloned());
    names.extend(json_below(folder, RECEIPTS));
    let pictures = catalog.people.iter().map(|person| &person.picture);
    let pictures = pictures
        .chain([&site.organisation.logo])
        .filter(|path| !path.is_empty());
    names.extend(pictures.filter(|path| kind_of(path).is_some()).cloned());
    names
        .into_iter()
        .map(|name| {
            let path = folder.join(&name);
            let bytes = fs::read(&path).with_context(|| format!("reading {}", path.display()))?;
            Ok(Block {
                kind: kind_of(&name).unwrap_or("application/json"),
                name: format!("{DATA}/{name}"),
                bytes,
            })
        })
        .collect()
}

fn block(app: &Path, path: &Path) -> Result<Block> {
    let below = path.strip_prefix(app).unwrap_or(path);
    let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
    Ok(Block {
        name: parts.join("/"),
        kind: "application/wasm",
        bytes: fs::read(path).with_context(|| format!("reading {}", path.display()))?,
    })
}

fn entries(folder: &Path) -> Result<Vec<std::path::PathBuf>> {
    let entries = folder
        .read_dir()
        .with_context(|| format!("reading {}", folder.display()))?;
    let mut paths = entries
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

fn is_wasm(path: &Path) -> bool {
    path.extension().is_some_and(|end| end == "wasm")
}
