//! Whatever company there is: everybody who takes part has a place, no rule is broken that is not said to be relaxed, and
//! only the data decides.
#![cfg(not(target_family = "wasm"))]

mod support;

use std::collections::{BTreeMap, BTreeSet};

use footbridge_core::Catalog;
use footbridge_core::introductions::{
    Introduction, Ledger, Round, Verdict, broken_rules, is_eligible, judge, make_round, read_round,
    write_round, zones_of,
};
use footbridge_core::model::{
    Choice, Introductions, MeetingSize, MeetingWay, PairDigest, Person, PersonId, RoundId, SkillLevel,
};
use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::select;
use support::{date, department, empty_company, person, person_id, place, topic};

const TOPICS: [&str; 3] = ["rust", "chess", "sourdough"];

fn id(number: usize) -> PersonId {
    person_id(&format!("person-{number:02}"))
}

/// What differs between people.
#[derive(Clone, Debug)]
struct Traits {
    department: usize,
    team: usize,
    place: usize,
    wish: Option<(MeetingSize, MeetingWay)>,
    paused: bool,
    has_left: bool,
    likes: Vec<usize>,
    teaches: Option<usize>,
    learns: Option<usize>,
    apart: Option<usize>,
}

fn traits() -> impl Strategy<Value = Traits> {
    let where_from = (0_usize..3, 0_usize..4, 0_usize..2);
    let wish = weighted(0.85, (select(MeetingSize::ALL), select(MeetingWay::ALL)));
    let topics = (
        vec(0_usize..3, 0..3),
        weighted(0.3, 0_usize..3),
        weighted(0.3, 0_usize..3),
    );
    let rest = (any::<u8>(), any::<u8>(), weighted(0.2, 0_usize..20));
    (where_from, wish, topics, rest).prop_map(
        |(place, wish, (likes, teaches, learns), (pause, left, apart))| Traits {
            department: place.0,
            team: place.1,
            place: place.2,
            wish,
            paused: pause < 20,
            has_left: left < 12,
            likes,
            teaches,
            learns,
            apart,
        },
    )
}

fn made_of(number: usize, traits: &Traits) -> Person {
    let known = |at: usize| topic(TOPICS[at]);
    person(id(number).as_str(), |one| {
        one.department = Some(department(["legal", "design", "sales"][traits.department]));
        one.team.push_str(["", "Blue", "blue", "Red"][traits.team]);
        one.location = Some(place(["lisbon", "leeds"][traits.place]));
        one.introductions = traits.wish.map(|(size, how)| {
            Box::new(Introductions {
                size,
                how,
                ..Introductions::default()
            })
        });
        one.paused_until = traits.paused.then(|| date("2027-06-01"));
        one.left = traits.has_left.then(|| date("2026-01-01"));
        one.interests = traits.likes.iter().map(|at| known(*at)).collect();
        one.skills = traits
            .teaches
            .iter()
            .map(|at| (known(*at), SkillLevel::Expert))
            .collect();
        one.learning = traits.learns.iter().map(|at| known(*at)).collect();
        one.apart = traits
            .apart
            .iter()
            .map(|other| PairDigest::of(&id(number), &id(*other)))
            .collect();
    })
}

fn company(people: impl IntoIterator<Item = Person>) -> Catalog {
    let mut catalog = empty_company();
    for person in people {
        catalog.people.insert(person);
    }
    catalog
}

fn made(catalog: &Catalog, ledger: &Ledger, round: &RoundId) -> Round {
    let zones: BTreeMap<String, i32> = zones_of(catalog, round)
        .into_iter()
        .map(|zone| (zone, 60))
        .collect();
    make_round(catalog, ledger, round.clone(), zones)
}

/// Rounds that follow each other.
fn rounds(catalog: &Catalog, count: i32) -> Ledger {
    let mut ledger = Ledger::default();
    for week in 0..count {
        let next = made(
            catalog,
            &ledger,
            &RoundId::of(date("2026-09-07")).plus_weeks(week),
        );
        ledger = Ledger::of(ledger.rounds.into_iter().chain([next]));
    }
    ledger
}

fn are_apart(catalog: &Catalog, one: &PersonId, other: &PersonId) -> bool {
    let person = |id| catalog.people.get(id).expect("somebody of the company");
    person(one).is_apart_from(person(other))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn everybody_has_a_place_and_every_rule_holds_or_is_said_to_be_relaxed(people in vec(traits(), 0..24)) {
        let catalog = company(people.iter().enumerate().map(|(number, one)| made_of(number, one)));
        let ledger = rounds(&catalog, 4);
        for round in &ledger.rounds {
            let expected: BTreeSet<&PersonId> =
                catalog.people.iter().filter(|one| is_eligible(one, round.round.monday())).map(|one| &one.id).collect();
            let introduced = round.introductions.iter().flat_map(|one| &one.people);
            let seated: Vec<&PersonId> = introduced.chain(round.left_over.iter().map(|left| &left.person)).collect();
            prop_assert_eq!(seated.len(), expected.len());
            prop_assert_eq!(seated.into_iter().collect::<BTreeSet<_>>(), expected);
            for (one, other) in round.introductions.iter().flat_map(Introduction::pairs) {
                prop_assert!(!are_apart(&catalog, one, other));
            }
            let earlier = Ledger::of(ledger.rounds.iter().filter(|other| other.round < round.round).cloned());
            prop_assert_eq!(broken_rules(&catalog, &earlier, round), Vec::<String>::new());
            // Two who are left over could have met, unless they keep apart.
            for (at, one) in round.left_over.iter().enumerate() {
                for other in &round.left_over[at + 1..] {
                    prop_assert!(are_apart(&catalog, &one.person, &other.person));
                }
            }
        }
    }

    #[test]
    fn neither_the_order_of_files_nor_who_recomputes_it_changes_anything(
        people in vec(traits(), 0..24).prop_flat_map(|people| {
            let numbers: Vec<usize> = (0..people.len()).collect();
            (Just(people), Just(numbers).prop_shuffle())
        })
    ) {
        let (people, order) = people;
        let catalog = company(people.iter().enumerate().map(|(number, one)| made_of(number, one)));
        let shuffled = company(order.iter().map(|number| made_of(*number, &people[*number])));
        let ledger = rounds(&catalog, 3);
        prop_assert_eq!(&rounds(&shuffled, 3), &ledger);
        let turned = Ledger::of(ledger.rounds.iter().rev().cloned());
        prop_assert_eq!(&turned, &ledger);
        for kept in &ledger.rounds {
            let recomputed = make_round(&shuffled, &turned, kept.round.clone(), kept.zones.clone());
            prop_assert_eq!(judge(kept, &recomputed), Verdict::Verified);
            let mut problems = Vec::new();
            let read = read_round("introductions/x.json", &write_round(kept), &mut problems);
            prop_assert_eq!((read.as_ref(), problems.len()), (Some(kept), 0));
        }
    }
}
