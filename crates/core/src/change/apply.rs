//! Folds changes into a catalog. The same set in any order, any number of times, gives the same catalog.

use std::collections::BTreeSet;

use super::registers::Registers;
use super::{Change, ChangeKind, GroupPatch, PostPatch, ProfilePatch};
use crate::catalog::Catalog;
use crate::model::{
    Commitment, Format, Group, GroupId, GroupStatus, Person, PersonId, Post, PostId, PostKind, PostStatus,
    Stamps,
};
use crate::time::Timestamp;

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
    let author = &change.author;
    if let ChangeKind::IntroduceMyself { name, set } = &change.change {
        return introduce(change, name, set, catalog);
    }
    if catalog.people.get(author).is_none() {
        return Effect::Waiting(format!("person {author}"));
    }
    match &change.change {
        ChangeKind::IntroduceMyself { .. } => Effect::AlreadyThere,
        ChangeKind::EditProfile { set } => match catalog.people.get_mut(author) {
            Some(person) => effect(set.apply(person, &change.stamp())),
            None => Effect::Waiting(format!("person {author}")),
        },
        ChangeKind::JoinGroup { group } => member(change, group, true, catalog),
        ChangeKind::LeaveGroup { group } => member(change, group, false, catalog),
        ChangeKind::StartGroup { group, name, set } => start_group(change, group, name, set, catalog),
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
        } => new_post(change, post, *kind, title, set, catalog),
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
    left.sort_by_key(|at| changes[*at].stamp());
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

fn introduce(change: &Change, name: &str, set: &ProfilePatch, catalog: &mut Catalog) -> Effect {
    if catalog.people.get(&change.author).is_some() {
        return Effect::AlreadyThere;
    }
    let mut person = Person::named(change.author.clone(), name);
    person.joined = Some(change.at.date());
    set.fill(&mut person, &change.stamp());
    catalog.people.insert(person);
    Effect::Applied
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

fn start_group(change: &Change, id: &GroupId, name: &str, set: &GroupPatch, catalog: &mut Catalog) -> Effect {
    if catalog.groups.get(id).is_some() {
        return Effect::AlreadyThere;
    }
    let mut group = empty_group(id, name, &change.author, change.at);
    set.fill(&mut group, &change.stamp());
    catalog.groups.insert(group);
    Effect::Applied
}

fn edit_group(change: &Change, id: &GroupId, set: &GroupPatch, catalog: &mut Catalog) -> Effect {
    match catalog.groups.get_mut(id) {
        Some(group) => effect(set.apply(group, &change.stamp())),
        None => Effect::Waiting(format!("group {id}")),
    }
}

fn new_post(
    change: &Change,
    id: &PostId,
    kind: PostKind,
    title: &str,
    set: &PostPatch,
    catalog: &mut Catalog,
) -> Effect {
    if catalog.posts.get(id).is_some() {
        return Effect::AlreadyThere;
    }
    let mut post = empty_post(id, kind, title, &change.author, change.at);
    set.fill(&mut post, &change.stamp());
    catalog.posts.insert(post);
    Effect::Applied
}

fn edit_post(change: &Change, id: &PostId, set: &PostPatch, catalog: &mut Catalog) -> Effect {
    match catalog.posts.get_mut(id) {
        Some(post) => effect(set.apply(post, &change.stamp())),
        None => Effect::Waiting(format!("post {id}")),
    }
}

fn empty_group(id: &GroupId, name: &str, founder: &PersonId, at: Timestamp) -> Group {
    Group {
        id: id.clone(),
        name: name.to_owned(),
        purpose: String::new(),
        topics: Vec::new(),
        leads: BTreeSet::from([founder.clone()]),
        members: BTreeSet::from([founder.clone()]),
        format: Format::Hybrid,
        location: None,
        meets: None,
        channel: None,
        open_to_newcomers: true,
        status: GroupStatus::Active,
        founded: Some(at.date()),
        reviewed: Some(at.date()),
        stamps: Stamps::default(),
        extra: crate::model::Extra::new(),
    }
}

fn empty_post(id: &PostId, kind: PostKind, title: &str, author: &PersonId, at: Timestamp) -> Post {
    Post {
        id: id.clone(),
        kind,
        title: title.to_owned(),
        body: String::new(),
        topics: Vec::new(),
        author: author.clone(),
        department: None,
        location: None,
        commitment: Commitment::FewHours,
        format: Format::Hybrid,
        capacity: None,
        posted: Some(at.date()),
        expires: None,
        status: PostStatus::Open,
        interested: BTreeSet::new(),
        stamps: Stamps::default(),
        extra: crate::model::Extra::new(),
    }
}

fn effect(changed: bool) -> Effect {
    if changed {
        Effect::Applied
    } else {
        Effect::AlreadyThere
    }
}
