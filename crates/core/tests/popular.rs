//! What is shown to somebody of whom nothing is known yet.

mod support;

use footbridge_core::Index;
use footbridge_core::catalog::TopicUse;
use footbridge_core::finder::{popular_groups, popular_topics};
use footbridge_core::model::{GroupStatus, TopicKind};
use support::{company, group_id, person_id, today, topic};

#[test]
fn topics_come_by_how_many_share_them() {
    let mut catalog = company();
    let told = |catalog: &footbridge_core::Catalog, kind, counted: fn(&TopicUse) -> usize, count| {
        let index = Index::of(catalog, today());
        let found = popular_topics(catalog, &index, kind, counted, count);
        found
            .into_iter()
            .map(|(id, people)| format!("{id} {people}"))
            .collect::<Vec<_>>()
    };
    let liked: fn(&TopicUse) -> usize = |used| used.interested.len();
    let all = told(&catalog, TopicKind::Interest, liked, 10);
    assert_eq!(all, ["chess 2", "climbing 2", "sourdough 2"]);
    assert_eq!(told(&catalog, TopicKind::Interest, liked, 1), ["chess 2"]);
    let taught: fn(&TopicUse) -> usize = |used| used.teachers().count();
    let skills = told(&catalog, TopicKind::Skill, taught, 10);
    assert_eq!(skills, ["contract-law 1", "rust 1", "sql 1"]);
    catalog.topics.get_mut(&topic("chess")).unwrap().retired = true;
    assert_eq!(
        told(&catalog, TopicKind::Interest, liked, 10),
        ["climbing 2", "sourdough 2"]
    );
}

#[test]
fn groups_come_by_members_who_are_here() {
    let mut catalog = company();
    let ids = |catalog: &footbridge_core::Catalog| {
        let found = popular_groups(catalog, today(), 10);
        found.iter().map(|group| group.id.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(
        ids(&catalog),
        ["bakers", "wall"],
        "neither dormant nor closed ones"
    );
    catalog
        .groups
        .get_mut(&group_id("bakers"))
        .unwrap()
        .members
        .insert(person_id("bjorn-ek"));
    catalog
        .groups
        .get_mut(&group_id("wall"))
        .unwrap()
        .members
        .insert(person_id("ana-castro"));
    assert_eq!(ids(&catalog), ["wall", "bakers"], "who has left does not count");
    catalog.groups.get_mut(&group_id("rooks")).unwrap().status = GroupStatus::Active;
    assert_eq!(ids(&catalog), ["wall", "bakers", "rooks"]);
}
