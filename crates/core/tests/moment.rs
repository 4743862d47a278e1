//! What a device with a slow clock says takes effect all the same.

use footbridge_core::catalog::{CatalogBuilder, CollectionKind};
use footbridge_core::change::{ChangeKind, Effect, apply, moment_of};
use footbridge_core::model::{ChangeId, GroupId, PersonId};
use footbridge_core::time::Timestamp;
use footbridge_core::wire::read_site;
use footbridge_core::{Catalog, Change};

fn catalog() -> Catalog {
    let site = r#"{"format":1,"organisation":{"name":"Test"},"collections":{}}"#;
    let mut problems = Vec::new();
    let mut builder = CatalogBuilder::new(read_site("site.json", site, &mut problems).unwrap(), problems);
    builder.add(
        CollectionKind::People,
        "people.json",
        r#"{"format":1,"people":[{"id":"ana","name":"Ana"}]}"#,
    );
    let groups = r#"{"format":1,"groups":[{"id":"chess","name":"Chess"},{"id":"choir","name":"Choir"}]}"#;
    builder.add(CollectionKind::Groups, "groups.json", groups);
    builder.finish().0
}

fn id(last: char) -> ChangeId {
    ChangeId::parse(&format!("01JDQ3V9GZ6M8K2X4T5W7Y0AB{last}")).unwrap()
}

fn group(id: &str) -> GroupId {
    GroupId::parse(id).unwrap()
}

#[test]
fn a_new_change_is_later_than_what_it_corrects() {
    let (mut catalog, ana) = (catalog(), PersonId::parse("ana").unwrap());
    let join = ChangeKind::JoinGroup {
        group: group("chess"),
    };
    apply(
        &Change::new(id('A'), ana.clone(), Timestamp::from_ms(5000), join),
        &mut catalog,
    );

    let leave = ChangeKind::LeaveGroup {
        group: group("chess"),
    };
    let at = moment_of(&leave, &ana, &[], &catalog, Timestamp::from_ms(1000));
    assert_eq!(at, Timestamp::from_ms(5001));
    let left = Change::new(id('B'), ana.clone(), at, leave);
    assert_eq!(apply(&left, &mut catalog), Effect::Applied);

    let other = ChangeKind::JoinGroup {
        group: group("choir"),
    };
    let now = Timestamp::from_ms(1000);
    assert_eq!(
        moment_of(&other, &ana, &[], &catalog, now),
        now,
        "another group has nothing to do with it"
    );
    assert_eq!(
        moment_of(&other, &ana, &[left], &catalog, now),
        Timestamp::from_ms(5002),
        "pending changes keep order"
    );
}
