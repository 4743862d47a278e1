//! An index of a company, and short ways to ask it.

use footbridge_core::Catalog;
use footbridge_core::finder::{Found, ListQuery};
use footbridge_core::search::{Answer, Kind, Patch, SearchIndex, Searcher};

use super::{empty_company, person, today};

/// Everything of a company, taken in.
pub fn index_of(catalog: &Catalog) -> SearchIndex {
    let mut index = SearchIndex::new(today());
    for topic in &catalog.topics {
        index.add_topic(catalog, topic);
    }
    for person in &catalog.people {
        index.add_person(catalog, person);
    }
    for group in &catalog.groups {
        index.add_group(catalog, group);
    }
    for post in &catalog.posts {
        index.add_post(catalog, post);
    }
    index.commit();
    index
}

/// What is found by this text.
pub fn ask(catalog: &Catalog, text: &str) -> Answer {
    ask_for(catalog, &ListQuery::default().with_text(text))
}

/// What is found by this query.
pub fn ask_for(catalog: &Catalog, query: &ListQuery) -> Answer {
    with_searcher(catalog, |searcher| searcher.ask(query, None))
}

/// What a list of one kind shows.
pub fn list(catalog: &Catalog, kind: Kind, query: &ListQuery) -> Found {
    with_searcher(catalog, |searcher| searcher.list(kind, query))
}

/// Asks an index of everything.
pub fn with_searcher<T>(catalog: &Catalog, ask: impl FnOnce(&Searcher<'_>) -> T) -> T {
    ask(&Searcher {
        index: &index_of(catalog),
        patch: &Patch::none(),
        catalog,
    })
}

/// The names of all that is found of a kind, best first.
pub fn names(answer: &Answer, kind: Kind) -> Vec<String> {
    let hits = answer.kinds[kind as usize].all();
    hits.iter().map(|hit| hit.record.name().to_owned()).collect()
}

/// The names of the people found by this text, best first.
pub fn people(catalog: &Catalog, text: &str) -> Vec<String> {
    names(&ask(catalog, text), Kind::Person)
}

/// A company of people with these names and nothing else.
pub fn named(names: &[&str]) -> Catalog {
    let mut catalog = empty_company();
    for (number, name) in names.iter().enumerate() {
        let made = person(&format!("p{number}"), |made| (*name).clone_into(&mut made.name));
        catalog.people.insert(made);
    }
    catalog
}
