//! Topics close to those that were found by name, for "See also".

use super::finding::ByKind;
use super::record::{Kind, Record};
use super::searcher::Searcher;
use crate::model::{Topic, TopicId};
use crate::order::InOrder;

/// Of so many found topics those close to them are named.
const BEST: usize = 3;
/// Most topics that are named.
const MOST: usize = 8;

impl Searcher<'_> {
    /// The topics related to the best of those found by name, without those themselves.
    pub(super) fn related(&self, found: &ByKind) -> Vec<TopicId> {
        let mut named: Vec<(u16, &Topic)> = Vec::new();
        for (source, found) in found.iter().enumerate() {
            let rack = self.source(source).rack(Kind::Topic);
            for one in found[Kind::Topic as usize].iter().filter(|one| one.names > 0) {
                if let Some(Record::Topic(topic)) = rack.records.get(one.doc as usize) {
                    named.push((one.score, topic));
                }
            }
        }
        named.order_by(|(a_score, a), (b_score, b)| b_score.cmp(a_score).then_with(|| a.id.cmp(&b.id)));
        named.truncate(BEST);
        let mut related: Vec<TopicId> = Vec::new();
        for id in named.iter().flat_map(|(_, topic)| &topic.related) {
            let is_offered = self.catalog.topics.get(id).is_some_and(|topic| !topic.retired);
            let is_found = named.iter().any(|(_, topic)| topic.id == *id);
            if is_offered && !is_found && !related.contains(id) {
                related.push(id.clone());
            }
        }
        related.truncate(MOST);
        related
    }
}
