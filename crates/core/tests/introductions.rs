//! Rounds of introductions: who takes part, that every rule holds or is said to be relaxed, and that nothing but the data
//! decides.

mod support;

use std::collections::{BTreeMap, BTreeSet};

use footbridge_core::Catalog;
use footbridge_core::introductions::{
    Ledger, Round, Rule, Verdict, broken_rules, judge, make_round, read_round, write_round, zones_of,
};
use footbridge_core::model::{Introductions, MeetingSize, MeetingWay, PairDigest, PersonId, RoundId};
use support::{date, department, empty_company, person, person_id, place};

const WEEK: &str = "2026-W48";

fn round(text: &str) -> RoundId {
    RoundId::parse(text).expect("a week")
}

/// So many people in three departments and two places, all of whom take part.
fn pool(count: usize) -> Catalog {
    let mut catalog = empty_company();
    for number in 0..count {
        let one = person(&format!("person-{number:03}"), |one| {
            one.department = Some(department(["legal", "design", "sales"][number % 3]));
            one.team = format!("Team {}", number % 7);
            one.location = Some(place(["lisbon", "leeds"][number % 2]));
            one.introductions = Some(Box::default());
        });
        catalog.people.insert(one);
    }
    catalog
}

fn edit(catalog: &mut Catalog, who: &str, change: impl FnOnce(&mut footbridge_core::model::Person)) {
    change(
        catalog
            .people
            .get_mut(&person_id(who))
            .expect("somebody of the pool"),
    );
}

fn wish(size: MeetingSize, how: MeetingWay) -> Introductions {
    Introductions {
        size,
        how,
        ..Introductions::default()
    }
}

fn made(catalog: &Catalog, ledger: &Ledger, week: &str) -> Round {
    let round = round(week);
    let zones: BTreeMap<String, i32> = zones_of(catalog, &round)
        .into_iter()
        .map(|zone| (zone, 0))
        .collect();
    make_round(catalog, ledger, round, zones)
}

/// Everyone who is in the round, each as often as they are.
fn seated(round: &Round) -> Vec<&PersonId> {
    let introduced = round.introductions.iter().flat_map(|one| &one.people);
    introduced
        .chain(round.left_over.iter().map(|left| &left.person))
        .collect()
}

#[test]
fn everyone_who_takes_part_has_a_place() {
    for count in [0, 1, 2, 3, 4, 5, 20, 41] {
        let catalog = pool(count);
        let round = made(&catalog, &Ledger::default(), WEEK);
        let seated = seated(&round);
        assert_eq!((round.eligible, seated.len()), (count, count));
        assert_eq!(seated.iter().collect::<BTreeSet<_>>().len(), count);
        assert_eq!(round.left_over.len(), usize::from(count == 1));
        assert_eq!(broken_rules(&catalog, &Ledger::default(), &round), [""; 0]);
    }
}

#[test]
fn who_does_not_want_to_or_is_not_here_is_left_alone() {
    let mut catalog = pool(12);
    edit(&mut catalog, "person-000", |one| one.introductions = None);
    edit(&mut catalog, "person-001", |one| {
        one.paused_until = Some(date("2026-11-24"));
    });
    edit(&mut catalog, "person-002", |one| {
        one.left = Some(date("2026-11-23"));
    });
    edit(&mut catalog, "person-003", |one| {
        one.introductions.as_mut().unwrap().paused_until = Some(date("2026-11-24"));
    });
    edit(&mut catalog, "person-005", |one| {
        one.joined = Some(date("2026-11-24"));
    });
    // Over on the Monday itself.
    edit(&mut catalog, "person-004", |one| {
        one.introductions.as_mut().unwrap().paused_until = Some(date("2026-11-23"));
    });
    let round = made(&catalog, &Ledger::default(), WEEK);
    let seated = seated(&round);
    assert_eq!(seated.len(), 7);
    for out in [0, 1, 2, 3, 5] {
        assert!(!seated.contains(&&person_id(&format!("person-{out:03}"))));
    }
    assert!(seated.contains(&&person_id("person-004")));
}

#[test]
fn those_who_keep_apart_are_never_introduced_and_nobody_is_told() {
    let mut catalog = pool(2);
    let pair = PairDigest::of(&person_id("person-000"), &person_id("person-001"));
    edit(&mut catalog, "person-001", |one| {
        one.apart.insert(pair);
    });
    let round = made(&catalog, &Ledger::default(), WEEK);
    assert_eq!((round.introductions.len(), round.left_over.len()), (0, 2));
    let text = write_round(&round);
    assert!(
        text.contains("there was nobody left to introduce them to this week"),
        "{text}"
    );
}

#[test]
fn rules_are_relaxed_only_where_nothing_else_is_left_and_it_is_said() {
    // Two of one team: first because there is nobody else, then again.
    let mut catalog = pool(8);
    for number in 0..8 {
        let keep = number == 0 || number == 7;
        edit(&mut catalog, &format!("person-{number:03}"), |one| {
            one.department = Some(department("legal"));
            one.introductions = one.introductions.take().filter(|_| keep);
        });
    }
    let first = made(&catalog, &Ledger::default(), WEEK);
    assert_eq!(first.introductions[0].relaxed, [Rule::SameTeam]);
    let ledger = Ledger::of([first]);
    let second = made(&catalog, &ledger, "2026-W49");
    assert_eq!(second.introductions[0].relaxed, [Rule::Repeat, Rule::SameTeam]);
    edit(&mut catalog, "person-000", |one| {
        one.introductions = Some(Box::new(wish(MeetingSize::Pair, MeetingWay::InPerson)));
    });
    let third = made(&catalog, &ledger, "2026-W49");
    assert_eq!(
        third.introductions[0].relaxed,
        [Rule::Way, Rule::Repeat, Rule::SameTeam]
    );
    // Once somebody else takes part the pair becomes three, and that is said as well.
    edit(&mut catalog, "person-003", |one| {
        one.introductions = Some(Box::new(wish(MeetingSize::Pair, MeetingWay::Any)));
    });
    let fourth = made(&catalog, &Ledger::default(), WEEK);
    assert_eq!(fourth.introductions[0].people.len(), 3);
}

#[test]
fn nobody_meets_the_same_person_twice_within_twelve_rounds() {
    let catalog = pool(30);
    let mut ledger = Ledger::default();
    let mut week = round("2026-W30");
    let mut met = BTreeSet::new();
    for _ in 0..12 {
        let next = made(&catalog, &ledger, week.as_str());
        for introduction in &next.introductions {
            assert_eq!(introduction.relaxed, [], "{week}");
            for (one, other) in introduction.pairs() {
                assert!(met.insert((one.clone(), other.clone())), "{week}: {one}, {other}");
            }
        }
        assert_eq!(broken_rules(&catalog, &ledger, &next), [""; 0]);
        ledger = Ledger::of(ledger.rounds.into_iter().chain([next]));
        week = week.plus_weeks(1);
    }
}

#[test]
fn those_who_ask_for_three_are_three() {
    let mut catalog = pool(20);
    for number in 0..8 {
        edit(&mut catalog, &format!("person-{number:03}"), |one| {
            one.introductions = Some(Box::new(wish(MeetingSize::Trio, MeetingWay::Any)));
        });
    }
    let round = made(&catalog, &Ledger::default(), WEEK);
    let trios = round.introductions.iter().filter(|one| one.people.len() == 3);
    assert_eq!(trios.count(), 2, "and two of them are in pairs");
    // Four of them are two pairs: none is left alone.
    let mut catalog = pool(4);
    for number in 0..4 {
        edit(&mut catalog, &format!("person-{number:03}"), |one| {
            one.introductions = Some(Box::new(wish(MeetingSize::Trio, MeetingWay::Any)));
        });
    }
    assert_eq!(made(&catalog, &Ledger::default(), WEEK).introductions.len(), 2);
}

#[test]
fn a_kept_round_is_verified_or_told_apart() {
    let catalog = pool(20);
    let ledger = Ledger::default();
    let right = made(&catalog, &ledger, WEEK);
    let mut problems = Vec::new();
    let kept = read_round("introductions/2026-W48.json", &write_round(&right), &mut problems);
    let mut kept = kept.expect("a round");
    assert_eq!((problems.as_slice(), &kept), ([].as_slice(), &right));
    assert_eq!(judge(&kept, &right), Verdict::Verified);
    let (first, second) = (
        kept.introductions[0].people[0].clone(),
        kept.introductions[1].people[0].clone(),
    );
    kept.introductions[0].people[0] = second;
    kept.introductions[1].people[0] = first;
    let Verdict::Differs(differences) = judge(&kept, &right) else {
        panic!("somebody changed it");
    };
    assert_eq!(differences.len(), 4, "{differences:?}");
    kept.made_from = "0123456789abcdef".to_owned();
    assert_eq!(judge(&kept, &right), Verdict::DataChanged);
}
