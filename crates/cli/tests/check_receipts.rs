//! `footbridge check` on what changes leave behind, and after an interrupted write.

mod support;

use serde_json::json;
use support::Copy;

const ID: &str = "01KASZ3G2V8M4Q0R6T7W9X1Y5B";

fn receipt(outcome: &str) -> serde_json::Value {
    json!({
        "format": 1,
        "id": ID,
        "author": "noor-haddad",
        "at": "2026-11-24T09:00:00.000Z",
        "outcome": outcome,
    })
}

fn change() -> serde_json::Value {
    json!({
        "format": 1,
        "id": ID,
        "author": "noor-haddad",
        "at": "2026-11-24T09:00:00.000Z",
        "change": {"type": "join_group", "group": "chess"},
    })
}

/// What is found where one receipt lies in the sample: its file and what is wrong.
fn found(path: &str, text: &str) -> Vec<(String, String)> {
    let copy = Copy::new();
    copy.write(path, text);
    let (_, findings) = copy.findings();
    let part = |finding: &serde_json::Value, name: &str| finding[name].as_str().unwrap().to_owned();
    findings
        .iter()
        .map(|finding| (part(finding, "file"), part(finding, "what")))
        .collect()
}

fn path() -> String {
    format!("receipts/{}/{ID}.json", &ID[..4])
}

#[test]
fn receipts_and_change_files_are_no_strays() {
    let copy = Copy::new();
    copy.write(&path(), receipt("applied").to_string());
    copy.write("changes/people.json", "{ \"people\": [] }");
    let run = copy.check();
    assert_eq!(run.code, 0, "{}", run.stdout);
    assert!(
        run.stdout
            .contains("NOTE: There is 1 file in changes/ that nobody has applied"),
        "{}",
        run.stdout
    );
}

#[test]
fn what_waits_is_said() {
    let copy = Copy::new();
    let mut waiting = receipt("waiting");
    waiting["reason"] = json!("a moderator should look at it");
    waiting["change"] = change();
    copy.write(&path(), waiting.to_string());
    let run = copy.check();
    assert_eq!(run.code, 0, "{}", run.stdout);
    assert!(
        run.stdout
            .contains("NOTE: 1 change is waiting; `footbridge review "),
        "{}",
        run.stdout
    );
}

#[test]
fn a_receipt_must_be_whole_and_lie_where_it_is_looked_for() {
    let wrong = |path: &str, text: &str, what: &str| {
        let found = found(path, text);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].0, path);
        assert!(found[0].1.contains(what), "{found:?}");
    };
    let good = receipt("applied").to_string();
    wrong("receipts/01KA/mine.json", &good, "nobody looks for it here");
    wrong(&path(), &good[..60], "the file ends too early");
    wrong(&path(), &receipt("lost").to_string(), "“lost” is no outcome");
    wrong(&path(), &receipt("waiting").to_string(), "should hold the change");
    let mut of_another = receipt("refused");
    of_another["change"] = change();
    of_another["change"]["author"] = json!("ines-okafor");
    wrong(&path(), &of_another.to_string(), "should hold the change");
    wrong(
        &path(),
        &good.replace("\"format\":1", "\"format\":7"),
        "written in format 7",
    );
}

#[test]
fn an_interrupted_write_is_finished_and_said() {
    let copy = Copy::new();
    let journal = json!({"moves": [path()], "removals": ["changes/a.json"]});
    copy.write(".footbridge/journal.json", journal.to_string());
    copy.write(".footbridge/stage/0", receipt("applied").to_string());
    copy.write("changes/a.json", "{}");
    let run = copy.check();
    assert_eq!(run.code, 0, "{}", run.stdout);
    assert!(
        run.stdout
            .contains("NOTE: A write to this folder was interrupted; it is finished now."),
        "{}",
        run.stdout
    );
    assert!(copy.path().join(path()).is_file() && !copy.path().join("changes/a.json").exists());
    assert!(!copy.check().stdout.contains("interrupted"));
}
