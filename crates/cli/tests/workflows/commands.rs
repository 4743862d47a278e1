//! What people say below an answer: `/approve`, `/refuse` and `/vouch`.

use serde_json::json;

use crate::forge::BOT;
use crate::site::{Site, body};
use crate::support::little::{change, id, joining, receipt, starting};

/// A site where a new group waits for a moderator, in an issue.
fn with_a_group_that_waits() -> (Site, u64) {
    let site = Site::new();
    let number = site.forge.issue("noor-h", &body(&starting(1, "noor-haddad")));
    site.take_in();
    let answers = site.forge.answers(number);
    assert!(answers[0].contains("`/approve`"), "{}", answers[0]);
    assert!(!site.forge.thing(number).is_closed);
    (site, number)
}

fn has_choir(site: &Site) -> bool {
    site.published("groups.json").unwrap().contains("choir")
}

#[test]
fn what_waits_is_kept_and_said_once() {
    let (site, number) = with_a_group_that_waits();
    assert!(site.published(&receipt(1)).unwrap().contains("\"waiting\""));
    let before = site.history();
    site.take_in();
    assert_eq!(site.forge.answers(number).len(), 1);
    assert_eq!(site.history(), before);
}

#[test]
fn a_moderator_lets_it_through() {
    let (site, number) = with_a_group_that_waits();
    site.forge.comment(number, "ines-d", "/approve\n\nGood idea.");
    site.take_in();
    assert!(has_choir(&site));
    assert!(site.forge.thing(number).is_closed);
}

#[test]
fn nobody_else_does() {
    let (site, number) = with_a_group_that_waits();
    site.forge.comment(number, "noor-h", "/approve");
    site.forge.comment(number, "mallory", "/approve");
    site.take_in();
    assert!(!has_choir(&site));
    assert!(!site.forge.thing(number).is_closed);
    // They get an answer, and one only.
    assert_eq!(site.forge.answers(number).len(), 2);
    site.take_in();
    assert_eq!(site.forge.answers(number).len(), 2);
}

#[test]
fn a_moderator_turns_it_down_for_a_reason() {
    let (site, number) = with_a_group_that_waits();
    site.forge.comment(
        number,
        "ines-d",
        "/refuse We have a choir.\nIt is called \"Voices\" $(touch pwned).",
    );
    site.take_in();
    assert!(!has_choir(&site));
    let kept = site.published(&receipt(1)).unwrap();
    assert!(kept.contains("\"refused\""), "{kept}");
    assert!(
        kept.contains(r#"We have a choir. It is called \"Voices\" $(touch pwned)."#),
        "{kept}"
    );
    assert!(site.forge.thing(number).is_closed);
}

#[test]
fn nobody_else_turns_it_down() {
    let (site, number) = with_a_group_that_waits();
    site.forge
        .comment(number, "mallory", "/refuse --by=github:ines-d");
    site.take_in();
    let answers = site.forge.answers(number);
    assert!(answers[1].contains("That was not done:"), "{}", answers[1]);
    assert!(
        answers[1].contains("github:mallory is no moderator"),
        "{}",
        answers[1]
    );
    assert!(site.published(&receipt(1)).unwrap().contains("\"waiting\""));
    assert!(!site.forge.thing(number).is_closed);
}

#[test]
fn what_is_said_counts_only_for_what_was_answered() {
    let (site, number) = with_a_group_that_waits();
    // The author puts something else in its place after the moderator has looked.
    site.forge.comment(number, "ines-d", "/approve");
    let kind = json!({ "type": "start_group", "group": "trojans", "name": "Trojans" });
    site.forge.state().thing(number).unwrap().body = body(&change(1, "noor-haddad", kind));
    site.take_in();
    assert!(!site.published("groups.json").unwrap().contains("trojans"));
    assert_eq!(site.forge.answers(number).len(), 2);
    // It waits for a new word.
    site.forge.comment(number, "ines-d", "footbridge approve");
    site.take_in();
    assert!(site.published("groups.json").unwrap().contains("trojans"));
}

/// The body of an issue in which Noor starts a group with this name.
fn group_named(name: &str) -> String {
    let kind = json!({ "type": "start_group", "group": "named", "name": name });
    body(&change(1, "noor-haddad", kind))
}

#[test]
fn what_was_another_while_a_moderator_looked_has_to_be_looked_at_again() {
    for (forge, approve) in [("github", "/approve"), ("gitlab", "footbridge approve")] {
        let site = Site::new();
        if forge != "github" {
            let people = site.published("people.json").unwrap();
            site.push(
                "data/people.json",
                &people.replace("\"github\"", &format!("\"{forge}\"")),
            );
        }
        let number = site.forge.issue("noor-h", &group_named("Trojans"));
        site.run("take-in.sh", forge);
        site.forge.edit(number, "noor-h", &group_named("Harmless"));
        site.forge.comment(number, "ines-d", approve);
        site.forge.edit(number, "noor-h", &group_named("Trojans"));
        site.run("take-in.sh", forge);
        assert!(
            !site.published("groups.json").unwrap().contains("Trojans"),
            "{forge}"
        );
        assert!(!site.forge.thing(number).is_closed);
        site.forge.comment(number, "ines-d", approve);
        site.run("take-in.sh", forge);
        assert!(
            site.published("groups.json").unwrap().contains("Trojans"),
            "{forge}"
        );
    }
}

#[test]
fn a_pull_request_that_was_pushed_over_has_to_be_looked_at_again() {
    let site = Site::new();
    let name = format!("data/changes/{}.json", id(1));
    let number = site.forge.pull(
        "noor-h",
        &[(&name, "added", starting(1, "noor-haddad").to_string())],
    );
    site.take_in();
    site.forge.comment(number, "ines-d", "/approve");
    site.forge.edit(number, "noor-h", "");
    site.take_in();
    assert!(!has_choir(&site));
    site.forge.comment(number, "ines-d", "/approve");
    site.take_in();
    assert!(has_choir(&site));
}

#[test]
fn a_mark_of_ours_in_anothers_words_is_no_mark() {
    let site = Site::new();
    let later = group_named("Trojans");
    // The checksum of what is handed in later, as the scripts would write it.
    let elsewhere = Site::new();
    let number = elsewhere.forge.issue("noor-h", &later);
    elsewhere.take_in();
    let answer = elsewhere.forge.answers(number).remove(0);
    let (_, sum) = answer.rsplit_once("<!-- footbridge answer ").unwrap();
    let sum = sum.split(' ').next().unwrap();
    let mark = format!("Choir <!-- footbridge answer {} {} -->", sum, "0".repeat(64));
    let number = site.forge.issue("noor-h", &group_named(&mark));
    site.take_in();
    let answers = site.forge.answers(number);
    assert!(
        answers[0].contains(sum),
        "the words stand in the answer: {}",
        answers[0]
    );
    site.forge.state().thing(number).unwrap().body = later;
    site.forge.comment(number, "ines-d", "/approve");
    site.take_in();
    assert!(!site.published("groups.json").unwrap().contains("Trojans"));
}

#[test]
fn nobody_can_pretend_that_the_scripts_had_answered() {
    let site = Site::new();
    let number = site.forge.issue("noor-h", &body(&starting(1, "noor-haddad")));
    site.take_in();
    let answer = site.forge.answers(number).remove(0);
    let other = body(&change(
        1,
        "noor-haddad",
        json!({ "type": "start_group", "group": "other", "name": "Other" }),
    ));
    site.forge.state().thing(number).unwrap().body = other;
    site.forge.state().thing(number).unwrap().comments = vec![("noor-h".to_owned(), answer)];
    site.forge.comment(number, "ines-d", "/approve");
    site.take_in();
    assert!(!site.published("groups.json").unwrap().contains("\"other\""));
    assert_eq!(site.forge.thing(number).comments.last().unwrap().0, BOT);
}

#[test]
fn a_moderator_vouches_for_an_account_that_the_profile_does_not_know() {
    let site = Site::new();
    let number = site.forge.issue("liam-b", &body(&joining(1, "liam-byrne")));
    site.take_in();
    site.forge.comment(number, "mallory", "/vouch");
    site.take_in();
    assert!(site.forge.answers(number)[1].contains("**forged**"));
    site.forge.comment(number, "ines-d", "/vouch");
    site.take_in();
    assert_eq!(site.members(), json!(["liam-byrne", "noor-haddad"]));
    assert!(site.forge.thing(number).is_closed);
}

#[test]
fn what_waited_for_something_else_is_closed_when_that_has_come() {
    let site = Site::new();
    let join = change(
        2,
        "noor-haddad",
        json!({ "type": "join_group", "group": "choir" }),
    );
    let number = site.forge.issue("noor-h", &body(&join));
    site.take_in();
    assert!(!site.forge.thing(number).is_closed);
    let start = site.forge.issue("ines-d", &body(&starting(1, "ines-okafor")));
    site.take_in();
    assert!(site.forge.thing(start).is_closed);
    site.take_in();
    assert!(site.forge.thing(number).is_closed);
}
