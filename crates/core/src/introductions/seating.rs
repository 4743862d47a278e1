//! From positions to a round as it is kept.

use super::facts::Pool;
use super::{Introduction, LeftOver, Rule};
use crate::model::Choice;
use crate::order::InOrder;

/// Who is introduced to whom, by the first of their ids.
pub fn introductions(pool: &Pool, groups: &[Vec<usize>]) -> Vec<Introduction> {
    let mut introductions: Vec<Introduction> = groups.iter().map(|group| introduction(pool, group)).collect();
    introductions.order_by(|a, b| a.people.cmp(&b.people));
    introductions
}

fn introduction(pool: &Pool, group: &[usize]) -> Introduction {
    let mut people: Vec<_> = group.iter().map(|at| pool.id(*at).clone()).collect();
    people.order_by(Ord::cmp);
    let pairs = group
        .iter()
        .enumerate()
        .flat_map(|(at, one)| group[at + 1..].iter().map(|other| (*one, *other)));
    let broken: Vec<Rule> = pairs.flat_map(|(one, other)| pool.broken(one, other)).collect();
    let relaxed = Rule::ALL.iter().copied().filter(|rule| broken.contains(rule));
    Introduction {
        people,
        relaxed: relaxed.collect(),
    }
}

/// Those who could not be introduced, by id. It is not said where somebody wants to be kept apart: that is nobody's
/// business.
pub fn left_over(pool: &Pool, left: &[usize]) -> Vec<LeftOver> {
    let why = if pool.len() == 1 {
        "nobody else takes part this week"
    } else {
        "there was nobody left to introduce them to this week"
    };
    let mut left: Vec<LeftOver> = (left.iter())
        .map(|at| LeftOver {
            person: pool.id(*at).clone(),
            why: why.to_owned(),
        })
        .collect();
    left.order_by(|a, b| a.person.cmp(&b.person));
    left
}
