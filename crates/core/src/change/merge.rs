//! How a newer change of the same author takes in an older one.

use super::{ChangeKind, GroupPatch, PostPatch, ProfilePatch};
use crate::model::{GroupId, GroupStatus, PostId, PostStatus};

/// What becomes of an older and a newer change.
pub enum Merge {
    /// Both stay.
    Apart,
    /// One takes the place of both.
    Into(Box<ChangeKind>),
    /// What the older made is undone by the newer.
    BothGone,
}

/// Puts a newer change over an older one of the same author.
pub fn merge(old: &ChangeKind, new: &ChangeKind) -> Merge {
    use ChangeKind as K;
    let kind = match (old, new) {
        (K::EditProfile { set: old }, K::EditProfile { set }) => K::EditProfile {
            set: profile(old, set),
        },
        (K::IntroduceMyself { name, set: old }, K::EditProfile { set }) => {
            let mut set = profile(old, set);
            let name = set.name.take().unwrap_or_else(|| name.clone());
            K::IntroduceMyself { name, set }
        }
        (
            K::JoinGroup { group: a } | K::LeaveGroup { group: a },
            K::JoinGroup { group } | K::LeaveGroup { group },
        )
        | (K::CloseGroup { group: a }, K::CloseGroup { group })
            if a == group =>
        {
            new.clone()
        }
        (K::StartGroup { group: a, .. }, K::CloseGroup { group }) if a == group => return Merge::BothGone,
        (
            K::StartGroup { group: a, .. } | K::EditGroup { group: a, .. } | K::CloseGroup { group: a },
            K::EditGroup { group, set },
        ) if a == group => over_group(old, group, set),
        (
            K::Interested { post: a } | K::Withdraw { post: a },
            K::Interested { post } | K::Withdraw { post },
        )
        | (K::ClosePost { post: a }, K::ClosePost { post })
            if a == post =>
        {
            new.clone()
        }
        (K::Post { post: a, .. }, K::ClosePost { post }) if a == post => return Merge::BothGone,
        (
            K::Post { post: a, .. } | K::EditPost { post: a, .. } | K::ClosePost { post: a },
            K::EditPost { post, set },
        ) if a == post => over_post(old, post, set),
        _ => return Merge::Apart,
    };
    Merge::Into(Box::new(kind))
}

/// Whether both edit or close the same group or post.
pub fn edits_same(a: &ChangeKind, b: &ChangeKind) -> bool {
    use ChangeKind as K;
    let edits = |kind: &ChangeKind| {
        matches!(
            kind,
            K::EditGroup { .. } | K::CloseGroup { .. } | K::EditPost { .. } | K::ClosePost { .. }
        )
    };
    edits(a) && edits(b) && is_about_same(a, b)
}

/// Whether both are about the same group or post.
pub fn is_about_same(a: &ChangeKind, b: &ChangeKind) -> bool {
    let same_group = a.group().is_some() && a.group() == b.group();
    let same_post = a.post().is_some() && a.post() == b.post();
    same_group || same_post
}

/// Whether it makes a record.
pub fn is_creation(kind: &ChangeKind) -> bool {
    use ChangeKind as K;
    matches!(
        kind,
        K::IntroduceMyself { .. } | K::StartGroup { .. } | K::Post { .. }
    )
}

fn profile(old: &ProfilePatch, new: &ProfilePatch) -> ProfilePatch {
    let mut all = old.clone();
    all.extend(new.clone());
    all
}

fn over_group(old: &ChangeKind, group: &GroupId, new: &GroupPatch) -> ChangeKind {
    use ChangeKind as K;
    let mut set = match old {
        K::StartGroup { set, .. } | K::EditGroup { set, .. } => set.clone(),
        K::CloseGroup { .. } => GroupPatch {
            status: Some(GroupStatus::Closed),
            ..GroupPatch::default()
        },
        _ => GroupPatch::default(),
    };
    set.extend(new.clone());
    let group = group.clone();
    if let K::StartGroup { name, .. } = old {
        let name = set.name.take().unwrap_or_else(|| name.clone());
        K::StartGroup { group, name, set }
    } else {
        K::EditGroup { group, set }
    }
}

fn over_post(old: &ChangeKind, post: &PostId, new: &PostPatch) -> ChangeKind {
    use ChangeKind as K;
    let mut set = match old {
        K::Post { set, .. } | K::EditPost { set, .. } => set.clone(),
        K::ClosePost { .. } => PostPatch {
            status: Some(PostStatus::Closed),
            ..PostPatch::default()
        },
        _ => PostPatch::default(),
    };
    set.extend(new.clone());
    let post = post.clone();
    if let K::Post { kind, title, .. } = old {
        let kind = set.kind.take().unwrap_or(*kind);
        let title = set.title.take().unwrap_or_else(|| title.clone());
        K::Post {
            post,
            kind,
            title,
            set,
        }
    } else {
        K::EditPost { post, set }
    }
}
