//! Transcripts of `footbridge apply`.

mod support;

use serde_json::{Value, json};
use support::little::{change, company, id, joining, receipt, starting};
use support::{Copy, footbridge, footbridge_reading};

/// A company with one file of changes that come to every end there is.
fn with_everything() -> Copy {
    let copy = company();
    let edit = json!({ "type": "edit_group", "group": "chess", "set": { "purpose": "Mine now" } });
    let unsafe_link = json!({ "type": "edit_profile", "set": { "about": "[me](javascript:alert(1))" } });
    let changes = json!([
        joining(1, "ines-okafor"),
        joining(2, "noor-haddad"),
        starting(3, "ines-okafor"),
        change(4, "ines-okafor", edit.clone()),
        change(5, "ines-okafor", unsafe_link),
        change(6, "liam-byrne", edit),
    ]);
    copy.write("x.json", serde_json::to_string_pretty(&changes).unwrap());
    copy
}

#[test]
fn text_says_what_became_of_each() {
    let copy = with_everything();
    let run = copy.apply("x.json", &["--trust-authors"]);
    assert_eq!((run.code, run.stderr.as_str()), (1, ""));
    let file = copy.path().join("x.json").display().to_string();
    let expected = format!(
        "\
applied        Inês Okafor: Join Chess at Lunch
applied        Noor Haddad: Join Chess at Lunch
applied        Inês Okafor: Start the group Choir
applied        Inês Okafor: Change Chess at Lunch: purpose
refused        Liam Byrne: Change Chess at Lunch: purpose
               → Only those who lead Chess at Lunch can change it.
unreadable     {file}, change 5
               change.set.about: it holds an address that is not safe to link
               → Use an address that begins with https:// or mailto:.

4 applied, 1 refused, 1 unreadable.
"
    );
    assert_eq!(run.stdout, expected);
    assert!(copy.read("groups.json").contains("Mine now"), "a moderator may");
}

#[test]
fn every_change_that_reached_the_data_has_a_receipt() {
    let copy = with_everything();
    copy.apply("x.json", &["--trust-authors"]);
    let outcome =
        |number| serde_json::from_str::<Value>(&copy.read(&receipt(number))).unwrap()["outcome"].clone();
    assert_eq!(
        [1, 2, 3, 4, 6].map(outcome),
        ["applied", "applied", "applied", "applied", "refused"]
    );
    let refused: Value = serde_json::from_str(&copy.read(&receipt(6))).unwrap();
    assert_eq!(
        refused["reason"],
        "Only those who lead Chess at Lunch can change it."
    );
    assert_eq!(
        refused["change"]["change"]["set"]["purpose"], "Mine now",
        "kept, to be judged anew"
    );
    assert!(
        !copy.files().contains_key(&receipt(5)),
        "what cannot be read has no receipt"
    );
    assert!(
        copy.check()
            .stdout
            .ends_with("Clean: 3 people, 2 groups, 1 post, 0 topics.\n")
    );
}

#[test]
fn again_is_already_there_and_changes_no_file() {
    let copy = company();
    copy.write(
        "x.json",
        json!([joining(1, "ines-okafor"), starting(3, "ines-okafor")]).to_string(),
    );
    assert_eq!(copy.apply("x.json", &["--trust-authors"]).code, 0);
    let before = copy.files();
    let run = copy.apply("x.json", &["--trust-authors"]);
    assert_eq!(run.code, 0);
    let expected = "\
already there  Inês Okafor: Join Chess at Lunch
already there  Inês Okafor: Start the group Choir

2 already there. No file had to change.
";
    assert_eq!(run.stdout, expected);
    assert_eq!(copy.files(), before);
}

#[test]
fn json_carries_everything() {
    let copy = with_everything();
    let run = copy.apply("x.json", &["--trust-authors", "--format", "json"]);
    let report: Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(report["all_in"], false);
    assert_eq!(
        report["counts"],
        json!({"applied": 4, "already_there": 0, "waiting": 0, "refused": 1, "forged": 0, "unreadable": 1, "still_waiting": 0})
    );
    assert_eq!(
        report["changes"][4],
        json!({
            "id": id(6),
            "author": "liam-byrne",
            "name": "Liam Byrne",
            "at": "2026-11-24T09:06:00.000Z",
            "type": "edit_group",
            "words": "Change Chess at Lunch: purpose",
            "outcome": "refused",
            "reason": "Only those who lead Chess at Lunch can change it.",
            "file": copy.path().join("x.json").display().to_string(),
        })
    );
    assert_eq!(report["unreadable"][0]["field"], "change.set.about");
    assert_eq!(report["written"].as_array().unwrap().len(), 6);
}

#[test]
fn a_comment_for_github_holds_nothing_that_runs_pings_or_links() {
    let copy = company();
    let name = "<img src=x> @noor-h #1 https://evil.example ``` [x](//y) \n::error::z";
    let shouting = json!({ "type": "start_group", "group": "x", "name": name.replace('\n', "") });
    copy.write("x.json", change(1, "ines-okafor", shouting).to_string());
    copy.write("::error::y.json", "{ \"@noor-h\": ");
    let bad = copy.path().join("::error::y.json");
    let good = copy.path().join("x.json");
    let run = footbridge([
        "apply".as_ref(),
        good.as_os_str(),
        bad.as_os_str(),
        "--into".as_ref(),
        copy.path().as_os_str(),
        "--trust-authors".as_ref(),
        "--format=github".as_ref(),
    ]);
    assert_eq!(run.code, 1);
    let comment = run.stdout;
    assert!(
        comment.starts_with("**Footbridge:** 1 applied, 1 unreadable.\n\n"),
        "{comment}"
    );
    let start = "- **applied**: ````Start the group <img src=x> @noor-h #1 https://evil.example ``` [x](//y) ::error::z````, by ";
    assert!(comment.contains(start), "{comment}");
    for line in comment.lines() {
        let outside: String = line.split('`').step_by(2).collect();
        if !line.contains("````") {
            assert!(
                !outside.contains(['@', '<', '#', '[']) && !outside.contains("://"),
                "{line}"
            );
        }
        assert!(!line.trim_start().starts_with("::"), "{line}");
    }
}

#[test]
fn files_for_changes_go_once_they_are_dealt_with() {
    let copy = company();
    copy.write("changes/a.json", joining(1, "noor-haddad").to_string());
    copy.write("changes/b.json", joining(2, "liam-byrne").to_string());
    copy.write("changes/c.json", "{");
    copy.write("changes/d.json", joining(1, "noor-haddad").to_string());
    copy.write("elsewhere.json", joining(1, "noor-haddad").to_string());
    let run = copy.apply("changes", &["--author", "github:noor-h"]);
    assert_eq!(run.code, 1);
    let left: Vec<_> = copy
        .files()
        .into_keys()
        .filter(|path| path.starts_with("changes"))
        .collect();
    assert_eq!(
        left,
        ["changes/b.json", "changes/c.json"],
        "one is forged, one is none"
    );
    assert_eq!(
        copy.apply("elsewhere.json", &["--author", "github:noor-h"]).code,
        0
    );
    assert!(
        copy.files().contains_key("elsewhere.json"),
        "only what waits in the data is cleared away"
    );
}

#[test]
fn nothing_has_arrived_is_nothing_to_do() {
    let copy = company();
    let run = copy.apply("changes/", &["--trust-authors"]);
    assert_eq!(
        (run.code, run.stdout.as_str()),
        (0, "Nothing handed in. No file had to change.\n")
    );
    assert_eq!(copy.apply("elsewhere", &["--trust-authors"]).code, 2);
}

#[test]
fn an_issue_or_a_mail_comes_in_on_standard_input() {
    let copy = company();
    let body = format!(
        "Hello,\r\nplease take this in.\r\n\r\n<!-- footbridge changes -->\r\n```json\r\n{}\r\n```\r\nThank you!\r\n",
        joining(1, "noor-haddad")
    );
    let arguments = |more: &'static str| {
        let mut all = vec![
            "apply".into(),
            "-".into(),
            "--into".into(),
            copy.path().as_os_str().to_owned(),
        ];
        all.extend(["--author".into(), more.into()]);
        all
    };
    let run = footbridge_reading(arguments("github:NOOR-H"), body.as_bytes());
    assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{}", run.stdout);
    let run = footbridge_reading(arguments("github:noor-h"), b"I would like to join, too.");
    assert_eq!(run.code, 1);
    let expected = "\
unreadable     standard input
               there is no change in it
               → Make it again with “Publish” in the app.

1 unreadable. No file had to change.
";
    assert_eq!(run.stdout, expected);
}

#[test]
fn a_dry_run_says_and_writes_nothing() {
    let copy = with_everything();
    let before = copy.files();
    let run = copy.apply("x.json", &["--trust-authors", "--dry-run"]);
    assert_eq!(run.code, 1);
    assert!(
        run.stdout
            .contains("applied        Inês Okafor: Join Chess at Lunch\n")
    );
    assert!(
        run.stdout.ends_with("Nothing was written (--dry-run).\n"),
        "{}",
        run.stdout
    );
    assert_eq!(copy.files(), before);
    assert!(!copy.path().join(".footbridge").exists());
}

#[test]
fn the_offending_line_is_shown() {
    let copy = company();
    copy.write(
        "x.json",
        format!(
            "{{\n  \"format\": 1,\n  \"name\": \"{}\u{1b}[2J\n}}\n",
            "x".repeat(200)
        ),
    );
    let run = copy.apply("x.json", &["--trust-authors"]);
    assert_eq!(run.code, 1);
    let line = run
        .stdout
        .lines()
        .find(|line| line.contains('│'))
        .expect("the line");
    assert_eq!(line, format!("               │ \"name\": \"{}…", "x".repeat(91)));
    assert!(run.stdout.contains("x.json, line 3\n"), "{}", run.stdout);
    assert!(!run.stdout.contains('\u{1b}'));
}

#[test]
fn what_cannot_be_done_is_exit_code_2() {
    let copy = company();
    copy.write("x.json", joining(1, "noor-haddad").to_string());
    let before = copy.files();
    let run = copy.apply("x.json", &[]);
    assert_eq!(run.code, 2);
    assert!(
        run.stderr.contains("--author <CHANNEL:LOGIN>|--trust-authors"),
        "{}",
        run.stderr
    );
    let run = copy.apply("x.json", &["--author", "ines"]);
    assert_eq!(run.code, 2);
    assert!(
        run.stderr
            .contains("write channel and name, such as github:ines-d"),
        "{}",
        run.stderr
    );
    let run = copy.apply("y.json", &["--trust-authors"]);
    assert_eq!(run.code, 2);
    assert!(
        run.stderr.starts_with("error: there is no file "),
        "{}",
        run.stderr
    );
    assert_eq!(copy.files(), before);
    copy.edit("people.json", |people| people["format"] = json!(2));
    let before = copy.files();
    let run = copy.apply("x.json", &["--trust-authors"]);
    assert_eq!((run.code, run.stdout.as_str()), (2, ""));
    assert!(
        run.stderr
            .contains("people.json: the file is written in format 2"),
        "{}",
        run.stderr
    );
    assert_eq!(copy.files(), before);
}
