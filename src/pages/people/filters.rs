//! The filters of the directory.

use footbridge_core::finder::ListQuery;
use footbridge_core::model::Person;
use leptos::prelude::*;

use super::skill_filter::SkillFilter;
use super::topic_filter::TopicFilter;
use crate::components::{FacetGroup, level_order, open_to_order, organisation_label};
use crate::hooks::Results;
use crate::route::Route;
use crate::state::Data;

/// Department, place, skills with levels, interests, what people want to learn and are open to, and level.
#[component]
pub fn Filters(
    /// What is found, with counts.
    results: Results<Person>,
    /// What is asked.
    query: Signal<ListQuery>,
) -> impl IntoView {
    let data = expect_context::<Data>();
    // Read in several places at every key press, and long: kept in a memo.
    let facet = move |key: &'static str| Signal::from(Memo::new(move |_| results.facet(key)));
    let label = move |key: &'static str| {
        move |option: String| data.with(|snapshot| organisation_label(key, &option, &snapshot.catalog))
    };
    let by_level = move |option: String| data.with(|snapshot| level_order(&option, &snapshot.catalog));
    view! {
        <SkillFilter facet=facet("skill") query=query/>
        <TopicFilter label="Interest" key="interest" facet=facet("interest") query=query/>
        <TopicFilter label="Wants to learn" key="learning" facet=facet("learning") query=query/>
        <FacetGroup facet=facet("department") query=query route=Route::People label_of=label("department")/>
        <FacetGroup facet=facet("place") query=query route=Route::People label_of=label("place")/>
        <FacetGroup
            facet=facet("open_to")
            query=query
            route=Route::People
            label_of=label("open_to")
            order=|option: String| open_to_order(&option)
        />
        <FacetGroup
            facet=facet("level")
            query=query
            route=Route::People
            label_of=label("level")
            order=by_level
        />
    }
}
