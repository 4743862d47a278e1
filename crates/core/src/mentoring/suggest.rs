//! Mentors and sponsors for somebody, and mentees for a mentor.

use std::cmp::Ordering;
use std::sync::Arc;

use super::fit::{Fit, Wanted, fit};
use super::places::{CannotAsk, Places, can_ask, is_mentor, is_sponsor, places};
use super::sponsor::sponsor_fit;
use crate::ground::Ground;
use crate::model::{OpenTo, Person};
use crate::order::first_by;

/// So many mentees are looked at closely, for each that is wanted.
const CLOSE_LOOKS: usize = 4;

/// Somebody who fits, with their places as a mentor.
#[derive(Clone, PartialEq, Debug)]
pub struct Suggested {
    /// Who.
    pub person: Arc<Person>,
    /// How well, and why.
    pub fit: Fit,
    /// The places of the mentor of the two.
    pub places: Places,
}

/// Who could help somebody on, each list best first.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Mentors {
    /// Mentors of the same seniority or above.
    pub mentors: Vec<Suggested>,
    /// Mentors below: reverse mentoring.
    pub reverse: Vec<Suggested>,
    /// People above who would speak up for them.
    pub sponsors: Vec<Suggested>,
}

/// Up to `count` of each kind who could help `me` on, those with a free place first, then the best. Nobody whom they have
/// asked or who mentors them already.
pub fn mentors_for(ground: &Ground<'_>, me: &Person, count: usize) -> Mentors {
    let wanted = Wanted::by(ground, me);
    let suggested = |person: &Arc<Person>, fit: Fit| {
        let asking = can_ask(me, person, ground.index, ground.today);
        matches!(asking, Ok(()) | Err(CannotAsk::Full(_))).then(|| Suggested {
            person: Arc::clone(person),
            fit,
            places: places(person, ground.index, ground.today),
        })
    };
    let people = || ground.catalog.people.iter();
    let as_mentor = |is_reverse: bool| {
        let offering = people().filter(|person| is_mentor(person) && wanted.has_to_do_with(person));
        let fitting = offering.filter_map(|person| Some((person, fit(ground, &wanted, me, person)?)));
        let of_kind = fitting.filter(|(_, fit)| fit.is_reverse == is_reverse);
        first_by(
            of_kind.filter_map(|(person, fit)| suggested(person, fit)),
            count,
            better,
        )
    };
    let sponsors = people().filter(|person| is_sponsor(person));
    let sponsors = sponsors.filter_map(|person| suggested(person, sponsor_fit(ground, &wanted, me, person)?));
    Mentors {
        mentors: as_mentor(false),
        reverse: as_mentor(true),
        sponsors: first_by(sponsors, count, better),
    }
}

/// Up to `count` people who look for a mentor and whom `me` fits, best first. Nobody who has asked already, and nobody
/// whom they mentor.
pub fn mentees_for(ground: &Ground<'_>, me: &Person, count: usize) -> Vec<Suggested> {
    let looks = |person: &&Arc<Person>| {
        person.open_to.contains(&OpenTo::BeingMentored)
            && ground.may_be_suggested(person)
            && matches!(
                can_ask(person, me, ground.index, ground.today),
                Ok(()) | Err(CannotAsk::Full(_) | CannotAsk::TakesNone)
            )
            && person.id != me.id
            && !person.is_apart_from(me)
    };
    let rough = ground.catalog.people.iter().filter(looks).filter_map(|person| {
        let fit = fit(ground, &Wanted::plainly_by(ground, person), person, me)?;
        Some((fit.points, person))
    });
    let rough = first_by(rough, count.saturating_mul(CLOSE_LOOKS), |a, b| {
        b.0.cmp(&a.0).then_with(|| a.1.id.cmp(&b.1.id))
    });
    let places = places(me, ground.index, ground.today);
    let close = rough.into_iter().filter_map(|(_, person)| {
        Some(Suggested {
            person: Arc::clone(person),
            fit: fit(ground, &Wanted::by(ground, person), person, me)?,
            places,
        })
    });
    first_by(close, count, better)
}

fn better(a: &Suggested, b: &Suggested) -> Ordering {
    let key = |it: &Suggested| (it.places.free() > 0, it.fit.points);
    key(b).cmp(&key(a)).then_with(|| a.person.id.cmp(&b.person.id))
}
