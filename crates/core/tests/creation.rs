//! Who is the maker where two changes make the same record.

mod support;

use footbridge_core::change::{Change, Effect, GroupPatch, PostPatch, ProfilePatch, apply, apply_all};
use footbridge_core::model::{GroupStatus, PostKind};
use support::doings::{close_group, edit_group, introduce, join, post, start_group, with_purpose};
use support::{change, company, person_id, topic, written};

fn start(number: u32, author: &str, at: i64, purpose: &str) -> Change {
    let kind = start_group("choir", &format!("Choir {number}"), with_purpose(purpose));
    change(number, author, at, kind)
}

#[test]
fn of_two_that_start_the_same_group_the_first_is_the_founder() {
    let first = start(1, "ines-okafor", 10, "Alto wanted.");
    let second = start(2, "yuki-tanaka", 20, "Tenor wanted.");
    let about_chess = GroupPatch {
        topics: Some(vec![topic("chess")]),
        ..GroupPatch::default()
    };
    let edit = change(3, "yuki-tanaka", 30, edit_group("choir", about_chess));
    let joined = change(4, "ana-castro", 5, join("choir"));
    let mut bytes = Vec::new();
    for order in [
        [&first, &second, &edit, &joined],
        [&second, &edit, &joined, &first],
        [&second, &joined, &first, &edit],
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
fn what_was_published_by_hand_is_not_made_anew() {
    for kind in [
        start_group("bakers", "Mine now", GroupPatch::default()),
        post("tide-tables", PostKind::Ask, "Mine now", PostPatch::default()),
        introduce("Somebody Else", ProfilePatch::default()),
    ] {
        let mut catalog = company();
        let earliest = change(1, "ana-castro", -1_000_000_000, kind);
        assert_eq!(apply(&earliest, &mut catalog), Effect::AlreadyThere);
        assert_eq!(written(&catalog), written(&company()));
    }
}

#[test]
fn an_edit_wins_over_the_creation_even_by_a_slow_clock() {
    let close = change(2, "yuki-tanaka", 3, close_group("choir"));
    let mut catalog = company();
    apply_all(
        &[close, start(1, "ines-okafor", 10, "Alto wanted.")],
        &mut catalog,
    );
    assert_eq!(catalog.groups.get("choir").unwrap().status, GroupStatus::Closed);
}
