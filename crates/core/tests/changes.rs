//! Folding changes in: the same set gives the same data, in whatever order and however often it arrives.

mod support;

use footbridge_core::Catalog;
use footbridge_core::change::{Change, Effect, apply, apply_all};
use footbridge_core::wire::write_value;
use proptest::prelude::*;
use support::strategies::changes;
use support::{company, published, written};

fn config() -> ProptestConfig {
    ProptestConfig {
        cases: 200,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// A set of changes twice, in two orders.
fn in_two_orders() -> impl Strategy<Value = (Vec<Change>, Vec<Change>)> {
    changes(16).prop_flat_map(|set| (Just(set.clone()), Just(set).prop_shuffle()))
}

/// As they would come in over days: each once, those that wait again whenever something new has come.
fn apply_one_at_a_time(changes: &[Change], catalog: &mut Catalog) -> Vec<Change> {
    let mut waiting: Vec<Change> = Vec::new();
    for change in changes {
        waiting.push(change.clone());
        retry(&mut waiting, catalog);
    }
    waiting
}

fn retry(waiting: &mut Vec<Change>, catalog: &mut Catalog) {
    loop {
        let before = waiting.len();
        waiting.retain(|change| matches!(apply(change, catalog), Effect::Waiting(_)));
        if waiting.len() == before {
            break;
        }
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn applying_again_changes_nothing((set, again) in in_two_orders()) {
        let mut catalog = company();
        apply_all(&set, &mut catalog);
        let once = written(&catalog);
        for change in &again {
            prop_assert_ne!(apply(change, &mut catalog), Effect::Applied);
        }
        prop_assert_eq!(written(&catalog), once);
    }

    #[test]
    fn any_order_gives_the_same_bytes((set, other) in in_two_orders()) {
        let (mut one, mut two) = (company(), company());
        apply_all(&set, &mut one);
        apply_all(&other, &mut two);
        prop_assert_eq!(written(&one), written(&two));
    }

    #[test]
    fn one_at_a_time_gives_the_same_bytes((set, other) in in_two_orders()) {
        let (mut one, mut two) = (company(), company());
        let effects = apply_all(&set, &mut one);
        let still_waiting = apply_one_at_a_time(&other, &mut two);
        prop_assert_eq!(written(&one), written(&two));
        let waiting = effects.iter().filter(|effect| matches!(effect, Effect::Waiting(_))).count();
        prop_assert_eq!(still_waiting.len(), waiting);
    }

    #[test]
    fn only_what_is_applied_changes_the_bytes(set in changes(16)) {
        let mut catalog = company();
        for change in &set {
            let before = written(&catalog);
            let effect = apply(change, &mut catalog);
            prop_assert_eq!(effect == Effect::Applied, written(&catalog) != before, "{:?}", change);
        }
    }

    #[test]
    fn two_sites_that_exchange_what_they_have_agree(set in changes(16), half in any::<u16>()) {
        let (here, there): (Vec<_>, Vec<_>) =
            set.iter().cloned().enumerate().partition(|(at, _)| half >> at & 1 == 1);
        let strip = |half: Vec<(usize, Change)>| half.into_iter().map(|(_, change)| change).collect::<Vec<_>>();
        let (here, there) = (strip(here), strip(there));
        let (mut one, mut two, mut all) = (company(), company(), company());
        let mut waiting_here = apply_one_at_a_time(&here, &mut one);
        let mut waiting_there = apply_one_at_a_time(&there, &mut two);
        // Each writes its files and goes on from what it reads there.
        (one, two) = (published(&one), published(&two));
        waiting_here.extend(there);
        waiting_there.extend(here);
        apply_one_at_a_time(&waiting_here, &mut one);
        apply_one_at_a_time(&waiting_there, &mut two);
        apply_all(&set, &mut all);
        prop_assert_eq!(written(&one), written(&two));
        prop_assert_eq!(written(&one), written(&all));
    }

    #[test]
    fn strangers_change_nothing_until_they_are_introduced(set in changes(16)) {
        let known = company();
        let (introductions, others): (Vec<_>, Vec<_>) = set
            .into_iter()
            .filter(|change| known.people.get(&change.author).is_none())
            .partition(|change| matches!(change.change, footbridge_core::change::ChangeKind::IntroduceMyself { .. }));
        let mut catalog = company();
        for change in &others {
            let missing = format!("person {}", change.author);
            prop_assert_eq!(apply(change, &mut catalog), Effect::Waiting(missing));
        }
        prop_assert_eq!(written(&catalog), written(&known));
        apply_all(&introductions, &mut catalog);
        for change in &others {
            if catalog.people.get(&change.author).is_none() {
                continue;
            }
            let missing = format!("person {}", change.author);
            prop_assert_ne!(apply(change, &mut catalog), Effect::Waiting(missing));
        }
    }

    #[test]
    fn a_change_file_reads_back_as_it_was_written(set in changes(4)) {
        for change in set {
            let text = write_value(&change);
            let read = Change::read(&text).map_err(TestCaseError::fail)?;
            prop_assert_eq!(write_value(&read), text);
            prop_assert_eq!(read, change);
        }
    }
}
