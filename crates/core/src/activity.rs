//! What happened lately: people who came, groups that were started, posts that were written.

use std::sync::Arc;

use crate::catalog::Catalog;
use crate::model::{Availability, Group, GroupStatus, Person, PersonId, Post};
use crate::order::first_by;
use crate::time::Date;

/// Something that happened on a day.
#[derive(Clone, PartialEq, Debug)]
pub struct Happening {
    /// When.
    pub on: Date,
    /// What.
    pub what: News,
}

/// What happened.
#[derive(Clone, PartialEq, Debug)]
pub enum News {
    /// Somebody wrote a post.
    Posted(Arc<Post>),
    /// Somebody started a group.
    Founded(Arc<Group>),
    /// Somebody joined the company.
    Joined(Arc<Person>),
}

impl News {
    /// The kind and the id of the record; unique among all news, and the order of those of one day.
    pub fn key(&self) -> (&'static str, &str) {
        match self {
            Self::Founded(group) => ("group", group.id.as_str()),
            Self::Joined(person) => ("person", person.id.as_str()),
            Self::Posted(post) => ("post", post.id.as_str()),
        }
    }
}

/// Up to `count` of the latest happenings, latest first; those of one day in order of kind and id. Left out are groups
/// and posts that are over, people who have left with what they wrote, and days that are still to come.
pub fn newest(catalog: &Catalog, today: Date, count: usize) -> Vec<Happening> {
    let posts = (catalog.posts.iter())
        .filter(|post| !post.is_request() && stands(post, today) && is_here(catalog, &post.author, today))
        .map(|post| (post.posted, News::Posted(Arc::clone(post))));
    let groups = (catalog.groups.iter())
        .filter(|group| group.status_on(today) != GroupStatus::Closed)
        .map(|group| (group.founded, News::Founded(Arc::clone(group))));
    let people = (catalog.people.iter())
        .filter(|person| person.is_here(today))
        .map(|person| (person.joined, News::Joined(Arc::clone(person))));
    let all = (posts.chain(groups).chain(people))
        .filter_map(|(on, what)| Some(Happening { on: on?, what }))
        .filter(|happening| happening.on <= today);
    first_by(all, count, |a, b| {
        (b.on.cmp(&a.on)).then_with(|| a.what.key().cmp(&b.what.key()))
    })
}

/// Up to `count` of the latest posts that can still be answered, latest first; those of one day in order of id.
pub fn newest_posts(catalog: &Catalog, today: Date, count: usize) -> Vec<Arc<Post>> {
    let can_be_answered = |post: &&Arc<Post>| {
        !post.is_request()
            && post.availability(today).is_open()
            && is_here(catalog, &post.author, today)
            && post.posted <= Some(today)
    };
    let posts = catalog.posts.iter().filter(can_be_answered);
    let first = first_by(posts, count, |a, b| {
        b.posted.cmp(&a.posted).then_with(|| a.id.cmp(&b.id))
    });
    first.into_iter().cloned().collect()
}

fn stands(post: &Post, today: Date) -> bool {
    !matches!(
        post.availability(today),
        Availability::Closed | Availability::Expired
    )
}

fn is_here(catalog: &Catalog, id: &PersonId, today: Date) -> bool {
    catalog.people.get(id).is_some_and(|person| person.is_here(today))
}
