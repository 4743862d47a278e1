//! How many people somebody mentors, and whether one more may ask.

use std::sync::Arc;

use super::request::{RequestState, request_state};
use crate::catalog::{Catalog, Index};
use crate::model::{OpenTo, Person, PersonId, Post};
use crate::time::Date;

/// The places of a mentor who did not say how many: one, so that nobody is asked for more than they offered.
pub const PLACES_UNSAID: u32 = 1;

/// The places of a mentor.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Places {
    /// How many people they mentor at a time.
    pub all: u32,
    /// How many they mentor now.
    pub taken: u32,
    /// How many have asked and wait for an answer.
    pub asked: u32,
}

/// Why somebody cannot be asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CannotAsk {
    /// It is oneself.
    Oneself,
    /// They take no requests: they are no mentor, take a break, have left, or one of the two keeps apart from the other.
    /// Which of these it is, is nobody's business.
    TakesNone,
    /// I have asked them, and they have until this day to answer, where it has one.
    Waits(Option<Date>),
    /// They mentor me already.
    IsMine,
    /// Each of their places is taken or asked for.
    Full(Places),
}

impl Places {
    /// How many people may still ask: one for each place that is neither taken nor asked for.
    pub const fn free(self) -> u32 {
        self.all.saturating_sub(self.taken).saturating_sub(self.asked)
    }
}

/// Whether somebody offers to mentor.
pub fn is_mentor(person: &Person) -> bool {
    person.open_to.contains(&OpenTo::Mentoring)
}

/// Whether somebody offers to sponsor.
pub fn is_sponsor(person: &Person) -> bool {
    person.open_to.contains(&OpenTo::Sponsoring)
}

/// The places of a mentor on `today`.
pub fn places(mentor: &Person, index: &Index, today: Date) -> Places {
    counted(mentor, index.requests_of(&mentor.id), today)
}

/// Whether `me` may ask somebody to be their mentor today, and if not, why. The same question is put where a change enters
/// the data, so that two people who ask for the last place on two devices do not both get a request through.
pub fn can_ask(me: &Person, mentor: &Person, index: &Index, today: Date) -> Result<(), CannotAsk> {
    asking(me, mentor, index.requests_of(&mentor.id), today)
}

/// As [`can_ask`], where there is no index.
pub fn can_ask_in(catalog: &Catalog, me: &Person, mentor: &Person, today: Date) -> Result<(), CannotAsk> {
    let requests = catalog.posts.iter().filter(|post| post.is_request());
    asking(me, mentor, requests, today)
}

/// How many people have this mentor among their ranked choices and neither have asked them nor are mentored by them: how
/// long the list is of those who wait for the next programme.
pub fn waiting_for(mentor: &PersonId, catalog: &Catalog, index: &Index, today: Date) -> usize {
    let is_served = |person: &Person| {
        let requests = index.requests_of(mentor).iter();
        let mut mine = requests.filter(|post| post.author == person.id);
        mine.any(|post| request_state(post, today) != RequestState::Over)
    };
    let waits = |person: &&Arc<Person>| {
        let chose = (person.goals.as_ref()).is_some_and(|goals| goals.choices.contains(mentor));
        let looks = person.open_to.contains(&OpenTo::BeingMentored) && person.is_here(today);
        chose && looks && !is_served(person)
    };
    catalog.people.iter().filter(waits).count()
}

fn asking<'p>(
    me: &Person,
    mentor: &Person,
    requests: impl IntoIterator<Item = &'p Arc<Post>> + Clone,
    today: Date,
) -> Result<(), CannotAsk> {
    if me.id == mentor.id {
        return Err(CannotAsk::Oneself);
    }
    let between = |post: &&Arc<Post>| post.author == me.id && post.to.as_ref() == Some(&mentor.id);
    for post in requests.clone().into_iter().filter(between) {
        match request_state(post, today) {
            RequestState::Asked(until) => return Err(CannotAsk::Waits(until)),
            RequestState::Accepted => return Err(CannotAsk::IsMine),
            RequestState::Over => {}
        }
    }
    let offers = is_mentor(mentor) || is_sponsor(mentor);
    let is_about = mentor.is_here(today) && !mentor.is_paused(today) && !me.is_apart_from(mentor);
    if !offers || !is_about {
        return Err(CannotAsk::TakesNone);
    }
    let places = counted(mentor, requests, today);
    if places.free() == 0 {
        return Err(CannotAsk::Full(places));
    }
    Ok(())
}

fn counted<'p>(mentor: &Person, requests: impl IntoIterator<Item = &'p Arc<Post>>, today: Date) -> Places {
    let mut places = Places {
        all: mentor.mentees.unwrap_or(PLACES_UNSAID),
        ..Places::default()
    };
    let to_them = |post: &&Arc<Post>| post.to.as_ref() == Some(&mentor.id);
    for post in requests.into_iter().filter(to_them) {
        match request_state(post, today) {
            RequestState::Asked(_) => places.asked += 1,
            RequestState::Accepted => places.taken += 1,
            RequestState::Over => {}
        }
    }
    places
}

impl CannotAsk {
    /// The reason in a sentence for who wanted to ask. `name` is the first name of the mentor.
    pub fn words(self, name: &str) -> String {
        match self {
            Self::Oneself => "This is you.".to_owned(),
            Self::TakesNone => format!("{name} takes no requests at the moment."),
            Self::Waits(_) => format!("You have asked {name}."),
            Self::IsMine => format!("{name} mentors you."),
            Self::Full(Places { all: 0, .. }) => format!("{name} has no places at the moment."),
            Self::Full(Places { asked: 0, .. }) => format!("All of {name}’s places are taken."),
            Self::Full(_) => format!("All of {name}’s places are taken or asked for."),
        }
    }
}
