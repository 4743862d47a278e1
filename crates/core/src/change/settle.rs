//! Keeps the list of pending changes short: undoing something that has not left the device leaves nothing behind,
//! and several edits of one thing become one. What is shown stays the same.

use std::sync::Arc;

use super::merge::{Merge, edits_same, is_about_same, is_creation, merge};
use super::{Change, ChangeKind, Effect, apply, apply_all};
use crate::catalog::Catalog;
use crate::model::{ChangeId, Stamps};

/// How a new change alters the list of pending ones.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Settled {
    /// Pending changes that are replaced or have become pointless.
    pub remove: Vec<ChangeId>,
    /// The change to keep, which may have taken in what was removed.
    pub add: Option<Change>,
}

/// Settles `new` against the `pending` changes of the same device that have not left it, oldest first.
/// `base` is the published data.
pub fn settle(new: Change, pending: &[Change], base: &Catalog) -> Settled {
    let mut settled = Settled::default();
    let mut new = new;
    for old in pending.iter().rev() {
        if old.author != new.author {
            if edits_same(&old.change, &new.change) {
                // Taking in what is older than this would put it over what the other author did since.
                break;
            }
            continue;
        }
        if is_overtaken(old, base) {
            continue;
        }
        match merge(&old.change, &new.change) {
            Merge::Apart => {}
            Merge::Into(kind) => {
                if is_creation(&kind) {
                    // It was made when it was first said; edits do not make it younger.
                    new.at = old.at;
                }
                settled.remove.push(old.id.clone());
                new.change = *kind;
            }
            Merge::BothGone => {
                let about_it = pending.iter().filter(|change| change.author == new.author);
                settled.remove = about_it
                    .filter(|change| is_about_same(&change.change, &new.change))
                    .map(|change| change.id.clone())
                    .collect();
                return settled;
            }
        }
    }
    let others = pending
        .iter()
        .filter(|change| !settled.remove.contains(&change.id));
    let others: Vec<Change> = others.cloned().collect();
    settled.add = Some(new).filter(|new| !is_pointless(new, &others, base));
    settled
}

/// Whether something later than `old` has been published for the same fields, or the record it would make: taking it
/// into a newer change would bring it back.
fn is_overtaken(old: &Change, base: &Catalog) -> bool {
    use ChangeKind as K;
    let stamp = old.stamp();
    let has_later = |stamps: &Stamps| {
        // Who joins or is interested speaks for themselves; that is in nobody's way.
        let of_others = |field: &str| field.starts_with("members/") || field.starts_with("interested/");
        stamps
            .iter()
            .any(|(field, later)| *later > stamp && !of_others(field))
    };
    match &old.change {
        K::IntroduceMyself { .. } => base.people.get(&old.author).is_some(),
        K::EditProfile { .. } => base
            .people
            .get(&old.author)
            .is_some_and(|person| has_later(&person.stamps)),
        K::StartGroup { group, .. } => base.groups.get(group).is_some(),
        K::EditGroup { group, .. } | K::CloseGroup { group } => base
            .groups
            .get(group)
            .is_some_and(|group| has_later(&group.stamps)),
        K::Post { post, .. } => base.posts.get(post).is_some(),
        K::EditPost { post, .. } | K::ClosePost { post } => {
            base.posts.get(post).is_some_and(|post| has_later(&post.stamps))
        }
        K::JoinGroup { .. } | K::LeaveGroup { .. } | K::Interested { .. } | K::Withdraw { .. } => false,
    }
}

/// Whether the change would alter nothing that is shown. What makes a record is kept: its words exist nowhere else.
fn is_pointless(change: &Change, others: &[Change], base: &Catalog) -> bool {
    if is_creation(&change.change) {
        return false;
    }
    let mut before = base.clone();
    apply_all(others, &mut before);
    let mut after = before.clone();
    let waits = matches!(apply(change, &mut after), Effect::Waiting(_));
    !waits && shows_same(&before, &after, change)
}

/// Whether what a change is about reads the same in both, whoever set it.
fn shows_same(before: &Catalog, after: &Catalog, change: &Change) -> bool {
    if let Some(id) = change.change.group() {
        values(before.groups.get(id), |group| &mut group.stamps)
            == values(after.groups.get(id), |group| &mut group.stamps)
    } else if let Some(id) = change.change.post() {
        values(before.posts.get(id), |post| &mut post.stamps)
            == values(after.posts.get(id), |post| &mut post.stamps)
    } else {
        let id = &change.author;
        values(before.people.get(id), |person| &mut person.stamps)
            == values(after.people.get(id), |person| &mut person.stamps)
    }
}

fn values<T: Clone>(record: Option<&Arc<T>>, stamps: fn(&mut T) -> &mut Stamps) -> Option<T> {
    let mut values = record?.as_ref().clone();
    *stamps(&mut values) = Stamps::default();
    Some(values)
}
