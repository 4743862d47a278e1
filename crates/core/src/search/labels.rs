//! The names by which a topic is found.

use crate::catalog::Catalog;
use crate::model::TopicId;

/// The label of a topic and its other names; its id where it is unknown.
pub fn names_of<'a>(id: &'a TopicId, catalog: &'a Catalog) -> impl Iterator<Item = &'a str> {
    let topic = catalog.topics.get(id);
    let label = topic.map_or(id.as_str(), |topic| &topic.label);
    let aliases = topic.into_iter().flat_map(|topic| &topic.aliases);
    std::iter::once(label).chain(aliases.map(String::as_str))
}
