use std::collections::BTreeSet;

use footbridge_core::text::fold;

use super::*;
use crate::sample::sample;

const TODAY: &str = "2026-11-24";

fn queries(seed: u64) -> Vec<Queries> {
    make(&sample(), TODAY.parse().expect("a day"), seed)
}

#[test]
fn there_are_enough_of_every_kind() {
    for made in queries(1) {
        assert_eq!(made.queries.len(), EACH, "{}", made.kind.label());
        assert!(made.queries.iter().all(|query| !query.text.is_empty()));
    }
}

#[test]
fn a_seed_gives_the_same_queries_and_another_gives_others() {
    assert_eq!(queries(1), queries(1));
    for (one, other) in queries(1).iter().zip(queries(2)) {
        assert!(
            one.queries != other.queries || one.kind == Asked::FirstLetter,
            "{}",
            one.kind.label()
        );
    }
}

#[test]
fn whoever_is_looked_for_is_a_right_answer() {
    let catalog = sample();
    let name = |id: &String| {
        let person = catalog.people.iter().find(|person| person.id.as_str() == id);
        fold(&person.expect("somebody").name)
    };
    for made in queries(3).into_iter().take(5) {
        for Query { text, wanted } in made.queries {
            assert!(!wanted.is_empty(), "{text}");
            let names: BTreeSet<String> = wanted.iter().map(name).collect();
            let name = names.first().expect("a name");
            assert_eq!(names.len(), 1, "only namesakes answer {text}");
            let text = fold(&text);
            match made.kind {
                Asked::FullName | Asked::WithoutMarks => assert_eq!(&text, name),
                Asked::NameAndDepartment => assert!(text.starts_with(name.as_str()), "{text}"),
                Asked::Slip => assert_ne!(&text, name),
                _ => {
                    let (first, rest) = text.split_once(' ').expect("two words");
                    assert!(name.starts_with(first) && name.contains(rest), "{text}: {name}");
                }
            }
        }
    }
}

#[test]
fn names_without_marks_had_some() {
    let marked = queries(4).swap_remove(Asked::WithoutMarks as usize);
    assert!(
        marked.queries.iter().all(|query| query.text.is_ascii()),
        "{marked:?}"
    );
}
