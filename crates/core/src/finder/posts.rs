//! The skill board.

use std::cmp::Reverse;
use std::sync::Arc;

use crate::model::{Availability, Post};
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
