//! A topic that has become part of another: what is said of it, before and after, counts for the other.

mod support;

use footbridge_core::change::{ChangeKind, GroupPatch, ProfilePatch, apply, apply_all};
use footbridge_core::model::{Goals, Mentoring, SkillLevel};
use footbridge_core::{Catalog, Index};
use proptest::prelude::*;
use support::strategies::changes;
use support::*;

/// The company, in which chess has become part of sourdough.
fn merged() -> Catalog {
    let mut catalog = company();
    let chess = catalog.topics.get_mut(&topic("chess")).unwrap();
    chess.retired = true;
    chess.moved_to = Some(topic("sourdough"));
    catalog
}

#[test]
fn a_late_change_lands_on_the_topic_that_took_it_in() {
    let mut catalog = merged();
    let mut set = ProfilePatch::default();
    set.skills.insert(topic("chess"), Some(SkillLevel::Expert));
    set.interests.insert(topic("chess"), true);
    set.interests.insert(topic("sourdough"), false);
    let edit = change(1, "ana-castro", 1, ChangeKind::EditProfile { set });
    apply(&edit, &mut catalog);
    let ana = catalog.people.get(&person_id("ana-castro")).unwrap();
    assert_eq!(ana.skills.get(&topic("sourdough")), Some(&SkillLevel::Expert));
    assert!(
        ana.interests.contains(&topic("sourdough")),
        "to like one of them is to like it"
    );
    assert!(!ana.skills.contains_key(&topic("chess")));
}

#[test]
fn what_a_mentor_offers_and_a_mentee_wants_lands_there_too() {
    let mut catalog = merged();
    let both = || topics(&["chess", "rust", "sourdough"]);
    let set = ProfilePatch {
        mentoring: Some(Some(Box::new(Mentoring {
            topics: both(),
            ..Mentoring::default()
        }))),
        goals: Some(Some(Box::new(Goals {
            topics: both(),
            ..Goals::default()
        }))),
        ..ProfilePatch::default()
    };
    apply(
        &change(1, "ana-castro", 1, ChangeKind::EditProfile { set }),
        &mut catalog,
    );
    let ana = catalog.people.get(&person_id("ana-castro")).unwrap();
    let home = [topic("sourdough"), topic("rust")];
    assert_eq!(ana.mentoring.as_ref().unwrap().topics, home);
    assert_eq!(ana.goals.as_ref().unwrap().topics, home);
}

#[test]
fn a_late_group_is_about_the_topic_that_took_it_in() {
    let mut catalog = merged();
    let set = GroupPatch {
        topics: Some(vec![topic("chess"), topic("rust"), topic("sourdough")]),
        ..GroupPatch::default()
    };
    let (group, name) = (group_id("new-band"), "New band".to_owned());
    let start = change(1, "ana-castro", 1, ChangeKind::StartGroup { group, name, set });
    apply(&start, &mut catalog);
    let band = catalog.groups.get(&group_id("new-band")).unwrap();
    assert_eq!(band.topics, [topic("sourdough"), topic("rust")]);
}

#[test]
fn its_names_lead_there_and_a_ring_leads_nowhere_far() {
    let mut catalog = merged();
    let index = Index::of(&catalog, today());
    assert_eq!(index.topic_called("Chess"), Some(&topic("sourdough")));
    catalog.topics.get_mut(&topic("sourdough")).unwrap().moved_to = Some(topic("chess"));
    let index = Index::of(&catalog, today());
    assert!(index.topic_called("chess").is_some());
}

proptest! {
    #[test]
    fn the_order_of_late_changes_makes_no_difference(mut made in changes(12)) {
        let (mut there, mut back) = (merged(), merged());
        apply_all(&made, &mut there);
        made.reverse();
        for change in made.iter().chain(&made) {
            apply(change, &mut back);
        }
        apply_all(&made, &mut back);
        prop_assert_eq!(written(&there), written(&back));
    }
}
