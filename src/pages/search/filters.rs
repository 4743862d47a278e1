//! The filters of the results.

use footbridge_core::model::{Choice, OpenTo};
use leptos::prelude::*;

use super::Results;
use super::facet::FacetRows;
use crate::state::Data;

/// Department, place, topic, what people are open to, level, and how posts and groups stand.
#[component]
pub fn Filters(results: Results) -> impl IntoView {
    let data = expect_context::<Data>();
    let level_order = move |option: String| {
        data.with(|shown| {
            let mut levels = shown.catalog.site.levels.iter();
            levels
                .position(|level| level.id.as_str() == option)
                .unwrap_or(usize::MAX)
        })
    };
    let open_to_order = |option: String| {
        let at = OpenTo::ALL.iter().position(|choice| choice.key() == option);
        at.unwrap_or(usize::MAX)
    };
    view! {
        <FacetRows key="department" results=results/>
        <FacetRows key="place" results=results/>
        <FacetRows key="topic" results=results/>
        <FacetRows key="open_to" results=results order=open_to_order/>
        <FacetRows key="level" results=results order=level_order/>
        <FacetRows key="status" results=results/>
    }
}
