//! `footbridge import`: exports of the usual systems, whom a row is about, what is kept, who has left, what is wrong.

#[path = "../support/mod.rs"]
mod support;

mod hostile;
mod keeping;
mod leaving;
mod recognising;
mod systems;
mod transcripts;

use serde_json::Value;
use support::{Copy, Run, footbridge};

const SITE: &str = r#"{
  "format": 1,
  "organisation": { "name": "Tideway" },
  "departments": [{ "id": "eng", "label": "Engineering" }, { "id": "legal", "label": "Legal" }],
  "locations": [{ "id": "lisbon", "label": "Lisbon", "country": "Portugal", "timezone": "Europe/Lisbon" }],
  "levels": [{ "id": "junior", "label": "Junior" }, { "id": "senior", "label": "Senior" }],
  "collections": { "people": ["people.json"] }
}
"#;

/// A company with these people.
fn company(people: &str) -> Copy {
    let people = format!("{{\"format\": 1, \"people\": [{people}]}}");
    Copy::of(&[("site.json", SITE), ("people.json", &people)])
}

/// Imports a table on 2026-11-24.
fn import(copy: &Copy, table: impl AsRef<[u8]>, more: &[&str]) -> Run {
    let outside = tempfile::TempDir::new().unwrap();
    let file = outside.path().join("people.csv");
    std::fs::write(&file, table).unwrap();
    let (file, into) = (file.to_str().unwrap(), copy.path().to_str().unwrap());
    let fixed = ["import", file, "--into", into, "--today", "2026-11-24"];
    let mut run = footbridge(fixed.iter().chain(more));
    run.stdout = run.stdout.replace(file, "people.csv");
    run.stderr = run.stderr.replace(file, "people.csv");
    run
}

/// As [`import`], with the report as JSON.
fn imported(copy: &Copy, table: impl AsRef<[u8]>, more: &[&str]) -> Value {
    let run = import(copy, table, &[more, &["--format", "json"]].concat());
    assert_ne!(run.code, 2, "{}", run.stderr);
    serde_json::from_str(&run.stdout).unwrap()
}

/// A person as the file has them.
fn person(copy: &Copy, id: &str) -> Value {
    let file: Value = serde_json::from_str(&copy.read("people.json")).unwrap();
    let all = file["people"].as_array().unwrap();
    all.iter()
        .find(|person| person["id"] == id)
        .cloned()
        .unwrap_or(Value::Null)
}

/// `what line` of each item of a report.
fn told(report: &Value) -> Vec<String> {
    let items = report["items"].as_array().unwrap();
    let told = |item: &Value| format!("{} {}", item["what"].as_str().unwrap(), item["line"]);
    items.iter().map(told).collect()
}
