//! The filters beside the board.

use footbridge_core::finder::ListQuery;
use footbridge_core::model::Post;
use leptos::prelude::*;

use super::labels::{option_label, option_order};
use crate::components::FacetGroup;
use crate::hooks::Results;
use crate::route::Route;
use crate::state::Data;

/// State, topic, commitment, format and department; closed lists keep their order.
#[component]
pub fn Filters(
    /// What the board shows.
    results: Results<Post>,
    /// What is asked.
    query: Signal<ListQuery>,
) -> impl IntoView {
    let data = expect_context::<Data>();
    let label_of = move |facet: &'static str| {
        move |option: String| data.with(|snapshot| option_label(facet, &option, &snapshot.catalog))
    };
    let by_count = ["topic", "department"];
    let group = move |facet: &'static str| {
        let counts = Signal::derive(move || results.facet(facet));
        if by_count.contains(&facet) {
            view! { <FacetGroup facet=counts query=query route=Route::Board label_of=label_of(facet)/> }
                .into_any()
        } else {
            view! {
                <FacetGroup
                    facet=counts
                    query=query
                    route=Route::Board
                    label_of=label_of(facet)
                    order=move |option: String| option_order(facet, &option)
                />
            }
            .into_any()
        }
    };
    ["state", "topic", "commitment", "format", "department"]
        .map(group)
        .into_iter()
        .collect_view()
}
