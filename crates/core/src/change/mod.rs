//! Changes: what a person does, as a small file that can travel and be folded into the data anywhere.
//!
//! Folding is a merge of fields, each with the stamp of the change that last set it. It does not ask who may
//! do what; that is [`permission`], asked once at the door.

mod apply;
pub mod conflict;
mod create;
mod describe;
mod difference;
mod group;
mod merge;
mod moment;
mod moved;
mod patch;
pub mod permission;
mod person;
mod post;
mod registers;
mod settle;

pub use apply::{Effect, apply, apply_all};
pub(crate) use create::new_person as introduced;
pub use describe::describe;
pub use difference::{Difference, Fields, differences, record_of};
pub use group::GroupPatch;
pub use moment::moment_of;
pub use moved::home_of;
pub use person::ProfilePatch;
pub use post::PostPatch;
pub use settle::{Settled, settle};

use serde::{Deserialize, Serialize};

use crate::model::{ChangeId, GroupId, PersonId, PostId, PostKind, Stamp};
use crate::time::Timestamp;
use crate::wire::FORMAT;

/// One thing a person did; one file when it travels.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Change {
    /// Version of the data format.
    pub format: u64,
    /// A ULID.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub id: ChangeId,
    /// Who did it.
    #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::Slug"))]
    pub author: PersonId,
    /// When.
    #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::Moment"))]
    pub at: Timestamp,
    /// What.
    pub change: ChangeKind,
}

/// What a person did.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum ChangeKind {
    /// A newcomer puts themselves into the directory. The author is the new person.
    IntroduceMyself {
        /// Their name.
        name: String,
        /// What else they say.
        #[serde(default)]
        set: ProfilePatch,
    },
    /// The author changes their own profile.
    EditProfile {
        /// The fields that change.
        set: ProfilePatch,
    },
    /// The author becomes a member.
    JoinGroup {
        /// Which group.
        #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::Slug"))]
        group: GroupId,
    },
    /// The author is no member any more.
    LeaveGroup {
        /// Which group.
        #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::Slug"))]
        group: GroupId,
    },
    /// The author starts a group, leads it and is its first member.
    StartGroup {
        /// Id of the new group.
        #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::Slug"))]
        group: GroupId,
        /// What it is called.
        name: String,
        /// What else is known.
        #[serde(default)]
        set: GroupPatch,
    },
    /// A lead changes a group.
    EditGroup {
        /// Which group.
        #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::Slug"))]
        group: GroupId,
        /// The fields that change.
        set: GroupPatch,
    },
    /// A lead ends a group.
    CloseGroup {
        /// Which group.
        #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::Slug"))]
        group: GroupId,
    },
    /// The author puts a post on the board.
    Post {
        /// Id of the new post.
        #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::Slug"))]
        post: PostId,
        /// What kind of post.
        #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::OneOf<PostKind>"))]
        kind: PostKind,
        /// One line.
        title: String,
        /// What else is known.
        #[serde(default)]
        set: PostPatch,
    },
    /// The author of a post changes it.
    EditPost {
        /// Which post.
        #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::Slug"))]
        post: PostId,
        /// The fields that change.
        set: PostPatch,
    },
    /// The author of a post closes it.
    ClosePost {
        /// Which post.
        #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::Slug"))]
        post: PostId,
    },
    /// The author is interested in a post.
    Interested {
        /// Which post.
        #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::Slug"))]
        post: PostId,
    },
    /// The author is not interested any more.
    Withdraw {
        /// Which post.
        #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::Slug"))]
        post: PostId,
    },
}

impl ChangeKind {
    /// The `type` of every kind of change, as written.
    pub const TYPES: [&str; 12] = [
        "introduce_myself",
        "edit_profile",
        "join_group",
        "leave_group",
        "start_group",
        "edit_group",
        "close_group",
        "post",
        "edit_post",
        "close_post",
        "interested",
        "withdraw",
    ];

    /// Its `type`, as written.
    pub const fn type_name(&self) -> &'static str {
        let at = match self {
            Self::IntroduceMyself { .. } => 0,
            Self::EditProfile { .. } => 1,
            Self::JoinGroup { .. } => 2,
            Self::LeaveGroup { .. } => 3,
            Self::StartGroup { .. } => 4,
            Self::EditGroup { .. } => 5,
            Self::CloseGroup { .. } => 6,
            Self::Post { .. } => 7,
            Self::EditPost { .. } => 8,
            Self::ClosePost { .. } => 9,
            Self::Interested { .. } => 10,
            Self::Withdraw { .. } => 11,
        };
        Self::TYPES[at]
    }

    /// The group that it is about; `None` where it is about a post or a person.
    pub fn group(&self) -> Option<&GroupId> {
        match self {
            Self::JoinGroup { group }
            | Self::LeaveGroup { group }
            | Self::StartGroup { group, .. }
            | Self::EditGroup { group, .. }
            | Self::CloseGroup { group } => Some(group),
            _ => None,
        }
    }

    /// The post that it is about; `None` where it is about a group or a person.
    pub fn post(&self) -> Option<&PostId> {
        match self {
            Self::Post { post, .. }
            | Self::EditPost { post, .. }
            | Self::ClosePost { post }
            | Self::Interested { post }
            | Self::Withdraw { post } => Some(post),
            _ => None,
        }
    }
}

impl Change {
    /// A change made just now.
    pub fn new(id: ChangeId, author: PersonId, at: Timestamp, change: ChangeKind) -> Self {
        Self {
            format: FORMAT,
            id,
            author,
            at,
            change,
        }
    }

    /// The stamp it leaves on the fields it sets.
    pub fn stamp(&self) -> Stamp {
        Stamp {
            at: self.at,
            id: self.id.clone(),
        }
    }

    /// Reads a change file. The error is a sentence for the person who chose the file.
    pub fn read(text: &str) -> Result<Self, String> {
        #[derive(Deserialize)]
        struct Version {
            format: u64,
        }
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let explain = |wrong: serde_json::Error| format!("This is no change file: {wrong}.");
        // A newer format may have kinds of change that cannot be read here, so it is looked at first.
        let Version { format } = serde_json::from_str(text).map_err(explain)?;
        if format > FORMAT {
            return Err(format!("It was made by a newer Footbridge (format {format})."));
        }
        serde_json::from_str(text).map_err(explain)
    }
}
