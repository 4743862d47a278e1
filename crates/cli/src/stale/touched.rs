//! When somebody last touched a record: the latest of the changes it has seen, by their stamps, and of the days in it on
//! which somebody must have looked at it.

use footbridge_core::model::{Group, Person, Post, Stamps};
use footbridge_core::time::Date;

/// A profile: the latest change, or the first day of the person.
pub fn person_touched(person: &Person) -> Option<Date> {
    latest(&person.stamps, [person.joined])
}

/// A group: the latest change, also somebody's joining or leaving; the day it was founded or reviewed.
pub fn group_touched(group: &Group) -> Option<Date> {
    latest(&group.stamps, [group.founded, group.reviewed])
}

/// A post: the latest change, also somebody's interest; the day it was written.
pub fn post_touched(post: &Post) -> Option<Date> {
    latest(&post.stamps, [post.posted])
}

/// Whether there is anything in a profile that only the person can know, and so could be out of date. What the personnel
/// records own is kept by imports.
pub fn says_something(person: &Person) -> bool {
    !(person.about.is_empty()
        && person.skills.is_empty()
        && person.interests.is_empty()
        && person.learning.is_empty()
        && person.ambitions.is_empty()
        && person.accomplishments.is_empty()
        && person.open_to.is_empty())
}

fn latest<const N: usize>(stamps: &Stamps, days: [Option<Date>; N]) -> Option<Date> {
    let changes = stamps.iter().map(|(_, stamp)| stamp.at.date());
    changes.chain(days.into_iter().flatten()).max()
}
