//! What is chosen, to be taken away again.

use footbridge_core::finder::ListQuery;
use leptos::prelude::*;

use super::kinds::{KIND, only_kind};
use super::labels::{NOT, chosen_label};
use crate::route::Route;
use crate::state::{Data, Navigation};
use crate::ui::RemovableChip;

/// A chip for each option that is chosen or left out; the kind shown alone has its own place.
#[component]
pub fn ChosenOptions(query: Memo<ListQuery>) -> impl IntoView {
    let data = expect_context::<Data>();
    let navigation = expect_context::<Navigation>();
    let chosen = move || {
        query.with(|query| {
            let kind_has_place = only_kind(query).is_some();
            let facets = query
                .chosen
                .iter()
                .filter(|(facet, _)| !(kind_has_place && *facet == KIND));
            let pairs = facets.flat_map(|(facet, options)| {
                options.iter().map(move |option| (facet.clone(), option.clone()))
            });
            pairs.collect::<Vec<_>>()
        })
    };
    let chip = move |(facet, option): (String, String)| {
        let label = data.with(|shown| chosen_label(&facet, &option, &shown.catalog));
        let verb = if facet.starts_with(NOT) {
            "Do not leave out:"
        } else {
            "Remove"
        };
        let remove = move |()| {
            navigation.go(&Route::Search(
                query.with_untracked(|query| query.toggled(&facet, &option)),
            ));
        };
        view! { <RemovableChip label=label verb=verb on_remove=remove/> }
    };
    view! { <For each=chosen key=Clone::clone children=chip/> }
}
