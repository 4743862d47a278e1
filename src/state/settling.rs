//! Makes of a new change what is kept: it takes in what it overtakes, as long as nobody else may have that.

use footbridge_core::change::conflict::{Seen, seen};
use footbridge_core::change::{apply_all, settle};
use footbridge_core::model::ChangeId;
use footbridge_core::wire::Outcome;
use footbridge_core::{Catalog, Change};

use super::{Entry, Snapshot};

/// What a new change does to the outbox.
#[derive(Clone, PartialEq, Debug)]
pub struct Kept {
    /// The entry to keep; none where the new change only takes others back.
    pub add: Option<Entry>,
    /// The entries that go.
    pub remove: Vec<ChangeId>,
}

/// Settles a new change against the `entries` of this device. Those that have left it stay as they are, for somebody
/// else may have them; what the data refused may be made anew.
pub fn settled(new: Change, entries: &[Entry], snapshot: &Snapshot) -> Kept {
    let is_refused = |id: &ChangeId| {
        let receipt = snapshot.published.receipts.get(id);
        receipt.is_some_and(|receipt| matches!(receipt.outcome, Outcome::Refused(_)))
    };
    let is_open = |entry: &&Entry| !entry.has_left() || is_refused(&entry.change.id);
    let of = |open: bool| {
        let chosen = entries.iter().filter(|entry| is_open(entry) == open);
        chosen.map(|entry| entry.change.clone()).collect::<Vec<_>>()
    };
    let under_way = laid_over(&snapshot.published.catalog, &of(false));
    let settled = settle(new, &of(true), &under_way);
    let (gone, staying): (Vec<&Entry>, Vec<&Entry>) =
        (entries.iter()).partition(|entry| settled.remove.contains(&entry.change.id));
    let add = settled.add.map(|change| {
        let before: Vec<Change> = staying.iter().map(|entry| entry.change.clone()).collect();
        let catalog = laid_over(&snapshot.published.catalog, &before);
        let mut seen: Seen = seen(&change.change, &change.author, &catalog);
        // What was seen first is what the author set out from, also where it was published anew since.
        for (field, value) in gone.iter().rev().flat_map(|entry| &entry.seen) {
            if let Some(known) = seen.get_mut(field) {
                known.clone_from(value);
            }
        }
        Entry::made_here(change, seen)
    });
    Kept {
        add,
        remove: settled.remove,
    }
}

fn laid_over(catalog: &Catalog, changes: &[Change]) -> Catalog {
    let mut catalog = catalog.clone();
    apply_all(changes, &mut catalog);
    catalog
}
