//! The committed JSON Schemas are current, accept the sample and refuse what is broken.

mod support;

use std::ffi::OsStr;
use std::fs;

use jsonschema::Validator;
use serde_json::{Value, json};
use support::{footbridge, project, sample_json};
use tempfile::TempDir;

type Breaking = fn(&mut Value);

fn validator(name: &str) -> Validator {
    let text = fs::read_to_string(project().join(format!("docs/schemas/{name}.schema.json"))).unwrap();
    let schema: Value = serde_json::from_str(&text).unwrap();
    jsonschema::draft202012::meta::validate(&schema).unwrap();
    jsonschema::validator_for(&schema).unwrap()
}

#[test]
fn the_committed_schemas_are_current() {
    let folder = TempDir::new().unwrap();
    let run = footbridge(
        ["schema", "--out"]
            .map(OsStr::new)
            .into_iter()
            .chain([folder.path().as_os_str()]),
    );
    assert_eq!(run.code, 0, "{}", run.stderr);
    let committed = project().join("docs/schemas");
    for entry in folder.path().read_dir().unwrap().flatten() {
        let name = entry.file_name();
        assert!(
            fs::read_to_string(entry.path()).ok() == fs::read_to_string(committed.join(&name)).ok(),
            "docs/schemas/{} is out of date; run: cargo footbridge schema --out docs/schemas",
            name.display()
        );
    }
    assert_eq!(
        committed.read_dir().unwrap().count(),
        folder.path().read_dir().unwrap().count()
    );
}

#[test]
fn the_sample_validates() {
    for name in ["site", "topics", "people", "groups", "posts"] {
        let file = sample_json(&format!("{name}.json"));
        let wrong: Vec<_> = validator(name)
            .iter_errors(&file)
            .map(|error| error.to_string())
            .collect();
        assert!(wrong.is_empty(), "{name}: {wrong:?}");
    }
}

#[test]
fn broken_records_do_not() {
    let breakages: [(&str, Breaking); 8] = [
        ("people", |file| file["people"][0]["id"] = json!("Not A Slug")),
        ("people", |file| {
            file["people"][0]["skills"] = json!({"rust": "guru"});
        }),
        ("people", |file| {
            file["people"][0]["joined"] = json!("1st of March");
        }),
        ("people", |file| file["people"][0]["open_to"] = json!(["bribes"])),
        ("people", |file| {
            drop(file["people"][0].as_object_mut().unwrap().remove("name"));
        }),
        ("groups", |file| {
            file["groups"][0]["meets"] = json!({"weekday": "someday", "time": "25:00", "timezone": "UTC"});
        }),
        ("posts", |file| file["posts"][0]["kind"] = json!("rant")),
        ("topics", |file| file["format"] = json!("one")),
    ];
    for (name, breaking) in breakages {
        let mut file = sample_json(&format!("{name}.json"));
        breaking(&mut file);
        assert!(!validator(name).is_valid(&file), "{name}: {file:.200}");
    }
}

#[test]
fn a_change_file_validates() {
    let change = json!({
        "format": 1,
        "id": "01JDQ3V9GZ6M8K2X4T5W7Y0ABC",
        "author": "ines-okafor",
        "at": "2026-11-24T09:30:00.000Z",
        "change": {"type": "join_group", "group": "slow-chess"}
    });
    assert!(validator("change").is_valid(&change));
}
