//! Transcripts of `footbridge generate`.

mod support;

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::path::Path;

use support::{Run, footbridge};
use tempfile::TempDir;

fn generate(people: usize, seed: u64, folder: &Path) -> Run {
    let mut arguments: Vec<OsString> = ["generate", "--today=2026-11-24", "--people"]
        .map(OsString::from)
        .into();
    arguments.extend(
        [
            people.to_string(),
            "--seed".to_owned(),
            seed.to_string(),
            "--out".to_owned(),
        ]
        .map(OsString::from),
    );
    arguments.push(folder.as_os_str().to_owned());
    footbridge(arguments)
}

/// Every file below a folder.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in folder.read_dir().unwrap().flatten() {
        let name = entry.file_name().into_string().unwrap();
        if entry.path().is_dir() {
            found.extend(
                files(&entry.path())
                    .into_iter()
                    .map(|(file, bytes)| (format!("{name}/{file}"), bytes)),
            );
        } else {
            found.insert(name, fs::read(entry.path()).unwrap());
        }
    }
    found
}

#[test]
fn the_same_order_gives_the_same_bytes_and_another_seed_another_company() {
    let made = [9, 9, 10].map(|seed| {
        let folder = TempDir::new().unwrap();
        assert_eq!(generate(130, seed, folder.path()).code, 0);
        files(folder.path())
    });
    assert!(made[0] == made[1]);
    assert!(made[0]["people.json"] != made[2]["people.json"]);
}

#[test]
fn companies_of_every_size_are_clean() {
    for people in [1, 2, 7, 60, 700] {
        let folder = TempDir::new().unwrap();
        let made = generate(people, 3, folder.path());
        assert_eq!(made.code, 0, "{}", made.stderr);
        let checked = footbridge(["check".as_ref(), folder.path().as_os_str()]);
        assert_eq!(checked.code, 0, "{people} people: {}", checked.stdout);
        assert!(
            checked.stdout.contains(&format!(
                "Clean: {people} {}, ",
                if people == 1 { "person" } else { "people" }
            )),
            "{}",
            checked.stdout
        );
    }
}

#[test]
fn more_than_two_thousand_people_are_split_into_files_in_order() {
    let folder = TempDir::new().unwrap();
    let made = generate(4_100, 5, folder.path());
    assert_eq!((made.code, made.stderr.as_str()), (0, ""));
    assert!(
        made.stdout
            .starts_with("Made 4100 people, 587 groups and 2443 posts: 8 files in "),
        "{}",
        made.stdout
    );
    let files = files(folder.path());
    let names: Vec<_> = files.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        [
            "groups.json",
            "people/0001.json",
            "people/0002.json",
            "people/0003.json",
            "posts/0001.json",
            "posts/0002.json",
            "site.json",
            "topics.json"
        ]
    );
    let site: serde_json::Value = serde_json::from_slice(&files["site.json"]).unwrap();
    assert_eq!(site["collections"]["people"].as_array().unwrap().len(), 3);
    assert!(
        site["organisation"]["about"]
            .as_str()
            .unwrap()
            .contains("We are 4100 people")
    );
    let ids: Vec<String> = (1..=3)
        .flat_map(|number| {
            let file: serde_json::Value =
                serde_json::from_slice(&files[&format!("people/{number:04}.json")]).unwrap();
            file["people"]
                .as_array()
                .unwrap()
                .iter()
                .map(|p| p["id"].as_str().unwrap().to_owned())
                .collect::<Vec<_>>()
        })
        .collect();
    assert_eq!(ids.len(), 4_100);
    assert!(
        ids.is_sorted_by(|a, b| a < b),
        "ids are unique and in order across files"
    );
    let checked = footbridge(["check".as_ref(), folder.path().as_os_str()]);
    assert_eq!(checked.code, 0, "{}", checked.stdout);
}

#[test]
fn a_folder_with_files_is_left_alone_unless_forced() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("site.json"), "mine").unwrap();
    let refused = generate(10, 1, folder.path());
    assert_eq!(refused.code, 2);
    assert!(refused.stderr.contains("is not empty"), "{}", refused.stderr);
    assert_eq!(
        fs::read_to_string(folder.path().join("site.json")).unwrap(),
        "mine"
    );
    let arguments = ["generate", "--people=10", "--seed=1", "--force", "--out"].map(OsString::from);
    let forced = footbridge(
        arguments
            .into_iter()
            .chain([folder.path().as_os_str().to_owned()]),
    );
    assert_eq!(forced.code, 0, "{}", forced.stderr);
}

#[test]
fn wrong_orders_are_refused_with_the_reason() {
    for (arguments, reason) in [
        (
            ["generate", "--people=0", "--seed=1", "--out=x"].as_slice(),
            "0 is not in 1..=100000",
        ),
        (
            &["generate", "--people=100001", "--seed=1", "--out=x"],
            "100001 is not in 1..=100000",
        ),
        (&["generate", "--people=5", "--out=x"], "--seed <S>"),
        (
            &[
                "generate",
                "--people=5",
                "--seed=1",
                "--out=x",
                "--today=24.11.2026",
            ],
            "a date such as 2026-11-24",
        ),
        (&["conjure"], "unrecognized subcommand"),
    ] {
        let run = footbridge(arguments);
        assert_eq!(run.code, 2, "{arguments:?}");
        assert!(run.stderr.contains(reason), "{}", run.stderr);
    }
}
