//! The introductions that are made once a week.

use serde_json::{Value, json};

use crate::site::Site;

/// The small company, in which everybody takes part.
fn site() -> Site {
    let site = Site::new();
    let people = site.published("people.json").unwrap();
    let mut people: Value = serde_json::from_str(&people).unwrap();
    for person in people["people"].as_array_mut().unwrap() {
        person["introductions"] = json!({ "size": "pair", "how": "any" });
    }
    site.push("data/people.json", &people.to_string());
    site
}

/// The files of the ledger, as published.
fn rounds(site: &Site) -> Vec<String> {
    let text = site.published("site.json").unwrap();
    let read: Value = serde_json::from_str(&text).unwrap();
    let files = read["collections"]["introductions"]
        .as_array()
        .into_iter()
        .flatten();
    files.map(|file| file.as_str().unwrap().to_owned()).collect()
}

fn they_are_made_once_a_week(forge: &str) {
    let site = site();
    let said = site.run("introduce.sh", forge);
    assert!(said.contains("3 people take part: 0 pairs and 1 trio."), "{said}");
    let kept = rounds(&site);
    assert_eq!(kept.len(), 1);
    let round: Value = serde_json::from_str(&site.published(&kept[0]).unwrap()).unwrap();
    assert_eq!(
        round["introductions"][0]["people"],
        json!(["ines-okafor", "liam-byrne", "noor-haddad"])
    );
    let week = round["round"].as_str().unwrap();
    assert_eq!(
        site.history()[0],
        format!("Introduce people to each other in {week}")
    );
    let again = site.run("introduce.sh", forge);
    assert_eq!(again, format!("The introductions of {week} were made already.\n"));
    assert_eq!((rounds(&site), site.history().len()), (kept, 3));
}

#[test]
fn on_github() {
    they_are_made_once_a_week("github");
}

#[test]
fn on_gitlab() {
    they_are_made_once_a_week("gitlab");
}
