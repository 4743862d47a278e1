//! `footbridge export`: tables for spreadsheets.

mod support;

use std::fs;

use serde_json::json;
use support::{Copy, Run, footbridge};

fn export(copy: &Copy, arguments: &[&str]) -> Run {
    let folder = ["--csv", copy.path().to_str().unwrap()];
    footbridge(["export"].iter().chain(arguments).chain(&folder))
}

fn small() -> Copy {
    let copy = support::little::company();
    copy.edit("people.json", |file| {
        file["people"] = json!([{
            "id": "ines-okafor", "name": "Inês Okafor", "title": "=HYPERLINK(\"https://x.example\";\"me\")",
            "about": "Two\nlines, \"quoted\"", "skills": {"rust": "expert"}, "joined": "2019-03-04"
        }]);
    });
    copy
}

#[test]
fn every_cell_is_quoted_and_none_is_a_formula() {
    let run = export(&small(), &["--people"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    let expected = "\"footbridge id\",\"name\",\"employee number\",\"title\",\"department\",\"team\",\"level\",\"location\",\
        \"time zone\",\"joined\",\"left\",\"e-mail\",\"languages\",\"pronouns\",\"about\",\"skills\",\"interests\",\"learning\",\
        \"ambitions\",\"open to\"\n\
        \"ines-okafor\",\"Inês Okafor\",\"\",\"'=HYPERLINK(\"\"https://x.example\"\";\"\"me\"\")\",\"\",\"\",\"\",\"\",\"\",\
        \"2019-03-04\",\"\",\"\",\"\",\"\",\"Two\nlines, \"\"quoted\"\"\",\"rust (expert)\",\"\",\"\",\"\",\"\"\n";
    assert_eq!(run.stdout, expected);
}

#[test]
fn a_file_for_excel_has_a_mark_and_semicolons() {
    let copy = small();
    let file = copy.path().join("groups.csv");
    let more = [
        "--groups",
        "--bom",
        "--delimiter",
        "semicolon",
        "--out",
        file.to_str().unwrap(),
    ];
    let run = export(&copy, &more);
    assert_eq!((run.code, run.stdout.as_str()), (0, ""));
    let text = fs::read_to_string(file).unwrap();
    assert!(text.starts_with("\u{feff}\"id\";\"name\";"), "{text}");
    assert!(text.contains("\n\"chess\";\"Chess at Lunch\";"), "{text}");
}

#[test]
fn the_whole_sample_can_be_written() {
    let copy = Copy::new();
    for (which, rows) in [("--people", 240), ("--groups", 36), ("--posts", 120)] {
        let run = export(&copy, &[which]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        let begun = run.stdout.lines().filter(|line| line.starts_with('"')).count();
        assert!(begun > rows, "{which}: {begun}");
    }
}

#[test]
fn one_kind_at_a_time() {
    let copy = small();
    assert_eq!(export(&copy, &[]).code, 2);
    assert_eq!(export(&copy, &["--people", "--posts"]).code, 2);
    assert_eq!(
        footbridge(["export", "--people", "--csv", "no/such/folder"]).code,
        2
    );
}
