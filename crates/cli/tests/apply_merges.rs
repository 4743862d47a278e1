//! Two branches that each took different changes are merged by Git, most often without a conflict, and nothing is lost.
#![allow(clippy::print_stdout, reason = "the rates, for whoever wants to see them")]

mod support;

use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};
use support::doings::Doings;
use support::little::id;
use support::{Copy, footbridge};
use tempfile::TempDir;

/// Merges of each size.
const TRIALS: u64 = 15;

/// A repository with the sample company on its main branch.
fn repository() -> Copy {
    let copy = Copy::new();
    git(copy.path(), &["init", "--quiet", "--initial-branch=main"]);
    commit(copy.path());
    copy
}

fn git(root: &Path, arguments: &[&str]) -> bool {
    let mut command = Command::new("git");
    // Nobody's own settings.
    command
        .env("GIT_CONFIG_GLOBAL", "")
        .env("GIT_CONFIG_NOSYSTEM", "1");
    command.args([
        "-c",
        "user.name=Test",
        "-c",
        "user.email=test@tideway.example",
        "-c",
        "gc.auto=0",
    ]);
    command.arg("-C").arg(root).args(arguments);
    command.output().expect("Git should be there").status.success()
}

fn commit(root: &Path) {
    assert!(
        git(root, &["add", "--all"]) && git(root, &["commit", "--quiet", "--allow-empty", "--message=Data"])
    );
}

fn apply(changes: &[Value], root: &Path) {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("x.json");
    fs::write(&file, json!(changes).to_string()).unwrap();
    let run = footbridge([
        OsStr::new("apply"),
        file.as_os_str(),
        OsStr::new("--into"),
        root.as_os_str(),
        OsStr::new("--trust-authors"),
    ]);
    assert!(matches!(run.code, 0 | 1), "{}", run.stderr);
}

/// Takes some changes on one branch and some on another; says whether Git could merge the two.
fn merges(repository: &Copy, ours: &[Value], theirs: &[Value]) -> bool {
    let root = repository.path();
    for (branch, changes) in [("ours", ours), ("theirs", theirs)] {
        assert!(git(
            root,
            &["switch", "--quiet", "--force-create", branch, "main"]
        ));
        apply(changes, root);
        commit(root);
    }
    let is_merged = git(root, &["merge", "--quiet", "--no-edit", "ours"]);
    if is_merged {
        // What waited on one branch for something on the other is taken now.
        let all: Vec<_> = ours.iter().chain(theirs).cloned().collect();
        apply(&all, root);
        let alone = Copy::new();
        apply(&all, alone.path());
        assert!(
            repository.files() == alone.files(),
            "the merge lost or added something"
        );
        assert_eq!(repository.check().code, 0);
        commit(root);
    } else {
        assert!(git(root, &["merge", "--abort"]));
    }
    is_merged
}

#[test]
fn most_branches_merge() {
    let repository = repository();
    for (count, most) in [(1, 1), (3, 3), (10, 8)] {
        let mut conflicts = 0;
        for seed in 0..TRIALS {
            let ours = Doings::of(&support::sample(), 2 * seed + 1).some(count);
            let theirs = Doings::of(&support::sample(), 2 * seed + 2).some(count);
            conflicts += u64::from(!merges(&repository, &ours, &theirs));
        }
        println!("{count:>3} changes on either branch: {conflicts} of {TRIALS} merges had a conflict");
        assert!(
            conflicts <= most,
            "{count} changes on either branch: {conflicts} conflicts"
        );
    }
}

#[test]
fn changes_about_different_things_never_meet() {
    let repository = repository();
    let ids = |file: &str| -> Vec<String> {
        let list = support::sample_json(&format!("{file}.json"))[file].clone();
        let ids = list
            .as_array()
            .unwrap()
            .iter()
            .map(|record| record["id"].as_str().unwrap().to_owned());
        ids.collect()
    };
    let (people, groups, posts) = (ids("people"), ids("groups"), ids("posts"));
    let mut number = 0;
    let mut change = |author: &str, kind: Value| {
        number += 1;
        json!({
            "format": 1,
            "id": id(number),
            "author": author,
            "at": "2026-11-24T09:00:00.000Z",
            "change": kind,
        })
    };
    // Even neighbours in the files: each pair of records once, one on either branch.
    for at in 0..12 {
        let branches = [0, 1].map(|side| {
            let person = &people[at + side];
            vec![
                change(
                    person,
                    json!({ "type": "edit_profile", "set": { "title": "Pilot", "name": "Zo" } }),
                ),
                change(
                    person,
                    json!({ "type": "join_group", "group": groups[at + side] }),
                ),
                change(person, json!({ "type": "interested", "post": posts[at + side] })),
            ]
        });
        assert!(
            merges(&repository, &branches[0], &branches[1]),
            "{} and {}",
            people[at],
            people[at + 1]
        );
    }
}
