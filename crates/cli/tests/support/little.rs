//! A company small enough to say everything about it.

use serde_json::{Value, json};

use super::Copy;

const SITE: &str = r#"{
  "format": 1,
  "organisation": { "name": "Tideway" },
  "moderators": ["ines-okafor"],
  "features": { "self_registration": false },
  "approval": ["start_group"],
  "collections": { "people": ["people.json"], "groups": ["groups.json"], "posts": ["posts.json"] }
}
"#;

const PEOPLE: &str = r#"{
  "format": 1,
  "people": [
    { "id": "ines-okafor", "name": "Inês Okafor", "contacts": { "github": "ines-d" } },
    { "id": "liam-byrne", "name": "Liam Byrne", "contacts": { "email": "liam@tideway.example" } },
    { "id": "noor-haddad", "name": "Noor Haddad", "contacts": { "github": "Noor-H" } }
  ]
}
"#;

const GROUPS: &str = r#"{
  "format": 1,
  "groups": [
    { "id": "chess", "name": "Chess at Lunch", "leads": ["noor-haddad"], "members": ["noor-haddad"] }
  ]
}
"#;

const POSTS: &str = r#"{
  "format": 1,
  "posts": [
    { "id": "knots", "kind": "offer", "title": "Twelve knots", "author": "liam-byrne" }
  ]
}
"#;

/// Three people, one of whom looks after the data; a group and a post.
pub fn company() -> Copy {
    Copy::of(&[
        ("site.json", SITE),
        ("people.json", PEOPLE),
        ("groups.json", GROUPS),
        ("posts.json", POSTS),
    ])
}

/// The id of the change with this number.
pub fn id(number: u32) -> String {
    format!("01K{number:023}")
}

/// Where its receipt lies.
pub fn receipt(number: u32) -> String {
    format!("receipts/01K0/{}.json", id(number))
}

/// A change, made as many minutes after nine as its number says.
pub fn change(number: u32, author: &str, kind: Value) -> Value {
    json!({
        "format": 1,
        "id": id(number),
        "author": author,
        "at": format!("2026-11-24T09:{:02}:00.000Z", number % 60),
        "change": kind,
    })
}

/// Somebody joins the chess group.
pub fn joining(number: u32, author: &str) -> Value {
    change(number, author, json!({ "type": "join_group", "group": "chess" }))
}

/// Somebody starts a group.
pub fn starting(number: u32, author: &str) -> Value {
    change(
        number,
        author,
        json!({ "type": "start_group", "group": "choir", "name": "Choir" }),
    )
}
