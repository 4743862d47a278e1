//! Look-ups adapted to a few changes are those that are derived anew.

mod support;

use std::sync::Arc;

use footbridge_core::change::apply_all;
use footbridge_core::model::{Record, Topic};
use footbridge_core::{Catalog, Index};
use proptest::prelude::*;
use support::strategies::changes;
use support::{company, today};

/// All that an index answers about a catalog.
fn answers(index: &Index, catalog: &Catalog) -> String {
    let mut answers = vec![format!("{} people", index.people_here())];
    for topic in &catalog.topics {
        let called = index.topic_called(&topic.label);
        answers.push(format!("{} is {called:?}", topic.label));
        answers.push(format!("{}: {:?}", topic.id, index.topic(&topic.id)));
    }
    for person in &catalog.people {
        let id = &person.id;
        answers.push(format!("{id} in {:?}", ids(index.groups_of(id))));
        answers.push(format!("{id} wrote {:?}", ids(index.posts_by(id))));
        answers.push(format!("{id} likes {:?}", ids(index.interests_of(id))));
    }
    answers.join("\n")
}

fn ids<T: Record>(records: &[Arc<T>]) -> Vec<String> {
    records.iter().map(|record| record.id().to_string()).collect()
}

proptest! {
    #[test]
    fn adapting_gives_what_deriving_anew_gives(first in changes(8), more in changes(6)) {
        let mut base = company();
        apply_all(&first, &mut base);
        let mut shown = base.clone();
        apply_all(&more, &mut shown);
        let adapted = Index::of(&base, today()).adapted(&base, &shown);
        prop_assert_eq!(answers(&adapted, &shown), answers(&Index::of(&shown, today()), &shown));
        // And back again: what was added at the end is taken out.
        let back = adapted.adapted(&shown, &base);
        prop_assert_eq!(answers(&back, &base), answers(&Index::of(&base, today()), &base));
    }
}

#[test]
fn other_topics_are_found_by_their_names() {
    let base = company();
    let mut shown = base.clone();
    let mut topic: Topic = base.topics.at(0).expect("a topic").as_ref().clone();
    topic.id = support::topic("falconry");
    topic.label = "Falconry".to_owned();
    shown.topics.insert(topic);
    let index = Index::of(&base, today());
    assert_eq!(index.topic_called("falconry"), None);
    let adapted = index.adapted(&base, &shown);
    assert_eq!(
        adapted.topic_called("falconry"),
        Some(&support::topic("falconry"))
    );
}

#[test]
fn what_differs_between_two_collections_is_found() {
    let base = company();
    let mut shown = base.clone();
    assert_eq!(base.people.differences(&shown.people), Vec::<usize>::new());
    let person = base.people.at(2).expect("a person");
    shown
        .people
        .get_mut(&person.id)
        .expect("the same person")
        .about
        .push('!');
    let mut new = person.as_ref().clone();
    new.id = support::person_id("somebody-new");
    assert!(shown.people.insert(new));
    assert_eq!(base.people.differences(&shown.people), [2, base.people.len()]);
    assert_eq!(shown.people.differences(&base.people), [2, base.people.len()]);
}
