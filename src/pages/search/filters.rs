//! The filters of the results.

use leptos::prelude::*;

use super::Results;
use super::facet::FacetRows;
use crate::components::{level_order, open_to_order};
use crate::state::Data;

/// Department, place, topic, what people are open to, level, and how posts and groups stand.
#[component]
pub fn Filters(results: Results) -> impl IntoView {
    let data = expect_context::<Data>();
    let by_level = move |option: String| data.with(|shown| level_order(&option, &shown.catalog));
    view! {
        <FacetRows key="department" results=results/>
        <FacetRows key="place" results=results/>
        <FacetRows key="topic" results=results/>
        <FacetRows key="open_to" results=results order=|option: String| open_to_order(&option)/>
        <FacetRows key="level" results=results order=by_level/>
        <FacetRows key="status" results=results/>
    }
}
