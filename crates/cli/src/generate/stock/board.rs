//! Groups and posts without people.

use footbridge_core::model::{
    Channel, Commitment, DepartmentId, Format, GroupId, GroupStatus, LevelId, LocationId, Meeting, PostId,
    PostKind, PostStatus, TopicId,
};
use footbridge_core::time::Date;
use serde::Deserialize;

/// Whom a group or a post is for, or who may have written it. Empty lists ask for nothing.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct Audience {
    pub pronouns: Vec<String>,
    pub levels: Vec<LevelId>,
    pub departments: Vec<DepartmentId>,
    pub places: Vec<LocationId>,
}

/// A group, without people.
#[derive(Clone, Deserialize)]
pub struct GroupStock {
    pub id: GroupId,
    pub name: String,
    pub purpose: String,
    pub topics: Vec<TopicId>,
    pub format: Format,
    pub location: Option<LocationId>,
    pub meets: Option<Meeting>,
    pub channel: Option<Channel>,
    pub open_to_newcomers: bool,
    pub status: GroupStatus,
    pub founded: Date,
    pub reviewed: Date,
    /// How many members it has.
    pub size: usize,
    /// Where its leads come from.
    pub lead_departments: Vec<DepartmentId>,
    #[serde(default)]
    pub audience: Audience,
}

/// A post, without people.
#[derive(Clone, Deserialize)]
pub struct PostStock {
    pub id: PostId,
    pub kind: PostKind,
    pub title: String,
    pub body: String,
    pub topics: Vec<TopicId>,
    /// The author's department.
    pub department: DepartmentId,
    /// The author's level.
    pub level: LevelId,
    /// The author's team, where the text tells.
    pub team: Option<String>,
    /// What else is known about the author from the text.
    #[serde(default)]
    pub author: Audience,
    pub location: Option<LocationId>,
    pub commitment: Commitment,
    pub format: Format,
    pub capacity: Option<u32>,
    pub days_ago: i32,
    pub expires_in_days: Option<i32>,
    pub status: PostStatus,
    /// How many people are interested.
    pub interested: usize,
    #[serde(default)]
    pub audience: Audience,
    /// A mentor is wanted, not offered.
    #[serde(default)]
    pub seeks: bool,
}
