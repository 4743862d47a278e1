//! Who may do what.

mod support;

use footbridge_core::Catalog;
use footbridge_core::change::permission::{check, may_edit_group, may_edit_post};
use footbridge_core::change::{ChangeKind, GroupPatch, PostPatch, ProfilePatch, apply};
use footbridge_core::model::PostKind;
use support::doings::{
    close_group, close_post, edit_group, edit_post, edit_profile, interested, introduce, join, leave, post,
    start_group, with_name, with_post_title, withdraw,
};
use support::{change, company, person_id};

fn may(author: &str, kind: ChangeKind, catalog: &Catalog) -> Result<(), String> {
    check(&change(1, author, 1, kind), catalog)
}

#[test]
fn leads_and_moderators_change_a_group() {
    for (author, is_allowed) in [
        ("ines-okafor", true),
        ("yuki-tanaka", true),
        ("ana-castro", false),
        ("nobody", false),
    ] {
        for kind in [edit_group("bakers", with_name("Rye")), close_group("bakers")] {
            let answer = may(author, kind, &company());
            assert_eq!(answer.is_ok(), is_allowed, "{author}: {answer:?}");
        }
        let bakers = company().groups.get("bakers").unwrap().clone();
        assert_eq!(
            may_edit_group(&person_id(author), &bakers, &company()),
            is_allowed
        );
    }
    let refusal = may("ana-castro", close_group("bakers"), &company()).unwrap_err();
    assert_eq!(refusal, "Only those who lead Sourdough Society can change it.");
}

#[test]
fn being_a_member_is_enough_only_where_nobody_leads() {
    let mut catalog = company();
    let close = || close_group("wall");
    assert!(may("tomas-reznicek", close(), &catalog).is_err());
    catalog.groups.get_mut("wall").unwrap().leads.clear();
    assert!(may("tomas-reznicek", close(), &catalog).is_ok());
    assert!(may("ana-castro", close(), &catalog).is_err());
}

#[test]
fn the_author_and_moderators_change_a_post() {
    for (author, is_allowed) in [
        ("ines-okafor", true),
        ("yuki-tanaka", true),
        ("ana-castro", false),
    ] {
        for kind in [
            edit_post("borrow-checker", with_post_title("T")),
            close_post("borrow-checker"),
        ] {
            assert_eq!(may(author, kind, &company()).is_ok(), is_allowed, "{author}");
        }
        let post = company().posts.get("borrow-checker").unwrap().clone();
        assert_eq!(may_edit_post(&person_id(author), &post, &company()), is_allowed);
    }
    let refusal = may("ana-castro", close_post("borrow-checker"), &company()).unwrap_err();
    assert_eq!(
        refusal,
        "Only the author of “Help me please the borrow checker” can change it."
    );
}

#[test]
fn what_is_not_there_cannot_be_changed() {
    assert_eq!(
        may("yuki-tanaka", close_group("choir"), &company()).unwrap_err(),
        "There is no group choir."
    );
    assert_eq!(
        may("yuki-tanaka", close_post("p"), &company()).unwrap_err(),
        "There is no post p."
    );
}

#[test]
fn everyone_speaks_for_themselves() {
    for kind in [
        join("wall"),
        leave("wall"),
        interested("tide-tables"),
        withdraw("tide-tables"),
        edit_profile(ProfilePatch::default()),
        introduce("Ana", ProfilePatch::default()),
    ] {
        assert_eq!(may("ana-castro", kind, &company()), Ok(()));
    }
}

#[test]
fn nobody_makes_what_somebody_else_has_made() {
    let group = || start_group("choir", "Choir", GroupPatch::default());
    let ask = || post("my-ask", PostKind::Ask, "Who sings?", PostPatch::default());
    let mut catalog = company();
    for kind in [group(), ask()] {
        assert_eq!(may("ana-castro", kind.clone(), &catalog), Ok(()));
        apply(&change(1, "ana-castro", 1, kind), &mut catalog);
    }
    for kind in [group(), ask()] {
        assert_eq!(
            may("ana-castro", kind.clone(), &catalog),
            Ok(()),
            "the same once more does no harm"
        );
        assert!(may("ines-okafor", kind, &catalog).is_err());
    }
    assert_eq!(
        may("ines-okafor", group(), &catalog).unwrap_err(),
        "There is a group Choir already; join it."
    );
}
