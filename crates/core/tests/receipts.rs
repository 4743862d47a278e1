//! Receipts: what became of a change, as a file.

mod support;

use footbridge_core::change::ChangeKind;
use footbridge_core::model::GroupId;
use footbridge_core::wire::{Outcome, Receipt};
use support::change;

#[test]
fn a_receipt_reads_back_as_written() {
    let group = GroupId::parse("chess").unwrap();
    let change = change(1, "ana", 5, ChangeKind::JoinGroup { group });
    for outcome in [
        Outcome::Applied,
        Outcome::Refused("Only leads may.".to_owned()),
        Outcome::Waiting("There is no group chess yet.".to_owned()),
    ] {
        let receipt = Receipt::of(&change, outcome, "github:ana");
        let path = Receipt::path(&receipt.id);
        assert_eq!(Receipt::read(&path, &receipt.write()).unwrap(), receipt);
    }
}

#[test]
fn an_applied_change_leaves_no_more_than_its_id_behind() {
    let group = GroupId::parse("chess").unwrap();
    let change = change(1, "ana", 5, ChangeKind::JoinGroup { group });
    let text = Receipt::of(&change, Outcome::Applied, "github:ana").write();
    assert!(!text.contains("github:ana") && !text.contains("chess"), "{text}");
}

#[test]
fn receipts_of_twelve_days_share_a_folder() {
    let group = GroupId::parse("chess").unwrap();
    let change = change(1, "ana", 5, ChangeKind::JoinGroup { group });
    let id = change.id.as_str();
    assert_eq!(
        Receipt::path(&change.id),
        format!("receipts/{}/{id}.json", &id[..4])
    );
}

#[test]
fn what_is_no_receipt_is_named() {
    let path = "receipts/01KA/x.json";
    for (text, what) in [
        ("<html>", "a web page instead of data"),
        (
            r#"{"format":9,"id":"01K00000000000000000000001","author":"ana","at":"2026-11-24T09:00:00.000Z","outcome":"applied"}"#,
            "format 9",
        ),
        (
            r#"{"format":1,"id":"01K00000000000000000000001","author":"ana","at":"2026-11-24T09:00:00.000Z","outcome":"lost"}"#,
            "“lost” is no outcome",
        ),
        (
            r#"{"format":1,"id":"../x","author":"ana","at":"2026-11-24T09:00:00.000Z","outcome":"applied"}"#,
            "not of the kind expected",
        ),
    ] {
        let problem = Receipt::read(path, text).unwrap_err();
        assert!(problem.what.contains(what), "{problem}");
        assert_eq!(problem.file, path);
    }
}
