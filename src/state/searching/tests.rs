//! The index follows the data, and what was done on this device.

use footbridge_core::change::{ChangeKind, GroupPatch, ProfilePatch};
use footbridge_core::finder::ListQuery;
use footbridge_core::model::GroupId;
use footbridge_core::search::{Kind, KindHits};
use leptos::prelude::*;

use super::Searching;
use super::filling::{Filling, Kinship};
use crate::state::tests::{World, change, keep, published, world};

/// Kinds and names of what is found, best first.
fn found(searching: Searching, text: &str) -> Vec<(Kind, String)> {
    let query = ListQuery::default().with_text(text);
    searching.with(|searcher| {
        let answer = searcher.ask(&query, None);
        let hits = answer.kinds.iter().flat_map(KindHits::all);
        hits.map(|hit| (hit.record.kind(), hit.record.name().to_owned()))
            .collect()
    })
}

fn names(searching: Searching, text: &str) -> Vec<String> {
    found(searching, text).into_iter().map(|(_, name)| name).collect()
}

#[test]
fn a_small_company_is_found_at_once() {
    let World { data, .. } = &world();
    let searching = Searching::of(*data);
    assert_eq!(searching.filled(), None);
    assert_eq!(found(searching, "che"), [(Kind::Group, "Chess".to_owned())]);
    assert_eq!(names(searching, "oz"), ["Cem Öz"]);
    assert_eq!(names(searching, "nobody"), [""; 0]);
}

#[test]
fn what_i_do_is_found_at_once_and_gone_when_withdrawn() {
    let World { data, outbox, .. } = &world();
    let searching = Searching::of(*data);
    let started = change(
        1,
        ChangeKind::StartGroup {
            group: GroupId::parse("ice-swimming").unwrap(),
            name: "Ice swimming".to_owned(),
            set: GroupPatch::default(),
        },
    );
    keep(*outbox, started.clone());
    assert_eq!(names(searching, "ice"), ["Ice swimming"]);
    let renamed = ChangeKind::EditProfile {
        set: ProfilePatch {
            title: Some("Archivist".to_owned()),
            ..ProfilePatch::default()
        },
    };
    keep(*outbox, change(2, renamed));
    assert_eq!(names(searching, "archivist"), ["Ana Silva"]);
    let people = found(searching, "silva")
        .into_iter()
        .filter(|(kind, _)| *kind == Kind::Person);
    assert_eq!(people.count(), 1, "not as they were as well");
    outbox.drop_changes([&started.id]);
    assert_eq!(names(searching, "ice"), [""; 0]);
}

#[test]
fn new_data_takes_the_place_of_the_old() {
    let world = world();
    let searching = Searching::of(world.data);
    let chess_and_go =
        r#"{"format":1,"groups":[{"id":"chess","name":"Chess club"},{"id":"go","name":"Go"}]}"#;
    world.published.set(published(chess_and_go));
    assert_eq!(names(searching, "chess"), ["Chess"], "until the index follows");
    searching.follow();
    assert_eq!(names(searching, "chess"), ["Chess club"]);
    assert_eq!(names(searching, "go"), ["Go"]);
    assert_eq!(names(searching, "ana"), ["Ana Silva"]);
}

#[test]
fn an_index_says_how_full_it_is_and_what_other_data_is_to_it() {
    let world = world();
    let shown = world.data.get_untracked();
    let mut filling = Filling::of(&shown);
    assert!(filling.take(2) && !filling.is_whole());
    assert_eq!(
        (filling.left(), filling.uncommitted(), filling.filled().taken),
        (2, 2, 0)
    );
    filling.commit();
    assert_eq!((filling.filled().taken, filling.filled().all), (2, 4));
    assert!(!filling.take(9), "there are no more");
    filling.commit();
    assert!(filling.is_whole() && matches!(filling.kinship(&shown), Kinship::Same));

    world.published.set(published(r#"{"format":1,"groups":[]}"#));
    let other = world.data.get_untracked();
    assert!(
        matches!(filling.kinship(&other), Kinship::Near { different: 4 }),
        "read anew, and one group less"
    );
}
