//! Looks after the vocabulary of skills and interests.

mod listing;
mod merging;

pub use listing::{Uses, uses};
pub use merging::merge;

use anyhow::{Context, Result, ensure};
use footbridge_core::Catalog;
use footbridge_core::model::{Topic, TopicId};
use footbridge_core::text::fold;

use crate::printable::printable;

/// Gives a topic another label. The old one goes on finding it.
pub fn rename(catalog: &mut Catalog, id: &TopicId, label: &str) -> Result<String> {
    let label = label.trim();
    ensure!(!label.is_empty(), "the new label is empty");
    let taken = catalog
        .topics
        .iter()
        .find(|topic| topic.id != *id && answers_to(topic, label));
    if let Some(other) = taken {
        anyhow::bail!(
            "“{}” leads to {} already\n  If they are the same, merge them: footbridge topics merge {id} {}",
            printable(label),
            other.id,
            other.id
        );
    }
    let topic = catalog.topics.get_mut(id).with_context(|| unknown(id))?;
    let before = std::mem::replace(&mut topic.label, label.to_owned());
    topic.aliases.retain(|alias| fold(alias) != fold(label));
    add_alias(topic, &before);
    Ok(before)
}

/// Keeps a topic on profiles and offers it to nobody any more. Says whether it was offered.
pub fn retire(catalog: &mut Catalog, id: &TopicId) -> Result<bool> {
    let topic = catalog.topics.get_mut(id).with_context(|| unknown(id))?;
    Ok(!std::mem::replace(&mut topic.retired, true))
}

/// What is said of an id that no topic has.
fn unknown(id: &TopicId) -> String {
    format!("there is no topic {id}\n  `footbridge topics list --in DIR` shows all ids.")
}

/// Whether a name leads to a topic that has not become part of another.
fn answers_to(topic: &Topic, name: &str) -> bool {
    let name = fold(name);
    let is_name = |other: &str| fold(other) == name;
    topic.moved_to.is_none() && (is_name(&topic.label) || topic.aliases.iter().any(|alias| is_name(alias)))
}

fn add_alias(topic: &mut Topic, alias: &str) {
    if !answers_to(topic, alias) {
        topic.aliases.push(alias.to_owned());
    }
}
