//! Groups those who asked to meet in threes.

use super::facts::Pool;

/// So many are grouped at a time: each sees enough others, and large companies do not take the square of their size.
pub const AT_A_TIME: usize = 150;

/// A trio with a broken rule in it is none.
const BROKEN: i64 = -1_000_000;

/// Those who asked for three, in the order of the week, cut to a multiple of three.
pub fn askers(pool: &Pool) -> Vec<usize> {
    let mut askers: Vec<usize> = (0..pool.len()).filter(|at| pool.facts[*at].wants_three).collect();
    askers.truncate(askers.len() / 3 * 3);
    askers
}

/// The best trios among some of the askers, as many as three goes into them. Those that would break a rule are left out:
/// their people meet in twos.
pub fn among(pool: &Pool, askers: &[usize]) -> Vec<Vec<usize>> {
    let weight = |a: usize, b: usize| {
        let (one, other) = (askers[a], askers[b]);
        if pool.are_apart(one, other) || pool.cost(one, other) > 0 {
            BROKEN
        } else {
            i64::from(pool.worth(one, other))
        }
    };
    let mut trios = Vec::new();
    for [a, b, c] in group(askers.len(), &weight) {
        if [weight(a, b), weight(a, c), weight(b, c)]
            .iter()
            .all(|weight| *weight >= 0)
        {
            trios.push(vec![askers[a], askers[b], askers[c]]);
        }
    }
    trios
}

/// One by one: the first of those who are left, and the two who go with them best.
fn group(count: usize, weight: &impl Fn(usize, usize) -> i64) -> Vec<[usize; 3]> {
    let mut free: Vec<usize> = (0..count).collect();
    let mut trios = Vec::new();
    while free.len() >= 3 {
        let first = free.remove(0);
        let mut best = (i64::MIN, 0, 1);
        for b in 0..free.len() {
            for c in b + 1..free.len() {
                let sum = weight(first, free[b]) + weight(first, free[c]) + weight(free[b], free[c]);
                if sum > best.0 {
                    best = (sum, b, c);
                }
            }
        }
        let (_, b, c) = best;
        let third = free.remove(c);
        let second = free.remove(b);
        trios.push([first, second, third]);
    }
    trios
}
