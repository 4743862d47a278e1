//! What the address asks for.

use footbridge_core::Catalog;
use footbridge_core::finder::ListQuery;
use footbridge_core::search::take_qualifiers;

use crate::route::Route;

/// What a route asks for: filters that are written out in the words count as chosen. Nothing for another page.
pub fn asked(route: &Route, catalog: &Catalog) -> Option<ListQuery> {
    match route {
        Route::Search(query) => Some(take_qualifiers(query, catalog)),
        _ => None,
    }
}

/// The heading of the page.
pub fn title(text: &str) -> String {
    match text.trim() {
        "" => "Search".to_owned(),
        text => format!("Results for “{text}”"),
    }
}
