//! Proposals for a mentoring programme: stable, whatever the order of the data, and nobody who may not be in it.
#![cfg(not(target_family = "wasm"))]

mod support;

use std::collections::BTreeMap;

use footbridge_core::ground::Ground;
use footbridge_core::mentoring::{Proposal, Reason, Unmatched, Wanted, can_ask, fit, places, propose};
use footbridge_core::model::{Goals, OpenTo, PairDigest, Person, PostKind, SkillLevel};
use footbridge_core::{Catalog, Index};
use proptest::prelude::*;
use support::{date, empty_company, person, person_id, post, today, topic, topics};

const TOPICS: [&str; 3] = ["rust", "sql", "contract-law"];

fn mentee(number: usize, wants: usize, choices: &[usize]) -> Person {
    person(&format!("mentee-{number}"), |it| {
        it.open_to = [OpenTo::BeingMentored].into();
        it.learning = topics(&[TOPICS[wants % 3]]);
        it.goals = Some(Box::new(Goals {
            choices: choices
                .iter()
                .map(|mentor| person_id(&format!("mentor-{mentor}")))
                .collect(),
            ..Goals::default()
        }));
    })
}

fn mentor(number: usize, teaches: usize, places: u32) -> Person {
    person(&format!("mentor-{number}"), |it| {
        it.open_to = [OpenTo::Mentoring].into();
        it.mentees = Some(places);
        let level = if teaches.is_multiple_of(2) {
            SkillLevel::Expert
        } else {
            SkillLevel::Advanced
        };
        it.skills = [(topic(TOPICS[teaches % 3]), level)].into();
    })
}

fn with(people: impl IntoIterator<Item = Person>) -> Catalog {
    let mut catalog = empty_company();
    for person in people {
        catalog.people.insert(person);
    }
    catalog
}

fn on<T>(catalog: &Catalog, ask: impl Fn(&Ground<'_>) -> T) -> T {
    let index = Index::of(catalog, today());
    ask(&Ground {
        catalog,
        index: &index,
        today: today(),
        offset: &|_| None,
    })
}

fn proposed(catalog: &Catalog) -> Proposal {
    on(catalog, |ground| propose(ground, "2027-spring"))
}

fn pairs(proposal: &Proposal) -> Vec<(&str, &str)> {
    let pairs = proposal.pairs.iter();
    pairs
        .map(|pair| (pair.mentee.as_str(), pair.mentor.as_str()))
        .collect()
}

#[test]
fn own_choices_come_first_and_who_fits_best_has_the_place() {
    let catalog = with([
        mentee(1, 0, &[2]),
        mentee(2, 0, &[]),
        mentee(3, 2, &[1]),
        mentee(4, 2, &[]),
        mentor(1, 0, 1),
        mentor(2, 4, 1),
    ]);
    let proposal = proposed(&catalog);
    assert_eq!((proposal.mentees, proposal.mentors, proposal.places), (4, 2, 2));
    assert_eq!(
        pairs(&proposal),
        [("mentee-1", "mentor-2"), ("mentee-2", "mentor-1")]
    );
    assert_eq!(proposal.pairs[0].choice, Some(1));
    assert_eq!(proposal.pairs[0].fit.parts[0].reason, Reason::MyChoice(1));
    assert_eq!(
        proposal.unmatched,
        [
            (person_id("mentee-3"), Unmatched::AllTaken),
            (person_id("mentee-4"), Unmatched::NobodyFits),
        ]
    );
}

#[test]
fn whoever_has_a_mentor_or_has_asked_is_not_in_it() {
    let mut catalog = with([mentee(1, 0, &[]), mentee(2, 0, &[]), mentor(1, 0, 3)]);
    catalog
        .posts
        .insert(post("r", PostKind::Mentoring, "mentee-1", |post| {
            post.to = Some(person_id("mentor-1"));
        }));
    let proposal = proposed(&catalog);
    assert_eq!(pairs(&proposal), [("mentee-2", "mentor-1")]);
    assert_eq!(proposal.places, 2, "a place is kept for who asked");
}

#[test]
fn nobody_who_is_away_or_kept_apart() {
    let apart = PairDigest::of(&person_id("mentee-3"), &person_id("mentor-1"));
    let catalog = with([
        Person {
            paused_until: Some(date("2027-01-01")),
            ..mentee(1, 0, &[1])
        },
        Person {
            left: Some(today()),
            ..mentee(2, 0, &[1])
        },
        Person {
            apart: [apart].into(),
            ..mentee(3, 0, &[1])
        },
        mentor(1, 0, 9),
        Person {
            paused_until: Some(date("2027-01-01")),
            ..mentor(2, 0, 9)
        },
        Person {
            left: Some(today()),
            ..mentor(3, 0, 9)
        },
    ]);
    let proposal = proposed(&catalog);
    assert_eq!(pairs(&proposal), []);
    assert_eq!(
        proposal.unmatched,
        [(person_id("mentee-3"), Unmatched::NobodyFits)]
    );
}

prop_compose! {
    fn programmes()(
        mentees in prop::collection::vec((0_usize..3, prop::collection::vec(0_usize..6, 0..4)), 0..12),
        mentors in prop::collection::vec((0_usize..6, 0_u32..3), 0..6),
    ) -> Vec<Person> {
        let mentees = mentees.into_iter().enumerate().map(|(number, (wants, choices))| mentee(number, wants, &choices));
        let mentors = mentors.into_iter().enumerate().map(|(number, (teaches, places))| mentor(number, teaches, places));
        mentees.chain(mentors).collect()
    }
}

/// How a mentee ranks a mentor: by their own choice, then by how well they fit; `None` for somebody not on their list.
fn liking(ground: &Ground<'_>, mentee: &Person, mentor: &Person) -> Option<(bool, i64)> {
    can_ask(mentee, mentor, ground.index, ground.today).ok()?;
    let choices = mentee.goals.iter().flat_map(|goals| &goals.choices);
    let rank = choices.into_iter().position(|id| *id == mentor.id);
    match rank {
        Some(rank) => Some((true, -i64::try_from(rank).unwrap())),
        None => {
            fit(ground, &Wanted::by(ground, mentee), mentee, mentor).map(|fit| (false, i64::from(fit.points)))
        }
    }
}

fn points(ground: &Ground<'_>, mentee: &Person, mentor: &Person) -> u32 {
    fit(ground, &Wanted::by(ground, mentee), mentee, mentor).map_or(0, |fit| fit.points)
}

proptest! {
    #[test]
    fn no_mentee_and_mentor_would_both_rather_have_each_other(people in programmes()) {
        let catalog = with(people);
        let proposal = proposed(&catalog);
        let got: BTreeMap<_, _> = proposal.pairs.iter().map(|pair| (&pair.mentee, &pair.mentor)).collect();
        on(&catalog, |ground| {
            let get = |id| catalog.people.get(id).unwrap();
            for mentor in catalog.people.iter().filter(|it| it.open_to.contains(&OpenTo::Mentoring)) {
                let taken: Vec<_> = got.iter().filter(|(_, of)| ***of == mentor.id).map(|(mentee, _)| get(*mentee)).collect();
                let free = places(mentor, ground.index, ground.today).free() as usize;
                assert!(taken.len() <= free, "nobody has more mentees than places");
                for mentee in catalog.people.iter().filter(|it| it.open_to.contains(&OpenTo::BeingMentored)) {
                    let Some(wish) = liking(ground, mentee, mentor) else { continue };
                    let would_rather = got.get(&mentee.id).is_none_or(|has| liking(ground, mentee, get(*has)) < Some(wish));
                    let is_better = |other: &&std::sync::Arc<Person>| points(ground, other, mentor) < points(ground, mentee, mentor);
                    let has_room = taken.len() < free || taken.iter().any(is_better);
                    assert!(!(would_rather && has_room), "{} and {}", mentee.id, mentor.id);
                }
            }
        });
        let named = proposal.pairs.len() + proposal.unmatched.len();
        prop_assert_eq!(named, proposal.mentees, "nobody is dropped silently");
    }

    #[test]
    fn the_order_of_the_data_changes_nothing(people in programmes(), seed in 0_usize..9) {
        let there = proposed(&with(people.clone()));
        let mut turned = people;
        turned.reverse();
        let middle = seed % turned.len().max(1);
        turned.rotate_left(middle);
        prop_assert_eq!(proposed(&with(turned)), there);
    }
}
