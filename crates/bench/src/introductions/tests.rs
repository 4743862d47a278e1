//! The sample company, in which everybody takes part.

use super::*;
use crate::sample::sample;

fn week() -> RoundId {
    RoundId::of("2026-11-24".parse().expect("a day"))
}

fn company() -> Catalog {
    let mut catalog = sample();
    let ids: Vec<_> = catalog.people.iter().map(|person| person.id.clone()).collect();
    for id in ids {
        if let Some(person) = catalog.people.get_mut(&id) {
            person.introductions = Some(Box::default());
        }
    }
    catalog
}

#[test]
fn better_ways_make_better_pairs() {
    let mut catalog = company();
    let count = make_even(&mut catalog, &week());
    assert!(count > 150 && count.is_multiple_of(2));
    let [whole, exchanges, greedy, shuffle] =
        Way::ALL.map(|way| play(&catalog, &week(), way, 3, 1).expect("rounds"));
    assert!(whole.first_worth >= exchanges.first_worth);
    assert!(exchanges.first_worth * 100 >= whole.first_worth * 97);
    assert!(exchanges.first_worth > greedy.first_worth && greedy.first_worth > shuffle.first_worth);
    for ours in [&whole, &exchanges] {
        assert_eq!((ours.unmatched, ours.repeats, ours.apart), (0, 0, 0));
        assert_eq!((ours.same_team, ours.ways), (0, 0));
        assert!(ours.across * 100 >= ours.pairs * 95);
    }
    assert!(shuffle.same_team > 0, "it knows no teams");
}

#[test]
fn the_table_has_a_row_for_each_way() {
    let text = print(company(), &week(), 1).expect("a table");
    for way in Way::ALL {
        assert!(text.contains(way.label()), "{text}");
    }
    assert!(text.contains("1.000"), "{text}");
}
