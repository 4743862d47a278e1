//! Takes changes into a data folder: reads what was handed in, has it judged, and keeps a receipt of each.

pub mod github;
mod intake;
pub mod json;
mod judging;
mod report;
mod review;
pub mod text;

pub use report::{Item, Report, State, Unreadable};
pub use review::{Choice, Waiting, settle, waiting};

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::Result;
use footbridge_core::Change;
use footbridge_core::admission::{Attested, Entry, Vouch};
use footbridge_core::model::ChangeId;

use self::intake::{Source, read_sources};
use self::judging::Judging;
use crate::folder::Folder;

/// What is to be applied.
pub struct Order<'o> {
    /// Files, folders with files, or `-` for standard input.
    pub files: &'o [PathBuf],
    /// The data folder.
    pub into: &'o Path,
    /// Who handed them in.
    pub vouch: Vouch,
    /// The moderator who lets them through, where one does.
    pub approved_by: Option<Attested>,
    /// Whether to say only what would happen.
    pub is_dry_run: bool,
}

/// Applies changes. An error means that nothing was changed.
pub fn apply(order: &Order<'_>) -> Result<Report> {
    let sources = read_sources(order.files, order.into)?;
    let mut folder = if order.is_dry_run {
        Folder::look(order.into)?
    } else {
        Folder::open(order.into)?
    };
    let mut judging = Judging::new(&mut folder);
    for (id, changes) in by_id(&sources) {
        match changes.as_slice() {
            [(change, source), same @ ..] if same.iter().all(|(other, _)| other == change) => {
                let entry = Entry {
                    change: (*change).clone(),
                    vouch: order.vouch.clone(),
                    approved_by: order.approved_by.clone(),
                };
                judging.hand_in(entry, &source.name);
            }
            several => judging.refuse_ambiguous(&id, several.iter().map(|(_, source)| source.name.as_str())),
        }
    }
    judging.hand_in_waiting();
    let mut report = judging.judge();
    report.is_dry_run = order.is_dry_run;
    report.unreadable.extend(
        sources
            .iter()
            .flat_map(|source| source.unreadable.iter().cloned()),
    );
    for source in &sources {
        if let Some(path) = source.path.as_ref().filter(|_| is_done_with(source, &report)) {
            folder.remove(path);
        }
    }
    if !order.is_dry_run {
        report.saved = folder.save()?;
    }
    Ok(report)
}

/// Whether a receipt is kept of everything in a file, so that the file itself is of no more use.
fn is_done_with(source: &Source, report: &Report) -> bool {
    let is_kept = |change: &Change| {
        let mut items = report.items.iter().filter(|item| item.change == *change);
        items.next().is_some_and(|item| item.state != State::Forged)
    };
    source.unreadable.is_empty() && !source.changes.is_empty() && source.changes.iter().all(is_kept)
}

type Placed<'s> = (&'s Change, &'s Source);

/// The changes of all sources, by id, so that the order in which files are named is of no weight.
fn by_id(sources: &[Source]) -> BTreeMap<ChangeId, Vec<Placed<'_>>> {
    let mut all: BTreeMap<ChangeId, Vec<Placed<'_>>> = BTreeMap::new();
    for source in sources {
        for change in &source.changes {
            all.entry(change.id.clone()).or_default().push((change, source));
        }
    }
    all
}
