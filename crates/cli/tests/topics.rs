//! `footbridge topics`: merging, renaming, retiring and listing.

mod support;

use serde_json::{Value, json};
use support::{Copy, Run, footbridge};

const SITE: &str = r#"{
  "format": 1,
  "organisation": { "name": "Tideway" },
  "collections": { "topics": ["topics.json"], "people": ["people.json"], "groups": ["groups.json"], "posts": ["posts.json"] }
}
"#;
const TOPICS: &str = r#"{ "format": 1, "topics": [
  { "id": "bread", "label": "Bread", "kind": "interest", "aliases": ["loaves"], "related": ["sourdough", "cake"] },
  { "id": "cake", "label": "Cake", "kind": "interest", "related": ["bread"] },
  { "id": "k8s", "label": "K8s", "kind": "skill", "aliases": ["kube"] },
  { "id": "kubernetes", "label": "Kubernetes", "kind": "skill", "aliases": ["k8s"] },
  { "id": "sourdough", "label": "Sourdough", "kind": "interest" }
] }
"#;
const PEOPLE: &str = r#"{ "format": 1, "people": [
  { "id": "ana", "name": "Ana", "skills": { "k8s": "expert", "kubernetes": "working" }, "interests": ["bread"],
    "stamps": { "interests/bread": "2026-05-01T09:00:00.000Z 01KASZ3G2V8M4Q0R6T7W9X1Y5B" } },
  { "id": "bo", "name": "Bo", "learning": ["k8s"],
    "mentoring": { "topics": ["k8s", "sourdough"], "rhythm": "weekly" }, "goals": { "topics": ["kubernetes", "k8s"] } }
] }
"#;
const GROUPS: &str = r#"{ "format": 1, "groups": [
  { "id": "bakers", "name": "Bakers", "topics": ["bread", "sourdough", "cake"], "leads": ["ana"], "members": ["ana"] }
] }
"#;
const POSTS: &str = r#"{ "format": 1, "posts": [
  { "id": "knead", "kind": "offer", "title": "Knead", "author": "ana", "topics": ["cake", "bread"] }
] }
"#;

fn company() -> Copy {
    Copy::of(&[
        ("site.json", SITE),
        ("topics.json", TOPICS),
        ("people.json", PEOPLE),
        ("groups.json", GROUPS),
        ("posts.json", POSTS),
    ])
}

fn topics(copy: &Copy, arguments: &[&str]) -> Run {
    let folder = ["--in", copy.path().to_str().unwrap()];
    footbridge(["topics"].iter().chain(arguments).chain(&folder))
}

fn record(copy: &Copy, collection: &str, id: &str) -> Value {
    let file: Value = serde_json::from_str(&copy.read(&format!("{collection}.json"))).unwrap();
    let all = file[collection].as_array().unwrap();
    all.iter().find(|record| record["id"] == id).unwrap().clone()
}

#[test]
fn a_merge_rewrites_all_that_named_the_topic() {
    let copy = company();
    let run = topics(&copy, &["merge", "bread", "sourdough"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    assert_eq!(
        run.stdout,
        "bread is part of sourdough now, for 1 person, 1 group and 1 post.\n"
    );
    assert_eq!(
        record(&copy, "topics", "bread"),
        json!({"id": "bread", "label": "Bread", "kind": "interest", "retired": true, "moved_to": "sourdough"})
    );
    let sourdough = record(&copy, "topics", "sourdough");
    assert_eq!(sourdough["aliases"], json!(["Bread", "loaves"]));
    assert_eq!(sourdough["related"], json!(["cake"]));
    assert_eq!(record(&copy, "topics", "cake")["related"], json!(["sourdough"]));
    let ana = record(&copy, "people", "ana");
    assert_eq!(ana["interests"], json!(["sourdough"]));
    assert_eq!(
        ana["stamps"].as_object().unwrap().keys().collect::<Vec<_>>(),
        ["interests/sourdough"]
    );
    assert_eq!(
        record(&copy, "groups", "bakers")["topics"],
        json!(["sourdough", "cake"])
    );
    assert_eq!(
        record(&copy, "posts", "knead")["topics"],
        json!(["cake", "sourdough"])
    );
    assert_eq!(copy.check().code, 0, "{}", copy.check().stdout);
}

#[test]
fn the_better_level_wins_and_a_late_change_lands_there() {
    let copy = company();
    topics(&copy, &["merge", "k8s", "kubernetes"]);
    assert_eq!(
        record(&copy, "people", "ana")["skills"],
        json!({"kubernetes": "expert"})
    );
    let change = json!({
        "format": 1, "id": "01KASZ3G2V8M4Q0R6T7W9X1Y5C", "author": "bo", "at": "2026-05-02T09:00:00.000Z",
        "change": {"type": "edit_profile", "set": {"skills": {"k8s": "basics"}}}
    });
    copy.write("late.json", change.to_string());
    let late = copy.path().join("late.json");
    let run = copy.apply(late.to_str().unwrap(), &["--trust-authors"]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    assert_eq!(
        record(&copy, "people", "bo")["skills"],
        json!({"kubernetes": "basics"})
    );
}

#[test]
fn what_mentors_offer_and_mentees_want_moves_along() {
    let copy = company();
    topics(&copy, &["merge", "k8s", "kubernetes"]);
    let bo = record(&copy, "people", "bo");
    assert_eq!(bo["mentoring"]["topics"], json!(["kubernetes", "sourdough"]));
    assert_eq!(bo["goals"]["topics"], json!(["kubernetes"]));
}

#[test]
fn chains_are_shortened() {
    let copy = company();
    topics(&copy, &["merge", "bread", "cake"]);
    topics(&copy, &["merge", "cake", "sourdough"]);
    assert_eq!(record(&copy, "topics", "bread")["moved_to"], "sourdough");
    assert_eq!(copy.check().code, 0, "{}", copy.check().stdout);
}

#[test]
fn what_cannot_be_merged_says_why_and_changes_nothing() {
    let copy = company();
    topics(&copy, &["merge", "bread", "sourdough"]);
    topics(&copy, &["retire", "cake"]);
    let before = copy.files();
    for (from, into, said) in [
        ("bread", "bread", "bread is one topic"),
        ("nothing", "cake", "there is no topic nothing"),
        ("k8s", "sourdough", "k8s is a skill, and sourdough is an interest"),
        ("sourdough", "cake", "cake is retired"),
        ("cake", "bread", "bread is part of sourdough; merge into that one"),
        ("Bad Id", "bread", "is not an id"),
    ] {
        let run = topics(&copy, &["merge", from, into]);
        assert_eq!(run.code, 2);
        assert!(run.stderr.contains(said), "{from} {into}: {}", run.stderr);
    }
    assert_eq!(copy.files(), before);
}

#[test]
fn a_new_label_keeps_the_old_name_and_one_that_is_taken_is_refused() {
    let copy = company();
    let run = topics(&copy, &["rename", "kubernetes", "Container Orchestration"]);
    assert_eq!(
        run.stdout,
        "kubernetes is called “Container Orchestration” now; “Kubernetes” still finds it.\n"
    );
    assert_eq!(
        record(&copy, "topics", "kubernetes")["aliases"],
        json!(["k8s", "Kubernetes"])
    );
    let run = topics(&copy, &["rename", "cake", "LOAVES"]);
    assert_eq!(run.code, 2);
    assert!(
        run.stderr.contains("footbridge topics merge cake bread"),
        "{}",
        run.stderr
    );
    topics(&copy, &["rename", "kubernetes", "Kubernetes"]);
    assert_eq!(
        record(&copy, "topics", "kubernetes")["aliases"],
        json!(["k8s", "Container Orchestration"])
    );
}

#[test]
fn retired_and_unused_topics_are_listed() {
    let copy = company();
    assert_eq!(
        topics(&copy, &["retire", "cake"]).stdout,
        "cake is retired now.\n"
    );
    assert_eq!(
        topics(&copy, &["retire", "cake"]).stdout,
        "cake is retired already.\n"
    );
    let list = topics(&copy, &["list"]).stdout;
    assert!(
        list.contains("cake        interest      0 people    1 groups    1 posts  Cake (retired)\n"),
        "{list}"
    );
    assert!(list.ends_with("5 topics.\n"), "{list}");
    let unused = topics(&copy, &["list", "--unused"]).stdout;
    assert!(unused.ends_with("0 topics that nobody uses.\n"), "{unused}");
}
