//! Short ways to say what somebody does.

use footbridge_core::change::{ChangeKind, GroupPatch, PostPatch, ProfilePatch};
use footbridge_core::model::{GroupStatus, PostKind, PostStatus};

use super::{group_id, post_id};

pub fn introduce(name: &str, set: ProfilePatch) -> ChangeKind {
    let name = name.to_owned();
    ChangeKind::IntroduceMyself { name, set }
}

pub fn edit_profile(set: ProfilePatch) -> ChangeKind {
    ChangeKind::EditProfile { set }
}

pub fn join(group: &str) -> ChangeKind {
    let group = group_id(group);
    ChangeKind::JoinGroup { group }
}

pub fn leave(group: &str) -> ChangeKind {
    let group = group_id(group);
    ChangeKind::LeaveGroup { group }
}

pub fn start_group(group: &str, name: &str, set: GroupPatch) -> ChangeKind {
    let (group, name) = (group_id(group), name.to_owned());
    ChangeKind::StartGroup { group, name, set }
}

pub fn edit_group(group: &str, set: GroupPatch) -> ChangeKind {
    let group = group_id(group);
    ChangeKind::EditGroup { group, set }
}

pub fn close_group(group: &str) -> ChangeKind {
    let group = group_id(group);
    ChangeKind::CloseGroup { group }
}

pub fn post(post: &str, kind: PostKind, title: &str, set: PostPatch) -> ChangeKind {
    let (post, title) = (post_id(post), title.to_owned());
    ChangeKind::Post {
        post,
        kind,
        title,
        set,
    }
}

pub fn edit_post(post: &str, set: PostPatch) -> ChangeKind {
    let post = post_id(post);
    ChangeKind::EditPost { post, set }
}

pub fn close_post(post: &str) -> ChangeKind {
    let post = post_id(post);
    ChangeKind::ClosePost { post }
}

pub fn interested(post: &str) -> ChangeKind {
    let post = post_id(post);
    ChangeKind::Interested { post }
}

pub fn withdraw(post: &str) -> ChangeKind {
    let post = post_id(post);
    ChangeKind::Withdraw { post }
}

/// A profile with another title.
pub fn with_title(title: &str) -> ProfilePatch {
    ProfilePatch {
        title: Some(title.to_owned()),
        ..ProfilePatch::default()
    }
}

/// A profile with other words about the person.
pub fn with_about(about: &str) -> ProfilePatch {
    ProfilePatch {
        about: Some(about.to_owned()),
        ..ProfilePatch::default()
    }
}

/// A group with another name.
pub fn with_name(name: &str) -> GroupPatch {
    GroupPatch {
        name: Some(name.to_owned()),
        ..GroupPatch::default()
    }
}

/// A group with another purpose.
pub fn with_purpose(purpose: &str) -> GroupPatch {
    GroupPatch {
        purpose: Some(purpose.to_owned()),
        ..GroupPatch::default()
    }
}

/// A group in another state.
pub fn with_status(status: GroupStatus) -> GroupPatch {
    GroupPatch {
        status: Some(status),
        ..GroupPatch::default()
    }
}

/// A post with another title.
pub fn with_post_title(title: &str) -> PostPatch {
    PostPatch {
        title: Some(title.to_owned()),
        ..PostPatch::default()
    }
}

/// A post that is open again.
pub fn opened() -> PostPatch {
    PostPatch {
        status: Some(PostStatus::Open),
        ..PostPatch::default()
    }
}
