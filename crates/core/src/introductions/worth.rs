//! What it is worth that two people meet.

use super::facts::{List, Pool};
use crate::matching::weight::{
    NEWCOMER, NO_GROUP_IN_COMMON, OTHER_DEPARTMENT, OTHER_LEVEL, OTHER_PLACE, SHARED_LANGUAGE,
    TEACHING_FACTOR,
};

/// Another department counts so many times as much as in suggestions. Colleagues of one department share its topics, so
/// few pairs across departments would outweigh them otherwise, and they meet anyway. With 6 one meeting in twenty of the
/// sample company was within a department, with 10 one in forty.
pub const ACROSS_FACTOR: u32 = 10;

impl Pool {
    /// The sum of the parts that `docs/matching.md` names, the same from both sides.
    pub fn worth(&self, one: usize, other: usize) -> u32 {
        let liked = self.topics((one, List::Interests), (other, List::Interests));
        let taught = self.topics((one, List::Teaches), (other, List::Learns))
            + self.topics((one, List::Learns), (other, List::Teaches));
        liked + TEACHING_FACTOR * taught + self.bridges(one, other) + self.ease(one, other)
    }

    /// What lies between them: departments, levels, places and groups.
    fn bridges(&self, one: usize, other: usize) -> u32 {
        let (a, b) = (&self.facts[one], &self.facts[other]);
        let differ = |one: u32, other: u32| u32::from(one != 0 && other != 0 && one != other);
        let no_group = u32::from(!self.have_in_common(one, other, List::Groups));
        let somebody_new = u32::from(a.is_new || b.is_new);
        ACROSS_FACTOR * OTHER_DEPARTMENT * differ(a.department, b.department)
            + OTHER_LEVEL * differ(a.level, b.level)
            + OTHER_PLACE * differ(a.place, b.place)
            + NO_GROUP_IN_COMMON * no_group
            + NEWCOMER * somebody_new
    }

    /// How easily they can meet: hours and languages in common.
    fn ease(&self, one: usize, other: usize) -> u32 {
        let (a, b) = (self.facts[one].zone as usize, self.facts[other].zone as usize);
        let language = u32::from(self.have_in_common(one, other, List::Languages));
        self.hours[a * self.zones + b] + SHARED_LANGUAGE * language
    }

    /// The worth of the topics on two lists.
    fn topics(&self, one: (usize, List), other: (usize, List)) -> u32 {
        let mut worth = 0;
        self.in_common(one, other, |topic| worth += self.rarity[topic as usize]);
        worth
    }
}
