//! Suggestions in words, and their order whatever the order of the files.

mod support;

use footbridge_core::change::apply_all;
use footbridge_core::matching::{Part, Reason, Suggestion, rarity, sentence};
use footbridge_core::model::Record;
use footbridge_core::order::InOrder;
use footbridge_core::{Catalog, Collection};
use proptest::prelude::*;
use support::strategies::changes;
use support::suggesting::{groups_for, people_for, posts_for};
use support::{company, department, place, topics};

#[test]
fn the_first_reasons_make_a_line() {
    let reasons = people_for("ana-castro", &company());
    let ines = reasons
        .iter()
        .find(|it| it.item.id.as_str() == "ines-okafor")
        .unwrap();
    let line = sentence(&ines.parts, 3, "Ines", &company());
    let expected = "Ines can teach contract law, which you want to learn; \
        Ines wants to learn Rust, which you can teach; you both picked sourdough";
    assert_eq!(line, expected);
    let picked = [
        Reason::BothPicked(topics(&["sourdough"])),
        Reason::OtherDepartment(department("legal")),
    ]
    .map(|reason| Part { points: 1, reason });
    assert_eq!(
        sentence(&picked, 2, "Ines", &company()),
        "You both picked sourdough; Ines works in Legal"
    );
    assert_eq!(
        sentence(&picked, 1, "Ines", &company()),
        "You both picked sourdough"
    );
    assert_eq!(sentence(&[], 2, "Ines", &company()), "");
}

#[test]
fn each_reason_in_words() {
    let three = || topics(&["sourdough", "chess", "unheard-of"]);
    for (reason, words) in [
        (
            Reason::BothPicked(three()),
            "you both picked sourdough, chess and unheard-of",
        ),
        (
            Reason::CanTeachMe(topics(&["sql"])),
            "Tomáš can teach SQL, which you want to learn",
        ),
        (
            Reason::WantsToLearnFromMe(topics(&["rust", "sql"])),
            "Tomáš wants to learn Rust and SQL, which you can teach",
        ),
        (
            Reason::OtherDepartment(department("legal")),
            "Tomáš works in Legal",
        ),
        (Reason::OtherPlace(place("leeds")), "Tomáš is in Leeds"),
        (Reason::NewHere, "Tomáš is new here"),
        (Reason::AboutMyInterest(topics(&["chess"])), "you picked chess"),
        (
            Reason::PractisesWhatILearn(topics(&["sql"])),
            "you want to learn SQL",
        ),
        (
            Reason::OffersWhatILearn(topics(&["sql"])),
            "you want to learn SQL",
        ),
        (Reason::UsesMySkill(topics(&["rust"])), "you know Rust"),
        (Reason::AtMyPlace(place("lisbon")), "it meets in Lisbon"),
        (Reason::ManyDepartments(4), "people from 4 departments are in it"),
        (Reason::OpenToNewcomers, "beginners are welcome"),
        (Reason::AsksForWhatITeach(topics(&["rust"])), "you can teach Rust"),
    ] {
        assert_eq!(reason.words("Tomáš", &company()), words);
    }
}

#[test]
fn the_rarer_a_topic_the_more_it_weighs() {
    for people in [1_usize, 12, 240, 100_000] {
        for mentions in 1..people.min(500) {
            assert!(rarity(mentions, people) >= rarity(mentions + 1, people));
        }
    }
    assert_eq!(
        rarity(usize::MAX, 240),
        rarity(240, 240),
        "nothing weighs less than what everybody has"
    );
}

/// The same records in another order.
fn shuffled<T: Record>(all: &Collection<T>, keys: &[u8]) -> Collection<T> {
    let mut order: Vec<usize> = (0..all.len()).collect();
    order.order_by_key(|at| keys[at % keys.len()]);
    let mut other = Collection::default();
    for at in order {
        other.insert(all.at(at).unwrap().as_ref().clone());
    }
    other
}

fn flat<T: Record>(suggestions: &[Suggestion<T>]) -> Vec<String> {
    suggestions
        .iter()
        .map(|it| format!("{} {} {:?}", it.item.id(), it.score, it.parts))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_the_files_changes_nothing(made in changes(16), keys in prop::collection::vec(any::<u8>(), 12)) {
        let mut catalog = company();
        apply_all(&made, &mut catalog);
        let other = Catalog {
            topics: shuffled(&catalog.topics, &keys),
            people: shuffled(&catalog.people, &keys),
            groups: shuffled(&catalog.groups, &keys),
            posts: shuffled(&catalog.posts, &keys),
            ..catalog.clone()
        };
        for person in &catalog.people {
            let me = person.id.as_str();
            prop_assert_eq!(flat(&people_for(me, &catalog)), flat(&people_for(me, &other)));
            prop_assert_eq!(flat(&groups_for(me, &catalog)), flat(&groups_for(me, &other)));
            prop_assert_eq!(flat(&posts_for(me, &catalog)), flat(&posts_for(me, &other)));
        }
    }
}
