//! What the group finder can be narrowed by.

use footbridge_core::finder::ListQuery;
use footbridge_core::model::{Choice, Format, Group, GroupStatus, LocationId, TopicId, Weekday};
use leptos::prelude::*;

use crate::components::FacetGroup;
use crate::hooks::Results;
use crate::route::Route;
use crate::state::{Data, Snapshot};

/// Facets in the order they are shown; those with an order of their own keep it.
const FACETS: [&str; 6] = ["topic", "place", "format", "weekday", "open", "status"];

/// The check boxes beside the list.
#[component]
pub fn GroupFilters(
    /// What is asked.
    query: Memo<ListQuery>,
    /// What is found.
    results: Results<Group>,
) -> impl IntoView {
    let data = expect_context::<Data>();
    let facet = move |key: &'static str| {
        let order = match key {
            "weekday" => Some(Callback::new(|value: String| place_in::<Weekday>(&value))),
            "format" => Some(Callback::new(|value: String| place_in::<Format>(&value))),
            "status" => Some(Callback::new(|value: String| place_in::<GroupStatus>(&value))),
            _ => None,
        };
        view! {
            <FacetGroup
                facet=Signal::derive(move || results.facet(key))
                query=query
                route=Route::Groups
                label_of=move |value: String| data.with(|snapshot| option_label(key, &value, snapshot))
                nostrip:order=order
            />
        }
    };
    FACETS.map(facet).into_iter().collect_view()
}

/// What an option of a facet is called; the option itself where nothing is known of it.
pub fn option_label(facet: &str, value: &str, snapshot: &Snapshot) -> String {
    let known = match facet {
        "topic" => TopicId::parse(value)
            .ok()
            .map(|id| snapshot.catalog.topic_label(&id)),
        "place" if value == "everywhere" => Some("Everywhere".to_owned()),
        "place" => LocationId::parse(value)
            .ok()
            .map(|id| snapshot.catalog.location_label(Some(&id)).to_owned()),
        "format" => label_of::<Format>(value),
        "weekday" => label_of::<Weekday>(value),
        "open" => Some("Open to newcomers".to_owned()),
        "status" => label_of::<GroupStatus>(value),
        _ => None,
    };
    known
        .filter(|label| !label.is_empty())
        .unwrap_or_else(|| value.to_owned())
}

fn label_of<C: Choice>(key: &str) -> Option<String> {
    C::from_key(key).map(|choice| choice.label().to_owned())
}

fn place_in<C: Choice>(key: &str) -> usize {
    C::ALL
        .iter()
        .position(|choice| choice.key() == key)
        .unwrap_or(usize::MAX)
}
