//! A filter by topics, chosen by typing: there are too many for check boxes.

use std::collections::HashMap;

use footbridge_core::finder::{FacetCounts, ListQuery};
use footbridge_core::model::TopicId;
use footbridge_core::order::InOrder;
use footbridge_core::search::Searcher;
use leptos::prelude::*;

use crate::intl::plural;
use crate::route::Route;
use crate::state::{Data, Navigation, use_searching};
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
    let searching = use_searching();
    let suggestions = Memo::new(move |_| {
        facet.with(|facet| {
            typed.with(|typed| searching.with(|searcher| offers(typed, facet.as_ref(), searcher)))
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
pub fn offers(typed: &str, facet: Option<&FacetCounts>, searcher: &Searcher<'_>) -> Vec<ComboOption> {
    let catalog = searcher.catalog;
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
        common.order_by_key(|(count, _)| std::cmp::Reverse(*count));
        return common
            .into_iter()
            .take(MOST)
            .filter_map(|(_, topic)| offer(&topic.id, None))
            .collect();
    }
    searcher
        .complete_topics(typed, None, &[], catalog.topics.len())
        .into_iter()
        .filter_map(|found| offer(&found.topic.id, found.alias))
        .take(MOST)
        .collect()
}

#[cfg(test)]
mod tests {
    use footbridge_core::catalog::{CatalogBuilder, CollectionKind};
    use footbridge_core::finder::FacetOption;
    use footbridge_core::search::{Patch, SearchIndex};
    use footbridge_core::time::Date;
    use footbridge_core::wire::read_site;

    use super::*;

    const SITE: &str = r#"{"format":1,"organisation":{"name":"Test"},"collections":{}}"#;
    const TOPICS: &str = r#"{"format":1,"topics":[{"id":"chess","label":"Chess","kind":"interest"},
        {"id":"kubernetes","label":"Kubernetes","kind":"skill","aliases":["k8s"]},
        {"id":"knitting","label":"Knitting","kind":"interest"}]}"#;

    fn offered(typed: &str, counts: &[(&str, usize, bool)]) -> Vec<(String, String)> {
        let mut problems = Vec::new();
        let site = read_site("site.json", SITE, &mut problems).unwrap();
        let mut builder = CatalogBuilder::new(site, problems);
        builder.add(CollectionKind::Topics, "topics.json", TOPICS);
        let (catalog, _) = builder.finish();
        let option = |(value, count, chosen): &(&str, usize, bool)| FacetOption {
            value: (*value).to_owned(),
            count: *count,
            chosen: *chosen,
        };
        let facet = FacetCounts {
            key: "interest",
            label: "Interest",
            options: counts.iter().map(option).collect(),
        };
        let mut index = SearchIndex::new(Date::from_days(0));
        catalog
            .topics
            .iter()
            .for_each(|topic| index.add_topic(&catalog, topic));
        index.commit();
        let searcher = Searcher {
            index: &index,
            patch: &Patch::none(),
            catalog: &catalog,
        };
        let offers = offers(typed, Some(&facet), &searcher).into_iter();
        offers.map(|offer| (offer.label, offer.detail)).collect()
    }

    fn words(label: &str, detail: &str) -> (String, String) {
        (label.to_owned(), detail.to_owned())
    }

    #[test]
    fn before_anything_is_typed_the_most_common_come_first() {
        let counts = [
            ("chess", 1, false),
            ("knitting", 3, false),
            ("kubernetes", 0, false),
        ];
        assert_eq!(
            offered("", &counts),
            [words("Knitting", "3 people"), words("Chess", "1 person")]
        );
    }

    #[test]
    fn what_leads_nowhere_or_is_chosen_is_not_offered() {
        assert_eq!(
            offered("k8s", &[("kubernetes", 2, false)]),
            [words("Kubernetes", "k8s · 2 people")]
        );
        assert_eq!(offered("k8s", &[("kubernetes", 0, false)]), []);
        assert_eq!(offered("che", &[("chess", 2, true)]), []);
        assert_eq!(offered("chess", &[]), []);
    }
}
