//! `footbridge stale`: what nobody has touched for long, and whom to ask.

mod support;

use serde_json::{Value, json};
use support::{Copy, Run, footbridge};

const SITE: &str = r#"{
  "format": 1,
  "organisation": { "name": "Tideway" },
  "moderators": ["noor"],
  "collections": { "people": ["people.json"], "groups": ["groups.json"], "posts": ["posts.json"] }
}
"#;
const PEOPLE: &str = r#"{ "format": 1, "people": [
  { "id": "ana", "name": "Ana Castro", "about": "Tides.", "joined": "2020-01-01", "contacts": { "email": "ana@x.example" } },
  { "id": "bo", "name": "Bo Ek", "about": "Rivers.", "joined": "2020-01-01",
    "stamps": { "about": "2026-05-01T09:00:00.000Z 01KASZ3G2V8M4Q0R6T7W9X1Y5B" } },
  { "id": "cy", "name": "Cy Young", "joined": "2019-01-01" },
  { "id": "gone", "name": "Long Gone", "about": "Ships.", "left": "2025-01-01" },
  { "id": "noor", "name": "Noor Haddad", "about": "Maps.", "joined": "2026-09-01" }
] }
"#;
const GROUPS: &str = r#"{ "format": 1, "groups": [
  { "id": "chess", "name": "Chess `@everyone`", "leads": ["ana"], "members": ["ana"], "reviewed": "2025-01-01" },
  { "id": "choir", "name": "Choir", "leads": ["gone"], "members": ["gone"], "founded": "2020-01-01" },
  { "id": "climbing", "name": "Climbing", "leads": ["bo"], "members": ["ana", "bo"], "founded": "2020-01-01",
    "stamps": { "members/ana": "2026-10-01T09:00:00.000Z 01KASZ3G2V8M4Q0R6T7W9X1Y5B" } },
  { "id": "darts", "name": "Darts", "status": "closed", "founded": "2020-01-01" }
] }
"#;
const POSTS: &str = r#"{ "format": 1, "posts": [
  { "id": "knots", "kind": "offer", "title": "Knots", "author": "bo", "posted": "2025-03-01" },
  { "id": "old", "kind": "ask", "title": "Old", "author": "bo", "posted": "2024-03-01", "expires": "2024-05-01" },
  { "id": "ropes", "kind": "ask", "title": "Ropes", "author": "gone", "posted": "2026-11-01" }
] }
"#;

fn company() -> Copy {
    Copy::of(&[
        ("site.json", SITE),
        ("people.json", PEOPLE),
        ("groups.json", GROUPS),
        ("posts.json", POSTS),
    ])
}

fn stale(copy: &Copy, more: &[&str]) -> Run {
    let fixed = ["stale", copy.path().to_str().unwrap(), "--today", "2026-11-24"];
    footbridge(fixed.iter().chain(more))
}

#[test]
fn names_what_is_old_and_whom_to_ask() {
    let run = stale(&company(), &[]);
    assert_eq!((run.code, run.stderr.as_str()), (1, ""));
    let expected = "\
Groups
  2020-01-01  Choir (choir)
              ask Noor Haddad
  2025-01-01  Chess `@everyone` (chess)
              ask Ana Castro <ana@x.example>

Posts
  2025-03-01  Knots (knots)
              ask Bo Ek

Profiles
  2020-01-01  Ana Castro (ana)
              ask Ana Castro <ana@x.example>

Not touched for 12 months (since 2025-11-24): 2 groups, 1 post, 1 profile. 1 profile says nothing of their own yet.
";
    assert_eq!(run.stdout, expected);
}

#[test]
fn an_issue_cannot_ping_or_link() {
    let run = stale(&company(), &["--format", "github"]);
    assert_eq!(run.code, 1);
    let expected = "\
Not touched for 12 months (since 2025-11-24): 2 groups, 1 post, 1 profile. 1 profile says nothing of their own yet.

### Groups

- [ ] `Choir` `choir`, 2020-01-01; ask `Noor Haddad`
- [ ] `` Chess `@everyone` `` `chess`, 2025-01-01; ask `Ana Castro <ana@x.example>`

### Posts

- [ ] `Knots` `knots`, 2025-03-01; ask `Bo Ek`

### Profiles

- [ ] `Ana Castro` `ana`, 2020-01-01; ask `Ana Castro <ana@x.example>`
";
    assert_eq!(run.stdout, expected);
}

#[test]
fn programs_get_everything_and_nothing_old_is_clean() {
    let report: Value = serde_json::from_str(&stale(&company(), &["--format", "json"]).stdout).unwrap();
    assert_eq!(report["groups"][0]["ask"], json!(["Noor Haddad"]));
    assert_eq!(
        (&report["since"], &report["silent"]),
        (&json!("2025-11-24"), &json!(1))
    );
    let run = stale(&company(), &["--months", "120"]);
    assert_eq!(run.code, 0);
    assert!(
        run.stdout
            .starts_with("Nothing has gone untouched for 120 months."),
        "{}",
        run.stdout
    );
}
