//! Has changes judged, and keeps what became of them.

use std::collections::{BTreeMap, BTreeSet};

use footbridge_core::admission::{Decision, Entry, Verdict, Vouch, fold};
use footbridge_core::change::describe;
use footbridge_core::model::ChangeId;
use footbridge_core::submission::Rejected;
use footbridge_core::wire::{Outcome, RECEIPTS, Receipt};
use footbridge_core::{Catalog, Change};

use super::{Item, Report, State, Unreadable};
use crate::folder::{Folder, json_below};

/// Collects changes, then judges them all at once.
pub struct Judging<'f> {
    folder: &'f mut Folder,
    entries: Vec<Entry>,
    /// Where each change came from, by id.
    sources: BTreeMap<ChangeId, String>,
    /// Those that have waited since an earlier run.
    waited: BTreeSet<ChangeId>,
    /// Those that need no judging.
    settled: Vec<(Change, State, String)>,
    unreadable: Vec<Unreadable>,
}

impl<'f> Judging<'f> {
    pub fn new(folder: &'f mut Folder) -> Self {
        Self {
            folder,
            entries: Vec::new(),
            sources: BTreeMap::new(),
            waited: BTreeSet::new(),
            settled: Vec::new(),
            unreadable: Vec::new(),
        }
    }

    /// The folder, as it is so far.
    pub fn folder(&self) -> &Folder {
        self.folder
    }

    /// Takes a change. One that was applied before is known by its receipt.
    pub fn hand_in(&mut self, entry: Entry, source: &str) {
        let change = &entry.change;
        self.sources.insert(change.id.clone(), source.to_owned());
        match receipt_of(self.folder, &change.id) {
            Some(receipt) if receipt.author != change.author => {
                let reason = format!("The change {} is by {}.", change.id, receipt.author);
                self.settled.push((entry.change, State::Forged, reason));
            }
            Some(receipt) if receipt.outcome == Outcome::Applied => {
                self.settled
                    .push((entry.change, State::AlreadyThere, String::new()));
            }
            _ => self.entries.push(entry),
        }
    }

    /// Different changes under one id: there is no telling which was meant.
    pub fn refuse_ambiguous<'s>(&mut self, id: &ChangeId, sources: impl Iterator<Item = &'s str>) {
        let files: BTreeSet<_> = sources.collect();
        self.unreadable.extend(files.into_iter().map(|file| Unreadable {
            file: file.to_owned(),
            excerpt: String::new(),
            rejected: Rejected {
                field: "id".to_owned(),
                what: format!("there are several different changes with the id {id}"),
                remedy: "Hand in the one that is meant.".to_owned(),
                ..Rejected::default()
            },
        }));
    }

    /// Takes the changes that have waited since an earlier run; what they wait for may have come.
    pub fn hand_in_waiting(&mut self) {
        let known: BTreeSet<_> = self.entries.iter().map(|entry| entry.change.id.clone()).collect();
        for receipt in waiting_receipts(self.folder)
            .into_iter()
            .filter(|receipt| !known.contains(&receipt.id))
        {
            self.waited.insert(receipt.id.clone());
            self.entries.extend(entry_of(receipt));
        }
    }

    /// Judges all of them and folds in what may be. Data and receipts stand in the folder, to be saved.
    pub fn judge(self) -> Report {
        let mut catalog = self.folder.catalog();
        let decisions = fold(self.entries, &mut catalog);
        self.folder.replace(&catalog);
        let mut report = Report {
            unreadable: self.unreadable,
            ..Report::default()
        };
        let item = |change: &Change, state, reason: String| {
            let source = self.sources.get(&change.id).cloned().unwrap_or_default();
            item(change, state, reason, source, &catalog)
        };
        for (change, state, reason) in &self.settled {
            report.items.push(item(change, *state, reason.clone()));
        }
        for decision in decisions {
            let has_waited = self.waited.contains(&decision.change.id);
            keep(&decision, has_waited, self.folder);
            let (state, reason) = state_of(decision.verdict);
            if has_waited && state == State::Waiting {
                report.still_waiting += 1;
            } else {
                report.items.push(item(&decision.change, state, reason));
            }
        }
        report.items.sort_by_key(|item| item.change.stamp());
        report
    }
}

/// Writes the receipt of a decision. There is none for a forged change: nobody may have words put on their device.
fn keep(decision: &Decision, has_waited: bool, folder: &mut Folder) {
    let path = Receipt::path(&decision.change.id);
    let outcome = match &decision.verdict {
        Verdict::Applied | Verdict::AlreadyThere => Outcome::Applied,
        Verdict::Waiting(reason) => Outcome::Waiting(reason.clone()),
        Verdict::Refused(reason) => Outcome::Refused(reason.clone()),
        Verdict::Forged(_) => {
            // It was kept before its author was known, and turns out to be by somebody else.
            if has_waited {
                folder.remove(&path);
            }
            return;
        }
    };
    let attested = match &decision.vouch {
        Vouch::Attested(by) => by.to_string(),
        Vouch::Operator => String::new(),
    };
    folder.put(&path, Receipt::of(&decision.change, outcome, &attested).write());
}

fn is_waiting(receipt: &Receipt) -> bool {
    matches!(receipt.outcome, Outcome::Waiting(_))
}

/// The receipt of a change; `None` where there is none, or where it cannot be read.
pub fn receipt_of(folder: &Folder, id: &ChangeId) -> Option<Receipt> {
    let path = Receipt::path(id);
    Receipt::read(&path, &folder.read(&path)?).ok()
}

/// The receipts of all changes that wait, earliest first.
pub fn waiting_receipts(folder: &Folder) -> Vec<Receipt> {
    let paths = json_below(folder.root(), RECEIPTS);
    let read = paths
        .iter()
        .filter_map(|path| Receipt::read(path, &folder.read(path)?).ok());
    let mut waiting: Vec<_> = read.filter(is_waiting).collect();
    waiting.sort_by(|a, b| (a.at, &a.id).cmp(&(b.at, &b.id)));
    waiting
}

/// A change that waited, as it was handed in.
pub fn entry_of(receipt: Receipt) -> Option<Entry> {
    let vouch = match receipt.attested.as_str() {
        "" => Vouch::Operator,
        attested => Vouch::Attested(attested.parse().ok()?),
    };
    Some(Entry {
        change: receipt.change.filter(|change| change.id == receipt.id)?,
        vouch,
        approved_by: None,
    })
}

fn state_of(verdict: Verdict) -> (State, String) {
    match verdict {
        Verdict::Applied => (State::Applied, String::new()),
        Verdict::AlreadyThere => (State::AlreadyThere, String::new()),
        Verdict::Waiting(reason) => (State::Waiting, reason),
        Verdict::Refused(reason) => (State::Refused, reason),
        Verdict::Forged(reason) => (State::Forged, reason),
    }
}

/// What became of a change, in words.
pub fn item(change: &Change, state: State, reason: String, source: String, catalog: &Catalog) -> Item {
    Item {
        words: describe(change, catalog),
        by: catalog.person_name(&change.author),
        change: change.clone(),
        state,
        reason,
        source,
    }
}
