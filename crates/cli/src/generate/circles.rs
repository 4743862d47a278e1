//! Circles of peers: small groups of people in the same position, made for a time.

use std::collections::BTreeSet;

use footbridge_core::model::{
    Extra, Format, Group, GroupId, GroupStatus, Meeting, PersonId, Stamps, TopicId, Weekday,
};
use footbridge_core::time::TimeOfDay;

use super::company::Company;
use super::dice::Dice;

/// A circle takes as many as can all speak in an hour.
const SIZE: usize = 7;
/// Level of seniority, id, name, purpose, topics, weekday, time, days since it began and until it ends.
type Circle = (
    usize,
    &'static str,
    &'static str,
    &'static str,
    [&'static str; 2],
    Weekday,
    &'static str,
    i32,
    i32,
);

const CIRCLES: [Circle; 2] = [
    (
        3,
        "first-time-leads-circle",
        "First-time leads",
        "Seven people who lead for the first time. Each time one of us brings a case, and the others **ask before they \
         advise**. What is said here stays here. We end in spring, and then somebody else has a turn.",
        ["coaching", "feedback"],
        Weekday::Tuesday,
        "13:00",
        50,
        127,
    ),
    (
        0,
        "first-winter-circle",
        "First winter",
        "For those in their first winter here. We compare notes: what nobody told us, what we found out, whom to ask. It \
         ends when the next ones arrive.",
        ["mentoring", "storytelling"],
        Weekday::Thursday,
        "09:30",
        36,
        96,
    ),
];

/// The circles of a company; those that find fewer than three people are not made.
pub fn make(company: &Company<'_>, dice: &mut Dice) -> Vec<Group> {
    let made = CIRCLES.iter().filter_map(|circle| group(company, circle, dice));
    made.collect()
}

fn group(company: &Company<'_>, circle: &Circle, dice: &mut Dice) -> Option<Group> {
    let (level, id, name, purpose, topics, weekday, time, began, ends) = *circle;
    let fits = |who: &usize| company.people[*who].seat.level == level;
    let mut people: Vec<usize> = (0..company.people.len()).filter(fits).collect();
    // Those who came last are nearest to the matter.
    people.sort_by_key(|who| std::cmp::Reverse(company.people[*who].joined));
    people.truncate(3 * SIZE);
    let mut members: Vec<PersonId> = Vec::new();
    while members.len() < SIZE && !people.is_empty() {
        let who = people.swap_remove(dice.below(people.len()));
        members.push(company.people[who].id.clone());
    }
    let lead = members.first().filter(|_| members.len() > 2)?.clone();
    let place = company.stock.site.locations.first();
    Some(Group {
        id: GroupId::parse(id).ok()?,
        name: name.to_owned(),
        purpose: purpose.to_owned(),
        topics: topics.iter().filter_map(|id| TopicId::parse(id).ok()).collect(),
        leads: BTreeSet::from([lead]),
        members: members.into_iter().collect(),
        format: Format::Remote,
        location: None,
        meets: Some(Meeting {
            weekday,
            time: time.parse::<TimeOfDay>().ok()?,
            timezone: place.map_or_else(String::new, |place| place.timezone.clone()),
            every_weeks: 2,
            minutes: 60,
            extra: Extra::new(),
        }),
        channel: None,
        open_to_newcomers: false,
        status: GroupStatus::Active,
        founded: Some(company.today.plus_days(-began)),
        reviewed: Some(company.today.plus_days(-began)),
        ends: Some(company.today.plus_days(ends)),
        stamps: Stamps::default(),
        extra: Extra::new(),
    })
}
