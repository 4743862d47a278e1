//! Weights that look like those of people, and the plainest ways to pair.
#![allow(dead_code, reason = "each test uses some of it")]

/// Numbers that look like chance, always the same for the same seed (splitmix64).
pub fn scramble(number: u64) -> u64 {
    let mut mixed = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

/// All weights of a number of people.
#[derive(Clone, Debug)]
pub struct Table {
    pub count: usize,
    weights: Vec<i64>,
}

impl Table {
    pub fn of(count: usize, weight: impl Fn(usize, usize) -> i64) -> Self {
        let mut weights = vec![0; count * count];
        for one in 0..count {
            for other in 0..one {
                weights[one * count + other] = weight(other, one);
                weights[other * count + one] = weight(other, one);
            }
        }
        Self { count, weights }
    }

    pub fn weight(&self, one: usize, other: usize) -> i64 {
        self.weights[one * self.count + other]
    }

    /// What a matching weighs, after making sure that it is one.
    pub fn total(&self, mates: &[Option<usize>]) -> i64 {
        assert_eq!(mates.len(), self.count);
        let mut total = 0;
        for (person, mate) in mates.iter().enumerate() {
            let Some(mate) = *mate else { continue };
            assert_eq!(mates[mate], Some(person), "{person} and {mate} agree");
            assert!(self.weight(person, mate) > 0, "{person} and {mate} may be a pair");
            total += self.weight(person, mate);
        }
        total / 2
    }

    /// The weight of the heaviest matching of those who are left, trying everything.
    pub fn heaviest(&self, left: u32) -> i64 {
        if left == 0 {
            return 0;
        }
        let first = left.trailing_zeros() as usize;
        let others = left & (left - 1);
        let with = (0..self.count).filter(|other| others >> other & 1 == 1);
        let paired = with
            .map(|other| self.weight(first, other).max(0) + self.heaviest(others & !(1 << other)))
            .max();
        paired.unwrap_or(0).max(self.heaviest(others))
    }
}

/// A made-up company: people have a department, a place, a level and some topics, few of which are common; a pair weighs by the
/// topics that both have, the rarer the more, and by where they are not the same.
pub fn company(count: usize, seed: u64) -> Table {
    let people: Vec<Person> = (0..count)
        .map(|number| Person::new(number as u64, seed))
        .collect();
    let mut mentions = [0_usize; TOPICS];
    for topic in people.iter().flat_map(|person| &person.topics) {
        mentions[*topic] += 1;
    }
    Table::of(count, |one, other| {
        let (one, other) = (&people[one], &people[other]);
        let shared = one.topics.iter().filter(|topic| other.topics.contains(topic));
        let rarity = |topic: &usize| 10 + 6 * i64::from(((count + 1) / mentions[*topic]).max(1).ilog2());
        let bridges = [
            (one.department != other.department, 8),
            (one.place != other.place, 4),
            (one.level != other.level, 4),
        ];
        let bridges = bridges
            .iter()
            .filter(|(is_bridge, _)| *is_bridge)
            .map(|(_, weight)| weight);
        1 + shared.map(rarity).sum::<i64>() + bridges.sum::<i64>()
    })
}

const TOPICS: usize = 120;

struct Person {
    department: u64,
    place: u64,
    level: u64,
    topics: Vec<usize>,
}

impl Person {
    fn new(number: u64, seed: u64) -> Self {
        let chance = |what: u64| scramble(seed << 48 ^ number << 16 ^ what);
        // The product of two: low numbers are common.
        let skewed = |what: u64, kinds: u64| (chance(what) % kinds) * (chance(what + 100) % kinds) / kinds;
        let topics = 3 + chance(9) % 6;
        Self {
            department: skewed(1, 12),
            place: skewed(2, 7),
            level: chance(3) % 4,
            topics: (0..topics)
                .map(|at| usize::try_from(skewed(10 + at, TOPICS as u64)).unwrap_or_default())
                .collect(),
        }
    }
}

/// The best so many of each.
pub fn candidates(table: &Table, most: usize) -> Vec<Vec<(u32, i64)>> {
    let of = |person: usize| {
        let mut list: Vec<(u32, i64)> = (0..table.count)
            .filter(|other| *other != person)
            .map(|other| {
                (
                    u32::try_from(other).unwrap_or_default(),
                    table.weight(person, other),
                )
            })
            .collect();
        list.sort_unstable_by_key(|(other, weight)| (-weight, *other));
        list.truncate(most);
        list
    };
    (0..table.count).map(of).collect()
}

/// The heaviest pair of all, then the heaviest of those left, and so on.
pub fn greedy(table: &Table) -> Vec<Option<usize>> {
    let mut pairs: Vec<(i64, usize, usize)> = Vec::new();
    for other in 0..table.count {
        pairs.extend((0..other).map(|one| (-table.weight(one, other), one, other)));
    }
    pairs.sort_unstable();
    let mut mates = vec![None; table.count];
    for (weight, one, other) in pairs {
        if weight < 0 && mates[one].is_none() && mates[other].is_none() {
            mates[one] = Some(other);
            mates[other] = Some(one);
        }
    }
    mates
}
