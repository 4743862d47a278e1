//! `footbridge introductions`: who is introduced to whom, what is kept of it, and whether it is right.

mod support;

use serde_json::{Value, json};
use support::{Copy, Run, footbridge};

const SITE: &str = r#"{
  "format": 1,
  "organisation": { "name": "Tideway" },
  "departments": [{ "id": "maps", "label": "Maps" }, { "id": "tides", "label": "Tides" }],
  "locations": [{ "id": "leeds", "label": "Leeds", "timezone": "Europe/London" }, { "id": "osaka", "label": "Osaka", "timezone": "Asia/Tokyo" }],
  "collections": { "people": ["people.json"] }
}
"#;

/// So many people, every other one in the other department and place.
fn company(count: usize) -> Copy {
    let person = |number: usize| {
        let (department, place) = [("maps", "leeds"), ("tides", "osaka")][number % 2];
        json!({
            "id": format!("person-{number}"),
            "name": format!("Person {number}"),
            "department": department,
            "team": format!("Team {number}"),
            "location": place,
            "introductions": { "size": "pair", "how": "any" },
        })
    };
    let people: Vec<Value> = (1..=count).map(person).collect();
    let people = json!({ "format": 1, "people": people }).to_string();
    Copy::of(&[("site.json", SITE), ("people.json", &people)])
}

fn introductions(copy: &Copy, more: &[&str]) -> Run {
    let fixed = ["introductions", "--data", copy.path().to_str().unwrap()];
    footbridge(fixed.iter().chain(more))
}

fn said(run: &Run) -> (i32, &str, &str) {
    (run.code, &run.stdout, &run.stderr)
}

const COMING: &str = "\
2026-W49, the week from 2026-11-30
  5 people take part: 1 pair and 1 trio.
  3 of 4 meetings (75 %) are across departments.
  No rule had to be relaxed.
";

#[test]
fn the_coming_week_is_shown_and_nothing_is_kept() {
    let copy = company(5);
    let before = copy.files();
    for arguments in [
        ["--today", "2026-11-24"],
        ["--today", "2026-11-30"],
        ["--round", "2026-W49"],
    ] {
        let run = introductions(&copy, &arguments);
        let expected = format!("{COMING}Nothing was kept; add --write for that.\n");
        assert_eq!(said(&run), (0, expected.as_str(), ""));
    }
    assert_eq!(copy.files(), before);
}

#[test]
fn a_round_that_is_kept_is_named_counted_and_verified() {
    let copy = company(5);
    let run = introductions(&copy, &["--round", "2026-W49", "--write"]);
    let expected = format!("{COMING}Wrote introductions/2026-W49.json.\n");
    assert_eq!(said(&run), (0, expected.as_str(), ""));
    let site: Value = serde_json::from_str(&copy.read("site.json")).unwrap();
    assert_eq!(
        site["collections"]["introductions"],
        json!(["introductions/2026-W49.json"])
    );
    let round: Value = serde_json::from_str(&copy.read("introductions/2026-W49.json")).unwrap();
    assert_eq!(round["zones"], json!({ "Asia/Tokyo": 540, "Europe/London": 0 }));
    assert_eq!(copy.check().code, 0, "{}", copy.check().stdout);

    let run = introductions(&copy, &["--verify"]);
    assert_eq!(
        said(&run),
        (
            0,
            "2026-W49  verified: the data gives the same introductions\n",
            ""
        )
    );
    // Somebody says what became of theirs: that decides nothing.
    let first = round["introductions"][0]["people"][0].clone();
    copy.edit("people.json", |file| {
        let people = file["people"].as_array_mut().unwrap();
        let one = people.iter_mut().find(|one| one["id"] == first).unwrap();
        one["met"] = json!({ "2026-W49": "met" });
    });
    assert_eq!(introductions(&copy, &["--verify"]).code, 0);
    let next = introductions(&copy, &["--round", "2026-W50"]).stdout;
    let told = "1 met and 0 did not, as far as people said, of the 2 introductions of 2026-W49.";
    assert!(next.contains(told), "{next}");
}

#[test]
fn a_round_is_not_made_twice_nor_before_a_later_one() {
    let copy = company(5);
    introductions(&copy, &["--round", "2026-W49", "--write"]);
    let kept = copy.files();
    let again = introductions(&copy, &["--round", "2026-W49", "--write"]);
    assert_eq!(again.code, 2);
    assert!(again.stderr.contains("was made already"), "{}", again.stderr);
    let older = introductions(&copy, &["--round", "2026-W48", "--write", "--again"]);
    assert_eq!(older.code, 2);
    assert!(
        older.stderr.contains("older than the newest round, 2026-W49"),
        "{}",
        older.stderr
    );
    assert_eq!(copy.files(), kept);
    assert_eq!(
        introductions(&copy, &["--round", "2026-W49", "--write", "--again"]).code,
        0
    );
    assert_eq!(copy.files(), kept, "the same data gives the same bytes");
}

#[test]
fn what_somebody_wrote_into_the_ledger_is_found() {
    let copy = company(6);
    introductions(&copy, &["--round", "2026-W49", "--write"]);
    let path = "introductions/2026-W49.json";
    let kept = copy.read(path);
    copy.edit(path, |round| {
        let people = |at: usize| round["introductions"][at]["people"][1].clone();
        let (one, other) = (people(0), people(1));
        round["introductions"][0]["people"][1] = other;
        round["introductions"][1]["people"][1] = one;
    });
    let run = introductions(&copy, &["--verify"]);
    assert_eq!(run.code, 1);
    assert!(
        run.stdout.starts_with("2026-W49  not what the data gives:\n"),
        "{}",
        run.stdout
    );
    copy.write(path, &kept);
    // Somebody stops: the round was made from other data, and breaks no rule.
    copy.edit("people.json", |file| {
        file["people"][0].as_object_mut().unwrap().remove("introductions");
    });
    let run = introductions(&copy, &["--verify"]);
    let expected = "2026-W49  made from data that has changed since; no rule is broken\n";
    assert_eq!(said(&run), (0, expected, ""));
}

#[test]
fn relaxed_rules_and_those_who_are_left_over_are_told() {
    let copy = company(2);
    introductions(&copy, &["--round", "2026-W49", "--write"]);
    let run = introductions(&copy, &["--round", "2026-W50"]);
    let told = "Relaxed in 1 introduction: people meet who were introduced within the last 12 rounds.";
    assert!(run.stdout.contains(told), "{}", run.stdout);
    let run = introductions(&company(1), &["--round", "2026-W50"]);
    assert!(
        run.stdout
            .contains("Left over: person-1; nobody else takes part this week."),
        "{}",
        run.stdout
    );
    let run = introductions(&company(0), &["--round", "2026-W50"]);
    assert!(run.stdout.contains("0 people take part"), "{}", run.stdout);
}

#[test]
fn programs_get_the_file_itself() {
    let copy = company(5);
    let shown = introductions(&copy, &["--round", "2026-W49", "--format", "json"]).stdout;
    introductions(&copy, &["--round", "2026-W49", "--write"]);
    assert_eq!(shown, copy.read("introductions/2026-W49.json"));
}

#[test]
fn a_ledger_with_holes_is_mended_before_anything_is_made() {
    let copy = company(5);
    introductions(&copy, &["--round", "2026-W49", "--write"]);
    let path = "introductions/2026-W49.json";
    let kept = copy.read(path);
    copy.write(path, &kept[..kept.len() / 2]);
    let run = introductions(&copy, &["--round", "2026-W50"]);
    assert_eq!((run.code, run.stdout.as_str()), (2, ""));
    assert!(run.stderr.contains("the file ends too early"), "{}", run.stderr);
    assert_eq!(copy.check().code, 1);
    copy.write(path, kept.replace("person-1\"", "stranger\""));
    let (code, findings) = copy.findings();
    assert_eq!(code, 1);
    assert_eq!(findings[0]["what"], "there is no person “stranger”");
    for wrong in ["2026-W54", "48", "2026-11-24"] {
        assert_eq!(introductions(&copy, &["--round", wrong]).code, 2);
    }
}
