//! Settling where somebody else, or another device, has a hand in the same thing.

mod support;

use footbridge_core::Catalog;
use footbridge_core::change::{Change, ChangeKind, GroupPatch, PostPatch, apply, apply_all, settle};
use footbridge_core::model::PostKind;
use support::doings::{
    close_post, edit_group, edit_post, edit_profile, join, leave, post, with_about, with_name,
    with_post_title, with_title,
};
use support::{change, company, today};

const ME: &str = "ines-okafor";

fn mine(number: u32, kind: ChangeKind) -> Change {
    change(number, ME, i64::from(number), kind)
}

/// What is pending after these were done one after another over `base`.
fn all(changes: impl IntoIterator<Item = Change>, base: &Catalog) -> Vec<Change> {
    changes.into_iter().fold(Vec::new(), |pending, new| {
        let settled = settle(new, &pending, base);
        let kept = pending
            .into_iter()
            .filter(|change| !settled.remove.contains(&change.id));
        kept.chain(settled.add).collect()
    })
}

#[test]
fn changes_of_others_stay_as_they_are() {
    let both = [
        change(1, "yuki-tanaka", 1, join("rooks")),
        mine(2, leave("rooks")),
    ];
    assert_eq!(all(both.clone(), &company()), both);
    let both = [
        change(1, "yuki-tanaka", 1, edit_profile(with_title("Painter"))),
        mine(2, edit_profile(with_title("Painter"))),
    ];
    assert_eq!(all(both.clone(), &company()), both);
}

#[test]
fn an_edit_is_not_lifted_over_what_another_did_since() {
    let reviewed = GroupPatch {
        reviewed: Some(Some(today())),
        ..GroupPatch::default()
    };
    let pending = [
        mine(1, edit_group("bakers", with_name("Mine"))),
        change(2, "yuki-tanaka", 2, edit_group("bakers", with_name("Hers"))),
        mine(3, edit_group("bakers", reviewed)),
    ];
    let mut catalog = company();
    apply_all(&all(pending, &company()), &mut catalog);
    assert_eq!(catalog.groups.get("bakers").unwrap().name, "Hers");
}

#[test]
fn an_edit_is_not_lifted_over_what_was_published_since() {
    let mut base = company();
    apply(&mine(2, edit_profile(with_title("From my phone"))), &mut base);
    let pending = [
        mine(1, edit_profile(with_title("From my desk"))),
        mine(3, edit_profile(with_about("Bakes."))),
    ];
    let kept = all(pending, &base);
    apply_all(&kept, &mut base);
    let me = base.people.get(ME).unwrap();
    assert_eq!(
        (me.title.as_str(), me.about.as_str()),
        ("From my phone", "Bakes.")
    );
}

#[test]
fn an_edit_stays_apart_from_a_creation_that_is_published_already() {
    let ask = mine(
        1,
        post("my-ask", PostKind::Ask, "Who knows Rust?", PostPatch::default()),
    );
    let mut base = company();
    apply(&ask, &mut base);
    for kind in [
        edit_post("my-ask", with_post_title("Who likes Rust?")),
        close_post("my-ask"),
    ] {
        let new = mine(2, kind);
        assert_eq!(
            settle(new.clone(), std::slice::from_ref(&ask), &base).add,
            Some(new)
        );
    }
}
