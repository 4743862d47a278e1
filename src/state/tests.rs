//! The reactive heart, run natively: storage lives in memory there.

use std::sync::Arc;

use footbridge_core::Change;
use footbridge_core::catalog::{CatalogBuilder, CollectionKind};
use footbridge_core::change::conflict::Seen;
use footbridge_core::change::{ChangeKind, Effect, ProfilePatch};
use footbridge_core::finder::{ListQuery, PeopleSort, sort_people};
use footbridge_core::model::{ChangeId, GroupId, Person, PersonId};
use footbridge_core::search::Kind;
use footbridge_core::time::Timestamp;
use footbridge_core::wire::read_site;
use leptos::prelude::*;

use super::settling::settled;
use super::{Data, Entry, Outbox, Searching, Session, Snapshot};
use crate::data::{Published, Receipts};
use crate::hooks::{Listed, use_results};
use crate::storage::Storage;

const SITE: &str = r#"{"format":1,"organisation":{"name":"Test"},"collections":{}}"#;
const PEOPLE: &str = r#"{"format":1,"people":[{"id":"ana","name":"Ana Silva"},{"id":"bo","name":"Bo Ek"},{"id":"cem","name":"Cem Öz"}]}"#;

pub(super) fn published(groups: &str) -> Arc<Published> {
    let mut problems = Vec::new();
    let site = read_site("site.json", SITE, &mut problems).unwrap();
    let mut builder = CatalogBuilder::new(site, problems);
    builder.add(CollectionKind::People, "people.json", PEOPLE);
    builder.add(CollectionKind::Groups, "groups.json", groups);
    let (catalog, problems) = builder.finish();
    Arc::new(Published::of(catalog, problems, Receipts::new()))
}

fn chess(members: &str) -> Arc<Published> {
    published(&format!(
        r#"{{"format":1,"groups":[{{"id":"chess","name":"Chess","members":[{members}]}}]}}"#
    ))
}

pub(super) fn change(number: u8, kind: ChangeKind) -> Change {
    let id = ChangeId::parse(&format!("01JDQ3V9GZ6M8K2X4T5W7Y0A{number:02}")).unwrap();
    Change::new(
        id,
        PersonId::parse("ana").unwrap(),
        Timestamp::from_ms(i64::from(number)),
        kind,
    )
}

fn join() -> ChangeKind {
    ChangeKind::JoinGroup {
        group: GroupId::parse("chess").unwrap(),
    }
}

pub(super) fn keep(outbox: Outbox, change: Change) {
    let entry = Entry::made_here(change, Seen::new());
    outbox.take(Some(&entry), &[]).unwrap_err();
}

fn members(data: Data) -> usize {
    data.with(|snapshot| {
        snapshot
            .catalog
            .groups
            .get("chess")
            .map_or(0, |group| group.members.len())
    })
}

pub(super) struct World {
    pub(super) published: RwSignal<Arc<Published>>,
    pub(super) outbox: Outbox,
    session: Session,
    pub(super) data: Data,
    storage: Storage,
    _owner: Owner,
}

pub(super) fn world() -> World {
    let owner = Owner::new();
    owner.set();
    let storage = Storage::below("/test");
    let published = RwSignal::new(chess("\"bo\""));
    let (outbox, session) = (Outbox::new(storage.clone()), Session::new(storage.clone()));
    let data = Data::new(published.into(), outbox, session);
    World {
        published,
        outbox,
        session,
        data,
        storage,
        _owner: owner,
    }
}

#[test]
fn what_i_do_shows_at_once_and_goes_when_withdrawn() {
    let World { outbox, data, .. } = &world();
    assert_eq!(members(*data), 1);
    let joined = change(1, join());
    keep(*outbox, joined.clone());
    assert_eq!(members(*data), 2);
    outbox.drop_changes([&joined.id]);
    assert_eq!(members(*data), 1);
}

#[test]
fn new_data_comes_under_what_i_did() {
    let World {
        published,
        outbox,
        data,
        ..
    } = &world();
    keep(*outbox, change(1, join()));
    published.set(chess("\"bo\", \"cem\""));
    assert_eq!(members(*data), 3);
    published.set(chess("\"ana\", \"bo\""));
    assert_eq!(members(*data), 2, "the same membership, now published");
    assert_eq!(
        data.with(|snapshot| snapshot.pending.len()),
        1,
        "it goes only when there is a receipt for it"
    );
}

#[test]
fn a_change_about_nothing_waits() {
    let World {
        published,
        outbox,
        data,
        ..
    } = &world();
    keep(*outbox, change(1, join()));
    published.set(published_without_groups());
    assert!(matches!(
        data.with(|snapshot| snapshot.pending[0].1.clone()),
        Effect::Waiting(_)
    ));
}

fn published_without_groups() -> Arc<Published> {
    published(r#"{"format":1,"groups":[]}"#)
}

#[test]
fn another_tab_is_followed_and_nothing_is_written_over() {
    let World { outbox, storage, .. } = &world();
    keep(*outbox, change(1, join()));
    let other = Outbox::new(storage.clone());
    keep(
        other,
        change(
            2,
            ChangeKind::LeaveGroup {
                group: GroupId::parse("chess").unwrap(),
            },
        ),
    );
    assert_eq!(outbox.changes_untracked().len(), 1);
    outbox.reread();
    assert_eq!(outbox.changes_untracked().len(), 2);
}

#[test]
fn an_entry_that_cannot_be_read_is_kept_until_discarded() {
    let World { outbox, storage, .. } = &world();
    storage
        .write("change:FUTURE", &"something of a newer version")
        .unwrap_err();
    outbox.reread();
    keep(*outbox, change(1, join()));
    assert_eq!(outbox.unreadable().len(), 1);
    assert_eq!(outbox.changes_untracked().len(), 1);
    outbox.discard_unreadable("FUTURE");
    assert!(outbox.unreadable().is_empty());
}

#[test]
fn what_cannot_be_read_is_put_aside_and_found_again() {
    let World { outbox, storage, .. } = &world();
    storage
        .write("draft:#/board/new", &"a form of another version")
        .unwrap_err();
    assert!(storage.put_aside("draft:#/board/new"));
    storage.write("draft:#/board/new", &"another").unwrap_err();
    assert!(
        storage.put_aside("draft:#/board/new"),
        "a second one does not replace the first"
    );
    outbox.reread();
    let aside = outbox.unreadable();
    assert_eq!(aside.len(), 2);
    outbox.discard_unreadable(&aside[0].key);
    assert_eq!(outbox.unreadable(), aside[1..]);
}

#[test]
fn leaving_a_group_that_was_only_joined_here_leaves_nothing() {
    let World { outbox, data, .. } = &world();
    keep(*outbox, change(1, join()));
    let leave = change(
        2,
        ChangeKind::LeaveGroup {
            group: GroupId::parse("chess").unwrap(),
        },
    );
    let kept = data.with(|snapshot| settled(leave, &outbox.entries_untracked(), snapshot));
    outbox.take(kept.add.as_ref(), &kept.remove).unwrap();
    assert!(outbox.changes_untracked().is_empty());
}

#[test]
fn i_am_known_while_i_am_in_the_directory() {
    let World { session, data, .. } = &world();
    assert!(data.me().is_none());
    session
        .become_person(PersonId::parse("cem").unwrap())
        .unwrap_err();
    assert_eq!(data.me().map(|me| me.name.clone()), Some("Cem Öz".to_owned()));
    session
        .become_person(PersonId::parse("gone").unwrap())
        .unwrap_err();
    assert!(data.me().is_none());
    session.forget();
    assert!(session.me().is_none());
}

#[test]
fn a_list_follows_its_query_and_the_data() {
    let World { data, outbox, .. } = &world();
    let query = RwSignal::new(ListQuery::default());
    let sort = |people: &mut [Arc<Person>], key: &str, _: &Snapshot| {
        sort_people(people, PeopleSort::from_key(key));
    };
    let results = use_results(
        Searching::of(*data),
        *data,
        query.into(),
        Listed {
            kind: Kind::Person,
            all: |snapshot| &snapshot.catalog.people,
        },
        sort,
    );
    let names = move || {
        results
            .shown()
            .iter()
            .map(|person| person.name.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(names(), ["Ana Silva", "Bo Ek", "Cem Öz"]);
    query.set(ListQuery::default().with_text("oz"));
    assert_eq!(names(), ["Cem Öz"]);
    query.set(ListQuery::default().on_page(7));
    assert_eq!(results.page(), 0, "a page beyond the end shows the last one");
    keep(*outbox, {
        let mut new = change(
            3,
            ChangeKind::IntroduceMyself {
                name: "Dag Lie".to_owned(),
                set: ProfilePatch::default(),
            },
        );
        new.author = PersonId::parse("dag").unwrap();
        new
    });
    assert_eq!(results.count(), 4);
}
