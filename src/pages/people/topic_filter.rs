//! A filter by topics, chosen by typing: there are too many for check boxes.

use std::collections::HashMap;

use footbridge_core::Catalog;
use footbridge_core::finder::{FacetCounts, ListQuery, complete_topics};
use footbridge_core::model::TopicId;
use leptos::prelude::*;

use crate::intl::plural;
use crate::route::Route;
use crate::state::{Data, Navigation};
use crate::ui::{ComboOption, MultiPick};

/// How many suggestions are shown.
const MOST: usize = 7;

/// A field that narrows the directory to people with any of the chosen topics.
#[component]
pub fn TopicFilter(
    /// The name of the field.
    label: &'static str,
    /// The facet in the address.
    key: &'static str,
    /// Its options with their counts.
    facet: Signal<Option<FacetCounts>>,
    /// What is asked.
    query: Signal<ListQuery>,
) -> impl IntoView {
    let data = expect_context::<Data>();
    let navigation = expect_context::<Navigation>();
    let typed = RwSignal::new(String::new());
    let suggestions = Memo::new(move |_| {
        data.with(|snapshot| {
            facet.with(|facet| typed.with(|typed| offers(typed, facet.as_ref(), &snapshot.catalog)))
        })
    });
    let chosen = Memo::new(move |_| {
        let options = query.with(|query| query.chosen.get(key).cloned().unwrap_or_default());
        data.with(|snapshot| {
            let named = |option: String| ComboOption {
                label: TopicId::parse(&option)
                    .map_or_else(|_| option.clone(), |id| snapshot.catalog.topic_label(&id)),
                value: option,
                detail: String::new(),
            };
            options.into_iter().map(named).collect::<Vec<_>>()
        })
    });
    let toggle = move |option: String| {
        navigation.go(&Route::People(
            query.with_untracked(|query| query.toggled(key, &option)),
        ));
    };
    view! {
        <MultiPick
            label=label
            chosen=chosen
            suggestions=suggestions
            on_query=move |text| typed.set(text)
            on_add=toggle
            on_remove=toggle
            nothing="Nobody here has that"
            placeholder="Any"
        />
    }
}

/// The topics that fit what is typed and lead somewhere, with how many people each would leave; before anything is typed
/// the most common ones.
pub fn offers(typed: &str, facet: Option<&FacetCounts>, catalog: &Catalog) -> Vec<ComboOption> {
    let options = facet.map_or(&[][..], |facet| &facet.options);
    let counts: HashMap<&str, usize> = (options.iter())
        .filter(|option| option.count > 0 && !option.chosen)
        .map(|option| (option.value.as_str(), option.count))
        .collect();
    let offer = |id: &TopicId, alias: Option<String>| {
        let count = plural(*counts.get(id.as_str())?, "person", "people");
        Some(ComboOption {
            value: id.to_string(),
            label: catalog.topic_label(id),
            detail: alias.map_or_else(|| count.clone(), |alias| format!("{alias} · {count}")),
        })
    };
    if typed.trim().is_empty() {
        let mut common: Vec<_> = (catalog.topics.iter())
            .filter_map(|topic| Some((*counts.get(topic.id.as_str())?, topic)))
            .collect();
        common.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
        return common
            .into_iter()
            .take(MOST)
            .filter_map(|(_, topic)| offer(&topic.id, None))
            .collect();
    }
    complete_topics(catalog, typed, None, &[], usize::MAX)
        .into_iter()
        .filter_map(|found| offer(&found.topic.id, found.alias))
        .take(MOST)
        .collect()
}
