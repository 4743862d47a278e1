//! Where changes stand, and what becomes of them as they go out and are answered.

use std::sync::Arc;

use footbridge_core::Change;
use footbridge_core::catalog::{CatalogBuilder, CollectionKind};
use footbridge_core::change::{ChangeKind, GroupPatch};
use footbridge_core::model::{ChangeId, GroupId, PersonId};
use footbridge_core::time::Timestamp;
use footbridge_core::wire::{Outcome, Receipt, read_site};

use super::settling::settled;
use super::{Entry, Handed, Snapshot, Standing};
use crate::data::{Published, Receipts};

const SITE: &str = r#"{"format":1,"organisation":{"name":"Test"},"collections":{}}"#;
const PEOPLE: &str = r#"{"format":1,"people":[{"id":"ana","name":"Ana Silva"},{"id":"bo","name":"Bo Ek"}]}"#;

/// A company with one group, what it says of itself, and the answers it gave.
fn published(purpose: &str, receipts: Vec<Receipt>) -> Arc<Published> {
    let mut problems = Vec::new();
    let site = read_site("site.json", SITE, &mut problems).unwrap();
    let mut builder = CatalogBuilder::new(site, problems);
    builder.add(CollectionKind::People, "people.json", PEOPLE);
    let groups = format!(
        r#"{{"format":1,"groups":[{{"id":"chess","name":"Chess","purpose":"{purpose}","leads":["ana"],"members":["ana"]}}]}}"#
    );
    builder.add(CollectionKind::Groups, "groups.json", &groups);
    let (catalog, problems) = builder.finish();
    let receipts: Receipts = receipts
        .into_iter()
        .map(|receipt| (receipt.id.clone(), receipt))
        .collect();
    Arc::new(Published::of(catalog, problems, receipts))
}

fn snapshot(published: Arc<Published>, entries: &[Entry]) -> Snapshot {
    let changes = entries.iter().map(|entry| entry.change.clone()).collect();
    Snapshot::of(published, changes)
}

fn change(number: u8, kind: ChangeKind) -> Change {
    let id = ChangeId::parse(&format!("01JDQ3V9GZ6M8K2X4T5W7Y0A{number:02}")).unwrap();
    let author = PersonId::parse("ana").unwrap();
    Change::new(id, author, Timestamp::from_ms(i64::from(number)), kind)
}

fn chess() -> GroupId {
    GroupId::parse("chess").unwrap()
}

fn purpose(text: &str) -> ChangeKind {
    let set = GroupPatch {
        purpose: Some(text.to_owned()),
        ..GroupPatch::default()
    };
    ChangeKind::EditGroup { group: chess(), set }
}

/// Makes a change as the app does, over what is kept already.
fn make(number: u8, kind: ChangeKind, entries: &mut Vec<Entry>, published: &Arc<Published>) {
    let snapshot = snapshot(Arc::clone(published), entries);
    let kept = settled(change(number, kind), entries, &snapshot);
    entries.retain(|entry| !kept.remove.contains(&entry.change.id));
    entries.extend(kept.add);
}

fn standings(entries: &[Entry], published: &Arc<Published>) -> Vec<Standing> {
    let snapshot = snapshot(Arc::clone(published), entries);
    let of = |entry| Standing::of(entry, &snapshot);
    entries.iter().map(of).collect()
}

fn handed(refused_before: &str) -> Handed {
    Handed {
        channel: "Mail".to_owned(),
        at: Timestamp::from_ms(99),
        refused_before: refused_before.to_owned(),
    }
}

fn conflicts(entry: &Standing) -> usize {
    match entry {
        Standing::Conflict(conflicts) => conflicts.len(),
        _ => 0,
    }
}

#[test]
fn a_change_is_here_then_handed_over_then_answered() {
    let quiet = published("Play", Vec::new());
    let mut entries = Vec::new();
    make(1, purpose("Play well"), &mut entries, &quiet);
    assert_eq!(standings(&entries, &quiet), [Standing::OnThisDevice]);
    assert!(!entries[0].has_left());

    entries[0].handed.push(handed(""));
    assert_eq!(standings(&entries, &quiet), [Standing::HandedOver(handed(""))]);

    let answer = |outcome| published("Play", vec![Receipt::of(&entries[0].change, outcome, "")]);
    assert_eq!(
        standings(&entries, &answer(Outcome::Waiting("for Bo".to_owned()))),
        [Standing::WaitingThere("for Bo".to_owned())]
    );
    assert_eq!(
        standings(&entries, &answer(Outcome::Refused("No.".to_owned()))),
        [Standing::Refused("No.".to_owned())]
    );
}

#[test]
fn an_answer_to_the_time_before_is_no_answer_to_the_next() {
    let mut entries = vec![Entry::brought(change(1, purpose("Play well")))];
    let refused = Receipt::of(&entries[0].change, Outcome::Refused("No.".to_owned()), "");
    let answered = published("Play", vec![refused]);
    assert_eq!(
        standings(&entries, &answered),
        [Standing::Refused("No.".to_owned())]
    );
    entries[0].handed.push(handed("No."));
    assert_eq!(
        standings(&entries, &answered),
        [Standing::HandedOver(handed("No."))]
    );
}

#[test]
fn what_nobody_has_yet_is_amended_and_what_was_sent_is_not() {
    let quiet = published("Play", Vec::new());
    let mut entries = Vec::new();
    make(1, purpose("Play well"), &mut entries, &quiet);
    make(2, purpose("Play better"), &mut entries, &quiet);
    assert_eq!(entries.len(), 1, "one edit");
    assert_eq!(entries[0].seen["purpose"], "Play", "what the author set out from");

    entries[0].handed.push(handed(""));
    make(3, purpose("Play best"), &mut entries, &quiet);
    assert_eq!(entries.len(), 2, "what was sent stays as it was sent");
    assert_eq!(entries[1].seen["purpose"], "Play better");
    let standings = standings(&entries, &quiet);
    assert_eq!(
        standings[1],
        Standing::OnThisDevice,
        "nobody is in conflict with themselves"
    );
}

#[test]
fn leaving_after_a_join_was_sent_is_a_change_of_its_own() {
    let quiet = published("Play", Vec::new());
    let mut entries = Vec::new();
    let by_bo = |number, kind| Change {
        author: PersonId::parse("bo").unwrap(),
        ..change(number, kind)
    };
    let make = |change: Change, entries: &mut Vec<Entry>| {
        let kept = settled(change, entries, &snapshot(Arc::clone(&quiet), entries));
        entries.retain(|entry| !kept.remove.contains(&entry.change.id));
        entries.extend(kept.add);
    };
    make(by_bo(1, ChangeKind::JoinGroup { group: chess() }), &mut entries);
    entries[0].handed.push(handed(""));
    make(by_bo(2, ChangeKind::LeaveGroup { group: chess() }), &mut entries);
    assert_eq!(entries.len(), 2);
}

#[test]
fn what_was_refused_may_be_made_anew() {
    let mut entries = vec![Entry::brought(change(1, purpose("Play well")))];
    let refused = Receipt::of(&entries[0].change, Outcome::Refused("No.".to_owned()), "");
    let answered = published("Play", vec![refused]);
    make(2, purpose("Play better"), &mut entries, &answered);
    assert_eq!(entries.len(), 1);
    assert_eq!(standings(&entries, &answered), [Standing::OnThisDevice]);
}

#[test]
fn somebody_elses_edit_of_the_same_is_a_conflict_and_of_something_else_is_none() {
    let mut entries = Vec::new();
    make(
        1,
        purpose("Play well"),
        &mut entries,
        &published("Play", Vec::new()),
    );
    let theirs = published("Learn", Vec::new());
    assert_eq!(conflicts(&standings(&entries, &theirs)[0]), 1);
    let same = published("Play well", Vec::new());
    assert_eq!(standings(&entries, &same), [Standing::NoEffect]);
}

#[test]
fn what_it_is_about_may_be_missing() {
    let nowhere = GroupId::parse("nowhere").unwrap();
    let entries = [Entry::made_here(
        change(1, ChangeKind::JoinGroup { group: nowhere }),
        std::collections::BTreeMap::new(),
    )];
    let standings = standings(&entries, &published("Play", Vec::new()));
    assert!(
        matches!(&standings[0], Standing::Missing(what) if what.contains("nowhere")),
        "{standings:?}"
    );
}
