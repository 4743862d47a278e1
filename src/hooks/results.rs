//! A list that is filtered, ordered and cut into pages as its address says.

use std::sync::Arc;

use footbridge_core::catalog::Collection;
use footbridge_core::finder::{FacetCounts, Found, ListQuery};
use footbridge_core::model::Record;
use footbridge_core::search::Kind;
use leptos::prelude::*;

use super::ByIdentity;
use crate::state::{Data, Searching, Snapshot, Turns};

/// How many cards a page holds: rows of two, three and four come out even.
pub const PAGE_SIZE: usize = 24;

/// What a list is made of.
pub struct Listed<T: Record> {
    /// What kind of records.
    pub kind: Kind,
    /// All of that kind.
    pub all: fn(&Snapshot) -> &Collection<T>,
}

/// What a list shows.
#[derive(Debug)]
pub struct Results<T: Send + Sync + 'static> {
    found: Memo<ByIdentity<Found>>,
    ordered: Memo<ByIdentity<Vec<Arc<T>>>>,
    page: Signal<usize>,
    turns: Option<Turns>,
}

impl<T: Send + Sync + 'static> Clone for Results<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Results<T> {}

/// Follows the query. The index is asked on every change of the address; all records are put in order once for the data.
pub fn use_results<T: Record + Send + Sync + 'static>(
    searching: Searching,
    data: Data,
    query: Signal<ListQuery>,
    Listed { kind, all }: Listed<T>,
    sort: impl Fn(&mut [Arc<T>], &str, &Snapshot) + Send + Sync + 'static,
) -> Results<T> {
    // The page does not change what is found.
    let asked = Memo::new(move |_| query.with(|query| query.on_page(0)));
    let found = Memo::new(move |_| {
        asked.with(|query| ByIdentity::new(searching.with(|searcher| searcher.list(kind, query))))
    });
    let sort_key = Memo::new(move |_| query.with(|query| query.sort.clone()));
    let in_order = Memo::new(move |_| {
        data.with(|snapshot| {
            let all = all(snapshot);
            let mut records: Vec<Arc<T>> = all.iter().cloned().collect();
            sort_key.with(|key| sort(&mut records, key, snapshot));
            let placed = |record: Arc<T>| Some((all.position(record.id())?, record));
            ByIdentity::new(records.into_iter().filter_map(placed).collect::<Vec<_>>())
        })
    });
    let ordered = Memo::new(move |_| {
        found.with(|found| {
            in_order.with(|in_order| {
                let mut is_found = vec![false; in_order.len()];
                for position in &found.positions {
                    // What was just found may be of the data of a moment ago.
                    is_found
                        .get_mut(*position)
                        .into_iter()
                        .for_each(|flag| *flag = true);
                }
                let shown = in_order.iter().filter(|(position, _)| is_found[*position]);
                ByIdentity::new(shown.map(|(_, record)| Arc::clone(record)).collect())
            })
        })
    });
    Results {
        found,
        ordered,
        page: Signal::derive(move || query.with(|query| query.page)),
        turns: use_context::<Turns>(),
    }
}

impl<T: Send + Sync + 'static> Results<T> {
    /// How many records are found, tracked.
    pub fn count(self) -> usize {
        self.ordered.with(|records| records.len())
    }

    /// How many pages they fill, at least one; tracked.
    pub fn pages(self) -> usize {
        self.count().div_ceil(PAGE_SIZE).max(1)
    }

    /// The page shown, from 0, never beyond the last; tracked.
    pub fn page(self) -> usize {
        self.page.get().min(self.pages() - 1)
    }

    /// The records of the page shown, as far as their turn has come; tracked.
    pub fn shown(self) -> Vec<Arc<T>> {
        let from = self.page() * PAGE_SIZE;
        let most = self.turns.map_or(PAGE_SIZE, |turns| PAGE_SIZE.min(turns.cards()));
        self.ordered
            .with(|records| records.iter().skip(from).take(most).cloned().collect())
    }

    /// The first records of all pages, tracked.
    pub fn first(self, count: usize) -> Vec<Arc<T>> {
        self.ordered
            .with(|records| records.iter().take(count).cloned().collect())
    }

    /// The options of a facet with their counts, tracked.
    pub fn facet(self, key: &str) -> Option<FacetCounts> {
        self.found
            .with(|found| found.facets.iter().find(|facet| facet.key == key).cloned())
    }
}
