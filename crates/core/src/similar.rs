//! Groups like one that somebody is about to start, so that two do not stand where one would do.

use std::cmp::Reverse;
use std::sync::Arc;

use crate::catalog::Catalog;
use crate::model::{Group, GroupId, GroupStatus, TopicId};
use crate::order::InOrder;
use crate::text::words;
use crate::time::Date;

/// Words that say nothing of what a group is about.
const EMPTY: [&str; 15] = [
    "and",
    "club",
    "crew",
    "community",
    "for",
    "friends",
    "group",
    "guild",
    "meetup",
    "our",
    "people",
    "society",
    "team",
    "the",
    "with",
];
/// Shorter words are found in too many others.
const SHORTEST: usize = 3;
/// A topic in common says more than a word in common.
const TOPIC: usize = 2;

/// Up to `count` groups that share topics with a new one or telling words of its name, most alike first. Closed ones and
/// `except` are left out.
pub fn similar_groups(
    name: &str,
    topics: &[TopicId],
    except: Option<&GroupId>,
    catalog: &Catalog,
    today: Date,
    count: usize,
) -> Vec<Arc<Group>> {
    let wanted: Vec<String> = words(name).into_iter().filter(|word| is_telling(word)).collect();
    let alike = |group: &Arc<Group>| {
        let shared = group.topics.iter().filter(|topic| topics.contains(topic)).count();
        let known = words_of(group, catalog);
        let same = wanted
            .iter()
            .filter(|word| known.iter().any(|it| is_same(it, word)));
        shared * TOPIC + same.count()
    };
    let mut found: Vec<_> = catalog
        .groups
        .iter()
        .filter(|group| group.status_on(today) != GroupStatus::Closed && Some(&group.id) != except)
        .map(|group| (alike(group), group))
        .filter(|(alike, _)| *alike > 0)
        .collect();
    found.order_by_key(|(alike, group)| {
        (
            Reverse(*alike),
            group.status_on(today),
            Reverse(group.members.len()),
        )
    });
    found
        .into_iter()
        .take(count)
        .map(|(_, group)| Arc::clone(group))
        .collect()
}

fn words_of(group: &Group, catalog: &Catalog) -> Vec<String> {
    let topics = group.topics.iter().filter_map(|id| catalog.topics.get(id));
    let names = topics.flat_map(|topic| topic.aliases.iter().chain([&topic.label]));
    names.chain([&group.name]).flat_map(|name| words(name)).collect()
}

fn is_telling(word: &str) -> bool {
    word.chars().count() >= SHORTEST && !EMPTY.contains(&word)
}

/// One begins with the other: "climb" and "climbing", "baker" and "bakers".
fn is_same(known: &str, word: &str) -> bool {
    is_telling(known) && (known.starts_with(word) || word.starts_with(known))
}
