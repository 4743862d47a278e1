//! The pages about meeting people, beside each other.

use leptos::prelude::*;

use crate::route::Route;
use crate::state::Navigation;

/// A row of links at the top of each of these pages.
#[component]
pub fn MeetTabs() -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    let pages = [
        ("Introductions", Route::Introductions),
        ("Mentoring", Route::Mentoring(None)),
        ("Opportunities", Route::Opportunities),
        ("Growth", Route::Growth),
    ];
    let link = |(label, route): (&'static str, Route)| {
        let href = route.href();
        let here = move || {
            navigation
                .with(|current| current.page() == route)
                .then_some("page")
        };
        view! {
            <li>
                <a class="results__kind" href=href aria-current=here>
                    {label}
                </a>
            </li>
        }
    };
    view! {
        <nav class="results__kinds meet-tabs" aria-label="Ways to meet">
            <ul class="results__kinds-list">{pages.into_iter().map(link).collect_view()}</ul>
        </nav>
    }
}
