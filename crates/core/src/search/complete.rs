//! Type-ahead: the topics and people that somebody may mean while they are still typing.

use footbridge_search::keyed;

use super::hits::Hit;
use super::query::parse;
use super::record::{Kind, Record};
use super::searcher::Searcher;
use crate::finder::{PersonMatch, TopicMatch, complete_topics, whereabouts};
use crate::model::{PersonId, TopicId, TopicKind};

/// Where the number of words in the name stands in a score; the words' own worth stays below.
const NAMES: u16 = 11;

impl Searcher<'_> {
    /// Up to `count` topics whose label, id or alias fits `typed`, best first. Retired topics, those of another kind and
    /// those in `except` are not offered.
    pub fn complete_topics(
        &self,
        typed: &str,
        kind: Option<TopicKind>,
        except: &[TopicId],
        count: usize,
    ) -> Vec<TopicMatch> {
        let found = complete_topics(self.catalog, typed, kind, except, count);
        if !found.is_empty() {
            return found;
        }
        let close = self.named(Kind::Topic, typed, count + except.len());
        let topics = close.into_iter().filter_map(|hit| match hit.record {
            Record::Topic(topic) => Some(topic),
            _ => None,
        });
        let offered =
            topics.filter(|topic| kind.is_none_or(|kind| kind == topic.kind) && !except.contains(&topic.id));
        offered
            .take(count)
            .map(|topic| TopicMatch { topic, alias: None })
            .collect()
    }

    /// Up to `count` people one of whose names begins as one of the typed words, best first; other words may also be of
    /// their title, department, place or skills: "maria lisbon".
    pub fn complete_people(&self, typed: &str, except: &[PersonId], count: usize) -> Vec<PersonMatch> {
        let found = self.named(Kind::Person, typed, count + except.len());
        let people = found.into_iter().filter_map(|hit| match hit.record {
            Record::Person(person) => Some(person),
            _ => None,
        });
        let offered = people.filter(|person| !except.contains(&person.id)).take(count);
        let with_place = offered.map(|person| PersonMatch {
            whereabouts: whereabouts(&person, self.catalog),
            person,
        });
        with_place.collect()
    }

    /// The best of those with at least one of the typed words in their name, more of them first.
    fn named(&self, kind: Kind, typed: &str, count: usize) -> Vec<Hit> {
        let mut query = parse(typed, &|_| false);
        query.words.iter_mut().for_each(|word| word.is_open = true);
        if query.words.is_empty() {
            return Vec::new();
        }
        let mut text = self.find(typed, &query, &[kind], 1);
        let hits = [0, 1].map(|source| {
            let found = &mut text.found[source][kind as usize];
            found.retain(|one| one.names > 0);
            for one in &mut *found {
                one.score += u16::from(one.names) << NAMES;
            }
            keyed(found, &self.source(source).rack(kind).ranks, u16::MAX, None)
        });
        self.kind_hits(kind, hits).best(count)
    }
}
