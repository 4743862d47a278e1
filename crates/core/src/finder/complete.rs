//! Type-ahead: the topics that somebody may mean while they are still typing, and what tells people apart.

use std::sync::Arc;

use crate::catalog::Catalog;
use crate::model::{Person, Topic, TopicId, TopicKind};
use crate::order::InOrder;
use crate::text::fold;

/// How well a name fits what was typed, best first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Fit {
    Whole,
    Start,
    StartOfWord,
    Inside,
}

/// A topic that fits, and the other name by which it was found.
#[derive(Clone, PartialEq, Debug)]
pub struct TopicMatch {
    /// The topic.
    pub topic: Arc<Topic>,
    /// The alias that fits, where the label fits less well: "k8s".
    pub alias: Option<String>,
}

/// Up to `count` topics whose label, id or alias fits `typed`, best first: the whole name before its start, the start of
/// a word in it, and its inside. Retired topics, those of another kind and those in `except` are not offered.
pub fn complete_topics(
    catalog: &Catalog,
    typed: &str,
    kind: Option<TopicKind>,
    except: &[TopicId],
    count: usize,
) -> Vec<TopicMatch> {
    let typed = fold(typed.trim());
    if typed.is_empty() {
        return Vec::new();
    }
    let offered = |topic: &&Arc<Topic>| {
        !topic.retired && kind.is_none_or(|kind| kind == topic.kind) && !except.contains(&topic.id)
    };
    let mut found: Vec<_> = (catalog.topics.iter())
        .filter(offered)
        .filter_map(|topic| match_topic(topic, &typed))
        .collect();
    found.order_by_key(|(fit, found)| {
        (
            *fit,
            found.alias.is_some(),
            fold(&found.topic.label),
            found.topic.id.clone(),
        )
    });
    found.truncate(count);
    found.into_iter().map(|(_, found)| found).collect()
}

fn match_topic(topic: &Arc<Topic>, typed: &str) -> Option<(Fit, TopicMatch)> {
    let own = [fit(&topic.label, typed), fit(topic.id.as_str(), typed)];
    let own = own.into_iter().flatten().min().map(|fit| (fit, None));
    let aliases = topic
        .aliases
        .iter()
        .filter_map(|alias| Some((fit(alias, typed)?, Some(alias))));
    let (fit, alias) = own
        .into_iter()
        .chain(aliases)
        .min_by_key(|(fit, alias)| (*fit, alias.is_some()))?;
    let topic = Arc::clone(topic);
    Some((
        fit,
        TopicMatch {
            topic,
            alias: alias.cloned(),
        },
    ))
}

/// How `typed`, which is folded, fits a name. One letter alone is not looked for inside of words.
fn fit(name: &str, typed: &str) -> Option<Fit> {
    let name = fold(name);
    if name == typed {
        return Some(Fit::Whole);
    }
    let begins_word = |at: usize| !name[..at].chars().next_back().is_some_and(char::is_alphanumeric);
    let at: Vec<usize> = name.match_indices(typed).map(|(at, _)| at).collect();
    match at.first()? {
        0 => Some(Fit::Start),
        _ if at.iter().any(|at| begins_word(*at)) => Some(Fit::StartOfWord),
        _ => (typed.chars().nth(1).is_some()).then_some(Fit::Inside),
    }
}

/// A person who fits, with what tells them from their namesakes.
#[derive(Clone, PartialEq, Debug)]
pub struct PersonMatch {
    /// The person.
    pub person: Arc<Person>,
    /// Department and place: "Legal, Lisbon". Empty where neither is known.
    pub whereabouts: String,
}

/// Department and place of a person, as far as they are known: "Legal, Lisbon".
pub fn whereabouts(person: &Person, catalog: &Catalog) -> String {
    let department = catalog.department_label(person.department.as_ref());
    let place = catalog.location_label(person.location.as_ref());
    let known: Vec<_> = [department, place]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    known.join(", ")
}
