//! Those who asked to meet in threes.

use super::facts::Pool;
use super::weighing::Scale;

/// Those who asked for three, in the order of the week.
pub fn askers(pool: &Pool) -> Vec<usize> {
    (0..pool.len()).filter(|at| pool.facts[*at].wants_three).collect()
}

/// What two of them weigh in a trio; 0 where a rule would be broken. Then they meet in twos, for which more people are
/// there to choose from.
pub fn weight(pool: &Pool, one: usize, other: usize) -> i64 {
    if pool.cost(one, other) > 0 {
        0
    } else {
        pool.weight(Scale::EXCHANGES, one, other)
    }
}
