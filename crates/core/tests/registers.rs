//! Who wins where changes disagree: case by case, what the properties of `changes.rs` do not say.

mod support;

use footbridge_core::Catalog;
use footbridge_core::change::{
    Change, ChangeKind, Effect, GroupPatch, PostPatch, ProfilePatch, apply, apply_all,
};
use footbridge_core::model::{GroupStatus, PostKind};
use support::{change, company, company_with, group_id, person_id, post_id, topic, written};

fn rename(number: u32, at: i64, name: &str) -> Change {
    let set = GroupPatch {
        name: Some(name.to_owned()),
        ..GroupPatch::default()
    };
    change(
        number,
        "ines-okafor",
        at,
        ChangeKind::EditGroup {
            group: group_id("bakers"),
            set,
        },
    )
}

fn join(number: u32, at: i64) -> Change {
    change(
        number,
        "ana-castro",
        at,
        ChangeKind::JoinGroup {
            group: group_id("bakers"),
        },
    )
}

fn leave(number: u32, at: i64) -> Change {
    change(
        number,
        "ana-castro",
        at,
        ChangeKind::LeaveGroup {
            group: group_id("bakers"),
        },
    )
}

fn start(number: u32, author: &str, at: i64, purpose: &str) -> Change {
    let set = GroupPatch {
        purpose: Some(purpose.to_owned()),
        ..GroupPatch::default()
    };
    let kind = ChangeKind::StartGroup {
        group: group_id("choir"),
        name: format!("Choir {number}"),
        set,
    };
    change(number, author, at, kind)
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
    for order in [[0, 1], [1, 0]] {
        let both = [rename(1, 10, "First id"), rename(2, 10, "Second id")];
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
    assert_eq!(apply(&join(1, 10), &mut catalog), Effect::Applied);
    assert!(is_member(&catalog));
    assert_eq!(apply(&leave(2, 20), &mut catalog), Effect::Applied);
    assert_eq!(apply(&join(3, 15), &mut catalog), Effect::AlreadyThere);
    assert!(!is_member(&catalog));
    assert_eq!(
        apply(&join(4, 30), &mut catalog),
        Effect::Applied,
        "but may come back"
    );
    assert!(is_member(&catalog));
}

#[test]
fn fields_do_not_get_in_each_others_way() {
    let purpose = GroupPatch {
        purpose: Some("Rye only.".to_owned()),
        ..GroupPatch::default()
    };
    let edit = ChangeKind::EditGroup {
        group: group_id("bakers"),
        set: purpose,
    };
    let mut catalog = company();
    let effects = apply_all(
        &[
            rename(2, 20, "Rye"),
            change(1, "yuki-tanaka", 10, edit),
            join(3, 5),
        ],
        &mut catalog,
    );
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
    let interested = change(
        1,
        "ana-castro",
        1,
        ChangeKind::Interested {
            post: post_id("nowhere"),
        },
    );
    assert_eq!(
        apply(&interested, &mut catalog),
        Effect::Waiting("post nowhere".to_owned())
    );
    let nobody = change(
        2,
        "nobody",
        1,
        ChangeKind::EditProfile {
            set: ProfilePatch::default(),
        },
    );
    assert_eq!(
        apply(&nobody, &mut catalog),
        Effect::Waiting("person nobody".to_owned())
    );
    assert_eq!(written(&catalog), written(&company()));
}

#[test]
fn of_two_that_start_the_same_group_the_first_is_the_founder() {
    let first = start(1, "ines-okafor", 10, "Alto wanted.");
    let second = start(2, "yuki-tanaka", 20, "Tenor wanted.");
    let edit = GroupPatch {
        topics: Some(vec![topic("chess")]),
        ..GroupPatch::default()
    };
    let edit = change(
        3,
        "yuki-tanaka",
        30,
        ChangeKind::EditGroup {
            group: group_id("choir"),
            set: edit,
        },
    );
    let join = change(
        4,
        "ana-castro",
        5,
        ChangeKind::JoinGroup {
            group: group_id("choir"),
        },
    );
    let mut bytes = Vec::new();
    for order in [
        [&first, &second, &edit, &join],
        [&second, &edit, &join, &first],
        [&second, &join, &first, &edit],
    ] {
        let mut catalog = company();
        for change in order {
            apply(change, &mut catalog);
        }
        let choir = catalog.groups.get("choir").unwrap();
        assert_eq!(
            (choir.name.as_str(), choir.purpose.as_str()),
            ("Choir 1", "Alto wanted.")
        );
        assert_eq!(choir.topics, [topic("chess")], "what was edited meanwhile stays");
        assert!(choir.leads.iter().eq(["ines-okafor"].map(person_id).iter()));
        assert!(
            choir
                .members
                .iter()
                .eq(["ana-castro", "ines-okafor"].map(person_id).iter())
        );
        bytes.push(written(&catalog));
    }
    assert!(bytes.iter().all(|other| *other == bytes[0]));
}

#[test]
fn what_was_published_by_hand_is_not_started_anew() {
    let group = ChangeKind::StartGroup {
        group: group_id("bakers"),
        name: "Mine now".to_owned(),
        set: GroupPatch::default(),
    };
    let post = ChangeKind::Post {
        post: post_id("tide-tables"),
        kind: PostKind::Ask,
        title: "Mine now".to_owned(),
        set: PostPatch::default(),
    };
    let me = ChangeKind::IntroduceMyself {
        name: "Somebody Else".to_owned(),
        set: ProfilePatch::default(),
    };
    for kind in [group, post, me] {
        let mut catalog = company();
        let earliest = change(1, "ana-castro", -1_000_000_000, kind);
        assert_eq!(apply(&earliest, &mut catalog), Effect::AlreadyThere);
        assert_eq!(written(&catalog), written(&company()));
    }
}

#[test]
fn an_edit_wins_over_the_creation_even_by_a_slow_clock() {
    let close = change(
        2,
        "yuki-tanaka",
        3,
        ChangeKind::CloseGroup {
            group: group_id("choir"),
        },
    );
    let mut catalog = company();
    apply_all(
        &[close, start(1, "ines-okafor", 10, "Alto wanted.")],
        &mut catalog,
    );
    assert_eq!(catalog.groups.get("choir").unwrap().status, GroupStatus::Closed);
}

#[test]
fn setting_a_field_replaces_what_was_not_understood_there() {
    let text = r#"{"format": 1, "groups": [
        {"id": "bakers", "name": "B", "status": "asleep", "stamps": "mine", "open_to_newcomers": true}]}"#;
    let (mut catalog, _) = company_with(&[("groups.json", text)]);
    assert!(written(&catalog)[1].contains("asleep"), "kept until then");
    apply(
        &change(
            1,
            "ana-castro",
            1,
            ChangeKind::CloseGroup {
                group: group_id("bakers"),
            },
        ),
        &mut catalog,
    );
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
