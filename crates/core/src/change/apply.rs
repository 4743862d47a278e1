//! Folds changes into a catalog. The same set in any order, any number of times, gives the same catalog.

use super::create::{create, new_group, new_person, new_post};
use super::moved::follow;
use super::registers::Registers;
use super::{Change, ChangeKind, GroupPatch, PostPatch};
use crate::catalog::Catalog;
use crate::model::{GroupId, GroupStatus, PostId, PostStatus};
use crate::order::InOrder;

/// What became of a change.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Effect {
    /// It changed something.
    Applied,
    /// All it says is there already, or something later was said since.
    AlreadyThere,
    /// What it is about is not there yet; the field names what is missing, such as `group chess`.
    Waiting(String),
}

/// Folds one change in.
pub fn apply(change: &Change, catalog: &mut Catalog) -> Effect {
    let change = &*follow(change, catalog);
    let author = &change.author;
    let is_introduction = matches!(change.change, ChangeKind::IntroduceMyself { .. });
    if !is_introduction && catalog.people.get(author).is_none() {
        return Effect::Waiting(format!("person {author}"));
    }
    match &change.change {
        ChangeKind::IntroduceMyself { name, set } => {
            effect(create(new_person(change, name, set), &mut catalog.people))
        }
        ChangeKind::EditProfile { set } => match catalog.people.get_mut(author) {
            Some(person) => effect(set.apply(person, &change.stamp())),
            None => Effect::Waiting(format!("person {author}")),
        },
        ChangeKind::JoinGroup { group } => member(change, group, true, catalog),
        ChangeKind::LeaveGroup { group } => member(change, group, false, catalog),
        ChangeKind::StartGroup { group, name, set } => {
            effect(create(new_group(change, group, name, set), &mut catalog.groups))
        }
        ChangeKind::EditGroup { group, set } => edit_group(change, group, set, catalog),
        ChangeKind::CloseGroup { group } => {
            let set = GroupPatch {
                status: Some(GroupStatus::Closed),
                ..GroupPatch::default()
            };
            edit_group(change, group, &set, catalog)
        }
        ChangeKind::Post {
            post,
            kind,
            title,
            set,
        } => effect(create(
            new_post(change, post, *kind, title, set),
            &mut catalog.posts,
        )),
        ChangeKind::EditPost { post, set } => edit_post(change, post, set, catalog),
        ChangeKind::ClosePost { post } => {
            let set = PostPatch {
                status: Some(PostStatus::Closed),
                ..PostPatch::default()
            };
            edit_post(change, post, &set, catalog)
        }
        ChangeKind::Interested { post } => interested(change, post, true, catalog),
        ChangeKind::Withdraw { post } => interested(change, post, false, catalog),
    }
}

/// Folds several changes in, earliest first; those that wait for others of the set are tried again.
/// Gives the effect of each, in the order in which they were passed.
pub fn apply_all(changes: &[Change], catalog: &mut Catalog) -> Vec<Effect> {
    let mut effects = vec![None; changes.len()];
    let mut left: Vec<usize> = (0..changes.len()).collect();
    left.order_by_key(|at| changes[*at].stamp());
    loop {
        let before = left.len();
        left.retain(|at| {
            let effect = apply(&changes[*at], catalog);
            let waits = matches!(effect, Effect::Waiting(_));
            effects[*at] = Some(effect);
            waits
        });
        if left.is_empty() || left.len() == before {
            break;
        }
    }
    effects
        .into_iter()
        .map(|effect| effect.unwrap_or(Effect::AlreadyThere))
        .collect()
}

fn member(change: &Change, id: &GroupId, present: bool, catalog: &mut Catalog) -> Effect {
    let Some(group) = catalog.groups.get_mut(id) else {
        return Effect::Waiting(format!("group {id}"));
    };
    let (author, stamp) = (&change.author, change.stamp());
    let mut to = Registers::new(&mut group.stamps, &mut group.extra, &stamp);
    to.put("members", &mut group.members, author, author, present);
    effect(to.changed())
}

fn interested(change: &Change, id: &PostId, present: bool, catalog: &mut Catalog) -> Effect {
    let Some(post) = catalog.posts.get_mut(id) else {
        return Effect::Waiting(format!("post {id}"));
    };
    let (author, stamp) = (&change.author, change.stamp());
    let mut to = Registers::new(&mut post.stamps, &mut post.extra, &stamp);
    to.put("interested", &mut post.interested, author, author, present);
    effect(to.changed())
}

fn edit_group(change: &Change, id: &GroupId, set: &GroupPatch, catalog: &mut Catalog) -> Effect {
    match catalog.groups.get_mut(id) {
        Some(group) => effect(set.apply(group, &change.stamp())),
        None => Effect::Waiting(format!("group {id}")),
    }
}

fn edit_post(change: &Change, id: &PostId, set: &PostPatch, catalog: &mut Catalog) -> Effect {
    match catalog.posts.get_mut(id) {
        Some(post) => effect(set.apply(post, &change.stamp())),
        None => Effect::Waiting(format!("post {id}")),
    }
}

fn effect(changed: bool) -> Effect {
    if changed {
        Effect::Applied
    } else {
        Effect::AlreadyThere
    }
}
