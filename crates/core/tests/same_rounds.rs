//! The browser and the command line come to the same introductions, bit for bit: as `same_bytes` does it for changes.

use std::collections::BTreeMap;

use footbridge_core::Catalog;
use footbridge_core::digest::Digest;
use footbridge_core::introductions::{Ledger, make_round, write_round};
use footbridge_core::model::{
    Choice, DepartmentId, Introductions, LocationId, MeetingSize, MeetingWay, PairDigest, Person, PersonId,
    RoundId, SkillLevel, TopicId,
};
use footbridge_core::wire::read_site;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// The rounds of three weeks with so many people, as digests of their files. They may change where the rules or weights
/// do; then the test says the new ones, and they must be the same from both.
const EXPECTED: [(usize, &str); 2] = [(90, "33db4924c3aae417"), (900, "893c67d4b0b8a5e5")];

#[test]
fn the_same_people_are_introduced_everywhere() {
    let found = EXPECTED.map(|(count, _)| (count, digest_of_rounds(count)));
    let found = [0, 1].map(|at| (found[at].0, found[at].1.as_str()));
    assert_eq!(found, EXPECTED);
}

fn digest_of_rounds(count: usize) -> String {
    let catalog = company(count);
    let zones = BTreeMap::from([("Europe/Lisbon".to_owned(), 0), ("Europe/London".to_owned(), 60)]);
    let mut ledger = Ledger::default();
    let mut digest = Digest::new("rounds");
    for week in ["2026-W52", "2026-W53", "2027-W01"] {
        let week = RoundId::parse(week).expect("a week");
        let round = make_round(&catalog, &ledger, week, zones.clone());
        digest.text(&write_round(&round));
        ledger = Ledger::of(ledger.rounds.into_iter().chain([round]));
    }
    digest.hex()
}

fn company(count: usize) -> Catalog {
    let mut problems = Vec::new();
    let site = include_str!("support/company/site.json");
    let mut catalog = Catalog::empty(read_site("site.json", site, &mut problems).expect("a site"));
    let mut dice = Dice(48);
    for number in 0..count {
        catalog.people.insert(somebody(number, count, &mut dice));
    }
    catalog
}

fn somebody(number: usize, count: usize, dice: &mut Dice) -> Person {
    let id = |number: usize| PersonId::parse(&format!("person-{number}")).expect("an id");
    let topic = |number: usize| TopicId::parse(&format!("topic-{number}")).expect("an id");
    let mut one = Person::named(id(number), "Somebody");
    one.department = DepartmentId::parse(["legal", "design", "sales"][dice.below(3)]).ok();
    one.location = LocationId::parse(["lisbon", "leeds"][dice.below(2)]).ok();
    one.team = format!("Team {}", dice.below(9));
    one.interests.extend((0..3).map(|_| topic(dice.below(40))));
    one.skills
        .insert(topic(dice.below(40)), SkillLevel::ALL[dice.below(4)]);
    one.learning.insert(topic(dice.below(40)));
    one.introductions = Some(Box::new(Introductions {
        size: MeetingSize::ALL[usize::from(dice.below(5) == 0)],
        how: MeetingWay::ALL[dice.below(6).saturating_sub(3)],
        ..Introductions::default()
    }));
    if dice.below(20) == 0 {
        one.apart.insert(PairDigest::of(&one.id, &id(dice.below(count))));
    }
    one
}

/// Splitmix64, as Vigna published it: the same rolls from the same seed on every machine.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut roll = self.0;
        roll = (roll ^ (roll >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        roll = (roll ^ (roll >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((roll ^ (roll >> 31)) % end as u64).unwrap_or(0)
    }
}
