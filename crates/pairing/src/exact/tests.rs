//! The duals prove that no matching is heavier: checked for many people, without another algorithm.

use super::*;

/// Numbers that look like chance (splitmix64).
fn scramble(number: u64) -> u64 {
    let mut mixed = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

fn solved(count: usize, weight: impl Fn(usize, usize) -> i64) -> MaxWeight {
    let mut matching = MaxWeight::new(count, weight);
    while !matching.step() {}
    matching
}

/// Twice the weight of the matching, after making sure that the duals prove it.
fn proven(matching: &MaxWeight) -> i128 {
    let count = matching.weights.count();
    let mut within = vec![0_i128; count * count];
    let mut bound: i128 = matching.duals.iter().copied().map(i128::from).sum();
    let mut open: Vec<usize> = (0..count).map(|person| matching.blossoms.top(person)).collect();
    open.sort_unstable();
    open.dedup();
    while let Some(node) = open.pop() {
        if !matching.blossoms.is_blossom(node) {
            continue;
        }
        let dual = i128::from(matching.blossom_duals[node]);
        assert!(dual >= 0);
        let members = matching.blossoms.members(node);
        bound += dual * i128::try_from(members.len() / 2).unwrap_or(i128::MAX);
        for one in members {
            for other in members {
                within[one * count + other] += dual;
            }
        }
        open.extend(matching.blossoms.nodes_of(node));
    }
    let mut total = 0;
    for one in 0..count {
        let dual = i128::from(matching.duals[one]);
        assert!(dual >= 0);
        for other in 0..one {
            let both = dual + i128::from(matching.duals[other]) + within[one * count + other];
            assert!(
                both >= i128::from(matching.weights.doubled(one, other)),
                "{one} and {other}"
            );
        }
        match matching.blossoms.mate(one) {
            Some(mate) => {
                assert_eq!(matching.blossoms.mate(mate), Some(one));
                total += i128::from(matching.weights.doubled(one, mate));
            }
            None => assert_eq!(dual, 0, "{one} is alone"),
        }
    }
    assert_eq!(total / 2, bound, "no matching can be heavier than this");
    total / 2
}

#[test]
fn duals_prove_the_matching() {
    for seed in 0..60 {
        let count = 20 + usize::try_from(scramble(seed) % 90).unwrap_or_default();
        let spread = 1 + scramble(seed + 1000) % 300;
        let absent = scramble(seed + 2000) % 8;
        let matching = solved(count, |one, other| {
            let chance = scramble(seed << 32 | (one * count + other) as u64);
            if chance >> 61 < absent {
                0
            } else {
                i64::try_from(1 + chance % spread).unwrap_or_default()
            }
        });
        proven(&matching);
    }
}

#[test]
fn the_heaviest_weights_fit() {
    let matching = solved(41, |one, other| {
        let less = scramble((one * 41 + other) as u64) % 1_000_000_007;
        MOST_WEIGHT - i64::try_from(less).unwrap_or_default()
    });
    assert!(proven(&matching) > 19 * i128::from(MOST_WEIGHT));
}
