//! What a round knows of those who take part, in small numbers, so that a pair is weighed in a fraction of a microsecond.

use std::sync::Arc;

use super::Rule;
use crate::model::{MeetingWay, PairDigest, Person, PersonId};

/// The lists of numbers of a person, each in rising order.
#[derive(Clone, Copy)]
pub enum List {
    /// Topics they like.
    Interests,
    /// Topics they can teach.
    Teaches,
    /// Topics they want to learn.
    Learns,
    /// Groups they are in.
    Groups,
    /// Languages they speak.
    Languages,
}

/// How many lists there are.
pub const LISTS: usize = 5;

/// What is known of one person. Numbers begin at 1; 0 stands for nothing given.
#[derive(Clone, Default)]
pub struct Facts {
    pub department: u32,
    pub level: u32,
    pub place: u32,
    pub team: u32,
    pub zone: u32,
    pub way: MeetingWay,
    pub wants_three: bool,
    pub is_new: bool,
    /// Where each list begins among all numbers, and where the last ends.
    pub bounds: [u32; LISTS + 1],
    /// For each list a bit for each number, 64 apart sharing one: where two have none in common, the lists have not.
    pub marks: [u64; LISTS],
    /// Whom they were introduced to lately: position, and how many rounds ago.
    pub met: Vec<(u32, u8)>,
}

/// Everyone who takes part, in the order that the week gives them.
pub struct Pool {
    pub people: Vec<Arc<Person>>,
    pub facts: Vec<Facts>,
    /// The lists of all of them, one after the other.
    pub numbers: Vec<u32>,
    /// What a topic is worth, by its number.
    pub rarity: Vec<u32>,
    /// Points for the working hours that two zones share: row and column are their numbers.
    pub hours: Vec<u32>,
    /// How many zones there are, with that of those whose zone is not known.
    pub zones: usize,
    /// A number for the week, so that pairs of equal worth fall differently each time.
    pub seed: u64,
}

impl Facts {
    /// The numbers of a list.
    pub fn list<'p>(&self, list: List, numbers: &'p [u32]) -> &'p [u32] {
        let at = list as usize;
        &numbers[self.bounds[at] as usize..self.bounds[at + 1] as usize]
    }
}

impl Pool {
    /// How many take part.
    pub fn len(&self) -> usize {
        self.facts.len()
    }

    /// Who stands at a position.
    pub fn id(&self, at: usize) -> &PersonId {
        &self.people[at].id
    }

    /// Calls `each` with every number that a list of one and a list of another have in common.
    pub fn in_common(
        &self,
        (one, list): (usize, List),
        (other, others): (usize, List),
        mut each: impl FnMut(u32),
    ) {
        let (one, other) = (&self.facts[one], &self.facts[other]);
        if one.marks[list as usize] & other.marks[others as usize] == 0 {
            return;
        }
        let mut mine = one.list(list, &self.numbers).iter();
        let mut theirs = other.list(others, &self.numbers).iter();
        let (mut a, mut b) = (mine.next(), theirs.next());
        while let (Some(left), Some(right)) = (a, b) {
            if left == right {
                each(*left);
            }
            if left <= right {
                a = mine.next();
            }
            if right <= left {
                b = theirs.next();
            }
        }
    }

    /// Whether a list of one and a list of another have a number in common.
    pub fn have_in_common(&self, one: usize, other: usize, list: List) -> bool {
        let mut any = false;
        self.in_common((one, list), (other, list), |_| any = true);
        any
    }

    /// Whether two are kept apart, whichever of them asked for it.
    pub fn are_apart(&self, one: usize, other: usize) -> bool {
        let (one, other) = (&self.people[one], &self.people[other]);
        let asked = !one.apart.is_empty() || !other.apart.is_empty();
        asked && {
            let pair = PairDigest::of(&one.id, &other.id);
            one.apart.contains(&pair) || other.apart.contains(&pair)
        }
    }

    /// How many rounds ago two were introduced to each other, where it was lately.
    pub fn rounds_since(&self, one: usize, other: usize) -> Option<u8> {
        let met = self.facts[one].met.iter();
        let mut with = met.filter(|(who, _)| *who as usize == other);
        with.next().map(|(_, ago)| *ago)
    }

    /// Whether two cannot meet as each of them asked.
    pub fn ways_differ(&self, one: usize, other: usize) -> bool {
        let (one, other) = (&self.facts[one], &self.facts[other]);
        let asks_for = |way: MeetingWay| one.way == way || other.way == way;
        let same_place = one.place != 0 && one.place == other.place;
        asks_for(MeetingWay::InPerson) && (asks_for(MeetingWay::Remote) || !same_place)
    }

    /// Whether two are on one team of one department.
    pub fn share_a_team(&self, one: usize, other: usize) -> bool {
        let team = self.facts[one].team;
        team != 0 && team == self.facts[other].team
    }

    /// The rules that do not hold for two.
    pub fn broken(&self, one: usize, other: usize) -> Vec<Rule> {
        let found = [
            (Rule::Way, self.ways_differ(one, other)),
            (Rule::Repeat, self.rounds_since(one, other).is_some()),
            (Rule::SameTeam, self.share_a_team(one, other)),
        ];
        let broken = found.into_iter().filter(|(_, is_broken)| *is_broken);
        broken.map(|(rule, _)| rule).collect()
    }
}
