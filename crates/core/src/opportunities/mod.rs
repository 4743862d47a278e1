//! Projects, roles, moves, shadowing and mentoring on the board, ranked for one person; and for who fills a role, the
//! people who let themselves be found for one.

mod fit;
mod people;
mod reason;

pub use people::{Candidate, candidates_for, seeks_people};
pub use reason::{Reason, Whose};

use std::sync::Arc;

use self::fit::{Says, fit};
use crate::ground::{Ground, Part};
use crate::model::{Person, Post, PostKind, TopicId};
use crate::order::first_by;

/// An opening that has to do with somebody, and how.
#[derive(Clone, PartialEq, Debug)]
pub struct Opportunity {
    /// What it is.
    pub post: Arc<Post>,
    /// The sum of the parts; only good for comparing.
    pub points: u32,
    /// Why, weightiest first.
    pub parts: Vec<Part<Reason>>,
    /// Which of its topics they neither know nor said that they want to learn.
    pub new: Vec<TopicId>,
}

/// Whether a post of this kind is a step somebody may take: all but asks, and offers to teach something once.
pub const fn is_opening(kind: PostKind) -> bool {
    !matches!(kind, PostKind::Offer | PostKind::Ask)
}

/// Up to `count` openings that can be answered and that have something to do with what `me` knows, learns or wants, best
/// first, those of one score by id. Nothing of their own, and nothing that they have answered.
pub fn opportunities_for(ground: &Ground<'_>, me: &Person, count: usize) -> Vec<Opportunity> {
    let says = Says::of(me, ground.index);
    let found = ground.catalog.posts.iter().filter_map(|post| {
        let is_mine = post.author == me.id || post.interested.contains(&me.id);
        let stands = is_opening(post.kind) && !is_mine && post.availability(ground.today).is_open();
        if !stands || post.is_request() || !ground.author_is_here(post) {
            return None;
        }
        let (points, parts) = fit(ground, post, me, &says)?;
        Some((points, post, parts))
    });
    let best = first_by(found, count, |a, b| {
        b.0.cmp(&a.0).then_with(|| a.1.id.cmp(&b.1.id))
    });
    let whole = best.into_iter().map(|(points, post, parts)| Opportunity {
        new: says.new_in(post),
        post: Arc::clone(post),
        points,
        parts,
    });
    whole.collect()
}
