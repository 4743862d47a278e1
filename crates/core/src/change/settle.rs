//! Keeps the list of pending changes short: undoing something that has not left the device leaves nothing behind,
//! and several edits of one thing become one.

use super::{Change, ChangeKind};
use crate::catalog::Catalog;
use crate::model::ChangeId;

/// How a new change alters the list of pending ones.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Settled {
    /// Pending changes that are replaced or have become pointless.
    pub remove: Vec<ChangeId>,
    /// The change to keep, which may have taken in what was removed.
    pub add: Option<Change>,
}

/// Settles `new` against the `pending` changes of the same device that have not left it. `base` is the published data.
pub fn settle(new: Change, pending: &[Change], base: &Catalog) -> Settled {
    let mut settled = Settled::default();
    let mut new = new;
    for old in pending.iter().filter(|old| old.author == new.author) {
        match merge(&old.change, &new.change) {
            Merge::Apart => {}
            Merge::Replaced(by) => {
                settled.remove.push(old.id.clone());
                new.change = *by;
            }
            Merge::BothGone => {
                settled.remove.push(old.id.clone());
                return settled;
            }
        }
    }
    settled.add = Some(new).filter(|new| !is_pointless(&new.change, new, base));
    settled
}

enum Merge {
    Apart,
    Replaced(Box<ChangeKind>),
    BothGone,
}

fn merge(old: &ChangeKind, new: &ChangeKind) -> Merge {
    use ChangeKind as K;
    match (old, new) {
        (K::EditProfile { set: old }, K::EditProfile { set }) => {
            let mut all = old.clone();
            all.extend(set.clone());
            Merge::Replaced(Box::new(K::EditProfile { set: all }))
        }
        (K::IntroduceMyself { name, set: old }, K::EditProfile { set }) => {
            let mut all = old.clone();
            all.extend(set.clone());
            Merge::Replaced(Box::new(K::IntroduceMyself {
                name: all.name.take().unwrap_or_else(|| name.clone()),
                set: all,
            }))
        }
        (
            K::JoinGroup { group: a } | K::LeaveGroup { group: a },
            K::JoinGroup { group } | K::LeaveGroup { group },
        ) if a == group => Merge::Replaced(Box::new(new.clone())),
        (K::EditGroup { group: a, set: old }, K::EditGroup { group, set }) if a == group => {
            let mut all = old.clone();
            all.extend(set.clone());
            Merge::Replaced(Box::new(K::EditGroup {
                group: group.clone(),
                set: all,
            }))
        }
        (
            K::StartGroup {
                group: a,
                name,
                set: old,
            },
            K::EditGroup { group, set },
        ) if a == group => {
            let mut all = old.clone();
            all.extend(set.clone());
            let name = all.name.take().unwrap_or_else(|| name.clone());
            Merge::Replaced(Box::new(K::StartGroup {
                group: group.clone(),
                name,
                set: all,
            }))
        }
        (K::StartGroup { group: a, .. }, K::CloseGroup { group }) if a == group => Merge::BothGone,
        (K::EditPost { post: a, set: old }, K::EditPost { post, set }) if a == post => {
            let mut all = old.clone();
            all.extend(set.clone());
            Merge::Replaced(Box::new(K::EditPost {
                post: post.clone(),
                set: all,
            }))
        }
        (
            K::Post {
                post: a,
                kind,
                title,
                set: old,
            },
            K::EditPost { post, set },
        ) if a == post => {
            let mut all = old.clone();
            all.extend(set.clone());
            let (kind, title) = (
                all.kind.take().unwrap_or(*kind),
                all.title.take().unwrap_or_else(|| title.clone()),
            );
            Merge::Replaced(Box::new(K::Post {
                post: post.clone(),
                kind,
                title,
                set: all,
            }))
        }
        (K::Post { post: a, .. }, K::ClosePost { post }) if a == post => Merge::BothGone,
        (
            K::Interested { post: a } | K::Withdraw { post: a },
            K::Interested { post } | K::Withdraw { post },
        ) if a == post => Merge::Replaced(Box::new(new.clone())),
        _ => Merge::Apart,
    }
}

/// Whether the published data already says what the change says.
fn is_pointless(kind: &ChangeKind, change: &Change, base: &Catalog) -> bool {
    use ChangeKind as K;
    let author = &change.author;
    let is_member = |group| base.groups.get(group).map(|group| group.members.contains(author));
    let is_interested = |post| base.posts.get(post).map(|post| post.interested.contains(author));
    match kind {
        K::JoinGroup { group } => is_member(group) == Some(true),
        K::LeaveGroup { group } => is_member(group) == Some(false),
        K::Interested { post } => is_interested(post) == Some(true),
        K::Withdraw { post } => is_interested(post) == Some(false),
        K::EditProfile { set } => base.people.get(author).is_some_and(|person| {
            let mut after = person.as_ref().clone();
            set.fill(&mut after, &change.stamp());
            after.stamps = person.stamps.clone();
            after == **person
        }),
        K::EditGroup { group, set } => base.groups.get(group).is_some_and(|group| {
            let mut after = group.as_ref().clone();
            set.fill(&mut after, &change.stamp());
            after.stamps = group.stamps.clone();
            after == **group
        }),
        K::EditPost { post, set } => base.posts.get(post).is_some_and(|post| {
            let mut after = post.as_ref().clone();
            set.fill(&mut after, &change.stamp());
            after.stamps = post.stamps.clone();
            after == **post
        }),
        _ => false,
    }
}
