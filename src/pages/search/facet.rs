//! One filter: options to choose or to leave out, with counts.

use footbridge_core::finder::FacetCounts;
use footbridge_core::order::InOrder;
use leptos::prelude::*;

use super::Results;
use super::labels::{NOT, plain_label};
use crate::intl::thousands;
use crate::route::Route;
use crate::state::{Data, Navigation};
use crate::ui::{Button, ButtonKind, Icon, IconButton};

/// How many options are shown before "Show more".
const SHORT: usize = 6;
/// How many "Show more" shows at most: beyond that one writes them out.
const LONG: usize = 60;

/// An option with what it is called.
#[derive(Clone, PartialEq, Eq)]
struct Row {
    value: String,
    label: String,
    count: usize,
    chosen: bool,
}

/// The options of a facet that lead somewhere, those with most records first; nothing where there are none.
#[component]
pub fn FacetRows(
    /// Key of the facet.
    key: &'static str,
    /// What is found.
    results: Results,
    /// Keeps the order of the closed list these options come from, rather than that of their counts.
    #[prop(optional, into)]
    order: Option<Callback<String, usize>>,
) -> impl IntoView {
    let data = expect_context::<Data>();
    let all = RwSignal::new(false);
    let facet = Memo::new(move |_| {
        results
            .answer
            .with(|answer| answer.facets.iter().find(|facet| facet.key == key).cloned())
    });
    let rows = Memo::new(move |_| {
        let facet = facet.get();
        facet.map_or_else(Vec::new, |facet| {
            data.with(|shown| in_order(facet, order, |option| plain_label(key, option, &shown.catalog)))
        })
    });
    let shown = move || {
        let most = if all.get() { LONG } else { SHORT };
        rows.with(|rows| {
            let rows = rows
                .iter()
                .enumerate()
                .filter(|(at, row)| *at < most || row.chosen);
            rows.map(|(_, row)| row.clone()).collect::<Vec<_>>()
        })
    };
    let label = move || facet.with(|facet| facet.as_ref().map_or("", |facet| facet.label));
    let hidden = move || rows.with(|rows| rows.len().min(LONG).saturating_sub(SHORT));
    view! {
        <fieldset class="choices" hidden=move || rows.with(Vec::is_empty)>
            <legend class="field__label">{label}</legend>
            <div class="choices__rows">
                <For each=shown key=|row| row.value.clone() let:row>
                    <FacetRow key=key row=row rows=rows results=results/>
                </For>
            </div>
            <Show when=move || { hidden() > 0 }>
                <div>
                <Button kind=ButtonKind::Quiet small=true on_press=move |()| all.update(|all| *all = !*all)>
                    {move || if all.get() { "Show fewer".to_owned() } else { format!("Show {} more", hidden()) }}
                </Button>
                </div>
            </Show>
        </fieldset>
    }
}

#[component]
fn FacetRow(key: &'static str, row: Row, rows: Memo<Vec<Row>>, results: Results) -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    let Row { value, label, .. } = row;
    let now = {
        let value = value.clone();
        Memo::new(move |_| {
            rows.with(|rows| {
                rows.iter()
                    .find(|row| row.value == value)
                    .map(|row| (row.count, row.chosen))
            })
        })
    };
    let count = move || now.get().map(|(count, _)| thousands(count));
    let toggle = {
        let value = value.clone();
        move |facet: String| {
            let query = results
                .query
                .with_untracked(|query| query.toggled(&facet, &value));
            navigation.go(&Route::Search(query));
        }
    };
    let leave_out = {
        let toggle = toggle.clone();
        move |()| toggle(format!("{NOT}{key}"))
    };
    view! {
        <div class="facet-row">
            <label class="option">
                <input
                    class="option__input"
                    type="checkbox"
                    prop:checked=move || now.get().is_some_and(|(_, chosen)| chosen)
                    on:change=move |_| toggle(key.to_owned())
                />
                <span class="option__text">{label.clone()}</span>
                <span class="option__count">{count}</span>
            </label>
            <IconButton icon=Icon::LeaveOut label=format!("Leave out {label}") small=true on_press=leave_out/>
        </div>
    }
}

fn in_order(
    facet: FacetCounts,
    order: Option<Callback<String, usize>>,
    label_of: impl Fn(&str) -> String,
) -> Vec<Row> {
    let options = facet
        .options
        .into_iter()
        .filter(|option| option.count > 0 || option.chosen);
    let mut rows: Vec<_> = options
        .map(|option| Row {
            label: label_of(&option.value),
            value: option.value,
            count: option.count,
            chosen: option.chosen,
        })
        .collect();
    match order {
        Some(order) => rows.order_by_key(|row| order.run(row.value.clone())),
        None => rows.order_by(|a, b| b.count.cmp(&a.count).then_with(|| a.label.cmp(&b.label))),
    }
    rows
}
