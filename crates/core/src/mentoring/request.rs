//! A mentoring request: a post of kind mentoring to one person, which only the two see.

use crate::change::ChangeKind;
use crate::model::{PersonId, Post, PostStatus};
use crate::time::Date;

/// How many days a request stands. Two weeks: long enough for a holiday, and short enough that a place that was asked for
/// is not kept from others for long.
pub const DAYS_TO_ANSWER: i32 = 14;

/// How far a request is, on one day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RequestState {
    /// It waits for an answer; until the day, where it has one.
    Asked(Option<Date>),
    /// The mentor said yes.
    Accepted,
    /// It was declined, was withdrawn, has run out, or has come to its end. From outside these look the same, on purpose:
    /// nobody has to say no where others can read it.
    Over,
}

/// What one of the two may do with a request.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Deed {
    /// The mentor says yes.
    Accept,
    /// The mentor lets it go.
    Decline,
    /// The mentee takes it back.
    Withdraw,
    /// Either ends the mentoring.
    End,
}

/// The last day of a request that is made today.
pub fn last_day_to_answer(today: Date) -> Date {
    today.plus_days(DAYS_TO_ANSWER)
}

/// Who is asked and who asks; nothing for a post that is no request.
pub fn mentor_and_mentee(post: &Post) -> Option<(&PersonId, &PersonId)> {
    Some((post.to.as_ref().filter(|_| post.is_request())?, &post.author))
}

/// How far a request is on `today`. Once accepted it stands until one of the two ends it.
pub fn request_state(post: &Post, today: Date) -> RequestState {
    let is_accepted = post.to.as_ref().is_some_and(|to| post.interested.contains(to));
    if post.status == PostStatus::Closed {
        RequestState::Over
    } else if is_accepted {
        RequestState::Accepted
    } else if post.expires.is_some_and(|last| last < today) {
        RequestState::Over
    } else {
        RequestState::Asked(post.expires)
    }
}

/// What somebody may do with a request on `today`, the likelier first.
pub fn deeds(post: &Post, person: &PersonId, today: Date) -> &'static [Deed] {
    let is_mentor = post.to.as_ref() == Some(person);
    match (request_state(post, today), is_mentor) {
        _ if !is_mentor && post.author != *person => &[],
        (RequestState::Asked(_), true) => &[Deed::Accept, Deed::Decline],
        (RequestState::Asked(_), false) => &[Deed::Withdraw],
        (RequestState::Accepted, _) => &[Deed::End],
        (RequestState::Over, _) => &[],
    }
}

impl Deed {
    /// The change by which it is done.
    pub fn change(self, request: &Post) -> ChangeKind {
        let post = request.id.clone();
        match self {
            Self::Accept => ChangeKind::Interested { post },
            Self::Decline | Self::Withdraw | Self::End => ChangeKind::ClosePost { post },
        }
    }

    /// What stands on its button.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Accept => "Accept",
            Self::Decline => "Not now",
            Self::Withdraw => "Withdraw",
            Self::End => "End mentoring",
        }
    }
}
