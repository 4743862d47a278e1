//! Puts several files in place as if at once.
//!
//! New texts are first written below `.footbridge/stage` and forced to the disk. Then a journal that says what belongs
//! where appears under its name in one step: before it nothing has happened, after it everything will, if need be by the
//! next program that opens the folder. Each file is put in place by a rename, which a reader sees as a whole or not.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use serde::{Deserialize, Serialize};

use super::Saved;
use super::disk::{gone, sync_files, sync_folder, write_through};
use super::lock::OURS;

const STAGE: &str = "stage";
const JOURNAL: &str = "journal.json";
const UNFINISHED_JOURNAL: &str = "journal.part";

/// Called before each step; an error stops there, as a power cut would.
pub type Before<'b> = dyn FnMut(&str) -> io::Result<()> + 'b;

/// What is going to be written and removed.
pub struct Plan<'r> {
    root: &'r Path,
    writes: Vec<(String, String)>,
    removals: Vec<String>,
}

/// What was found of an interrupted write.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Recovered {
    /// There was none.
    Nothing,
    /// It had got far enough to be finished.
    Finished,
    /// It had not, and what it left was cleared away. The data is as before it.
    Cleared,
}

/// Says what belongs where: the file at each position of the stage has its path at the same position of `moves`.
#[derive(Default, Serialize, Deserialize)]
struct Journal {
    moves: Vec<String>,
    removals: Vec<String>,
}

impl<'r> Plan<'r> {
    pub fn new(root: &'r Path) -> Self {
        Self {
            root,
            writes: Vec::new(),
            removals: Vec::new(),
        }
    }

    /// Adds a file, unless exactly this text lies there already.
    pub fn write(&mut self, path: &str, text: String) -> Result<()> {
        ensure!(stays_inside(path), "“{path}” does not stay in the data folder");
        let there = fs::read(self.root.join(path));
        if !there.is_ok_and(|there| there == text.as_bytes()) {
            self.writes.push((path.to_owned(), text));
        }
        Ok(())
    }

    /// Adds a removal, unless there is no such file.
    pub fn remove(&mut self, path: &str) {
        if stays_inside(path) && self.root.join(path).is_file() {
            self.removals.push(path.to_owned());
        }
    }

    /// Does all of it.
    pub fn carry_out(self, before: &mut Before<'_>) -> Result<Saved> {
        let (moves, texts): (Vec<_>, Vec<_>) = self.writes.into_iter().unzip();
        let journal = Journal {
            moves,
            removals: self.removals,
        };
        if !journal.moves.is_empty() || !journal.removals.is_empty() {
            let ours = self.root.join(OURS);
            stage(&ours, &texts, &journal, before)
                .with_context(|| format!("writing to {}; nothing was changed", self.root.display()))?;
            finish(self.root, &journal, before).with_context(|| {
                format!(
                    "writing to {}; the rest will be written when footbridge next opens it",
                    self.root.display()
                )
            })?;
        }
        Ok(Saved {
            written: journal.moves,
            removed: journal.removals,
        })
    }
}

/// Whether a write was interrupted, or is just being done.
pub fn is_interrupted(root: &Path) -> bool {
    let ours = root.join(OURS);
    [STAGE, JOURNAL, UNFINISHED_JOURNAL]
        .iter()
        .any(|name| ours.join(name).exists())
}

/// Finishes or clears away what an interrupted write left. Only for whoever holds the lock.
pub fn recover(root: &Path) -> Result<Recovered> {
    recover_by(root, &mut |_| Ok(()))
}

/// As [`recover`], and can be stopped before each step.
pub(super) fn recover_by(root: &Path, before: &mut Before<'_>) -> Result<Recovered> {
    let ours = root.join(OURS);
    let path = ours.join(JOURNAL);
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return clear(&ours),
        Err(error) => return Err(error).with_context(|| format!("reading {}", path.display())),
    };
    let Ok(journal) = serde_json::from_str::<Journal>(&text) else {
        bail!(
            "{} is damaged: a write was interrupted and cannot be finished\nRemove the folder {}, run `footbridge check`, \
             and hand in the last changes again.",
            path.display(),
            ours.display()
        );
    };
    let mut paths = journal.moves.iter().chain(&journal.removals);
    ensure!(
        paths.all(|path| stays_inside(path)),
        "{} names files outside of the data folder; remove it",
        path.display()
    );
    finish(root, &journal, before).with_context(|| format!("finishing a write to {}", root.display()))?;
    Ok(Recovered::Finished)
}

fn clear(ours: &Path) -> Result<Recovered> {
    let unfinished = ours.join(UNFINISHED_JOURNAL);
    let stage = ours.join(STAGE);
    if !unfinished.exists() && !stage.exists() {
        return Ok(Recovered::Nothing);
    }
    gone(fs::remove_file(unfinished))
        .and_then(|()| gone(fs::remove_dir_all(stage)))
        .with_context(|| format!("clearing {}", ours.display()))?;
    Ok(Recovered::Cleared)
}

/// Everything up to the moment from which on the write will happen.
fn stage(ours: &Path, texts: &[String], journal: &Journal, before: &mut Before<'_>) -> io::Result<()> {
    let stage = ours.join(STAGE);
    before("make the stage")?;
    gone(fs::remove_dir_all(&stage))?;
    fs::create_dir_all(&stage)?;
    let mut staged = Vec::with_capacity(texts.len());
    for (number, text) in texts.iter().enumerate() {
        before("stage a file")?;
        let path = stage.join(number.to_string());
        fs::write(&path, text)?;
        staged.push(path);
    }
    before("force the stage to the disk")?;
    sync_files(&staged)?;
    sync_folder(&stage)?;
    before("write the journal")?;
    let unfinished = ours.join(UNFINISHED_JOURNAL);
    write_through(&unfinished, &serde_json::to_string(journal)?)?;
    before("put the journal in place")?;
    fs::rename(&unfinished, ours.join(JOURNAL))?;
    sync_folder(ours)
}

/// Everything after it. May be done again from the start, however far it got.
fn finish(root: &Path, journal: &Journal, before: &mut Before<'_>) -> io::Result<()> {
    let ours = root.join(OURS);
    let stage = ours.join(STAGE);
    let mut folders: BTreeSet<PathBuf> = BTreeSet::new();
    for (number, path) in journal.moves.iter().enumerate() {
        before("put a file in place")?;
        let target = root.join(path);
        if let Some(folder) = target
            .parent()
            .filter(|folder| folders.insert(folder.to_path_buf()))
        {
            fs::create_dir_all(folder)?;
        }
        // Not on the stage any more: it was put in place before an interruption.
        gone(fs::rename(stage.join(number.to_string()), target))?;
    }
    for path in &journal.removals {
        before("remove a file")?;
        let target = root.join(path);
        folders.extend(target.parent().map(Path::to_path_buf));
        gone(fs::remove_file(target))?;
    }
    for folder in folders.iter().filter(|folder| folder.is_dir()) {
        sync_folder(folder)?;
    }
    before("take the journal away")?;
    gone(fs::remove_file(ours.join(JOURNAL)))?;
    before("take the stage away")?;
    gone(fs::remove_dir_all(stage))
}

/// Whether a path leads to a file below the data folder that is not one of our own.
fn stays_inside(path: &str) -> bool {
    let plain = |part: &str| !matches!(part, "" | "." | ".." | OURS) && !part.contains(['\\', ':']);
    path.split('/').all(plain)
}
