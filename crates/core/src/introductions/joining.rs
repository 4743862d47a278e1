//! Finds a place for those whom the pairs left over: a pair that becomes three.

use super::facts::Pool;

/// Adds each of those who are alone to a pair: to one with which no rule is broken, or as few as can be, and where it is
/// worth most. Each pair takes one. Gives back those for whom there is no pair at all.
pub fn join(pool: &Pool, groups: &mut [Vec<usize>], alone: &[usize]) -> Vec<usize> {
    let mut left = Vec::new();
    for person in alone {
        match place_for(pool, groups, *person) {
            Some(at) => groups[at].push(*person),
            None => left.push(*person),
        }
    }
    left
}

/// The first of the best pairs.
fn place_for(pool: &Pool, groups: &[Vec<usize>], person: usize) -> Option<usize> {
    let mut best: Option<(i64, i64, usize)> = None;
    for (at, group) in groups.iter().enumerate().filter(|(_, group)| group.len() == 2) {
        if group.iter().any(|other| pool.are_apart(person, *other)) {
            continue;
        }
        let cost: i64 = group.iter().map(|other| pool.cost(person, *other)).sum();
        let worth: i64 = group
            .iter()
            .map(|other| i64::from(pool.worth(person, *other)))
            .sum();
        if best.is_none_or(|(least, most, _)| (cost, -worth) < (least, -most)) {
            best = Some((cost, worth, at));
        }
    }
    best.map(|(_, _, at)| at)
}
