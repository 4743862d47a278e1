//! Posts on the skill board.

use std::collections::BTreeSet;

use super::{
    Commitment, DepartmentId, Extra, Format, LocationId, PersonId, PostId, PostKind, PostStatus, Record,
    Stamps, TopicId,
};
use crate::time::Date;

/// An offer, an ask, or an opening of some kind.
#[derive(Clone, PartialEq, Debug)]
pub struct Post {
    /// Stable id.
    pub id: PostId,
    /// What kind of post.
    pub kind: PostKind,
    /// One line.
    pub title: String,
    /// The whole text; small Markdown.
    pub body: String,
    /// What it is about, most telling first.
    pub topics: Vec<TopicId>,
    /// Who wrote it and answers.
    pub author: PersonId,
    /// Whom it asks, where it is for one person alone: a request to a mentor.
    pub to: Option<PersonId>,
    /// The department it belongs to; the author's where it is not given.
    pub department: Option<DepartmentId>,
    /// The place it is tied to; `None` where it is open to every place.
    pub location: Option<LocationId>,
    /// How much time it takes.
    pub commitment: Commitment,
    /// In a room, on screens, or both.
    pub format: Format,
    /// How many people can take part; `None` for no limit.
    pub capacity: Option<u32>,
    /// When it was written.
    pub posted: Option<Date>,
    /// Last day on which it stands.
    pub expires: Option<Date>,
    /// Whether the author has closed it.
    pub status: PostStatus,
    /// Who is interested.
    pub interested: BTreeSet<PersonId>,
    /// Which change last set which field.
    pub stamps: Stamps,
    /// Fields this version does not know.
    pub extra: Extra,
}

/// Whether somebody can still answer a post, and if not, why.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Availability {
    /// Yes; with the number of places left where there is a limit.
    Open { places_left: Option<u32> },
    /// Every place is taken.
    Full,
    /// Its last day has passed.
    Expired,
    /// The author closed it.
    Closed,
}

/// How somebody stands to a post.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Standing {
    /// They wrote it.
    Author,
    /// They said that they are interested, and may withdraw that in whatever state the post is.
    Interested,
    /// They can still answer.
    CanAnswer,
    /// Nobody can answer it any more.
    TooLate,
}

impl Post {
    /// Whether it asks one person alone. Such a post stands on no board: it is for its author and for whom it asks.
    pub const fn is_request(&self) -> bool {
        self.to.is_some()
    }

    /// How somebody stands to it on `today`; `None` is somebody who has not said who they are.
    pub fn standing(&self, person: Option<&PersonId>, today: Date) -> Standing {
        if person.is_some_and(|person| *person == self.author) {
            Standing::Author
        } else if person.is_some_and(|person| self.interested.contains(person)) {
            Standing::Interested
        } else if self.availability(today).is_open() {
            Standing::CanAnswer
        } else {
            Standing::TooLate
        }
    }

    /// Whether somebody can still answer it on `today`. Closed counts before expired before full.
    pub fn availability(&self, today: Date) -> Availability {
        let taken = u32::try_from(self.interested.len()).unwrap_or(u32::MAX);
        if self.status == PostStatus::Closed {
            Availability::Closed
        } else if self.expires.is_some_and(|last| last < today) {
            Availability::Expired
        } else {
            match self.capacity.map(|places| places.saturating_sub(taken)) {
                Some(0) => Availability::Full,
                places_left => Availability::Open { places_left },
            }
        }
    }
}

impl Availability {
    /// Whether somebody can still answer.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Open { .. })
    }
}

impl Record for Post {
    type Id = PostId;
    fn id(&self) -> &PostId {
        &self.id
    }
}
