//! What the suggestions of every kind have in common.

use super::Reason;
use crate::catalog::{Collection, Listed, TopicUse};
use crate::model::{DepartmentId, Record, TopicId};

/// A topic that leads to what is suggested, what it is worth, and what is said of it.
#[derive(Clone, Copy, Debug)]
pub struct Walk<'a> {
    /// Which.
    pub topic: &'a TopicId,
    /// What it adds to whatever it leads to.
    pub points: u32,
    /// Which way it leads there; those of one way make one part.
    pub way: u8,
    /// What is said of all topics of this way.
    pub reason: fn(Vec<TopicId>) -> Reason,
}

/// Takes what something adds, with the reason, which is only made where it is wanted.
pub type Take<'t> = &'t mut dyn FnMut(u32, &dyn Fn() -> Reason);

/// A kind of suggestion.
pub trait Matter {
    /// What is suggested.
    type Item: Record;

    /// All there is of it.
    fn all(&self) -> &Collection<Self::Item>;
    /// The topics that lead there, in any order.
    fn walks(&self) -> Vec<Walk<'_>>;
    /// Where a topic leads: calls `visit` with each list.
    fn lists<'u>(&self, walk: &Walk<'_>, used: &'u TopicUse, visit: &mut dyn FnMut(&'u Listed<Self::Item>));
    /// Whether a topic leads to an item: whether the item is in one of its lists, and [`Matter::counts`].
    fn leads(&self, walk: &Walk<'_>, item: &Self::Item) -> bool;
    /// Which of those in its lists a topic leads to; `None` for all of them, none of which is then looked at.
    fn counts(&self, _walk: &Walk<'_>) -> Option<fn(&Self::Item) -> bool> {
        None
    }
    /// Whether it may be suggested at all.
    fn fits(&self, item: &Self::Item) -> bool;
    /// What else adds to it.
    fn extras(&self, item: &Self::Item, take: Take<'_>);
    /// A number that decides between equals ([`crate::catalog::Index::draw`]).
    fn draw(&self, position: u32, item: &Self::Item) -> u32;
    /// The department that shall not fill the list.
    fn department<'i>(&'i self, item: &'i Self::Item) -> Option<&'i DepartmentId>;
}
