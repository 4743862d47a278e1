//! A list that is filtered, ordered and cut into pages as its address says.

use std::sync::Arc;

use footbridge_core::finder::{FacetCounts, Found, ListQuery, Table};
use leptos::prelude::*;

use super::ByIdentity;
use crate::state::{Data, Snapshot};

/// How many cards a page holds: rows of two, three and four come out even.
pub const PAGE_SIZE: usize = 24;

/// What a list shows.
#[derive(Debug)]
pub struct Results<T: Send + Sync + 'static> {
    found: Memo<ByIdentity<Found>>,
    ordered: Memo<ByIdentity<Vec<Arc<T>>>>,
    page: Signal<usize>,
}

impl<T: Send + Sync + 'static> Clone for Results<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Results<T> {}

/// Follows the query. The table is made anew when the data changes; the query is asked on every change of the address.
pub fn use_results<T: Send + Sync + 'static>(
    data: Data,
    query: Signal<ListQuery>,
    table: fn(&Snapshot) -> Table,
    record: fn(&Snapshot, usize) -> Option<Arc<T>>,
    sort: impl Fn(&mut [Arc<T>], &str, &Snapshot) + Send + Sync + 'static,
) -> Results<T> {
    let table = Memo::new(move |_| data.with(|snapshot| ByIdentity::new(table(snapshot))));
    // The page does not change what is found.
    let asked = Memo::new(move |_| query.with(|query| query.on_page(0)));
    let found =
        Memo::new(move |_| asked.with(|query| table.with(|table| ByIdentity::new(table.find(query)))));
    let ordered = Memo::new(move |_| {
        let sort_key = asked.with(|query| query.sort.clone());
        let mut records: Vec<Arc<T>> = data.with(|snapshot| {
            found.with(|found| {
                found
                    .positions
                    .iter()
                    .filter_map(|at| record(snapshot, *at))
                    .collect()
            })
        });
        data.with(|snapshot| sort(&mut records, &sort_key, snapshot));
        ByIdentity::new(records)
    });
    Results {
        found,
        ordered,
        page: Signal::derive(move || query.with(|query| query.page)),
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

    /// The records of the page shown, tracked.
    pub fn shown(self) -> Vec<Arc<T>> {
        let from = self.page() * PAGE_SIZE;
        self.ordered
            .with(|records| records.iter().skip(from).take(PAGE_SIZE).cloned().collect())
    }

    /// The options of a facet with their counts, tracked.
    pub fn facet(self, key: &str) -> Option<FacetCounts> {
        self.found
            .with(|found| found.facets.iter().find(|facet| facet.key == key).cloned())
    }
}
