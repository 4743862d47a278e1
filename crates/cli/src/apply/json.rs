//! The report for programs.

use anyhow::Result;
use footbridge_core::model::{ChangeId, PersonId};
use footbridge_core::time::Timestamp;
use serde::Serialize;

use super::{Report, State, Waiting};

#[derive(Serialize)]
struct Whole<'r> {
    all_in: bool,
    dry_run: bool,
    counts: Counts,
    changes: Vec<WrittenItem<'r>>,
    unreadable: Vec<WrittenUnreadable<'r>>,
    written: &'r [String],
    removed: &'r [String],
}

#[derive(Serialize)]
struct Counts {
    applied: usize,
    already_there: usize,
    waiting: usize,
    refused: usize,
    forged: usize,
    unreadable: usize,
    still_waiting: usize,
}

#[derive(Serialize)]
struct WrittenItem<'r> {
    id: &'r ChangeId,
    author: &'r PersonId,
    name: &'r str,
    at: Timestamp,
    #[serde(rename = "type")]
    kind: &'r str,
    words: &'r str,
    outcome: &'r str,
    #[serde(skip_serializing_if = "str::is_empty")]
    reason: &'r str,
    #[serde(skip_serializing_if = "str::is_empty")]
    file: &'r str,
}

#[derive(Serialize)]
struct WrittenUnreadable<'r> {
    file: &'r str,
    #[serde(skip_serializing_if = "is_zero")]
    number: usize,
    #[serde(skip_serializing_if = "is_zero")]
    line: usize,
    #[serde(skip_serializing_if = "str::is_empty")]
    field: &'r str,
    what: &'r str,
    remedy: &'r str,
    #[serde(skip_serializing_if = "str::is_empty")]
    excerpt: &'r str,
}

#[derive(Serialize)]
struct WrittenWaiting<'r> {
    id: &'r ChangeId,
    author: &'r PersonId,
    name: &'r str,
    at: Timestamp,
    #[serde(rename = "type")]
    kind: &'r str,
    words: &'r str,
    reason: &'r str,
    #[serde(skip_serializing_if = "str::is_empty")]
    attested: &'r str,
}

/// One JSON object: `all_in`, `dry_run`, `counts`, `changes`, `unreadable`, and the files `written` and `removed`.
pub fn write(report: &Report) -> Result<String> {
    let whole = Whole {
        all_in: report.is_all_in(),
        dry_run: report.is_dry_run,
        counts: Counts {
            applied: report.count(State::Applied),
            already_there: report.count(State::AlreadyThere),
            waiting: report.count(State::Waiting),
            refused: report.count(State::Refused),
            forged: report.count(State::Forged),
            unreadable: report.unreadable.len(),
            still_waiting: report.still_waiting,
        },
        changes: changes(report),
        unreadable: unreadable(report),
        written: &report.saved.written,
        removed: &report.saved.removed,
    };
    Ok(serde_json::to_string_pretty(&whole)? + "\n")
}

/// One JSON object with the list `waiting`.
pub fn write_waiting(waiting: &[Waiting]) -> Result<String> {
    let list = waiting.iter().map(|one| WrittenWaiting {
        id: &one.receipt.id,
        author: &one.receipt.author,
        name: &one.by,
        at: one.receipt.at,
        kind: one
            .receipt
            .change
            .as_ref()
            .map_or("", |change| change.change.type_name()),
        words: &one.words,
        reason: &one.reason,
        attested: &one.receipt.attested,
    });
    let whole = serde_json::json!({ "waiting": list.collect::<Vec<_>>() });
    Ok(serde_json::to_string_pretty(&whole)? + "\n")
}

fn changes(report: &Report) -> Vec<WrittenItem<'_>> {
    let items = report.items.iter().map(|item| WrittenItem {
        id: &item.change.id,
        author: &item.change.author,
        name: &item.by,
        at: item.change.at,
        kind: item.change.change.type_name(),
        words: &item.words,
        outcome: item.state.key(),
        reason: &item.reason,
        file: &item.source,
    });
    items.collect()
}

fn unreadable(report: &Report) -> Vec<WrittenUnreadable<'_>> {
    let list = report.unreadable.iter().map(|unreadable| WrittenUnreadable {
        file: &unreadable.file,
        number: unreadable.rejected.number,
        line: unreadable.rejected.line,
        field: &unreadable.rejected.field,
        what: &unreadable.rejected.what,
        remedy: &unreadable.rejected.remedy,
        excerpt: &unreadable.excerpt,
    });
    list.collect()
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks with a reference")]
fn is_zero(number: &usize) -> bool {
    *number == 0
}
