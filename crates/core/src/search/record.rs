//! What is found: a record of one of four kinds.

use std::sync::Arc;

use crate::model::{Group, GroupStatus, Person, Post, Topic};
use crate::text::fold;
use crate::time::Date;

/// What kind of thing was found.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Kind {
    /// A person.
    Person,
    /// A group.
    Group,
    /// A post on the board.
    Post,
    /// A skill or interest.
    Topic,
}

/// A record of any kind, shared with the catalog.
#[derive(Clone, PartialEq, Debug)]
pub enum Record {
    /// A person.
    Person(Arc<Person>),
    /// A group.
    Group(Arc<Group>),
    /// A post.
    Post(Arc<Post>),
    /// A topic.
    Topic(Arc<Topic>),
}

impl Kind {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::Person, Self::Group, Self::Post, Self::Topic];

    /// The word in the address.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Group => "group",
            Self::Post => "post",
            Self::Topic => "topic",
        }
    }

    /// What several of them are called.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Person => "People",
            Self::Group => "Groups",
            Self::Post => "Posts",
            Self::Topic => "Topics",
        }
    }

    /// The kind with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

impl Record {
    /// What kind it is.
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Person(_) => Kind::Person,
            Self::Group(_) => Kind::Group,
            Self::Post(_) => Kind::Post,
            Self::Topic(_) => Kind::Topic,
        }
    }

    /// Its id, which may be that of a record of another kind as well.
    pub fn id(&self) -> &str {
        match self {
            Self::Person(person) => person.id.as_str(),
            Self::Group(group) => group.id.as_str(),
            Self::Post(post) => post.id.as_str(),
            Self::Topic(topic) => topic.id.as_str(),
        }
    }

    /// What it is called.
    pub fn name(&self) -> &str {
        match self {
            Self::Person(person) => &person.name,
            Self::Group(group) => &group.name,
            Self::Post(post) => &post.title,
            Self::Topic(topic) => &topic.label,
        }
    }

    /// Whether anybody looks for it: not who has left, not what is closed or retired. Closed posts are; requests to one
    /// person are for nobody else.
    pub(super) fn is_findable(&self, today: Date) -> bool {
        match self {
            Self::Person(person) => person.is_here(today),
            Self::Group(group) => group.status_on(today) != GroupStatus::Closed,
            Self::Post(post) => !post.is_request(),
            Self::Topic(topic) => !topic.retired,
        }
    }

    /// Of records that are worth the same, the one with the smaller key comes first, then the one with the smaller id:
    /// open before closed, newer before older posts, everything else by the first letters of its name.
    pub(super) fn order_key(&self, today: Date) -> u64 {
        let later = |is_later: bool, key: u64| (u64::from(is_later) << 63) | (key >> 1);
        match self {
            Self::Person(person) => later(false, first_letters(&person.name)),
            Self::Group(group) => later(group.status == GroupStatus::Dormant, first_letters(&group.name)),
            Self::Post(post) => {
                let age = post
                    .posted
                    .map_or(i64::MAX, |posted| i64::MAX / 2 - i64::from(posted.days()));
                later(!post.availability(today).is_open(), age.unsigned_abs())
            }
            Self::Topic(topic) => later(false, first_letters(&topic.label)),
        }
    }
}

/// The first eight bytes of a folded name as a number in alphabetical order.
fn first_letters(name: &str) -> u64 {
    let end = name.char_indices().nth(8).map_or(name.len(), |(at, _)| at);
    let folded = fold(&name[..end]);
    let mut bytes = folded.bytes();
    (0..8).fold(0, |key, _| (key << 8) | u64::from(bytes.next().unwrap_or(0)))
}
