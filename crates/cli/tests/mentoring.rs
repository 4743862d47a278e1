//! `footbridge mentoring`: a proposal, its file, and taking it in.

mod support;

use serde_json::{Value, json};
use support::{Copy, Run, footbridge};

const SITE: &str = r#"{
  "format": 1,
  "organisation": { "name": "Tideway" },
  "departments": [{ "id": "law", "label": "Law" }, { "id": "works", "label": "Works" }],
  "levels": [{ "id": "junior", "label": "Junior" }, { "id": "senior", "label": "Senior" }],
  "collections": { "topics": ["topics.json"], "people": ["people.json"], "groups": ["groups.json"], "posts": ["posts.json"] }
}
"#;
const TOPICS: &str = r#"{ "format": 1, "topics": [
  { "id": "rust", "label": "Rust", "kind": "skill" },
  { "id": "tides", "label": "Tides", "kind": "skill" }
] }
"#;
const PEOPLE: &str = r#"{ "format": 1, "people": [
  { "id": "ana", "name": "Ana Castro", "department": "works", "level": "senior", "languages": ["en"],
    "timezone": "Europe/Lisbon", "skills": { "rust": "expert" }, "open_to": ["mentoring"], "mentees": 1 },
  { "id": "bo", "name": "Bo Ek", "department": "works", "level": "junior", "languages": ["en"],
    "timezone": "Europe/Stockholm", "open_to": ["mentoring"],
    "mentoring": { "topics": ["tides"], "rhythm": "weekly" } },
  { "id": "cy", "name": "Cy Young", "department": "law", "level": "junior", "languages": ["en"],
    "timezone": "Europe/Lisbon", "learning": ["rust"], "open_to": ["being_mentored"] },
  { "id": "di", "name": "Di Reyes", "level": "senior", "learning": ["rust"], "open_to": ["being_mentored"],
    "goals": { "topics": ["tides"], "choices": ["bo"] } },
  { "id": "em", "name": "Em Oduya", "learning": ["rust"], "open_to": ["being_mentored"] },
  { "id": "flo", "name": "Flo Maas", "open_to": ["being_mentored"] }
] }
"#;

fn company() -> Copy {
    Copy::of(&[
        ("site.json", SITE),
        ("topics.json", TOPICS),
        ("people.json", PEOPLE),
        ("groups.json", "{ \"format\": 1, \"groups\": [] }"),
        ("posts.json", "{ \"format\": 1, \"posts\": [] }"),
    ])
}

fn mentoring(copy: &Copy, more: &[&str]) -> Run {
    let fixed = [
        "mentoring",
        "--data",
        copy.path().to_str().unwrap(),
        "--today",
        "2026-11-24",
    ];
    footbridge(fixed.iter().chain(more))
}

/// A proposal in a file beside the data.
fn proposed(copy: &Copy) -> (String, Run) {
    let out = copy.path().join("spring.json").to_str().unwrap().to_owned();
    let run = mentoring(copy, &["--round", "2027-spring", "--out", &out]);
    (out, run)
}

#[test]
fn says_who_could_mentor_whom_and_why() {
    let copy = company();
    let run = mentoring(&copy, &["--round", "2027-spring"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    let expected = "\
Mentoring programme 2027-spring on 2026-11-24
4 people look for a mentor; 2 mentors have 2 places.

  Ana Castro mentors Cy Young
      Ana can teach Rust, which Cy wants to learn; Ana works in Works
  Bo Ek mentors Di Reyes, choice 1, reverse mentoring
      Di chose Bo as number 1; Bo helps with Tides, a goal of Di’s

Nobody for
  Em Oduya: those who fit have their places filled with people who fit better
  Flo Maas: no mentor with a free place offers or teaches what they look for

2 pairs: 1 with a first choice, 0 with another choice, 1 by what they offer and want. 2 without.
";
    assert_eq!(run.stdout, expected);
    assert_eq!(
        copy.read("posts.json"),
        "{ \"format\": 1, \"posts\": [] }",
        "nothing is written"
    );
}

#[test]
fn the_file_can_be_reviewed_and_taken_in_once() {
    let copy = company();
    let (file, run) = proposed(&copy);
    assert!(
        run.stdout
            .ends_with("Take out the rows that will not do, then --accept it.\n"),
        "{}",
        run.stdout
    );
    let first = copy.read("spring.json");
    proposed(&copy);
    assert_eq!(
        copy.read("spring.json"),
        first,
        "the same data gives the same bytes"
    );
    copy.edit("spring.json", |sheet| {
        assert_eq!(sheet["pairs"][0]["mentee_name"], "Cy Young");
        assert_eq!(sheet["pairs"][0]["topics"], json!(["rust"]));
        sheet["pairs"].as_array_mut().unwrap().remove(0);
    });
    let run = mentoring(&copy, &["--accept", &file]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    assert_eq!(
        run.stdout,
        "Bo Ek mentors Di Reyes\n1 pair of 2027-spring taken in, 0 there already, 0 not taken.\n"
    );
    let posts: Value = serde_json::from_str(&copy.read("posts.json")).unwrap();
    let request = &posts["posts"][0];
    assert_eq!(
        (
            &request["author"],
            &request["to"],
            &request["kind"],
            &request["interested"]
        ),
        (&json!("di"), &json!("bo"), &json!("mentoring"), &json!(["bo"]))
    );
    assert_eq!(copy.check().code, 0, "{}", copy.check().stdout);
    let written = copy.read("posts.json");
    let run = mentoring(&copy, &["--accept", &file]);
    assert_eq!(
        run.stdout,
        "0 pairs of 2027-spring taken in, 1 there already, 0 not taken.\n"
    );
    assert_eq!(copy.read("posts.json"), written);
    let next = mentoring(&copy, &["--round", "2027-autumn"]).stdout;
    assert!(
        next.contains("3 people look for a mentor; 1 mentor has 1 place.\n"),
        "{next}"
    );
}

#[test]
fn what_no_longer_holds_is_refused_with_its_reason() {
    let copy = company();
    let (file, _) = proposed(&copy);
    copy.edit("people.json", |people| {
        people["people"][0]["mentees"] = json!(0);
        people["people"][3]["open_to"] = json!([]);
    });
    let before = copy.read("posts.json");
    let run = mentoring(&copy, &["--accept", &file]);
    assert_eq!(
        (run.code, run.stdout.as_str()),
        (
            1,
            "\
not taken: Ana Castro for Cy Young: the mentor has no place left
not taken: Bo Ek for Di Reyes: the mentee looks for no mentor any more, or is away
0 pairs of 2027-spring taken in, 0 there already, 2 not taken.
"
        )
    );
    assert_eq!(copy.read("posts.json"), before);
}

#[test]
fn wrong_files_and_names_change_nothing() {
    let copy = company();
    copy.write("not.json", "[1, 2]");
    let run = mentoring(
        &copy,
        &["--accept", copy.path().join("not.json").to_str().unwrap()],
    );
    assert_eq!(run.code, 2);
    assert!(
        run.stderr.contains("this is no file of a proposal"),
        "{}",
        run.stderr
    );
    copy.write(
        "newer.json",
        r#"{ "format": 99, "round": "x", "today": "2026-11-24", "pairs": [] }"#,
    );
    let run = mentoring(
        &copy,
        &["--accept", copy.path().join("newer.json").to_str().unwrap()],
    );
    assert!(run.stderr.contains("newer Footbridge"), "{}", run.stderr);
    for arguments in [
        &["--round", "Spring 2027"] as &[&str],
        &[],
        &["--round", "a", "--accept", "b"],
    ] {
        assert_eq!(mentoring(&copy, arguments).code, 2, "{arguments:?}");
    }
}
