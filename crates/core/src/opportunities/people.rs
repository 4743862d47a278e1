//! People for an opening: those who chose to be visible to hiring leads.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Reason;
use super::fit::{Says, fit};
use crate::ground::{Ground, Part};
use crate::model::{OpenTo, Person, PersonId, Post, PostKind};
use crate::order::first_by;

/// Somebody who might fill an opening, and why.
#[derive(Clone, PartialEq, Debug)]
pub struct Candidate {
    /// Who.
    pub person: Arc<Person>,
    /// The sum of the parts; only good for comparing.
    pub points: u32,
    /// Why, weightiest first.
    pub parts: Vec<Part<Reason>>,
}

/// Whether the author of a post of this kind is a hiring lead.
pub const fn seeks_people(kind: PostKind) -> bool {
    matches!(kind, PostKind::Role | PostKind::LateralMove | PostKind::Project)
}

/// Up to `count` people who are visible to hiring leads and who have to do with a post, best first, those of one score by
/// id. None for other kinds of post; nobody who is paused, has left, has answered, or is kept apart from the author.
pub fn candidates_for(ground: &Ground<'_>, post: &Post, count: usize) -> Vec<Candidate> {
    if !seeks_people(post.kind) {
        return Vec::new();
    }
    let author = ground.catalog.people.get(&post.author);
    let is_asked = |person: &Person| {
        let stands = person.open_to.contains(&OpenTo::Hiring) && ground.may_be_suggested(person);
        let is_new = person.id != post.author && !post.interested.contains(&person.id);
        stands && is_new && author.is_none_or(|author| !author.is_apart_from(person))
    };
    let mut seen: BTreeSet<&PersonId> = BTreeSet::new();
    let used = post.topics.iter().filter_map(|topic| ground.index.topic(topic));
    let named = used.flat_map(|used| used.skilled().map(|(person, _)| person).chain(&used.learners));
    let found = named
        .filter(|person| is_asked(person) && seen.insert(&person.id))
        .filter_map(|person| {
            let (points, parts) = fit(ground, post, person, &Says::of(person, ground.index))?;
            Some(Candidate {
                person: Arc::clone(person),
                points,
                parts,
            })
        });
    first_by(found, count, |a, b| {
        b.points
            .cmp(&a.points)
            .then_with(|| a.person.id.cmp(&b.person.id))
    })
}
