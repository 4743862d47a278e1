//! Reading and writing: nothing that somebody wrote is lost, and the same data is always the same bytes.

mod support;

use footbridge_core::Problem;
use footbridge_core::change::apply_all;
use footbridge_core::model::{Group, Person, Post, Topic};
use footbridge_core::wire::{WireRecord, read_collection, read_site, write_collection, write_site};
use proptest::prelude::*;
use serde_json::{Value, json};
use support::strategies::changes;
use support::{SITE, company, published, written};

/// Reads a file of one record and writes it again: the record, the text and the fields that were named as problems.
fn rewrite<T: WireRecord>(record: &Value) -> (Value, String, Vec<String>) {
    let text = json!({"format": 1, T::COLLECTION: [record]}).to_string();
    let (text, problems) = rewrite_text::<T>(&text);
    let again: Value = serde_json::from_str(&text).unwrap();
    let fields = problems.into_iter().map(|problem| problem.field).collect();
    (again[T::COLLECTION][0].clone(), text, fields)
}

fn rewrite_text<T: WireRecord>(text: &str) -> (String, Vec<Problem>) {
    let mut problems = Vec::new();
    let file = read_collection::<T>("file.json", text, &mut problems).expect("a readable file");
    (write_collection(&file), problems)
}

/// A record comes back with all that was in it, and a second rewrite changes nothing.
fn keeps<T: WireRecord>(record: &Value, problems: &[&str]) {
    let (again, text, fields) = rewrite::<T>(record);
    assert_eq!(&again, record);
    assert_eq!(fields, problems, "{record}");
    let (twice, _) = rewrite_text::<T>(&text);
    assert_eq!(twice, text);
}

#[test]
fn unknown_fields_of_records_and_their_parts_are_kept() {
    keeps::<Person>(
        &json!({
            "id": "ana", "name": "Ana", "shoe_size": 41, "accomplishments": [{"text": "A", "jury": ["x"]}],
            "contacts": {"email": "a@b.example", "matrix": "@ana", "links": [{"label": "L", "url": "https://x", "icon": "i"}]}
        }),
        &[],
    );
    keeps::<Group>(
        &json!({
            "id": "g", "name": "G", "colour": null, "format": "remote", "open_to_newcomers": true, "status": "active",
            "meets": {"weekday": "monday", "time": "09:00", "timezone": "UTC", "every_weeks": 1, "minutes": 5, "room": 4},
            "channel": {"label": "#g", "bridged": true}
        }),
        &[],
    );
    keeps::<Post>(
        &json!({
            "id": "p", "kind": "ask", "title": "T", "author": "ana", "commitment": "one_off", "format": "remote",
            "status": "open", "mood": {"deep": [1, {"deeper": "ü"}]}
        }),
        &[],
    );
    keeps::<Topic>(
        &json!({"id": "t", "label": "T", "kind": "skill", "icon": "🧵"}),
        &[],
    );
}

#[test]
fn unknown_fields_of_a_file_are_kept() {
    let text = "{\"people\": [], \"note\": {\"a\": [1, 2]}, \"format\": 1}";
    let (again, problems) = rewrite_text::<Person>(text);
    assert_eq!(
        again,
        "{\n  \"format\": 1,\n  \"note\": {\n    \"a\": [\n      1,\n      2\n    ]\n  },\n  \"people\": []\n}\n"
    );
    assert_eq!(problems, []);
    assert_eq!(rewrite_text::<Person>(&again).0, again);
}

#[test]
fn unknown_fields_of_the_site_and_its_parts_are_kept() {
    let mut site: Value = serde_json::from_str(SITE).unwrap();
    for part in [
        "",
        "/organisation",
        "/departments/0",
        "/locations/1",
        "/levels/0",
        "/features",
        "/collections",
    ] {
        site.pointer_mut(part).unwrap()["motto"] = json!({"since": 1902});
    }
    site["organisation"]["values"] =
        json!([{"id": "care", "label": "Care", "about": "We look back.", "icon": "c"}]);
    site["departments"][1]["about"] = json!("Reads the small print.");
    site["collections"]["events"] = json!(["events.json"]);
    let mut problems = Vec::new();
    let read = read_site("site.json", &site.to_string(), &mut problems).unwrap();
    let text = write_site(&read);
    assert_eq!(
        (serde_json::from_str::<Value>(&text).unwrap(), problems),
        (site, vec![])
    );
    assert_eq!(
        write_site(&read_site("site.json", &text, &mut Vec::new()).unwrap()),
        text
    );
}

#[test]
fn what_is_not_understood_is_named_and_kept() {
    keeps::<Person>(
        &json!({"id": "ana", "name": "Ana", "joined": "1st of March"}),
        &["joined"],
    );
    keeps::<Person>(
        &json!({"id": "ana", "name": "Ana", "paused_until": "2026-02-30"}),
        &["paused_until"],
    );
    keeps::<Person>(
        &json!({"id": "ana", "name": "Ana", "open_to": ["coffee", "karaoke"]}),
        &["open_to"],
    );
    keeps::<Person>(
        &json!({"id": "ana", "name": "Ana", "skills": {"rust": "guru", "sql": "basics"}}),
        &["skills.rust"],
    );
    keeps::<Person>(
        &json!({"id": "ana", "name": "Ana", "interests": ["chess", "Rock & Roll"]}),
        &["interests"],
    );
    keeps::<Person>(
        &json!({"id": "ana", "name": "Ana", "contacts": "ask around"}),
        &["contacts"],
    );
    keeps::<Person>(
        &json!({"id": "ana", "name": "Ana", "accomplishments": [{"on": "2020-01-01"}]}),
        &["accomplishments"],
    );
    keeps::<Person>(
        &json!({"id": "ana", "name": "Ana", "department": "Legal Dept."}),
        &["department"],
    );
    keeps::<Person>(
        &json!({"id": "ana", "name": "Ana", "stamps": {"title": "yesterday"}}),
        &["stamps"],
    );
    let group = |field: &str, value: Value| {
        let mut group = json!({"id": "g", "name": "G", "format": "remote", "open_to_newcomers": false, "status": "active"});
        group[field] = value;
        group
    };
    keeps::<Group>(
        &group(
            "meets",
            json!({"weekday": "someday", "time": "09:00", "timezone": "UTC"}),
        ),
        &["meets"],
    );
    keeps::<Group>(
        &group(
            "meets",
            json!({"weekday": "monday", "time": "9am", "timezone": "UTC"}),
        ),
        &["meets"],
    );
    keeps::<Group>(&group("meets", json!("Mondays")), &["meets"]);
    keeps::<Group>(&group("channel", json!(["#g"])), &["channel"]);
    keeps::<Group>(&group("format", json!("telepathy")), &["format"]);
    keeps::<Group>(&group("status", json!("asleep")), &["status"]);
    keeps::<Group>(&group("founded", json!("long ago")), &["founded"]);
}

#[test]
fn records_that_cannot_be_read_are_written_back_as_they_were() {
    let text = r#"{"format": 1, "people": [{"id": "zoe", "name": "Zoe"}, {"id": "b", "name": null}, 7, {"id": "ana", "name": "Ana"}]}"#;
    let (again, problems) = rewrite_text::<Person>(text);
    assert_eq!(problems.len(), 2);
    let list = serde_json::from_str::<Value>(&again).unwrap()["people"].clone();
    let expected =
        json!([{"id": "ana", "name": "Ana"}, {"id": "zoe", "name": "Zoe"}, {"id": "b", "name": null}, 7]);
    assert_eq!(list, expected, "after the others, which are in order of id");
    assert_eq!(rewrite_text::<Person>(&again).0, again);
}

#[test]
fn the_order_of_keys_and_records_does_not_matter() {
    let one = r#"{"format":1,"people":[{"name":"B","id":"b","joined":"2020-01-01"},{"id":"a","name":"A","x":1,"c":2}]}"#;
    let two = r#"{"people":[{"c":2,"x":1,"id":"a","name":"A"},{"joined":"2020-01-01","id":"b","name":"B"}],"format":1}"#;
    assert_eq!(rewrite_text::<Person>(one).0, rewrite_text::<Person>(two).0);
    let text = rewrite_text::<Person>(one).0;
    let expected = "{\n  \"format\": 1,\n  \"people\": [\n    {\n      \"id\": \"a\",\n      \"name\": \"A\",\n      \"c\": 2,\n      \"x\": 1\n    },\n";
    assert!(text.starts_with(expected), "{text}");
    assert!(text.ends_with("\n  ]\n}\n"), "{text}");
}

#[test]
fn a_file_without_a_format_is_written_in_the_present_one() {
    let (again, problems) = rewrite_text::<Person>(r#"{"people": []}"#);
    assert_eq!(problems.len(), 1);
    assert_eq!(again, "{\n  \"format\": 1,\n  \"people\": []\n}\n");
}

#[test]
fn a_newer_format_stays_what_it_is() {
    let (again, problems) =
        rewrite_text::<Person>(r#"{"format": 9, "people": [{"id": "a", "name": "A", "soul": 21}]}"#);
    assert!(
        again.contains("\"format\": 9") && again.contains("\"soul\": 21"),
        "{again}"
    );
    assert_eq!(problems.len(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_changes_have_made_reads_back_the_same(made in changes(16)) {
        let mut catalog = company();
        apply_all(&made, &mut catalog);
        let read = published(&catalog);
        prop_assert_eq!(written(&read), written(&catalog));
        for group in &catalog.groups {
            prop_assert_eq!(read.groups.get(&group.id), Some(group));
        }
        for person in &catalog.people {
            prop_assert_eq!(read.people.get(&person.id), Some(person));
        }
        for post in &catalog.posts {
            prop_assert_eq!(read.posts.get(&post.id), Some(post));
        }
    }
}
