//! All results, or one kind alone.

use footbridge_core::finder::ListQuery;
use footbridge_core::search::Kind;
use leptos::prelude::*;

use super::Results;
use crate::intl::thousands;
use crate::route::Route;

/// The facet by which one kind is shown alone.
pub const KIND: &str = "kind";

/// The one kind that is shown alone.
pub fn only_kind(query: &ListQuery) -> Option<Kind> {
    let kinds = query.chosen.get(KIND)?;
    match kinds.len() {
        1 => kinds.first().and_then(|key| Kind::from_key(key)),
        _ => None,
    }
}

/// Whether that kind counts among what is chosen.
pub fn chosen_count(query: &ListQuery) -> usize {
    usize::from(only_kind(query).is_some())
}

/// The same words and kind without filters.
pub fn alone(query: &ListQuery) -> ListQuery {
    let kind = only_kind(query).map_or("", Kind::key);
    ListQuery::default()
        .with_text(query.text.clone())
        .only(KIND, kind)
}

/// "All", then each kind with how many there are.
#[component]
pub fn Kinds(results: Results) -> impl IntoView {
    let Results { query, answer } = results;
    let counts = Memo::new(move |_| {
        answer.with(|answer| {
            let facet = answer.facets.iter().find(|facet| facet.key == KIND);
            let count = |kind: Kind| {
                let option =
                    facet.and_then(|facet| facet.options.iter().find(|option| option.value == kind.key()));
                option.map_or(0, |option| option.count)
            };
            Kind::ALL.map(count)
        })
    });
    let current = Memo::new(move |_| query.with(only_kind));
    let link = move |kind: Option<Kind>| {
        let href =
            move || Route::Search(query.with(|query| query.only(KIND, kind.map_or("", Kind::key)))).href();
        let here = move || (current.get() == kind).then_some("page");
        let count = move || kind.map(|kind| thousands(counts.with(|counts| counts[kind as usize])));
        let is_empty = move || {
            let count = kind.map_or(1, |kind| counts.with(|counts| counts[kind as usize]));
            (count == 0).then_some("")
        };
        view! {
            <li>
                <a class="results__kind" href=href aria-current=here data-empty=is_empty>
                    {kind.map_or("All", Kind::label)}
                    {move || count().map(|count| view! { " " <span class="results__count">{count}</span> })}
                </a>
            </li>
        }
    };
    let kinds = std::iter::once(None).chain(Kind::ALL.map(Some));
    view! {
        <nav class="results__kinds" aria-label="Kinds of results">
            <ul class="results__kinds-list">{kinds.map(link).collect_view()}</ul>
        </nav>
    }
}
