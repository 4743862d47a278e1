//! What each reason weighs. `docs/matching.md` says the same in words.

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
/// Somebody who mentors and has a place left, for somebody who would like a mentor.
pub const ROOM_FOR_MENTEE: u32 = 6;
/// A group that takes people who are new to its topic, for somebody who wants to learn it.
pub const OPEN_TO_NEWCOMERS: u32 = 6;
/// A group for each department in it, at most five.
pub const PER_DEPARTMENT: u32 = 1;
/// So many departments in a group count.
pub const MOST_DEPARTMENTS: u32 = 5;
/// A group that was founded within [`NEW_GROUP_DAYS`]: it still looks for its people.
pub const NEW_GROUP: u32 = 4;
/// A quarter.
pub const NEW_GROUP_DAYS: i32 = 90;
/// A group whose leads said within [`REVIEWED_DAYS`] that all about it is still true.
pub const REVIEWED: u32 = 2;
/// Half a year.
pub const REVIEWED_DAYS: i32 = 180;
/// A group that meets while I am at work by my clock.
pub const MEETS_IN_MY_HOURS: u32 = 4;
/// A post of the last week.
pub const THIS_WEEK: u32 = 6;
/// A post of the last month.
pub const THIS_MONTH: u32 = 3;
/// A post that says how many places it has, and has some left.
pub const PLACES_LEFT: u32 = 2;
/// Somebody who sets direction in what is asked.
pub const EXPERT: u32 = 6;
/// Somebody who said that they are open to this kind of thing.
pub const OPEN_TO_IT: u32 = 6;
/// The first of their department in a group.
pub const NEW_DEPARTMENT: u32 = 8;
/// Somebody who is in no group yet.
pub const IN_NO_GROUP: u32 = 4;
/// People like one, in another department: twice of what it adds elsewhere, since it is what is looked for.
pub const ELSEWHERE_DEPARTMENT: u32 = 2 * OTHER_DEPARTMENT;
/// People like one, in another place.
pub const ELSEWHERE_PLACE: u32 = 2 * OTHER_PLACE;
/// A topic for each of mine that it is close to.
pub const RELATED: u32 = 12;
/// So many of mine count.
pub const MOST_RELATED: u32 = 3;
/// A topic of a group that I am in.
pub const IN_MY_GROUPS: u32 = 8;

/// The weight of a topic that `mentions` of `people` people have: the rarer, the more.
/// An inverse document frequency (Spärck Jones 1972) in whole steps.
pub fn rarity(mentions: usize, people: usize) -> u32 {
    let times_rarer = (people + 1) / mentions.max(1);
    COMMON_TOPIC + per_halving(times_rarer)
}

/// Points for what is so many times rarer, or more frequent, than it might be.
pub fn per_halving(times: usize) -> u32 {
    PER_HALVING * times.max(1).ilog2()
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
