//! Shows what waits for a moderator, and settles it.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Result, bail, ensure};
use footbridge_core::admission::{Attested, is_moderator};
use footbridge_core::change::describe;
use footbridge_core::model::ChangeId;
use footbridge_core::wire::{Outcome, Receipt};

use super::judging::{Judging, entry_of, item, receipt_of, waiting_receipts};
use super::{Report, State};
use crate::folder::Folder;

/// A change that waits.
pub struct Waiting {
    /// What is kept of it.
    pub receipt: Receipt,
    /// What it would do, as its author would say it.
    pub words: String,
    /// Its author's name.
    pub by: String,
    /// What it waits for.
    pub reason: String,
}

/// What a moderator decides.
pub enum Choice {
    /// Let these through.
    Approve(Vec<ChangeId>),
    /// Turn these down, for this reason.
    Refuse(Vec<ChangeId>, String),
}

/// Everything that waits, earliest first.
pub fn waiting(root: &Path) -> Result<Vec<Waiting>> {
    let folder = Folder::look(root)?;
    let catalog = folder.catalog();
    let kept = waiting_receipts(&folder).into_iter().filter_map(|receipt| {
        let change = receipt.change.as_ref()?;
        let Outcome::Waiting(reason) = &receipt.outcome else {
            return None;
        };
        Some(Waiting {
            words: describe(change, &catalog),
            by: catalog.person_name(&receipt.author),
            reason: reason.clone(),
            receipt,
        })
    });
    Ok(kept.collect())
}

/// Does what a moderator decides about changes that wait. An error means that nothing was changed.
pub fn settle(root: &Path, choice: &Choice, by: &Attested) -> Result<Report> {
    let mut folder = Folder::open(root)?;
    ensure!(
        is_moderator(by, &folder.catalog()),
        "{by} is no moderator: none of the people that `moderators` in site.json names has it among their contacts"
    );
    let mut report = match choice {
        Choice::Approve(ids) => approve(&mut folder, ids, by)?,
        Choice::Refuse(ids, reason) => refuse(&mut folder, ids, reason)?,
    };
    report.saved = folder.save()?;
    Ok(report)
}

fn approve(folder: &mut Folder, ids: &[ChangeId], by: &Attested) -> Result<Report> {
    let mut judging = Judging::new(folder);
    for receipt in find(judging.folder(), ids)? {
        if let Some(mut entry) = entry_of(receipt) {
            entry.approved_by = Some(by.clone());
            judging.hand_in(entry, "");
        }
    }
    judging.hand_in_waiting();
    Ok(judging.judge())
}

fn refuse(folder: &mut Folder, ids: &[ChangeId], reason: &str) -> Result<Report> {
    let catalog = folder.catalog();
    let mut report = Report::default();
    for mut receipt in find(folder, ids)? {
        receipt.outcome = Outcome::Refused(reason.to_owned());
        folder.put(&Receipt::path(&receipt.id), receipt.write());
        let change = receipt.change.iter();
        report.items.extend(
            change.map(|change| item(change, State::Refused, reason.to_owned(), String::new(), &catalog)),
        );
    }
    Ok(report)
}

/// The receipts of changes that wait, each once; an error where one of them does not.
fn find(folder: &Folder, ids: &[ChangeId]) -> Result<Vec<Receipt>> {
    let ids: BTreeSet<_> = ids.iter().collect();
    let mut found = Vec::new();
    for id in ids {
        match receipt_of(folder, id) {
            Some(receipt) if matches!(receipt.outcome, Outcome::Waiting(_)) => found.push(receipt),
            Some(receipt) if receipt.outcome == Outcome::Applied => {
                bail!("{id} does not wait: it is part of the data")
            }
            Some(_) => bail!("{id} does not wait: it was refused. Hand it in again to have it judged anew"),
            None => bail!(
                "there is no change {id} here; `footbridge review {}` lists what waits",
                folder.root().display()
            ),
        }
    }
    Ok(found)
}
