//! Bad records and fields cost no more than themselves: each case is named exactly, and the rest is there.

mod support;

use footbridge_core::problem::Severity::{self, Field, Record};
use support::{company, company_with, original, places};

/// The company with one more record in a file has exactly this problem; gives its words.
fn one_more(file: &str, record: &str, place: (Severity, &str, &str)) -> String {
    let end = original(file).rfind(']').unwrap();
    let text = format!("{},\n{record}\n  ]\n}}\n", original(file)[..end].trim_end());
    let (catalog, problems) = company_with(&[(file, &text)]);
    let (severity, of, field) = place;
    assert_eq!(
        places(&problems),
        [(severity, file, of, field)],
        "{record}\n{problems:#?}"
    );
    assert!(!problems[0].remedy.is_empty());
    let count = |all: &footbridge_core::Catalog| {
        all.topics.len() + all.people.len() + all.groups.len() + all.posts.len()
    };
    let more = usize::from(severity == Field);
    assert_eq!(
        count(&catalog),
        count(&company()) + more,
        "a field does not cost its record: {record}"
    );
    problems[0].what.clone()
}

#[test]
fn whole_records() {
    one_more(
        "people.json",
        r#"{"id": "x", "name": null}"#,
        (Record, "x", "name"),
    );
    one_more("people.json", r#"{"id": "x"}"#, (Record, "x", "name"));
    one_more(
        "people.json",
        r#"{"id": "x", "name": " "}"#,
        (Record, "x", "name"),
    );
    one_more("people.json", r#"{"name": "Nobody"}"#, (Record, "#6", "id"));
    one_more(
        "people.json",
        r#"{"id": "X Y", "name": "X"}"#,
        (Record, "X Y", "id"),
    );
    one_more("people.json", r#"{"id": 7, "name": "X"}"#, (Record, "#6", "id"));
    one_more("people.json", "\"x\"", (Record, "#6", ""));
    one_more("people.json", "[]", (Record, "#6", ""));
    one_more("people.json", "null", (Record, "#6", ""));
    one_more(
        "people.json",
        r#"{"id": "x", "name": "X", "mentees": "two"}"#,
        (Record, "x", "mentees"),
    );
    one_more(
        "people.json",
        r#"{"id": "x", "name": "X", "skills": {"rust": 4}}"#,
        (Record, "x", "skills.rust"),
    );
    one_more(
        "people.json",
        r#"{"id": "x", "name": "X", "name": "Y"}"#,
        (Record, "x", "name"),
    );
    one_more(
        "topics.json",
        r#"{"id": "x", "label": "X", "kind": "hobby"}"#,
        (Record, "x", "kind"),
    );
    one_more(
        "groups.json",
        r#"{"id": "x", "name": "X", "members": "all"}"#,
        (Record, "x", "members"),
    );
    one_more(
        "posts.json",
        r#"{"id": "x", "title": "X", "kind": "rant", "author": "ana-castro"}"#,
        (Record, "x", "kind"),
    );
    one_more(
        "posts.json",
        r#"{"id": "x", "title": "X", "kind": "ask", "author": "Ana!"}"#,
        (Record, "x", "author"),
    );
    one_more(
        "posts.json",
        r#"{"id": "x", "title": "X", "kind": "ask"}"#,
        (Record, "x", "author"),
    );
}

#[test]
fn an_id_that_is_used_twice_names_both_files() {
    let more = r#"{"format": 1, "people": [{"id": "ana-castro", "name": "Another Ana"}]}"#;
    let (catalog, problems) = company_with(&[("people/0002.json", more)]);
    assert_eq!(
        places(&problems),
        [(Record, "people/0002.json", "ana-castro", "id")]
    );
    assert!(problems[0].what.contains("people.json"), "{}", problems[0].what);
    assert_eq!(
        catalog.people.get("ana-castro").unwrap().name,
        "Ana Castro",
        "the first is kept"
    );
}

#[test]
fn fields_of_people() {
    let person = |field: &str, place: &'static str| {
        let record = format!(r#"{{"id": "x", "name": "X", {field}}}"#);
        one_more("people.json", &record, (Field, "x", place))
    };
    assert_eq!(
        person(r#""department": "alchemy""#, "department"),
        "there is no department “alchemy”"
    );
    assert_eq!(
        person(r#""location": "atlantis""#, "location"),
        "there is no location “atlantis”"
    );
    assert_eq!(
        person(r#""level": "wizard""#, "level"),
        "there is no level “wizard”"
    );
    assert_eq!(
        person(r#""interests": ["chess", "falconry"]"#, "interests"),
        "there is no topic “falconry”"
    );
    assert_eq!(
        person(r#""learning": ["falconry"]"#, "learning"),
        "there is no topic “falconry”"
    );
    assert_eq!(
        person(r#""skills": {"falconry": "expert"}"#, "skills"),
        "there is no topic “falconry”"
    );
    person(r#""joined": "01/02/2020""#, "joined");
    person(r#""timezone": "CET+1""#, "timezone");
    person(r#""open_to": ["karaoke"]"#, "open_to");
    person(r#""skills": {"rust": "guru"}"#, "skills.rust");
    person(r#""picture": "../me.jpg""#, "picture");
    person(r#""picture": "https://elsewhere.example/me.jpg""#, "picture");
    person(r#""contacts": {"email": "ana at ferrow"}"#, "contacts.email");
    person(
        r#""contacts": {"links": [{"label": "me", "url": "javascript:alert(1)"}]}"#,
        "contacts.links",
    );
    person(
        r#""accomplishments": [{"text": "A", "link": "http://plain.example"}]"#,
        "accomplishments.link",
    );
}

#[test]
fn fields_of_groups_and_posts() {
    let group = |field: &str, place: &'static str| {
        one_more(
            "groups.json",
            &format!(r#"{{"id": "x", "name": "X", {field}}}"#),
            (Field, "x", place),
        )
    };
    assert_eq!(
        group(r#""members": ["ana-castro", "nobody"]"#, "members"),
        "there is no person “nobody”"
    );
    assert_eq!(
        group(r#""leads": ["nobody"]"#, "leads"),
        "there is no person “nobody”"
    );
    assert_eq!(
        group(r#""topics": ["falconry"]"#, "topics"),
        "there is no topic “falconry”"
    );
    group(r#""location": "atlantis""#, "location");
    group(
        r#""meets": {"weekday": "monday", "time": "25:00", "timezone": "UTC"}"#,
        "meets",
    );
    group(
        r#""meets": {"weekday": "monday", "time": "09:00", "timezone": ""}"#,
        "meets.timezone",
    );
    group(
        r#""channel": {"label": "x", "url": "https://chat.example/a b"}"#,
        "channel.url",
    );
    let post = |field: &str, place: &'static str| {
        let record =
            format!(r#"{{"id": "x", "kind": "ask", "title": "X", "author": "ana-castro", {field}}}"#);
        one_more("posts.json", &record, (Field, "x", place))
    };
    assert_eq!(post(r#""capacity": 0"#, "capacity"), "there is room for nobody");
    assert_eq!(
        post(r#""interested": ["nobody"]"#, "interested"),
        "there is no person “nobody”"
    );
    post(r#""expires": "soon""#, "expires");
    post(r#""department": "alchemy""#, "department");
    post(r#""commitment": "forever""#, "commitment");
    let stranger = r#"{"id": "x", "kind": "ask", "title": "X", "author": "nobody"}"#;
    one_more("posts.json", stranger, (Field, "x", "author"));
    one_more(
        "topics.json",
        r#"{"id": "x", "label": "X", "kind": "skill", "related": ["falconry"]}"#,
        (Field, "x", "related"),
    );
}
