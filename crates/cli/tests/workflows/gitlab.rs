//! The same on GitLab.

use serde_json::json;

use crate::site::{Site, body};
use crate::support::little::{joining, receipt};

/// A site whose people are known by their GitLab logins.
fn site() -> Site {
    let site = Site::new();
    let people = site
        .published("people.json")
        .unwrap()
        .replace("\"github\"", "\"gitlab\"");
    site.push("data/people.json", &people);
    site
}

#[test]
fn an_issue_is_taken_in_answered_and_closed() {
    let site = site();
    let number = site.forge.issue("ines-d", &body(&joining(1, "ines-okafor")));
    site.run("take-in.sh", "gitlab");
    assert_eq!(site.members(), json!(["ines-okafor", "noor-haddad"]));
    assert!(site.forge.thing(number).is_closed);
    assert_eq!(site.forge.answers(number).len(), 1);
}

#[test]
fn a_moderator_lets_through_what_waits() {
    let site = site();
    let number = site.forge.issue(
        "noor-h",
        &body(&crate::support::little::starting(1, "noor-haddad")),
    );
    site.run("take-in.sh", "gitlab");
    // A slash at the start of a line would be an order to GitLab.
    let answer = site.forge.answers(number).remove(0);
    assert!(answer.contains("`footbridge approve`"), "{answer}");
    assert!(!answer.lines().any(|line| line.starts_with('/')), "{answer}");
    site.forge.comment(number, "ines-d", "footbridge approve");
    site.run("take-in.sh", "gitlab");
    assert!(site.published("groups.json").unwrap().contains("choir"));
    assert!(site.forge.thing(number).is_closed);
}

#[test]
fn what_somebody_else_wrote_into_an_issue_is_left_to_people() {
    let site = site();
    let number = site.forge.issue("ines-d", &body(&joining(1, "ines-okafor")));
    site.forge.state().thing(number).unwrap().editor = Some("mallory".to_owned());
    site.run("take-in.sh", "gitlab");
    assert_eq!(site.published(&receipt(1)), None);
    assert!(site.forge.answers(number)[0].contains("Somebody else than its author"));
}
