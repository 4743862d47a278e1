//! The line below every page.

use leptos::prelude::*;

use crate::intl::plural;
use crate::route::Route;
use crate::state::{Company, Data};

/// The company, how much there is, and where the data stands.
#[component]
pub fn Footer() -> impl IntoView {
    let data = expect_context::<Data>();
    let company = expect_context::<Company>();
    let name = move || data.with(|snapshot| snapshot.catalog.site.organisation.name.clone());
    let people = move || data.with(|snapshot| plural(snapshot.index.people_here(), "person", "people"));
    let groups = move || data.with(|snapshot| plural(snapshot.catalog.groups.len(), "group", "groups"));
    let fetching = move || {
        if company.is_fetching() {
            "Fetching new data…"
        } else {
            ""
        }
    };
    view! {
        <footer class="app__footer">
            <span>{move || format!("{} · {} · {}", name(), people(), groups())}</span>
            <a href=Route::Changes.href()>"My changes"</a>
            <a href=Route::Problems.href()>"State of the data"</a>
            <span role="status">{fetching}</span>
        </footer>
    }
}
