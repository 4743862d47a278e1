//! Stable assignments, against trying everything.

use footbridge_pairing::stable::propose;
use proptest::prelude::*;

/// Who would have whom, best first, and how many.
#[derive(Clone, Debug)]
struct Market {
    choosers: Vec<Vec<usize>>,
    chosen: Vec<Vec<usize>>,
    capacities: Vec<usize>,
}

impl Market {
    fn propose(&self) -> Vec<Option<usize>> {
        propose(&self.choosers, &self.chosen, &self.capacities)
    }

    fn accepts(&self, chooser: usize, chosen: usize) -> bool {
        self.choosers[chooser].contains(&chosen) && self.chosen[chosen].contains(&chooser)
    }

    /// Everybody has whom they would have and nobody too many, and no two would rather have each other.
    fn is_stable(&self, assigned: &[Option<usize>]) -> bool {
        let holders = |chosen: usize| {
            let all = 0..assigned.len();
            all.filter(move |chooser| assigned[*chooser] == Some(chosen))
                .collect::<Vec<_>>()
        };
        let allowed = assigned
            .iter()
            .enumerate()
            .all(|(chooser, got)| got.is_none_or(|got| self.accepts(chooser, got)));
        let fits = self
            .capacities
            .iter()
            .enumerate()
            .all(|(chosen, capacity)| holders(chosen).len() <= *capacity);
        let blocked = (0..self.choosers.len()).any(|chooser| {
            let rather = self.choosers[chooser]
                .iter()
                .take_while(|chosen| assigned[chooser] != Some(**chosen));
            rather
                .copied()
                .filter(|chosen| self.accepts(chooser, *chosen))
                .any(|chosen| {
                    let rank = |one: usize| self.chosen[chosen].iter().position(|listed| *listed == one);
                    let held = holders(chosen);
                    let has_worse = held.iter().any(|other| rank(*other) > rank(chooser));
                    held.len() < self.capacities[chosen] || has_worse && self.capacities[chosen] > 0
                })
        });
        allowed && fits && !blocked
    }

    /// How good for somebody who chooses; less is better.
    fn rank(&self, chooser: usize, got: Option<usize>) -> usize {
        let list = &self.choosers[chooser];
        got.and_then(|got| list.iter().position(|listed| *listed == got))
            .unwrap_or(list.len())
    }

    /// All ways to give everybody one of those on their list, or nobody.
    fn assignments(&self) -> Vec<Vec<Option<usize>>> {
        let mut all = vec![Vec::new()];
        for list in &self.choosers {
            let choices = list.iter().copied().map(Some).chain([None]);
            let choices: Vec<Option<usize>> = choices.collect();
            all = all
                .into_iter()
                .flat_map(|begun: Vec<Option<usize>>| {
                    choices
                        .iter()
                        .map(move |choice| {
                            let mut longer = begun.clone();
                            longer.push(*choice);
                            longer
                        })
                        .collect::<Vec<_>>()
                })
                .collect();
        }
        all
    }
}

/// Lists of some of so many, in any order.
fn lists(count: usize, others: usize) -> impl Strategy<Value = Vec<Vec<usize>>> {
    let all: Vec<usize> = (0..others).collect();
    let list = (Just(all).prop_shuffle(), 0..=others).prop_map(|(mut list, length)| {
        list.truncate(length);
        list
    });
    prop::collection::vec(list, count)
}

fn market(most: usize) -> impl Strategy<Value = Market> {
    (0..=most, 1..=most).prop_flat_map(|(choosers, chosen)| {
        let capacities = prop::collection::vec(0..3_usize, chosen);
        (lists(choosers, chosen), lists(chosen, choosers), capacities).prop_map(
            |(choosers, chosen, capacities)| Market {
                choosers,
                chosen,
                capacities,
            },
        )
    })
}

proptest! {
    #[test]
    fn no_two_would_rather_have_each_other(market in market(12)) {
        prop_assert!(market.is_stable(&market.propose()));
    }

    #[test]
    fn nobody_who_chooses_is_better_off_in_another_stable_assignment(market in market(4)) {
        let ours = market.propose();
        for other in market.assignments().iter().filter(|other| market.is_stable(other)) {
            for chooser in 0..ours.len() {
                prop_assert!(market.rank(chooser, ours[chooser]) <= market.rank(chooser, other[chooser]));
            }
        }
    }

    #[test]
    fn other_numbers_change_nothing(
        (market, order) in market(9).prop_flat_map(|market| {
            let order: Vec<usize> = (0..market.choosers.len()).collect();
            (Just(market), Just(order).prop_shuffle())
        }),
    ) {
        // The chooser with the number `order[i]` gets the number `i`.
        let renumbered = Market {
            choosers: order.iter().map(|old| market.choosers[*old].clone()).collect(),
            chosen: market.chosen.iter().map(|list| {
                list.iter().filter_map(|old| order.iter().position(|one| one == old)).collect()
            }).collect(),
            capacities: market.capacities.clone(),
        };
        let (before, after) = (market.propose(), renumbered.propose());
        for (new, old) in order.iter().enumerate() {
            prop_assert_eq!(after[new], before[*old]);
        }
    }
}

#[test]
fn who_is_nobody_is_passed_over() {
    assert_eq!(propose(&[vec![7, 0]], &[vec![3, 0]], &[1]), [Some(0)]);
    assert_eq!(
        propose(&[vec![0]], &[vec![0]], &[]),
        [None],
        "nobody said how many"
    );
}
