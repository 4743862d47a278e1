//! Changes that were made before a topic became part of another: what they say of the old one counts for the new.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::{Change, ChangeKind, ProfilePatch};
use crate::catalog::{Catalog, Collection};
use crate::model::{Topic, TopicId, each_once};
use crate::order::map_of;

/// Most moves that are followed. Merging leaves no chains; written by hand there may be one, or a ring.
const MOST: usize = 8;

/// Where a topic is to be found now: itself, or the one it has become part of.
pub fn home_of<'t>(id: &'t TopicId, topics: &'t Collection<Topic>) -> &'t TopicId {
    let mut home = id;
    for _ in 0..MOST {
        match topics.get(home).and_then(|topic| topic.moved_to.as_ref()) {
            Some(next) if topics.get(next).is_some() => home = next,
            _ => break,
        }
    }
    home
}

/// The change as it reads now, where it names a topic that has moved.
pub(super) fn follow<'c>(change: &'c Change, catalog: &Catalog) -> Cow<'c, Change> {
    let topics = &catalog.topics;
    let has_moved = |id: &TopicId| topics.get(id).is_some_and(|topic| topic.moved_to.is_some());
    if !named(&change.change).into_iter().any(has_moved) {
        return Cow::Borrowed(change);
    }
    let mut change = change.clone();
    match &mut change.change {
        ChangeKind::IntroduceMyself { set, .. } | ChangeKind::EditProfile { set } => profile(set, topics),
        ChangeKind::StartGroup { set, .. } | ChangeKind::EditGroup { set, .. } => {
            list(set.topics.as_mut(), topics);
        }
        ChangeKind::Post { set, .. } | ChangeKind::EditPost { set, .. } => {
            list(set.topics.as_mut(), topics);
        }
        _ => {}
    }
    Cow::Owned(change)
}

/// The topics that a change names.
fn named(change: &ChangeKind) -> Vec<&TopicId> {
    match change {
        ChangeKind::IntroduceMyself { set, .. } | ChangeKind::EditProfile { set } => {
            let chosen = set.interests.keys().chain(set.learning.keys());
            let offered = set.mentoring.iter().flatten().flat_map(|it| &it.topics);
            let wanted = set.goals.iter().flatten().flat_map(|it| &it.topics);
            (set.skills.keys().chain(chosen))
                .chain(offered.chain(wanted))
                .collect()
        }
        ChangeKind::StartGroup { set, .. } | ChangeKind::EditGroup { set, .. } => {
            set.topics.iter().flatten().collect()
        }
        ChangeKind::Post { set, .. } | ChangeKind::EditPost { set, .. } => {
            set.topics.iter().flatten().collect()
        }
        _ => Vec::new(),
    }
}

fn profile(set: &mut ProfilePatch, topics: &Collection<Topic>) {
    moved(&mut set.skills, topics);
    moved(&mut set.interests, topics);
    moved(&mut set.learning, topics);
    let once = |ids: &mut Vec<TopicId>| {
        list(Some(ids), topics);
        *ids = each_once(std::mem::take(ids));
    };
    if let Some(Some(mentoring)) = &mut set.mentoring {
        once(&mut mentoring.topics);
    }
    if let Some(Some(goals)) = &mut set.goals {
        once(&mut goals.topics);
    }
}

fn list(ids: Option<&mut Vec<TopicId>>, topics: &Collection<Topic>) {
    for id in ids.into_iter().flatten() {
        *id = home_of(id, topics).clone();
    }
}

/// Where both the old and the new topic are named, having one counts more than not having the other.
fn moved<V: Ord>(entries: &mut BTreeMap<TopicId, V>, topics: &Collection<Topic>) {
    let mut all: Vec<(TopicId, V)> = Vec::new();
    for (id, value) in std::mem::take(entries) {
        let home = home_of(&id, topics).clone();
        match all.iter_mut().find(|(there, _)| *there == home) {
            Some((_, there)) if *there < value => *there = value,
            Some(_) => {}
            None => all.push((home, value)),
        }
    }
    *entries = map_of(all);
}
