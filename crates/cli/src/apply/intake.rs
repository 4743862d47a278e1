//! Reads what was handed in, without trusting it.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use footbridge_core::Change;
use footbridge_core::submission::{self, LARGEST, Rejected};

use super::Unreadable;
use crate::check::CHANGES;
use crate::printable::shortened;

/// One file that was handed in, or standard input.
pub struct Source {
    /// How it is named in what is said about it.
    pub name: String,
    /// Its path below the data folder where it waited there to be applied; such a file goes once it is dealt with.
    pub path: Option<String>,
    /// The changes in it that can be used.
    pub changes: Vec<Change>,
    /// What in it cannot.
    pub unreadable: Vec<Unreadable>,
}

/// Reads files. A folder stands for the JSON files in it, `-` for standard input.
pub fn read_sources(files: &[PathBuf], into: &Path) -> Result<Vec<Source>> {
    let mut sources = Vec::new();
    for path in listed(files, &into.join(CHANGES))? {
        if path.as_os_str() == "-" {
            let bytes = read_start(io::stdin().lock()).context("reading standard input")?;
            sources.push(read("standard input".to_owned(), None, bytes));
            continue;
        }
        let file = File::open(&path).with_context(|| format!("opening {}", path.display()))?;
        let bytes = read_start(file).with_context(|| format!("reading {}", path.display()))?;
        sources.push(read(
            path.display().to_string(),
            path_in_changes(&path, into),
            bytes,
        ));
    }
    Ok(sources)
}

/// The files themselves, each once. The folder `arrivals` may be missing, as nothing may have arrived.
fn listed(files: &[PathBuf], arrivals: &Path) -> Result<Vec<PathBuf>> {
    let mut all: Vec<PathBuf> = Vec::new();
    for path in files {
        // Paths are compared by their parts, so that a slash at the end is of no weight.
        if path == arrivals && !path.exists() {
            continue;
        }
        if path.is_dir() {
            let entries = path
                .read_dir()
                .with_context(|| format!("listing {}", path.display()))?;
            let mut inside: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
            inside.retain(|path| {
                path.extension()
                    .is_some_and(|end| end.eq_ignore_ascii_case("json"))
            });
            inside.sort();
            all.extend(inside);
        } else {
            ensure!(
                path.as_os_str() == "-" || path.exists(),
                "there is no file {}",
                path.display()
            );
            all.push(path.clone());
        }
    }
    let mut seen = std::collections::HashSet::new();
    all.retain(|path| seen.insert(path.clone()));
    Ok(all)
}

/// As much of it as is ever taken, and one byte more, by which it is known to be too large.
fn read_start(from: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take(LARGEST as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn read(name: String, path: Option<String>, bytes: Vec<u8>) -> Source {
    let is_whole = bytes.len() <= LARGEST;
    let (text, wrong_from) = match String::from_utf8(bytes) {
        Ok(text) => (text, None),
        Err(wrong) => {
            let valid = wrong.utf8_error().valid_up_to();
            (
                String::from_utf8_lossy(wrong.as_bytes()).into_owned(),
                Some(valid),
            )
        }
    };
    let read = match wrong_from {
        // Where it is cut off, the cut may go through a character.
        Some(valid) if is_whole => submission::Submission {
            rejected: vec![not_text(&text, valid)],
            ..submission::Submission::default()
        },
        _ => submission::read(&text),
    };
    let unreadable = read.rejected.into_iter().map(|rejected| {
        let line = rejected.line.checked_sub(1).and_then(|at| text.lines().nth(at));
        Unreadable {
            file: name.clone(),
            excerpt: line.map(|line| shortened(line.trim(), 100)).unwrap_or_default(),
            rejected,
        }
    });
    Source {
        unreadable: unreadable.collect(),
        changes: read.changes,
        name,
        path,
    }
}

fn not_text(text: &str, valid: usize) -> Rejected {
    let before = text.get(..valid).unwrap_or_default();
    Rejected {
        line: before.matches('\n').count() + 1,
        what: "it is not UTF-8 text".to_owned(),
        remedy: "Save it again with the encoding UTF-8, or download it from the app once more.".to_owned(),
        ..Rejected::default()
    }
}

/// The path below the data folder of a file that lies in its folder for changes.
fn path_in_changes(path: &Path, into: &Path) -> Option<String> {
    let folder = fs::canonicalize(into.join(CHANGES)).ok()?;
    let path = fs::canonicalize(path.parent()?).ok()?.join(path.file_name()?);
    let below = path.strip_prefix(folder).ok()?;
    let parts: Option<Vec<_>> = below.iter().map(|part| part.to_str()).collect();
    Some(format!("{CHANGES}/{}", parts?.join("/")))
}
