//! The sample company is what the generator makes, and it holds together.

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;

use serde_json::Value;
use support::{files, footbridge, sample, sample_json};
use tempfile::TempDir;

const SEEN_FROM: &str = "2026-11-24";

fn records(file: &str) -> Vec<Value> {
    let key = file.trim_end_matches(".json");
    sample_json(file)[key].as_array().unwrap().clone()
}

/// What stands on the board: no requests to somebody.
fn posts() -> Vec<Value> {
    let posts = records("posts.json").into_iter();
    posts.filter(|post| post["to"].is_null()).collect()
}

fn people() -> BTreeMap<String, Value> {
    records("people.json")
        .into_iter()
        .map(|person| (text(&person, "id").to_owned(), person))
        .collect()
}

fn text<'v>(value: &'v Value, field: &str) -> &'v str {
    value[field].as_str().unwrap_or_default()
}

fn list<'v>(value: &'v Value, field: &str) -> BTreeSet<&'v str> {
    value[field]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect()
}

fn level<'v>(person: &'v Value, skill: &str) -> &'v str {
    person["skills"][skill].as_str().unwrap_or_default()
}

#[test]
fn generating_it_again_gives_exactly_the_committed_bytes() {
    let folder = TempDir::new().unwrap();
    let order = [
        "generate", "--people", "240", "--seed", "26", "--today", SEEN_FROM, "--out",
    ];
    let made = footbridge(
        order
            .into_iter()
            .map(OsStr::new)
            .chain([folder.path().as_os_str()]),
    );
    assert_eq!(made.code, 0, "{}", made.stderr);
    let (made, committed) = (files(folder.path()), files(&sample()));
    assert!(
        made.keys().eq(committed.keys()),
        "other files than those that are committed"
    );
    for (name, text) in &made {
        assert!(
            committed[name] == *text,
            "{name} differs; if the change is meant, run: cargo footbridge {} public/data --force",
            order.join(" ")
        );
    }
}

#[test]
fn it_is_clean() {
    let checked = footbridge(["check", "public/data"]);
    assert_eq!(checked.code, 0, "{}", checked.stdout);
    assert!(
        checked
            .stdout
            .ends_with("Clean: 240 people, 38 groups, 141 posts, 160 topics.\n"),
        "{}",
        checked.stdout
    );
}

#[test]
fn authors_are_who_their_posts_say() {
    let people = people();
    let interests: BTreeSet<_> = records("topics.json")
        .iter()
        .filter(|topic| text(topic, "kind") == "interest")
        .map(|topic| text(topic, "id").to_owned())
        .collect();
    for post in posts() {
        let author = &people[text(&post, "author")];
        let topics = list(&post, "topics");
        let likes = list(author, "interests");
        match text(&post, "kind") {
            "offer" => assert!(
                topics
                    .iter()
                    .all(|t| matches!(level(author, t), "advanced" | "expert") || likes.contains(t)),
                "{} offers what they cannot teach: {}",
                author["id"],
                post["id"]
            ),
            "ask" if topics.iter().any(|topic| !interests.contains(*topic)) => assert!(
                !topics.is_disjoint(&list(author, "learning")),
                "{} asks about what they do not want to learn: {}",
                author["id"],
                post["id"]
            ),
            _ => {}
        }
        let is_on_site =
            text(&post, "format") == "in_person" && !matches!(text(&post, "kind"), "role" | "lateral_move");
        if is_on_site {
            assert_eq!(post["location"], author["location"], "{}", post["id"]);
        }
        assert!(
            text(author, "joined") < text(&post, "posted"),
            "{} is older than its author's first day",
            post["id"]
        );
        assert!(
            !list(&post, "interested").contains(text(&post, "author")),
            "{}",
            post["id"]
        );
    }
}

#[test]
fn members_share_the_topic_and_can_come() {
    let people = people();
    // Peers who meet for a time share a wish rather than a topic.
    let is_circle = |group: &Value| !group["ends"].is_null();
    for group in records("groups.json")
        .into_iter()
        .filter(|group| !is_circle(group))
    {
        let topics = list(&group, "topics");
        let members = list(&group, "members");
        assert!(
            list(&group, "leads").is_subset(&members) && !list(&group, "leads").is_empty(),
            "{}",
            group["id"]
        );
        for member in &members {
            let person = &people[*member];
            let skills: BTreeSet<_> = person["skills"]
                .as_object()
                .unwrap()
                .keys()
                .map(String::as_str)
                .collect();
            let known: BTreeSet<_> = list(person, "interests")
                .union(&list(person, "learning"))
                .copied()
                .collect();
            assert!(
                !topics.is_disjoint(&known) || !topics.is_disjoint(&skills),
                "{member} in {}",
                group["id"]
            );
            if text(&group, "format") == "in_person" && !group["location"].is_null() {
                assert_eq!(
                    group["location"], person["location"],
                    "{member} in {}",
                    group["id"]
                );
            }
        }
        let departments: BTreeSet<_> = members
            .iter()
            .map(|member| text(&people[*member], "department"))
            .collect();
        assert!(
            departments.len() >= (members.len() / 2).clamp(2, 4),
            "{} is one department's own",
            group["id"]
        );
    }
}

#[test]
fn people_are_plausible() {
    let mut in_groups: BTreeSet<String> = BTreeSet::new();
    for group in records("groups.json") {
        in_groups.extend(list(&group, "members").into_iter().map(str::to_owned));
    }
    let people = people();
    let newcomers = people
        .values()
        .filter(|person| text(person, "joined") > "2026-08-26")
        .count();
    assert!((8..=16).contains(&newcomers), "{newcomers} newcomers");
    let outside = people.keys().filter(|id| !in_groups.contains(*id)).count();
    assert!((48..=72).contains(&outside), "{outside} people are in no group");
    for person in people.values() {
        let experts = person["skills"]
            .as_object()
            .unwrap()
            .values()
            .filter(|level| *level == "expert")
            .count();
        let (most, latest) = match text(person, "level") {
            "associate" => (2, SEEN_FROM),
            "specialist" => (4, SEEN_FROM),
            "lead" | "director" => (6, "2024-12-31"),
            _ => (6, SEEN_FROM),
        };
        assert!(experts <= most, "{} is expert in {experts} things", person["id"]);
        assert!(
            text(person, "joined") <= latest,
            "{} leads and has just come",
            person["id"]
        );
        let skills = person["skills"].as_object().unwrap().len();
        assert!((4..=8).contains(&skills), "{} has {skills} skills", person["id"]);
        assert!(
            (2..=6).contains(&list(person, "interests").len()),
            "{}",
            person["id"]
        );
        for accomplishment in person["accomplishments"].as_array().into_iter().flatten() {
            let on = text(accomplishment, "on");
            assert!(on > text(person, "joined") && on < SEEN_FROM, "{}", person["id"]);
        }
    }
}

#[test]
fn some_posts_are_full_or_expired_and_two_groups_sleep() {
    let posts = posts();
    let full = |post: &&Value| post["capacity"].as_u64() == Some(list(post, "interested").len() as u64);
    assert!(posts.iter().filter(full).count() >= 6);
    let expired = |post: &&Value| !text(post, "expires").is_empty() && text(post, "expires") < SEEN_FROM;
    assert_eq!(posts.iter().filter(expired).count(), 5);
    let dormant = |group: &&Value| text(group, "status") == "dormant";
    assert_eq!(records("groups.json").iter().filter(dormant).count(), 2);
}
