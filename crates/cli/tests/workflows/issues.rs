//! Issues that hand in changes.

use serde_json::json;

use crate::site::{Site, body};
use crate::support::little::{joining, receipt};

#[test]
fn a_marked_issue_is_taken_in_answered_and_closed() {
    let site = Site::new();
    let number = site
        .forge
        .issue("ines-d", &body(&joining(1, "ines-okafor")).replace('\n', "\r\n"));
    site.take_in();
    assert_eq!(site.members(), json!(["ines-okafor", "noor-haddad"]));
    assert!(site.published(&receipt(1)).is_some());
    assert!(site.forge.thing(number).is_closed);
    assert!(site.forge.answers(number)[0].contains("so this is closed."));
}

#[test]
fn an_issue_without_the_marker_is_none_of_our_business() {
    let site = Site::new();
    let number = site.forge.issue("ines-d", &joining(1, "ines-okafor").to_string());
    site.take_in();
    assert!(site.forge.thing(number).comments.is_empty());
    assert!(!site.forge.thing(number).is_closed);
}

#[test]
fn what_somebody_else_wrote_into_an_issue_is_left_to_people() {
    let site = Site::new();
    let number = site.forge.issue("ines-d", &body(&joining(1, "ines-okafor")));
    site.forge.state().thing(number).unwrap().editor = Some("mallory".to_owned());
    site.take_in();
    site.take_in();
    assert_eq!(site.published(&receipt(1)), None);
    let answers = site.forge.answers(number);
    assert_eq!(answers.len(), 1);
    assert!(
        answers[0].contains("Somebody else than its author"),
        "{}",
        answers[0]
    );
    // Its author puts it right.
    site.forge.state().thing(number).unwrap().editor = Some("ines-d".to_owned());
    site.take_in();
    assert!(site.forge.thing(number).is_closed);
}

#[test]
fn an_answer_that_did_not_get_through_is_given_by_the_next_run() {
    let site = Site::new();
    let number = site.forge.issue("ines-d", &body(&joining(1, "ines-okafor")));
    site.forge.state().failures = 1;
    assert!(!site.try_run("take-in.sh", "github").status.success());
    // The change is in all the same.
    assert!(site.published(&receipt(1)).is_some());
    site.take_in();
    assert!(site.forge.thing(number).is_closed);
    assert!(site.forge.answers(number)[0].contains("**already there**"));
}

#[test]
fn gitea_is_asked_alike() {
    let site = Site::new();
    // The company knows nobody's login there, so that a moderator's is missing too.
    let number = site.forge.issue("ines-d", &body(&joining(1, "ines-okafor")));
    site.run("take-in.sh", "gitea");
    assert!(site.forge.answers(number)[0].contains("gitea:ines-d"));
    let asked = |request: &String| request.contains("graphql");
    assert!(!site.forge.state().requests.iter().any(asked));
}
