//! The filters of the directory.

use footbridge_core::finder::ListQuery;
use footbridge_core::model::{Choice, OpenTo, Person};
use leptos::prelude::*;

use super::labels::plain_label;
use super::skill_filter::SkillFilter;
use super::topic_filter::TopicFilter;
use crate::components::FacetGroup;
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
        move |option: String| data.with(|snapshot| plain_label(key, &option, &snapshot.catalog))
    };
    let level_order = move |option: String| {
        data.with(|snapshot| {
            let levels = &snapshot.catalog.site.levels;
            levels
                .iter()
                .position(|level| level.id.as_str() == option)
                .unwrap_or(usize::MAX)
        })
    };
    let open_to_order = |option: String| {
        let at = OpenTo::ALL.iter().position(|choice| choice.key() == option);
        at.unwrap_or(usize::MAX)
    };
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
            order=open_to_order
        />
        <FacetGroup
            facet=facet("level")
            query=query
            route=Route::People
            label_of=label("level")
            order=level_order
        />
    }
}
