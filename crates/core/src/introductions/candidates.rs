//! With whom somebody may be paired in a large company, without looking at all pairs.
//!
//! Each person walks the lists of those who share a topic with them, the rarest topics first, and looks at some of each,
//! beginning at a place of their own, so that not everyone looks at the same few. People of other departments, wherever
//! they come in the order of the week, fill up what is left.

use super::facts::{List, Pool};
use super::weighing::Scale;
use crate::order::{InOrder, first_by};

/// Most others that one looks at.
const LOOK_AT: usize = 120;
/// Of them so many are taken from the order of the week, whatever they share.
const STRANGERS: usize = 24;
/// Most others of one topic.
const PER_TOPIC: usize = 24;
/// So many of the best are kept.
const KEEP: usize = 24;

/// Who has what, among those who are to be paired; all by their place among them.
pub struct Candidates {
    liked_by: Vec<Vec<u32>>,
    taught_by: Vec<Vec<u32>>,
    wanted_by: Vec<Vec<u32>>,
    /// When each was last looked at, by whom: so that nobody is looked at twice.
    seen: Vec<u32>,
    found: Vec<Vec<(u32, i64)>>,
}

impl Candidates {
    /// Ready to look for the candidates of each of the members, by their positions in the pool.
    pub fn new(pool: &Pool, members: &[usize]) -> Self {
        let topics = pool.rarity.len();
        let mut lists = [(); 3].map(|()| vec![Vec::new(); topics]);
        for (place, member) in (0_u32..).zip(members) {
            let facts = &pool.facts[*member];
            for (list, by) in [List::Interests, List::Teaches, List::Learns]
                .into_iter()
                .zip(&mut lists)
            {
                for topic in facts.list(list, &pool.numbers) {
                    by[*topic as usize].push(place);
                }
            }
        }
        let [liked_by, taught_by, wanted_by] = lists;
        Self {
            seen: vec![u32::MAX; members.len()],
            found: Vec::with_capacity(members.len()),
            liked_by,
            taught_by,
            wanted_by,
        }
    }

    /// Looks for those of some more of the members. `true` once all have theirs.
    pub fn step(&mut self, pool: &Pool, members: &[usize], count: usize) -> bool {
        let end = (self.found.len() + count).min(members.len());
        for place in self.found.len()..end {
            let candidates = self.of(pool, members, place);
            self.found.push(candidates);
        }
        end == members.len()
    }

    /// The candidates of each, best first, by their places among the members.
    pub fn finish(self) -> Vec<Vec<(u32, i64)>> {
        self.found
    }

    fn of(&mut self, pool: &Pool, members: &[usize], place: usize) -> Vec<(u32, i64)> {
        let me = members[place];
        let facts = &pool.facts[me];
        let mut walks: Vec<(u32, &Vec<u32>)> = Vec::new();
        for (list, by) in [
            (List::Interests, &self.liked_by),
            (List::Learns, &self.taught_by),
            (List::Teaches, &self.wanted_by),
        ] {
            let topics = facts.list(list, &pool.numbers).iter();
            walks.extend(topics.map(|topic| (pool.rarity[*topic as usize], &by[*topic as usize])));
        }
        walks.order_by(|(a, _), (b, _)| b.cmp(a));
        let mut others: Vec<u32> = Vec::with_capacity(LOOK_AT);
        let mark = u32::try_from(place).unwrap_or(u32::MAX - 1);
        self.seen[place] = mark;
        for (_, people) in walks {
            let start = people.partition_point(|other| (*other as usize) < place);
            let around = people[start..].iter().chain(&people[..start]);
            for other in around.take(PER_TOPIC) {
                let seen = &mut self.seen[*other as usize];
                if *seen != mark && others.len() < LOOK_AT - STRANGERS {
                    *seen = mark;
                    others.push(*other);
                }
            }
        }
        let count = members.len();
        let strangers = (1..count).map(|ahead| (place + ahead) % count);
        let elsewhere = strangers.filter(|other| pool.facts[members[*other]].department != facts.department);
        for other in elsewhere.take(STRANGERS) {
            if self.seen[other] != mark {
                self.seen[other] = mark;
                others.push(u32::try_from(other).unwrap_or(0));
            }
        }
        let weighed = others.into_iter().map(|other| {
            let weight = pool.weight(Scale::EXCHANGES, me, members[other as usize]);
            (other, weight)
        });
        let allowed = weighed.filter(|(_, weight)| *weight > 0);
        first_by(allowed, KEEP, |(a, x), (b, y)| y.cmp(x).then(a.cmp(b)))
    }
}
