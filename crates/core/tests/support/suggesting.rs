//! What is suggested to somebody.

use footbridge_core::matching::{
    Part, Reason, Seeker, Suggestion, suggest_groups, suggest_people, suggest_posts,
};
use footbridge_core::model::{Group, Person, Post, Record};
use footbridge_core::{Catalog, Index};

use super::today;

/// All people suggested to this person.
pub fn people_for(me: &str, catalog: &Catalog) -> Vec<Suggestion<Person>> {
    asked_by(me, catalog, |seeker| suggest_people(seeker, usize::MAX))
}

/// All groups suggested to this person.
pub fn groups_for(me: &str, catalog: &Catalog) -> Vec<Suggestion<Group>> {
    asked_by(me, catalog, |seeker| suggest_groups(seeker, usize::MAX))
}

/// All posts suggested to this person.
pub fn posts_for(me: &str, catalog: &Catalog) -> Vec<Suggestion<Post>> {
    asked_by(me, catalog, |seeker| suggest_posts(seeker, usize::MAX))
}

/// The ids of what is suggested, in order.
pub fn ids<T: Record>(suggestions: &[Suggestion<T>]) -> Vec<String> {
    suggestions.iter().map(|it| it.item.id().to_string()).collect()
}

/// Why this one is suggested; `None` where it is not.
pub fn why<T: Record>(id: &str, suggestions: &[Suggestion<T>]) -> Option<Vec<Reason>> {
    let found = suggestions.iter().find(|it| it.item.id().to_string() == id);
    found.map(|it| telling(&it.parts))
}

/// The reasons of parts, weightiest first, without the one that holds for nearly everybody.
pub fn telling(parts: &[Part]) -> Vec<Reason> {
    let reasons = parts.iter().map(|part| part.reason.clone());
    reasons.filter(|it| *it != Reason::NoGroupInCommon).collect()
}

fn asked_by<T>(me: &str, catalog: &Catalog, suggest: impl Fn(&Seeker<'_>) -> Vec<T>) -> Vec<T> {
    let index = Index::of(catalog, today());
    let me = catalog.people.get(me).expect("a person of the company");
    suggest(&Seeker::new(me, catalog, &index, today()))
}
