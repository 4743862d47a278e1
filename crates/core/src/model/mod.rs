//! The domain: people, topics, groups, posts and the company they belong to.

use std::sync::Arc;

mod group;
mod ids;
mod meeting_up;
mod options;
mod part;
mod person;
mod pool;
mod post;
mod publish;
mod round;
mod site;
mod stamp;
mod topic;

pub use group::{Channel, Group, Meeting};
pub use ids::{
    ChangeId, DepartmentId, GroupId, InvalidId, LevelId, LocationId, PairDigest, PersonId, PostId, RoundId,
    TopicId, ValueId,
};
pub use meeting_up::{Goals, Introductions, Mentoring};
pub use options::{
    Choice, Commitment, Format, GroupStatus, MeetingSize, MeetingWay, OpenTo, Outcome, PostKind, PostStatus,
    Rhythm, SkillLevel, TopicKind, Weekday,
};
pub use person::{Accomplishment, Contacts, NamedLink, Person};
pub use pool::Pool;
pub use post::{Availability, Post, Standing};
pub use publish::{Forge, PublishChannel, Repository, Way};
pub use site::{Collections, Department, Features, Level, Location, Organisation, Site, Value};
pub use stamp::{Stamp, Stamps};
pub use topic::Topic;
pub(crate) use topic::each_once;

/// Fields of a record that this version does not know or could not read; they survive a rewrite.
pub type Extra = serde_json::Map<String, serde_json::Value>;

/// Something with an id that is kept in a collection.
pub trait Record: Clone {
    /// The id's type.
    type Id: Clone + Eq + Ord + std::hash::Hash + std::fmt::Display + AsRef<str> + AsRef<Arc<str>>;
    /// The record's id, unique in its collection.
    fn id(&self) -> &Self::Id;
}
