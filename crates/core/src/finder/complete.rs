//! Type-ahead: the topics and the people that somebody may mean while they are still typing.

use std::sync::Arc;

use crate::catalog::Catalog;
use crate::model::{Person, PersonId, Topic, TopicId, TopicKind};
use crate::order::InOrder;
use crate::text::{fold, words};
use crate::time::Date;

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

/// The names of everyone who is here, prepared once so that each keystroke is quick.
#[derive(Clone, Debug, Default)]
pub struct NameBook(Vec<Entry>);

#[derive(Clone, Debug)]
struct Entry {
    person: Arc<Person>,
    name: Vec<String>,
    around: Vec<String>,
    whereabouts: String,
}

/// A person who fits, with what tells them from their namesakes.
#[derive(Clone, PartialEq, Debug)]
pub struct PersonMatch {
    /// The person.
    pub person: Arc<Person>,
    /// Department and place: "Legal, Lisbon". Empty where neither is known.
    pub whereabouts: String,
}

impl NameBook {
    /// Everyone who is in the company on `today`.
    pub fn of(catalog: &Catalog, today: Date) -> Self {
        let here = catalog.people.iter().filter(|person| person.is_here(today));
        Self(here.map(|person| Entry::of(person, catalog)).collect())
    }

    /// Up to `count` people each of whose typed words begins a word of their name, in any order, best first. Words after
    /// the first that fits a name may also be of the title, the department or the place: "maria lisbon".
    pub fn complete(&self, typed: &str, except: &[PersonId], count: usize) -> Vec<PersonMatch> {
        let typed = words(typed);
        let offered = |entry: &&Entry| !except.contains(&entry.person.id);
        let mut found: Vec<_> = (self.0.iter())
            .filter(offered)
            .filter_map(|entry| Some((entry.fit(&typed)?, entry)))
            .collect();
        found.order_by(|(a_fit, a), (b_fit, b)| {
            (a_fit, &a.name, &a.person.id).cmp(&(b_fit, &b.name, &b.person.id))
        });
        found.truncate(count);
        found.into_iter().map(|(_, entry)| entry.found()).collect()
    }
}

impl Entry {
    fn of(person: &Arc<Person>, catalog: &Catalog) -> Self {
        let whereabouts = whereabouts(person, catalog);
        Self {
            person: Arc::clone(person),
            name: words(&person.name),
            around: words(&format!("{} {whereabouts}", person.title)),
            whereabouts,
        }
    }

    /// Words that are not of the name, and whether the name does not begin as typed: smaller is better.
    fn fit(&self, typed: &[String]) -> Option<(usize, bool)> {
        let begins =
            |known: &[String], word: &String| known.iter().any(|known| known.starts_with(word.as_str()));
        let beside: Vec<_> = typed.iter().filter(|word| !begins(&self.name, word)).collect();
        let fits = beside.len() < typed.len() && beside.iter().all(|word| begins(&self.around, word));
        let in_order = self
            .name
            .iter()
            .zip(typed)
            .all(|(known, word)| known.starts_with(word.as_str()));
        fits.then_some((beside.len(), !in_order))
    }

    fn found(&self) -> PersonMatch {
        PersonMatch {
            person: Arc::clone(&self.person),
            whereabouts: self.whereabouts.clone(),
        }
    }
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
