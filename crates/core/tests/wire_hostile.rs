//! Files made to hurt: deep, long and crowded.

mod support;

use footbridge_core::change::Change;
use footbridge_core::model::Person;
use footbridge_core::problem::Severity;
use footbridge_core::wire::{read_collection, read_site, write_collection};
use support::company_with;

const DEEP: usize = 100_000;

fn nested(depth: usize) -> String {
    "[".repeat(depth) + &"]".repeat(depth)
}

#[test]
fn a_hundred_thousand_brackets_cost_one_record() {
    let text = format!(
        r#"{{"format": 1, "people": [{{"id": "a", "name": "A", "x": {}}}, {{"id": "b", "name": "B"}}]}}"#,
        nested(DEEP)
    );
    let mut problems = Vec::new();
    let file = read_collection::<Person>("people.json", &text, &mut problems).unwrap();
    assert_eq!(
        file.records
            .iter()
            .map(|person| person.id.as_str())
            .collect::<Vec<_>>(),
        ["b"]
    );
    let [problem] = &problems[..] else {
        panic!("{problems:?}")
    };
    assert_eq!(
        (problem.severity, problem.record.as_str()),
        (Severity::Record, "a")
    );
    assert!(problem.what.contains("recursion limit"), "{problem}");
}

#[test]
fn brackets_anywhere_else_cost_no_more() {
    let deep = nested(DEEP);
    let mut problems = Vec::new();
    let beside = format!(r#"{{"format": 1, "x": {deep}, "people": [{{"id": "b", "name": "B"}}]}}"#);
    assert_eq!(
        read_collection::<Person>("f", &beside, &mut problems)
            .unwrap()
            .records
            .len(),
        1
    );
    let as_record = format!(r#"{{"format": 1, "people": [{deep}, {{"id": "b", "name": "B"}}]}}"#);
    assert_eq!(
        read_collection::<Person>("f", &as_record, &mut problems)
            .unwrap()
            .records
            .len(),
        1
    );
    let unclosed = "[".repeat(DEEP);
    assert!(read_collection::<Person>("f", &unclosed, &mut problems).is_none());
    assert!(
        read_site(
            "site.json",
            &format!(r#"{{"organisation": {deep}}}"#),
            &mut problems
        )
        .is_err()
    );
    assert!(read_site("site.json", &deep, &mut problems).is_err());
    assert!(Change::read(&format!(r#"{{"format": 1, "change": {deep}}}"#)).is_err());
}

#[test]
fn nesting_within_reason_is_kept() {
    let text = format!(
        r#"{{"format": 1, "people": [{{"id": "a", "name": "A", "x": {}}}]}}"#,
        nested(60)
    );
    let mut problems = Vec::new();
    let file = read_collection::<Person>("f", &text, &mut problems).unwrap();
    assert_eq!(problems, []);
    let again = write_collection(&file);
    let same = read_collection::<Person>("f", &again, &mut problems).unwrap();
    assert_eq!(same.records, file.records);
}

#[test]
fn a_megabyte_of_text_is_a_text() {
    let long = "ä".repeat(500_000);
    let text = format!(r#"{{"format": 1, "people": [{{"id": "a", "name": "A", "about": "{long}"}}]}}"#);
    let mut problems = Vec::new();
    let file = read_collection::<Person>("f", &text, &mut problems).unwrap();
    assert_eq!((problems.len(), file.records[0].about.len()), (0, 1_000_000));
    let wrong = text.replace("\"name\": \"A\"", "\"name\": 7");
    assert!(
        read_collection::<Person>("f", &wrong, &mut problems)
            .unwrap()
            .records
            .is_empty()
    );
    assert_eq!(problems[0].field, "name", "and where it is wrong is still found");
}

#[test]
fn ten_thousand_bad_records_are_ten_thousand_findings() {
    let records = vec![r#"{"id": "x", "name": 1}"#; 10_000].join(",");
    let (catalog, problems) =
        company_with(&[("more.json", &format!(r#"{{"format": 1, "people": [{records}]}}"#))]);
    assert_eq!((catalog.people.len(), problems.len()), (5, 10_000));
}
