//! The skill board.

use std::cmp::Reverse;
use std::sync::Arc;

use super::{Facet, Table};
use crate::catalog::Catalog;
use crate::model::{Availability, Choice, Post};
use crate::order::InOrder;
use crate::text::fold;
use crate::time::Date;

/// Orders of the board.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PostSort {
    /// The latest first.
    Newest,
    /// Those that end soonest first; those without a last day after them.
    EndingSoon,
    /// Those with the fewest answers first.
    FewestAnswers,
}

impl PostSort {
    /// All of them, with key and label.
    pub const ALL: [(Self, &'static str, &'static str); 3] = [
        (Self::Newest, "", "Newest"),
        (Self::EndingSoon, "ending", "Ending soon"),
        (Self::FewestAnswers, "quiet", "Fewest answers"),
    ];

    /// The order with this key; the latest first where it is unknown.
    pub fn from_key(key: &str) -> Self {
        Self::ALL
            .iter()
            .find(|(_, known, _)| *known == key)
            .map_or(Self::Newest, |(sort, ..)| *sort)
    }
}

/// The board prepared for filtering on `today`.
pub fn post_table(catalog: &Catalog, today: Date) -> Table {
    let facets: Vec<Facet<'_, Post>> = vec![
        Facet {
            key: "kind",
            label: "Kind",
            options_of: Box::new(|post| vec![post.kind.key().to_owned()]),
        },
        Facet {
            key: "state",
            label: "State",
            options_of: Box::new(move |post| vec![state_key(post.availability(today)).to_owned()]),
        },
        Facet {
            key: "topic",
            label: "Topic",
            options_of: Box::new(|post| post.topics.iter().map(ToString::to_string).collect()),
        },
        Facet {
            key: "commitment",
            label: "Commitment",
            options_of: Box::new(|post| vec![post.commitment.key().to_owned()]),
        },
        Facet {
            key: "format",
            label: "Format",
            options_of: Box::new(|post| vec![post.format.key().to_owned()]),
        },
        Facet {
            key: "department",
            label: "Department",
            options_of: Box::new(|post| {
                catalog
                    .department_of_post(post)
                    .iter()
                    .map(ToString::to_string)
                    .collect()
            }),
        },
    ];
    let posts = catalog.posts.iter().enumerate();
    Table::build(posts.map(|(at, post)| (at, post.as_ref())), &facets, |post| {
        text_of(post, catalog)
    })
}

/// Puts posts in order; those that can be answered come first.
pub fn sort_posts(posts: &mut [Arc<Post>], sort: PostSort, today: Date) {
    let open_first = |post: &Post| !post.availability(today).is_open();
    let latest = |post: &Post| (Reverse(post.posted), post.id.clone());
    match sort {
        PostSort::Newest => posts.order_by_key(|post| (open_first(post), latest(post))),
        PostSort::EndingSoon => {
            posts.order_by_key(|post| {
                (
                    open_first(post),
                    post.expires.is_none(),
                    post.expires,
                    fold(&post.title),
                    post.id.clone(),
                )
            });
        }
        PostSort::FewestAnswers => {
            posts.order_by_key(|post| (open_first(post), post.interested.len(), latest(post)));
        }
    }
}

/// The word for a state in the address: `open`, `full`, `expired` or `closed`.
pub fn state_key(availability: Availability) -> &'static str {
    match availability {
        Availability::Open { .. } => "open",
        Availability::Full => "full",
        Availability::Expired => "expired",
        Availability::Closed => "closed",
    }
}

fn text_of(post: &Post, catalog: &Catalog) -> String {
    let topics = post
        .topics
        .iter()
        .filter_map(|id| catalog.topics.get(id))
        .flat_map(|topic| {
            std::iter::once(topic.label.as_str()).chain(topic.aliases.iter().map(String::as_str))
        });
    let author = catalog
        .people
        .get(&post.author)
        .map_or("", |person| person.name.as_str());
    [post.title.as_str(), &post.body, author]
        .into_iter()
        .chain(topics)
        .collect::<Vec<_>>()
        .join("\n")
}
