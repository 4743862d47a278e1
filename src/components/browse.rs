//! The frame of a list page: filters, search, order, count, chips of what is chosen, results and pages.

use footbridge_core::finder::ListQuery;
use leptos::prelude::*;

use super::InTurn;
use crate::intl::plural;
use crate::route::Route;
use crate::state::{Navigation, Turns};
use crate::ui::{Choice, FilterPanel, Pager, RemovableChip, SearchField, Select, Status};

/// What a list is of.
#[derive(Clone, Copy, Debug)]
pub struct ListKind {
    /// "group".
    pub one: &'static str,
    /// "groups".
    pub many: &'static str,
    /// Placeholder of the search field.
    pub search: &'static str,
    /// Key and label of each order, the usual one first with an empty key.
    pub sorts: &'static [(&'static str, &'static str)],
    /// The address of the list with a query.
    pub route: fn(ListQuery) -> Route,
}

/// The frame of a list page. Words go into the address while typing; filters, order and pages are steps one can go back.
#[component]
pub fn Browse(
    /// What the list is of.
    kind: ListKind,
    /// What is asked.
    #[prop(into)]
    query: Signal<ListQuery>,
    /// How many are found.
    #[prop(into)]
    count: Signal<usize>,
    /// The page shown, from 0.
    #[prop(into)]
    page: Signal<usize>,
    /// How many pages there are.
    #[prop(into)]
    pages: Signal<usize>,
    /// What a chosen option is called, from its facet and value.
    #[prop(into)]
    option_label: Callback<(String, String), String>,
    /// The filters.
    #[prop(into)]
    filters: ViewFn,
    /// The results.
    children: Children,
) -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    let active = Signal::derive(move || query.with(ListQuery::chosen_count));
    let go = move |query: ListQuery| navigation.go(&(kind.route)(query));
    let search =
        move |text: String| navigation.replace(&(kind.route)(query.with_untracked(|q| q.with_text(text))));
    // The links of the pager hold the whole query, so they change with it even where the page stays.
    let shown_page = Signal::derive(move || {
        query.track();
        page.get() + 1
    });
    let href_of_page =
        move |page: usize| (kind.route)(query.with_untracked(|query| query.on_page(page - 1))).href();
    let sorts: Vec<_> = kind
        .sorts
        .iter()
        .map(|(key, label)| Choice::new(*key, *label))
        .collect();
    view! {
        <div class="browse">
            <FilterPanel label="Filters" active=active on_clear=move |()| go(query.with_untracked(ListQuery::cleared))>
                <InTurn turn=4>{filters.run()}</InTurn>
            </FilterPanel>
            <div class="browse__main">
                <div class="toolbar">
                    <SearchField
                        label=kind.search
                        placeholder=kind.search
                        value=Signal::derive(move || query.with(|query| query.text.clone()))
                        on_input=search
                    />
                    <Select
                        label="Order"
                        hide_label=true
                        choices=sorts
                        value=Signal::derive(move || query.with(|query| query.sort.clone()))
                        on_change=move |key: String| go(query.with_untracked(|query| query.sorted(key)))
                    />
                    <div class="toolbar__line">
                        <Status text=move || plural(count.get(), kind.one, kind.many)/>
                        <ChosenOptions query=query option_label=option_label on_remove=go/>
                    </div>
                </div>
                {children()}
                <InTurn turn=Turns::LAST><Pager page=shown_page pages=pages href_for=href_of_page/></InTurn>
            </div>
        </div>
    }
}

#[component]
fn ChosenOptions(
    query: Signal<ListQuery>,
    option_label: Callback<(String, String), String>,
    #[prop(into)] on_remove: Callback<ListQuery>,
) -> impl IntoView {
    let chosen = move || {
        let of_facet = |(facet, options): (&String, &std::collections::BTreeSet<String>)| {
            options
                .iter()
                .map(|option| (facet.clone(), option.clone()))
                .collect::<Vec<_>>()
        };
        query.with(|query| query.chosen.iter().flat_map(of_facet).collect::<Vec<_>>())
    };
    view! {
        <For each=chosen key=Clone::clone let:option>
            <RemovableChip
                label=option_label.run(option.clone())
                on_remove=move |()| on_remove.run(query.with_untracked(|query| query.toggled(&option.0, &option.1)))
            />
        </For>
    }
}
