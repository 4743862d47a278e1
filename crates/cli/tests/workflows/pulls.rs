//! Pull requests that hand in changes.

use serde_json::json;

use crate::site::Site;
use crate::support::little::{change, id, joining, receipt};

fn file(number: u32) -> String {
    format!("data/changes/{}.json", id(number))
}

#[test]
fn a_good_change_is_taken_in_answered_and_closed() {
    let site = Site::new();
    let number = site.forge.pull(
        "Noor-H",
        &[(&file(1), "added", joining(1, "noor-haddad").to_string())],
    );
    let ines = site.forge.pull(
        "ines-d",
        &[(&file(2), "added", joining(2, "ines-okafor").to_string())],
    );
    site.take_in();
    assert_eq!(site.members(), json!(["ines-okafor", "noor-haddad"]));
    for (number, change) in [(number, 1), (ines, 2)] {
        assert!(site.published(&receipt(change)).unwrap().contains("\"applied\""));
        assert!(site.forge.thing(number).is_closed);
        let answers = site.forge.answers(number);
        assert_eq!(answers.len(), 1);
        assert!(answers[0].contains("Join Chess at Lunch"), "{}", answers[0]);
        assert!(answers[0].contains("It is not merged"), "{}", answers[0]);
    }
    assert!(
        site.history()
            .contains(&format!("Take in what pull {ines} hands in"))
    );
    // Nothing of the pull request itself is in the branch.
    assert_eq!(site.published(&format!("changes/{}.json", id(1))), None);
}

#[test]
fn several_changes_in_one_file_are_taken_in_together() {
    let site = Site::new();
    let edit = change(
        2,
        "noor-haddad",
        json!({ "type": "edit_group", "group": "chess", "set": { "purpose": "Slow games." } }),
    );
    let both = json!([joining(1, "noor-haddad"), edit]);
    let number = site
        .forge
        .pull("noor-h", &[(&file(1), "added", both.to_string())]);
    site.take_in();
    assert!(site.forge.thing(number).is_closed);
    assert!(site.published("groups.json").unwrap().contains("Slow games."));
}

#[test]
fn a_change_in_anothers_name_is_answered_and_not_taken_in() {
    let site = Site::new();
    let before = site.published("groups.json");
    let number = site.forge.pull(
        "mallory",
        &[(&file(1), "added", joining(1, "ines-okafor").to_string())],
    );
    site.take_in();
    assert_eq!(site.published("groups.json"), before);
    assert_eq!(site.published(&receipt(1)), None);
    let answers = site.forge.answers(number);
    assert!(answers[0].contains("**forged**"), "{}", answers[0]);
    assert!(answers[0].contains("`/vouch`"), "{}", answers[0]);
    assert!(!site.forge.thing(number).is_closed);
    // Nothing is said twice.
    site.take_in();
    assert_eq!(site.forge.answers(number), answers);
}

#[test]
fn one_that_touches_other_files_is_left_to_people() {
    let site = Site::new();
    let before = site.history();
    let files = [
        (file(1), "added", joining(1, "noor-haddad").to_string()),
        (
            ".github/workflows/changes.yml".to_owned(),
            "modified",
            "on: push".to_owned(),
        ),
    ];
    let files = files
        .each_ref()
        .map(|(name, status, text)| (name.as_str(), *status, text.clone()));
    let mixed = site.forge.pull("noor-h", &files);
    let changed = site.forge.pull(
        "noor-h",
        &[(&file(1), "modified", joining(1, "noor-haddad").to_string())],
    );
    let path = format!("data/changes/../{}.json", id(1));
    let outside = site.forge.pull(
        "noor-h",
        &[(&path, "added", joining(1, "noor-haddad").to_string())],
    );
    site.take_in();
    assert_eq!(site.history(), before);
    assert!(site.forge.answers(mixed)[0].contains("does more than add change files"));
    for number in [mixed, changed, outside] {
        assert!(!site.forge.thing(number).is_closed);
    }
    // One that hands in no change at all is none of our business.
    assert!(site.forge.answers(changed).is_empty() && site.forge.answers(outside).is_empty());
    let fetched = |request: &String| request.contains("/contents/");
    assert!(!site.forge.state().requests.iter().any(fetched));
}

#[test]
fn what_cannot_be_read_is_answered_and_stays_open_to_be_mended() {
    let site = Site::new();
    let number = site
        .forge
        .pull("noor-h", &[(&file(1), "added", "{ \"format\": 1,".to_owned())]);
    site.take_in();
    let answer = &site.forge.answers(number)[0];
    assert!(
        answer.contains("**unreadable**") && answer.contains("Mend it here"),
        "{answer}"
    );
    site.forge.state().thing(number).unwrap().files[0].2 = joining(1, "noor-haddad").to_string();
    site.take_in();
    assert!(site.forge.thing(number).is_closed);
    assert_eq!(site.forge.answers(number).len(), 2);
}

#[test]
fn too_many_files_are_left_to_people() {
    let site = Site::new();
    let names: Vec<String> = (1..=51).map(file).collect();
    let files: Vec<_> = names
        .iter()
        .map(|name| (name.as_str(), "added", String::new()))
        .collect();
    let number = site.forge.pull("noor-h", &files);
    site.take_in();
    assert!(site.forge.answers(number)[0].contains("More than 50 files"));
}
