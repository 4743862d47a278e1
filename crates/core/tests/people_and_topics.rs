//! What connects two people, and the index of topics.

mod support;

use footbridge_core::Index;
use footbridge_core::finder::{ListQuery, find_topics, topic_entries};
use footbridge_core::matching::{Reason, Seeker, reasons_to_meet, sentence, suggest_people};
use footbridge_core::model::TopicId;
use support::searching::with_searcher;
use support::suggesting::telling;
use support::{company, person_id, today, topic};

#[test]
fn the_reasons_to_meet_are_those_of_the_suggestion() {
    let catalog = company();
    let index = Index::of(&catalog, today());
    for me in &catalog.people {
        let seeker = Seeker::new(me, &catalog, &index, today());
        for suggestion in suggest_people(&seeker, usize::MAX) {
            assert_eq!(reasons_to_meet(&seeker, &suggestion.item), suggestion.parts);
        }
    }
}

#[test]
fn what_connects_two_people_is_said_in_words() {
    let catalog = company();
    let index = Index::of(&catalog, today());
    let ana = catalog.people.get(&person_id("ana-castro")).expect("Ana");
    let ines = catalog.people.get(&person_id("ines-okafor")).expect("Ines");
    let yuki = catalog.people.get(&person_id("yuki-tanaka")).expect("Yuki");
    let seeker = |me| Seeker::new(me, &catalog, &index, today());
    let parts = reasons_to_meet(&seeker(ana), ines);
    let reasons = telling(&parts);
    assert!(reasons.contains(&Reason::BothPicked(vec![topic("sourdough")])));
    assert!(reasons.contains(&Reason::CanTeachMe(vec![topic("contract-law")])));
    assert!(reasons.contains(&Reason::WantsToLearnFromMe(vec![topic("rust")])));
    let words = sentence(&parts, usize::MAX, ines.first_name(), &catalog);
    assert!(
        words.contains("Ines wants to learn Rust, which you can teach"),
        "{words}"
    );
    assert_eq!(reasons_to_meet(&seeker(ana), yuki), [], "nothing either chose");
}

#[test]
fn topics_are_found_by_their_other_names_too() {
    let catalog = company();
    let entries = topic_entries(&catalog, &Index::of(&catalog, today()));
    let found = |query: &ListQuery| {
        let named = with_searcher(&catalog, |searcher| {
            searcher.complete_topics(&query.text, None, &[], usize::MAX)
        });
        let found = find_topics(&entries, query, &named);
        found
            .iter()
            .map(|entry| entry.topic.id.clone())
            .collect::<Vec<TopicId>>()
    };
    let text = |text: &str| ListQuery::default().with_text(text);
    assert_eq!(found(&text("bouldering")), [topic("climbing")]);
    assert_eq!(
        found(&text("fur recht")),
        [topic("contract-law")],
        "words in any order, without accents"
    );
    assert_eq!(found(&text("nothing")), []);
    assert_eq!(found(&ListQuery::default().only("kind", "skill")).len(), 3);
    let climbing = entries
        .iter()
        .find(|entry| entry.topic.id == topic("climbing"))
        .expect("climbing");
    assert_eq!(climbing.alias_for("boulder"), Some("bouldering"));
    assert_eq!(climbing.alias_for("climb"), None, "the label says it already");
    assert_eq!(climbing.alias_for(""), None);
}

#[test]
fn a_topic_counts_the_people_who_are_here_once_each() {
    let catalog = company();
    let entries = topic_entries(&catalog, &Index::of(&catalog, today()));
    let people = |id: &str| {
        let entry = entries.iter().find(|entry| entry.topic.id == topic(id));
        entry.map(|entry| entry.people)
    };
    assert_eq!(people("sourdough"), Some(2), "Björn has left");
    assert_eq!(people("rust"), Some(3));
    let most = find_topics(&entries, &ListQuery::default().sorted("people"), &[]);
    assert!(most.is_sorted_by_key(|entry| std::cmp::Reverse(entry.people)));
}
