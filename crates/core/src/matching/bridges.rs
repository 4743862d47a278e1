//! What adds to meeting somebody besides the topics: what lies between us, and what makes meeting easy.

use super::matter::Take;
use super::weight::{
    HOUR_IN_COMMON, MOST_HOURS, NEWCOMER, NO_GROUP_IN_COMMON, OTHER_DEPARTMENT, OTHER_LEVEL, OTHER_PLACE,
    ROOM_FOR_MENTEE, SHARED_LANGUAGE,
};
use super::{Reason, Seeker};
use crate::mentoring::{is_mentor, places};
use crate::model::{OpenTo, Person};

/// Bridges: another department, place or level, no group in common.
pub fn bridges(seeker: &Seeker<'_>, other: &Person, take: Take<'_>) {
    department(seeker, other, OTHER_DEPARTMENT, take);
    place(seeker, other, OTHER_PLACE, take);
    if let Some(level) = other
        .level
        .as_ref()
        .filter(|it| Some(*it) != seeker.me.level.as_ref() && seeker.catalog.site.level(it).is_some())
    {
        take(OTHER_LEVEL, &|| Reason::OtherLevel(level.clone()));
    }
    let theirs = seeker.index.groups_of(&other.id);
    if !theirs.iter().any(|group| group.members.contains(&seeker.me.id)) {
        take(NO_GROUP_IN_COMMON, &|| Reason::NoGroupInCommon);
    }
}

/// Another department.
pub fn department(seeker: &Seeker<'_>, other: &Person, points: u32, take: Take<'_>) {
    if let Some(department) = other.department.as_ref().filter(|it| {
        Some(*it) != seeker.me.department.as_ref() && seeker.catalog.site.department(it).is_some()
    }) {
        take(points, &|| Reason::OtherDepartment(department.clone()));
    }
}

/// Another place.
pub fn place(seeker: &Seeker<'_>, other: &Person, points: u32, take: Take<'_>) {
    if let Some(place) = other
        .location
        .as_ref()
        .filter(|it| Some(*it) != seeker.me.location.as_ref() && seeker.catalog.site.location(it).is_some())
    {
        take(points, &|| Reason::OtherPlace(place.clone()));
    }
}

/// What makes meeting easy: a language that both speak, and hours in which both work.
pub fn within_reach(seeker: &Seeker<'_>, other: &Person, take: Take<'_>) {
    let spoken = |tag: &&String| other.languages.iter().any(|it| it == *tag);
    if let Some(tag) = seeker.me.languages.iter().find(spoken) {
        take(SHARED_LANGUAGE, &|| Reason::SharedLanguage(tag.clone()));
    }
    if let Some(hours) = seeker.hours_shared(other).filter(|hours| *hours > 0) {
        take(HOUR_IN_COMMON * hours.min(MOST_HOURS), &|| {
            Reason::HoursInCommon(hours)
        });
    }
}

/// Who they are at this moment: new, or with a place for somebody who would like a mentor.
pub fn moment(seeker: &Seeker<'_>, other: &Person, take: Take<'_>) {
    if other.is_newcomer(seeker.today) {
        take(NEWCOMER, &|| Reason::NewHere);
    }
    if seeker.me.open_to.contains(&OpenTo::BeingMentored)
        && let Some(free) = room_for_mentees(seeker, other)
    {
        take(ROOM_FOR_MENTEE, &|| Reason::RoomForMentees(free));
    }
}

/// How many mentees somebody who mentors has a place for; `None` for nobody.
fn room_for_mentees(seeker: &Seeker<'_>, other: &Person) -> Option<u32> {
    let free = is_mentor(other).then(|| places(other, seeker.index, seeker.today).free());
    free.filter(|free| *free > 0)
}
