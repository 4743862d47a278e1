//! Who wins where changes disagree: case by case, what the properties of `changes.rs` do not say.

mod support;

use footbridge_core::Catalog;
use footbridge_core::change::{Change, Effect, GroupPatch, ProfilePatch, apply, apply_all};
use support::doings::{
    close_group, edit_group, edit_profile, interested, join, leave, with_name, with_purpose,
};
use support::{change, company, company_with, person_id, topics, written};

fn rename(number: u32, at: i64, name: &str) -> Change {
    change(number, "ines-okafor", at, edit_group("bakers", with_name(name)))
}

fn ana_joins(number: u32, at: i64) -> Change {
    change(number, "ana-castro", at, join("bakers"))
}

fn name_of(catalog: &Catalog) -> String {
    catalog.groups.get("bakers").unwrap().name.clone()
}

fn is_member(catalog: &Catalog) -> bool {
    catalog
        .groups
        .get("bakers")
        .unwrap()
        .members
        .contains("ana-castro")
}

#[test]
fn the_later_stamp_wins() {
    let mut catalog = company();
    assert_eq!(apply(&rename(1, 20, "Late"), &mut catalog), Effect::Applied);
    assert_eq!(apply(&rename(2, 10, "Early"), &mut catalog), Effect::AlreadyThere);
    assert_eq!(name_of(&catalog), "Late");
}

#[test]
fn at_the_same_moment_the_greater_id_wins() {
    let both = [rename(1, 10, "First id"), rename(2, 10, "Second id")];
    for order in [[0, 1], [1, 0]] {
        let mut catalog = company();
        for at in order {
            apply(&both[at], &mut catalog);
        }
        assert_eq!(name_of(&catalog), "Second id");
    }
}

#[test]
fn who_left_stays_out_when_an_older_join_arrives_late() {
    let mut catalog = company();
    assert_eq!(apply(&ana_joins(1, 10), &mut catalog), Effect::Applied);
    assert!(is_member(&catalog));
    let leaves = change(2, "ana-castro", 20, leave("bakers"));
    assert_eq!(apply(&leaves, &mut catalog), Effect::Applied);
    assert_eq!(apply(&ana_joins(3, 15), &mut catalog), Effect::AlreadyThere);
    assert!(!is_member(&catalog));
    assert_eq!(
        apply(&ana_joins(4, 30), &mut catalog),
        Effect::Applied,
        "but may come back"
    );
    assert!(is_member(&catalog));
}

#[test]
fn fields_do_not_get_in_each_others_way() {
    let purpose = change(
        1,
        "yuki-tanaka",
        10,
        edit_group("bakers", with_purpose("Rye only.")),
    );
    let mut catalog = company();
    let effects = apply_all(&[rename(2, 20, "Rye"), purpose, ana_joins(3, 5)], &mut catalog);
    assert_eq!(effects, [Effect::Applied, Effect::Applied, Effect::Applied]);
    let group = catalog.groups.get("bakers").unwrap();
    assert_eq!(
        (group.name.as_str(), group.purpose.as_str()),
        ("Rye", "Rye only.")
    );
}

#[test]
fn what_is_missing_is_named() {
    let mut catalog = company();
    let answer = change(1, "ana-castro", 1, interested("nowhere"));
    assert_eq!(
        apply(&answer, &mut catalog),
        Effect::Waiting("post nowhere".to_owned())
    );
    let nobody = change(2, "nobody", 1, edit_profile(ProfilePatch::default()));
    assert_eq!(
        apply(&nobody, &mut catalog),
        Effect::Waiting("person nobody".to_owned())
    );
    assert_eq!(written(&catalog), written(&company()));
}

#[test]
fn a_topic_that_is_named_twice_counts_once() {
    let text = r#"{"format": 1, "groups": [
        {"id": "bakers", "name": "B", "topics": ["chess", "sourdough", "chess"], "open_to_newcomers": true}]}"#;
    let (mut catalog, problems) = company_with(&[("groups.json", text)]);
    assert_eq!(problems, []);
    let named = |catalog: &Catalog| catalog.groups.get("bakers").unwrap().topics.clone();
    assert_eq!(named(&catalog), topics::<Vec<_>>(&["chess", "sourdough"]));
    let set = GroupPatch {
        topics: Some(topics(&["rust", "rust", "chess"])),
        ..GroupPatch::default()
    };
    apply(
        &change(1, "ana-castro", 1, edit_group("bakers", set)),
        &mut catalog,
    );
    assert_eq!(named(&catalog), topics::<Vec<_>>(&["rust", "chess"]));
}

#[test]
fn setting_a_field_replaces_what_was_not_understood_there() {
    let text = r#"{"format": 1, "groups": [
        {"id": "bakers", "name": "B", "status": "asleep", "stamps": "mine", "open_to_newcomers": true}]}"#;
    let (mut catalog, _) = company_with(&[("groups.json", text)]);
    assert!(written(&catalog)[1].contains("asleep"), "kept until then");
    apply(&change(1, "ana-castro", 1, close_group("bakers")), &mut catalog);
    let groups = &written(&catalog)[1];
    assert!(
        groups.contains("\"status\": \"closed\"") && !groups.contains("asleep"),
        "{groups}"
    );
    assert_eq!(
        groups.matches("\"stamps\"").count(),
        1,
        "a key must not be written twice: {groups}"
    );
}

#[test]
fn whoever_leaves_a_group_leads_it_no_more_until_they_come_back() {
    let is_lead = |changes: &[Change]| {
        let mut catalog = company();
        apply_all(changes, &mut catalog);
        let group = catalog.groups.get("bakers").expect("a group");
        group.is_led_by(&person_id("ines-okafor"))
    };
    let leaves = change(1, "ines-okafor", 20, leave("bakers"));
    let appointed = |number, at| {
        let set = GroupPatch {
            leads: [(person_id("ines-okafor"), true)].into(),
            ..GroupPatch::default()
        };
        change(number, "yuki-tanaka", at, edit_group("bakers", set))
    };
    assert!(is_lead(&[]));
    assert!(!is_lead(std::slice::from_ref(&leaves)));
    assert!(
        !is_lead(&[leaves.clone(), appointed(2, 10)]),
        "an older appointment that arrives late"
    );
    assert!(is_lead(&[leaves.clone(), appointed(3, 30)]), "a later one");
    assert!(is_lead(&[leaves, change(4, "ines-okafor", 40, join("bakers"))]));
}
