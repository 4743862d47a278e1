//! What has arrived in a folder: change files, and the receipts of those that were dealt with.

use std::fs;
use std::path::Path;

use footbridge_core::problem::Problem;
use footbridge_core::wire::{Outcome, RECEIPTS, Receipt};

use super::on_disk::{decode, explain};
use crate::folder::json_below;

/// Changes that nobody has dealt with yet lie here; they are no collection.
pub const CHANGES: &str = "changes";

/// How much has arrived.
#[derive(Default)]
pub struct Arrivals {
    /// Changes that are kept and not part of the data yet.
    pub waiting: usize,
    /// Files that nobody has dealt with.
    pub arrived: usize,
}

/// Checks every receipt, and counts.
pub fn check(folder: &Path, problems: &mut Vec<Problem>) -> Arrivals {
    let mut waiting = 0;
    for file in &json_below(folder, RECEIPTS) {
        let read = match fs::read(folder.join(file)) {
            Ok(bytes) => Receipt::read(file, &decode(file, &bytes, problems)).map_err(|problem| *problem),
            Err(error) => Err(explain(file, &error)),
        };
        match read {
            Ok(receipt) => {
                waiting += usize::from(matches!(receipt.outcome, Outcome::Waiting(_)));
                problems.extend(wrong_with(&receipt, file));
            }
            Err(problem) => problems.push(problem),
        }
    }
    Arrivals {
        waiting,
        arrived: json_below(folder, CHANGES).len(),
    }
}

/// What is wrong with a receipt that could be read.
fn wrong_with(receipt: &Receipt, file: &str) -> Option<Problem> {
    let right = Receipt::path(&receipt.id);
    if file != right {
        return Some(Problem::file(
            file,
            format!("it is the receipt of {}, so nobody looks for it here", receipt.id),
            format!("Rename it to {right}."),
        ));
    }
    let is_whole = match (&receipt.outcome, &receipt.change) {
        (Outcome::Applied, _) => true,
        (_, Some(change)) => change.id == receipt.id && change.author == receipt.author,
        (_, None) => false,
    };
    (!is_whole).then(|| {
        Problem::file(
            file,
            "it should hold the change that it is about, and does not",
            "Put back an earlier version of the file, or remove it and hand the change in again.",
        )
    })
}
