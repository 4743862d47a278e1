//! What each reason weighs.

use super::Seeker;
use crate::model::TopicId;

/// A topic that everyone has.
const COMMON_TOPIC: u32 = 10;
/// Added for each time the share of people who have a topic halves.
const PER_HALVING: u32 = 6;
/// Learning from each other outweighs liking the same: it has a use.
pub const TEACHING_FACTOR: u32 = 2;
/// Another department: about as much as one halving of a topic's share, so that it decides between equals.
pub const OTHER_DEPARTMENT: u32 = 8;
/// Another place; less than another department, since meeting is harder.
pub const OTHER_PLACE: u32 = 4;
/// Another level: a bridge as well, and easier to build than one to another place.
pub const OTHER_LEVEL: u32 = 4;
/// No group in common: they would hardly come across each other.
pub const NO_GROUP_IN_COMMON: u32 = 3;
/// A language that both speak.
pub const SHARED_LANGUAGE: u32 = 4;
/// For each working hour that both share on a usual day, at most [`MOST_HOURS`].
pub const HOUR_IN_COMMON: u32 = 1;
/// Beyond this it makes no difference: an hour can be found.
pub const MOST_HOURS: u32 = 6;
/// In the same place, for what happens in a room.
pub const SAME_PLACE: u32 = 8;
/// Somebody new, who knows hardly anyone yet.
pub const NEWCOMER: u32 = 5;
/// A group that takes people who are new to its topic, for somebody who wants to learn it.
pub const OPEN_TO_NEWCOMERS: u32 = 6;
/// A group for each department in it, at most five.
pub const PER_DEPARTMENT: u32 = 1;

/// The weight of a topic that `mentions` of `people` people have: the rarer, the more.
/// An inverse document frequency (Spärck Jones 1972) in whole steps.
pub fn rarity(mentions: usize, people: usize) -> u32 {
    let times_rarer = (people + 1) / mentions.max(1);
    COMMON_TOPIC + PER_HALVING * times_rarer.max(1).ilog2()
}

impl Seeker<'_> {
    /// The weight of a topic in this company.
    pub(super) fn topic_weight(&self, topic: &TopicId) -> u32 {
        let mentions = self
            .index
            .topic(topic)
            .map_or(0, crate::catalog::TopicUse::mentions);
        rarity(mentions, self.index.people_here())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rarer_topics_weigh_more() {
        assert_eq!(rarity(240, 240), 10);
        assert_eq!(rarity(120, 240), 16);
        assert_eq!(rarity(30, 240), 28);
        assert!(rarity(2, 240) > rarity(8, 240));
        assert_eq!(rarity(0, 0), 10, "an empty company divides by nothing");
    }
}
