//! Skills and interests: one vocabulary for the whole company.

use std::collections::HashSet;

use super::{Extra, Record, TopicId, TopicKind};

/// A skill or an interest.
#[derive(Clone, PartialEq, Debug)]
pub struct Topic {
    /// Stable id.
    pub id: TopicId,
    /// What it is called.
    pub label: String,
    /// Whether it is something one can do or something one likes.
    pub kind: TopicKind,
    /// Other names that find it: "k8s" for Kubernetes.
    pub aliases: Vec<String>,
    /// Topics close to it.
    pub related: Vec<TopicId>,
    /// One sentence.
    pub about: String,
    /// Kept on profiles, not offered any more.
    pub retired: bool,
    /// The topic that this one has become part of; what is said of this one counts for that.
    pub moved_to: Option<TopicId>,
    /// Fields this version does not know.
    pub extra: Extra,
}

impl Record for Topic {
    type Id = TopicId;
    fn id(&self) -> &TopicId {
        &self.id
    }
}

/// Topics in their order, each where it first stands: one that is named twice counts once.
pub(crate) fn each_once(topics: Vec<TopicId>) -> Vec<TopicId> {
    let mut seen = HashSet::new();
    let first = |topic: &TopicId| seen.insert(topic.clone());
    topics.into_iter().filter(first).collect()
}
