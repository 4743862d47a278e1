//! The inbox of a site without a forge.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::json;

use crate::support::Copy;
use crate::support::little::{company, id, joining, receipt, starting};
use crate::support::project;

/// A company in the folder `data`, next to an inbox with these files.
fn with_inbox(files: &[(&str, String)]) -> Copy {
    let copy = Copy::of(&[]);
    let company = company();
    for name in ["site.json", "people.json", "groups.json", "posts.json"] {
        copy.write(&format!("data/{name}"), company.read(name));
    }
    for (name, text) in files {
        copy.write(&format!("inbox/{name}"), text);
    }
    copy
}

fn run(copy: &Copy) -> Output {
    run_with(copy, "")
}

fn run_with(copy: &Copy, sendmail: &str) -> Output {
    let script = project().join("docs/workflows/folder/footbridge-inbox.sh");
    let output = Command::new("bash")
        .arg(script)
        .arg(copy.path())
        .current_dir(copy.path())
        .env("FOOTBRIDGE", env!("CARGO_BIN_EXE_footbridge"))
        .env("FOOTBRIDGE_SENDMAIL", sendmail)
        .env("FOOTBRIDGE_FROM", "footbridge@tideway.example")
        .output();
    output.expect("bash should be there")
}

fn names(folder: &Path) -> Vec<String> {
    let entries = folder.read_dir().into_iter().flatten().flatten();
    let mut names: Vec<_> = entries
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn three_senders_hand_in_what_they_may() {
    let copy = with_inbox(&[
        (
            "mail:liam@tideway.example/one.json",
            joining(1, "liam-byrne").to_string(),
        ),
        (
            "github:ines-d/$(touch pwned).json",
            joining(2, "ines-okafor").to_string(),
        ),
        ("github:ines-d/mail.txt", "Hello,\nno change here.".to_owned()),
        (
            "person:noor-haddad/group.json",
            starting(3, "noor-haddad").to_string(),
        ),
        (
            "mail:mallory@tideway.example/forged.json",
            joining(4, "ines-okafor").to_string(),
        ),
        ("not a sender/x.json", joining(5, "ines-okafor").to_string()),
    ]);
    let output = run(&copy);
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let groups: serde_json::Value = serde_json::from_str(&copy.read("data/groups.json")).unwrap();
    assert_eq!(
        groups["groups"][0]["members"],
        json!(["ines-okafor", "liam-byrne", "noor-haddad"])
    );
    assert!(copy.read(&format!("data/{}", receipt(3))).contains("\"waiting\""));
    for (folder, files) in [
        ("done/mail:liam@tideway.example", 2),
        ("done/github:ines-d", 2),
        ("refused/github:ines-d", 2),
        ("done/person:noor-haddad", 2),
        ("refused/mail:mallory@tideway.example", 2),
        ("at-work", 0),
        ("inbox/not a sender", 1),
    ] {
        assert_eq!(names(&copy.path().join(folder)).len(), files, "{folder}");
    }
    let log = copy.read("log");
    assert_eq!(log.lines().count(), 6, "{log}");
    assert!(log.contains("1 forged"), "{log}");
    assert!(!copy.path().join("pwned").exists());
    // The next run finds nothing to do.
    assert!(run(&copy).status.success());
    assert_eq!(copy.read("log").lines().count(), 7);
}

#[test]
fn a_link_is_not_followed() {
    let copy = with_inbox(&[("mail:liam@tideway.example/.part", String::new())]);
    let folder = copy.path().join("inbox/mail:liam@tideway.example");
    copy.write("secret", "root:x:0:0");
    symlink(copy.path().join("secret"), folder.join("link.json")).unwrap();
    assert!(run(&copy).status.success());
    let refused = copy.path().join("refused/mail:liam@tideway.example");
    let answer = names(&refused)
        .into_iter()
        .find(|name| name.ends_with("link.json.txt"))
        .unwrap();
    assert_eq!(
        fs::read_to_string(refused.join(answer)).unwrap(),
        "This is no ordinary file.\n"
    );
    // A file that is still being written has a name that begins with a dot.
    assert_eq!(names(&folder), [".part"]);
}

#[test]
fn an_interrupted_run_is_finished_by_the_next() {
    let copy = with_inbox(&[]);
    let text = joining(1, "liam-byrne").to_string();
    copy.write("at-work/mail:liam@tideway.example/one.json", text);
    assert!(run(&copy).status.success());
    assert!(copy.read(&format!("data/{}", receipt(1))).contains("\"applied\""));
    assert_eq!(
        names(&copy.path().join("done/mail:liam@tideway.example")).len(),
        2
    );
}

#[test]
fn data_that_cannot_be_read_stops_it_and_the_file_stays() {
    let copy = with_inbox(&[(
        "mail:liam@tideway.example/one.json",
        joining(1, "liam-byrne").to_string(),
    )]);
    copy.write("data/people.json", "{ broken");
    assert_eq!(run(&copy).status.code(), Some(1));
    assert!(copy.read("log").contains("could not be looked at"));
    assert_eq!(
        names(&copy.path().join("at-work/mail:liam@tideway.example")),
        ["one.json"]
    );
    copy.write("data/people.json", company().read("people.json"));
    assert!(run(&copy).status.success());
    assert_eq!(
        names(&copy.path().join("done/mail:liam@tideway.example")).len(),
        2
    );
}

#[test]
fn who_has_an_address_is_answered_by_mail() {
    let copy = with_inbox(&[
        (
            "mail:liam@tideway.example/one.json",
            joining(1, "liam-byrne").to_string(),
        ),
        ("github:noor-h/two.json", joining(2, "noor-haddad").to_string()),
    ]);
    let output = run_with(&copy, "tee -a sent");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let sent = copy.read("sent");
    assert_eq!(sent.matches("To: ").count(), 1);
    assert!(sent.contains("To: liam@tideway.example\n"), "{sent}");
    assert!(sent.contains("Liam Byrne: Join Chess at Lunch"), "{sent}");
    assert_eq!(
        copy.read(&format!("data/{}", receipt(2))).matches(&id(2)).count(),
        1
    );
}
