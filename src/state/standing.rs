//! Where a pending change stands: what follows from the entry on this device, the published data and its receipts.

use footbridge_core::change::conflict::{Conflict, conflicts};
use footbridge_core::change::{Effect, apply, apply_all, record_of};
use footbridge_core::wire::{Outcome, Receipt};
use footbridge_core::{Catalog, Change};

use super::{Entry, Handed, Snapshot};

/// Where a pending change stands. One that is published is pending no more.
#[derive(Clone, PartialEq, Debug)]
pub enum Standing {
    /// Only this device knows of it.
    OnThisDevice,
    /// It was handed over, and the data does not answer yet.
    HandedOver(Handed),
    /// It reached the data and waits there; why, in words.
    WaitingThere(String),
    /// The keepers of the data turned it down; why, in words.
    Refused(String),
    /// Somebody else changed the same since.
    Conflict(Vec<Conflict>),
    /// What it is about is not there; the text names it, such as `group chess`.
    Missing(String),
    /// The data says the same, or something later.
    NoEffect,
}

impl Standing {
    /// Where the change of `entry` stands. What the data answered goes before what only this device thinks of it.
    pub fn of(entry: &Entry, snapshot: &Snapshot) -> Self {
        let receipt = snapshot.published.receipts.get(&entry.change.id);
        if let Some(answer) = receipt.and_then(|receipt| answer_of(receipt, entry)) {
            return answer;
        }
        let before = before(&entry.change, snapshot);
        let conflicts = conflicts(&entry.change, &entry.seen, &before);
        if !conflicts.is_empty() {
            return Self::Conflict(conflicts);
        }
        if let Some(handed) = entry.handed.last() {
            return Self::HandedOver(handed.clone());
        }
        let mut catalog = before;
        let said = record_of(&entry.change, &catalog);
        match apply(&entry.change, &mut catalog) {
            Effect::Waiting(missing) => Self::Missing(missing),
            _ if said == record_of(&entry.change, &catalog) => Self::NoEffect,
            Effect::Applied | Effect::AlreadyThere => Self::OnThisDevice,
        }
    }

    /// Whether handing it over now is what most people would want.
    pub const fn is_ready(&self) -> bool {
        matches!(self, Self::OnThisDevice | Self::Missing(_))
    }
}

/// What the data says about the last time an entry was handed over.
fn answer_of(receipt: &Receipt, entry: &Entry) -> Option<Standing> {
    match &receipt.outcome {
        Outcome::Waiting(reason) => Some(Standing::WaitingThere(reason.clone())),
        Outcome::Refused(reason) => {
            let is_of_before = entry
                .handed
                .last()
                .is_some_and(|handed| handed.refused_before == *reason && !reason.is_empty());
            (!is_of_before).then(|| Standing::Refused(reason.clone()))
        }
        Outcome::Applied => None,
    }
}

/// The published data with all that I did before this change, which is no conflict with it.
fn before(change: &Change, snapshot: &Snapshot) -> Catalog {
    let earlier = snapshot.pending.iter().map(|(other, _)| other);
    let earlier: Vec<Change> = (earlier.filter(|other| other.stamp() < change.stamp()))
        .cloned()
        .collect();
    let mut catalog = snapshot.published.catalog.clone();
    apply_all(&earlier, &mut catalog);
    catalog
}
