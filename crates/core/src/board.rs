//! What stands around a post: who could help with it, what is like it, what it gives one person.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::catalog::{Catalog, Index, TopicUse};
use crate::change::PostPatch;
use crate::model::{
    Group, GroupId, Person, PersonId, Post, PostId, PostKind, PostStatus, SkillLevel, TopicId,
};
use crate::order::InOrder;
use crate::time::Date;

/// Somebody who touches some topics, with what they know of them or want to learn of them.
#[derive(Clone, PartialEq, Debug)]
pub struct Match {
    /// Who.
    pub person: Arc<Person>,
    /// Which of the topics, in the order of the post.
    pub topics: Vec<TopicId>,
    /// Their best level among these; `None` where they want to learn.
    pub level: Option<SkillLevel>,
}

/// What a post means to one person, topic by topic, in the order of the post.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct MyPart {
    /// What they know and would bring.
    pub brings: Vec<TopicId>,
    /// What they want to learn.
    pub learns: Vec<TopicId>,
}

/// The kind of post that answers one of this kind: an ask is answered by an offer, all others by their like.
pub const fn counterpart(kind: PostKind) -> PostKind {
    match kind {
        PostKind::Ask => PostKind::Offer,
        PostKind::Offer => PostKind::Ask,
        other => other,
    }
}

/// Up to `count` people who could teach some of the topics, best level first, then those who know most of them.
/// Leaves out `except` and those who are paused.
pub fn teachers(
    index: &Index,
    topics: &[TopicId],
    except: &PersonId,
    today: Date,
    count: usize,
) -> Vec<Match> {
    let mut found = Matches::new(except, today);
    for topic in topics {
        let skilled = index.topic(topic).into_iter().flat_map(TopicUse::skilled);
        skilled
            .filter(|(_, level)| level.can_teach())
            .for_each(|(person, level)| found.note(person, topic, Some(level)));
    }
    found.best(count)
}

/// Up to `count` people who want to learn some of the topics, those who want most of them first.
/// Leaves out `except` and those who are paused.
pub fn learners(
    index: &Index,
    topics: &[TopicId],
    except: &PersonId,
    today: Date,
    count: usize,
) -> Vec<Match> {
    let mut found = Matches::new(except, today);
    for topic in topics {
        let learners = index.topic(topic).into_iter().flat_map(|used| &used.learners);
        learners.for_each(|person| found.note(person, topic, None));
    }
    found.best(count)
}

/// Up to `count` posts that can be answered and share a topic with these, those that share most first, then the latest.
/// `kind` narrows them to one kind; `except` is left out.
pub fn posts_on(
    index: &Index,
    topics: &[TopicId],
    kind: Option<PostKind>,
    except: Option<&PostId>,
    today: Date,
    count: usize,
) -> Vec<Arc<Post>> {
    let mut shared: BTreeMap<PostId, (Arc<Post>, usize)> = BTreeMap::new();
    for post in topics
        .iter()
        .filter_map(|topic| index.topic(topic))
        .flat_map(|used| &used.posts)
    {
        let entry = shared
            .entry(post.id.clone())
            .or_insert_with(|| (Arc::clone(post), 0));
        entry.1 += 1;
    }
    let mut posts: Vec<_> = shared
        .into_values()
        .filter(|(post, _)| kind.is_none_or(|kind| post.kind == kind))
        .filter(|(post, _)| Some(&post.id) != except && post.availability(today).is_open())
        .collect();
    posts.order_by_key(|(post, shared)| (Reverse(*shared), Reverse(post.posted)));
    posts.into_iter().map(|(post, _)| post).take(count).collect()
}

/// Up to `count` groups about some of the topics, those about most of them first, then the largest.
pub fn groups_on(index: &Index, topics: &[TopicId], count: usize) -> Vec<Arc<Group>> {
    let mut shared: BTreeMap<GroupId, (Arc<Group>, usize)> = BTreeMap::new();
    for group in topics
        .iter()
        .filter_map(|topic| index.topic(topic))
        .flat_map(|used| &used.groups)
    {
        let entry = shared
            .entry(group.id.clone())
            .or_insert_with(|| (Arc::clone(group), 0));
        entry.1 += 1;
    }
    let mut groups: Vec<_> = shared.into_values().collect();
    groups.order_by_key(|(group, shared)| (group.status, Reverse(*shared), Reverse(group.members.len())));
    groups.into_iter().map(|(group, _)| group).take(count).collect()
}

/// What a post means to one person. A topic that they know and want to learn better counts as learnt.
pub fn my_part(me: &Person, topics: &[TopicId]) -> MyPart {
    let (learns, rest): (Vec<_>, Vec<_>) = topics
        .iter()
        .cloned()
        .partition(|topic| me.learning.contains(topic));
    MyPart {
        brings: rest
            .into_iter()
            .filter(|topic| me.skills.contains_key(topic))
            .collect(),
        learns,
    }
}

/// What puts a post up again that was closed or has expired: a last day that has passed goes.
pub fn reopening(post: &Post, today: Date) -> PostPatch {
    PostPatch {
        status: (post.status == PostStatus::Closed).then_some(PostStatus::Open),
        expires: post.expires.filter(|last| *last < today).map(|_| None),
        ..PostPatch::default()
    }
}

/// The people interested in a post who are in the company, in order of id.
pub fn interested_people(catalog: &Catalog, post: &Post, today: Date) -> Vec<Arc<Person>> {
    let known = post.interested.iter().filter_map(|id| catalog.people.get(id));
    known.filter(|person| person.is_here(today)).cloned().collect()
}

struct Matches<'a> {
    except: &'a PersonId,
    today: Date,
    found: BTreeMap<PersonId, Match>,
}

impl<'a> Matches<'a> {
    fn new(except: &'a PersonId, today: Date) -> Self {
        Self {
            except,
            today,
            found: BTreeMap::new(),
        }
    }

    fn note(&mut self, person: &Arc<Person>, topic: &TopicId, level: Option<SkillLevel>) {
        if person.id == *self.except || person.is_paused(self.today) {
            return;
        }
        let entry = self.found.entry(person.id.clone()).or_insert_with(|| Match {
            person: Arc::clone(person),
            topics: Vec::new(),
            level: None,
        });
        if !entry.topics.contains(topic) {
            entry.topics.push(topic.clone());
        }
        entry.level = entry.level.max(level);
    }

    fn best(self, count: usize) -> Vec<Match> {
        let mut found: Vec<_> = self.found.into_values().collect();
        found.order_by_key(|it| (Reverse(it.level), Reverse(it.topics.len())));
        found.truncate(count);
        found
    }
}
