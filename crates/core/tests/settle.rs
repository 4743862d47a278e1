//! Keeping the list of pending changes short.

mod support;

use footbridge_core::change::{Change, ChangeKind, GroupPatch, PostPatch, ProfilePatch, apply_all, settle};
use footbridge_core::model::{GroupStatus, PostKind};
use support::doings::{
    close_group, close_post, edit_group, edit_post, edit_profile, interested, introduce, join, leave, opened,
    post, start_group, with_about, with_name, with_post_title, with_purpose, with_status, with_title,
    withdraw,
};
use support::{change, company, topic};

/// What Ines did; the number is its place in time as well.
fn mine(number: u32, kind: ChangeKind) -> Change {
    change(number, "ines-okafor", i64::from(number), kind)
}

/// What is pending after these were done one after another.
fn all(changes: impl IntoIterator<Item = Change>) -> Vec<Change> {
    changes.into_iter().fold(Vec::new(), |pending, new| {
        let settled = settle(new, &pending, &company());
        let kept = pending
            .into_iter()
            .filter(|change| !settled.remove.contains(&change.id));
        kept.chain(settled.add).collect()
    })
}

fn choir() -> Change {
    mine(1, start_group("choir", "Choir", with_purpose("Alto wanted.")))
}

fn ask() -> Change {
    let set = PostPatch {
        topics: Some(vec![topic("rust")]),
        ..PostPatch::default()
    };
    mine(1, post("my-ask", PostKind::Ask, "Who knows Rust?", set))
}

#[test]
fn joining_and_leaving_leaves_nothing() {
    assert_eq!(all([mine(1, join("wall"))]), [mine(1, join("wall"))]);
    assert_eq!(all([mine(1, join("wall")), mine(2, leave("wall"))]), []);
    assert_eq!(
        all([
            mine(1, interested("tide-tables")),
            mine(2, withdraw("tide-tables"))
        ]),
        []
    );
}

#[test]
fn leaving_and_coming_back_leaves_nothing() {
    assert_eq!(all([mine(1, leave("bakers"))]), [mine(1, leave("bakers"))]);
    assert_eq!(all([mine(1, leave("bakers")), mine(2, join("bakers"))]), []);
}

#[test]
fn what_is_so_already_leaves_nothing() {
    assert_eq!(all([mine(1, join("bakers"))]), []);
    assert_eq!(all([mine(1, withdraw("tide-tables"))]), []);
    assert_eq!(all([mine(1, edit_profile(ProfilePatch::default()))]), []);
    assert_eq!(all([mine(1, edit_group("bakers", GroupPatch::default()))]), []);
    assert_eq!(all([mine(1, close_group("kites"))]), [], "it is closed already");
}

#[test]
fn edits_of_the_same_thing_become_one() {
    let kept = all([
        mine(1, edit_profile(with_title("Lawyer"))),
        mine(2, edit_profile(with_about("Bakes."))),
        mine(3, edit_profile(with_title("Head of Legal"))),
    ]);
    let both = ProfilePatch {
        about: Some("Bakes.".to_owned()),
        ..with_title("Head of Legal")
    };
    assert_eq!(kept, [mine(3, edit_profile(both))]);
    let apart = [
        mine(1, edit_group("bakers", with_name("Rye"))),
        mine(2, edit_group("wall", with_name("Rye"))),
    ];
    assert_eq!(all(apart.clone()), apart, "of different things they stay apart");
}

#[test]
fn an_edit_that_returns_to_what_is_published_leaves_nothing() {
    let chess = |added| {
        edit_profile(ProfilePatch {
            interests: [(topic("chess"), added)].into(),
            ..ProfilePatch::default()
        })
    };
    assert_eq!(all([mine(1, chess(true)), mine(2, chess(false))]), []);
    let title = |title| edit_profile(with_title(title));
    assert_eq!(all([mine(1, title("Lawyer")), mine(2, title("Counsel"))]), []);
    let name = |name| edit_group("bakers", with_name(name));
    assert_eq!(
        all([mine(1, name("Rye")), mine(2, name("Sourdough Society"))]),
        []
    );
    let title = |title| edit_post("borrow-checker", with_post_title(title));
    assert_eq!(
        all([
            mine(1, title("Help!")),
            mine(2, title("Help me please the borrow checker"))
        ]),
        []
    );
}

#[test]
fn editing_a_group_that_is_not_published_yet_amends_it() {
    let kept = all([choir(), mine(2, edit_group("choir", with_name("Big Choir")))]);
    let amended = Change {
        at: choir().at,
        ..mine(2, start_group("choir", "Big Choir", with_purpose("Alto wanted.")))
    };
    assert_eq!(kept, [amended], "and it was founded when it was founded");
}

#[test]
fn editing_a_post_that_is_not_published_yet_amends_it() {
    let offer = PostPatch {
        kind: Some(PostKind::Offer),
        ..with_post_title("I know Rust!")
    };
    let kept = all([ask(), mine(2, edit_post("my-ask", offer))]);
    let set = PostPatch {
        topics: Some(vec![topic("rust")]),
        ..PostPatch::default()
    };
    let amended = Change {
        at: ask().at,
        ..mine(2, post("my-ask", PostKind::Offer, "I know Rust!", set))
    };
    assert_eq!(kept, [amended]);
}

#[test]
fn editing_an_introduction_amends_it() {
    let name = ProfilePatch {
        name: Some("Noor Haddad".to_owned()),
        ..ProfilePatch::default()
    };
    let kept = all([
        change(1, "noor-haddad", 1, introduce("Noor", with_title("Pilot"))),
        change(2, "noor-haddad", 2, edit_profile(name)),
    ]);
    assert_eq!(
        kept,
        [change(
            2,
            "noor-haddad",
            1,
            introduce("Noor Haddad", with_title("Pilot"))
        )]
    );
}

#[test]
fn closing_what_is_not_published_yet_removes_it_and_what_i_did_with_it() {
    assert_eq!(all([ask(), mine(2, close_post("my-ask"))]), []);
    assert_eq!(
        all([choir(), mine(2, leave("choir")), mine(3, close_group("choir"))]),
        []
    );
}

#[test]
fn an_edit_after_closing_does_not_open_it_again() {
    let kept = all([
        mine(1, edit_group("bakers", with_status(GroupStatus::Dormant))),
        mine(2, close_group("bakers")),
        mine(3, edit_group("bakers", with_name("Rye"))),
    ]);
    let mut catalog = company();
    apply_all(&kept, &mut catalog);
    let group = catalog.groups.get("bakers").unwrap();
    assert_eq!((group.status, group.name.as_str()), (GroupStatus::Closed, "Rye"));
    assert_eq!(kept.len(), 1);
}

#[test]
fn opening_again_what_was_just_closed_leaves_nothing() {
    let active = edit_group("bakers", with_status(GroupStatus::Active));
    assert_eq!(all([mine(1, close_group("bakers")), mine(2, active)]), []);
    let open = edit_post("borrow-checker", opened());
    assert_eq!(all([mine(1, close_post("borrow-checker")), mine(2, open)]), []);
}

#[test]
fn closing_twice_is_closing_once() {
    let kept = all([
        mine(1, close_post("borrow-checker")),
        mine(2, close_post("borrow-checker")),
    ]);
    assert_eq!(kept, [mine(2, close_post("borrow-checker"))]);
}
