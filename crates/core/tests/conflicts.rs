//! Conflicts: somebody else changed the same field since.

mod support;

use footbridge_core::change::conflict::{Conflict, conflicts, seen, without};
use footbridge_core::change::{ChangeKind, GroupPatch, ProfilePatch, apply};
use footbridge_core::model::SkillLevel;
use serde_json::{Value, json};
use support::doings::{close_group, edit_group, edit_profile, join, with_name, with_purpose};
use support::{change, company, topic};

fn both() -> GroupPatch {
    GroupPatch {
        purpose: Some("Bread on Fridays.".to_owned()),
        ..with_name("Rye Society")
    }
}

#[test]
fn the_field_that_somebody_else_changed_is_in_conflict_and_no_other() {
    let base = company();
    let mine = change(1, "ines-okafor", 5, edit_group("bakers", both()));
    let seen = seen(&mine.change, &mine.author, &base);
    assert_eq!(conflicts(&mine, &seen, &base), [], "nobody did anything");
    for at in [1, 9] {
        let mut since = base.clone();
        let theirs = change(
            2,
            "yuki-tanaka",
            at,
            edit_group("bakers", with_name("Spelt Society")),
        );
        apply(&theirs, &mut since);
        assert_eq!(
            conflicts(&mine, &seen, &since),
            [Conflict {
                field: "name".to_owned(),
                mine: json!("Rye Society"),
                theirs: json!("Spelt Society"),
            }],
            "whether they did it before or after"
        );
    }
}

#[test]
fn my_own_change_and_the_same_wish_are_none() {
    let mut base = company();
    let mine = change(1, "ines-okafor", 5, edit_group("bakers", both()));
    let seen = seen(&mine.change, &mine.author, &base);
    apply(
        &change(
            2,
            "yuki-tanaka",
            3,
            edit_group("bakers", with_name("Rye Society")),
        ),
        &mut base,
    );
    assert_eq!(conflicts(&mine, &seen, &base), [], "they want what I want");
    apply(&mine, &mut base);
    assert_eq!(conflicts(&mine, &seen, &base), [], "mine has been published");
}

#[test]
fn what_goes_without_saying_is_compared_as_it_is_written() {
    let base = company();
    let open = |is_open| GroupPatch {
        open_to_newcomers: Some(is_open),
        ..GroupPatch::default()
    };
    let was_open = base.groups.get("bakers").unwrap().open_to_newcomers;
    let mine = change(1, "ines-okafor", 5, edit_group("bakers", open(!was_open)));
    let seen = seen(&mine.change, &mine.author, &base);
    let mut published = base.clone();
    apply(&mine, &mut published);
    assert_eq!(conflicts(&mine, &seen, &published), []);
}

#[test]
fn skills_are_told_apart() {
    let base = company();
    let skill = |id: &str, level| {
        edit_profile(ProfilePatch {
            skills: [(topic(id), level)].into(),
            ..ProfilePatch::default()
        })
    };
    let mine = change(1, "ana-castro", 5, skill("rust", None));
    let seen = seen(&mine.change, &mine.author, &base);
    let mut since = base.clone();
    apply(
        &change(2, "ana-castro", 9, skill("sql", Some(SkillLevel::Expert))),
        &mut since,
    );
    assert_eq!(conflicts(&mine, &seen, &since), []);
    apply(
        &change(3, "ana-castro", 9, skill("rust", Some(SkillLevel::Basics))),
        &mut since,
    );
    let found = conflicts(&mine, &seen, &since);
    assert_eq!(
        (found[0].field.as_str(), &found[0].mine),
        ("skills/rust", &Value::Null)
    );
    assert_eq!(found[0].theirs, json!("basics"));
    assert_eq!(without(&mine.change, &["skills/rust".to_owned()]), None);
}

#[test]
fn taking_theirs_leaves_the_rest_of_mine() {
    let kind = edit_group("bakers", both());
    let left = without(&kind, &["name".to_owned()]).expect("the purpose");
    assert_eq!(left, edit_group("bakers", with_purpose("Bread on Fridays.")));
    assert_eq!(without(&left, &["purpose".to_owned()]), None);
    assert_eq!(without(&close_group("bakers"), &["status".to_owned()]), None);
    assert!(
        without(&join("bakers"), &["name".to_owned()]).is_some(),
        "nobody else can join for me"
    );
}

#[test]
fn a_membership_is_never_in_conflict() {
    let base = company();
    let ChangeKind::JoinGroup { .. } = join("wall") else {
        unreachable!()
    };
    let mine = change(1, "ana-castro", 5, join("wall"));
    assert!(seen(&mine.change, &mine.author, &base).is_empty());
}
