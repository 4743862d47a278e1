//! Topics one may like.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::people::nearest;
use super::weight::{IN_MY_GROUPS, MOST_RELATED, RELATED, per_halving};
use super::{Part, Reason, Seeker, Suggestion};
use crate::catalog::TopicUse;
use crate::model::{Topic, TopicId};
use crate::order::InOrder;

/// How many people near me are looked at.
const NEAR: usize = 100;
/// Fewer of them say nothing.
const FEWEST: usize = 3;

/// What speaks for a topic.
#[derive(Default)]
struct Signs {
    related: Vec<TopicId>,
    groups: usize,
    people: usize,
}

/// Up to `count` topics that are not on my profile, best first: those close to mine, those of my groups, and those that
/// people near me have more often than others.
pub fn suggest_topics(seeker: &Seeker<'_>, count: usize) -> Vec<Suggestion<Topic>> {
    let me = seeker.me;
    let mut signs: BTreeMap<&TopicId, Signs> = BTreeMap::new();
    let mine = me.interests.iter().chain(&me.learning).chain(me.skills.keys());
    for topic in mine.filter_map(|id| seeker.catalog.topics.get(id)) {
        for near in &topic.related {
            let related = &mut signs.entry(near).or_default().related;
            if !related.contains(&topic.id) {
                related.push(topic.id.clone());
            }
        }
    }
    for topic in seeker
        .index
        .groups_of(&me.id)
        .iter()
        .flat_map(|group| &group.topics)
    {
        signs.entry(topic).or_default().groups += 1;
    }
    let near = nearest(seeker, NEAR);
    for person in &near {
        for topic in person.topics() {
            signs.entry(topic).or_default().people += 1;
        }
    }
    let suggestions = signs
        .into_iter()
        .filter_map(|(id, signs)| suggestion(seeker, id, signs, near.len()));
    let mut suggestions: Vec<_> = suggestions.collect();
    suggestions.order_by_key(|it| (Reverse(it.score), it.item.id.clone()));
    suggestions.truncate(count);
    suggestions
}

fn suggestion(seeker: &Seeker<'_>, id: &TopicId, signs: Signs, near: usize) -> Option<Suggestion<Topic>> {
    let topic = seeker.catalog.topics.get(id)?;
    let is_offered = !topic.retired && topic.moved_to.is_none();
    if !is_offered || seeker.me.chose(id) || seeker.left_out().topics.contains(id) {
        return None;
    }
    let mut parts = Vec::new();
    let mut add = |points: u32, reason: Reason| {
        if points > 0 {
            parts.push(Part { points, reason });
        }
    };
    let related = u32::try_from(signs.related.len()).unwrap_or(MOST_RELATED);
    add(
        RELATED * related.min(MOST_RELATED),
        Reason::CloseTo(signs.related),
    );
    add(
        if signs.groups > 0 { IN_MY_GROUPS } else { 0 },
        Reason::OfMyGroups(signs.groups),
    );
    if signs.people >= FEWEST {
        let having = seeker.index.topic(id).map_or(0, |used: &TopicUse| used.people);
        // How many times more often than in the whole company.
        let times = signs.people * seeker.index.people_here() / (near * having).max(1);
        add(
            per_halving(times),
            Reason::OftenNearMe {
                people: signs.people,
                of: near,
            },
        );
    }
    parts.order_by_key(|part| Reverse(part.points));
    (!parts.is_empty()).then(|| Suggestion {
        item: Arc::clone(topic),
        score: parts.iter().map(|part| part.points).sum(),
        parts,
    })
}
