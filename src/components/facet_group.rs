//! One facet of a list as check boxes with counts.

use footbridge_core::finder::{FacetCounts, FacetOption, ListQuery};
use footbridge_core::order::InOrder;
use leptos::prelude::*;

use crate::route::Route;
use crate::state::Navigation;
use crate::ui::{Button, ButtonKind, CheckboxGroup, Choice};

/// How many options are shown before "Show all".
const SHORT: usize = 7;

/// Check boxes for the options that lead somewhere, those with most records first; the rest behind "Show all".
#[component]
pub fn FacetGroup(
    /// The options with their counts.
    #[prop(into)]
    facet: Signal<Option<FacetCounts>>,
    /// The query that the boxes change.
    #[prop(into)]
    query: Signal<ListQuery>,
    /// The address of the list with another query.
    route: fn(ListQuery) -> Route,
    /// What an option is called.
    #[prop(into)]
    label_of: Callback<String, String>,
    /// Keeps the order of the closed list these options come from, rather than that of their counts.
    #[prop(optional, into)]
    order: Option<Callback<String, usize>>,
) -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    let key = Memo::new(move |_| facet.with(|facet| facet.as_ref().map_or("", |facet| facet.key)));
    let label = move || facet.with(|facet| facet.as_ref().map_or("", |facet| facet.label));
    let all = RwSignal::new(false);
    let options = Memo::new(move |_| {
        let options = facet.with(|facet| {
            facet
                .as_ref()
                .map(|facet| facet.options.clone())
                .unwrap_or_default()
        });
        in_order(options, label_of, order)
    });
    let shown = Signal::derive(move || {
        let most = if all.get() { usize::MAX } else { SHORT };
        options.with(|options| {
            let pick = options
                .iter()
                .enumerate()
                .filter(|(at, (_, option))| *at < most || option.chosen);
            pick.map(|(_, (label, option))| {
                Choice::new(option.value.clone(), label.clone()).count(option.count)
            })
            .collect()
        })
    });
    let chosen = Signal::derive(move || {
        query.with(|query| {
            query
                .chosen
                .get(key.get())
                .into_iter()
                .flatten()
                .cloned()
                .collect::<Vec<_>>()
        })
    });
    let toggle = move |(value, _): (String, bool)| {
        navigation.go(&route(
            query.with_untracked(|query| query.toggled(key.get_untracked(), &value)),
        ));
    };
    let hidden = move || options.with(|options| options.len().saturating_sub(SHORT));
    view! {
        <div hidden=move || options.with(Vec::is_empty)>
            <CheckboxGroup label=label choices=shown chosen=chosen on_toggle=toggle/>
            <Show when=move || { hidden() > 0 }>
                <Button kind=ButtonKind::Quiet small=true on_press=move |()| all.update(|all| *all = !*all)>
                    {move || if all.get() { "Show fewer".to_owned() } else { format!("Show {} more", hidden()) }}
                </Button>
            </Show>
        </div>
    }
}

/// Options that lead somewhere or are chosen, with their labels.
fn in_order(
    options: Vec<FacetOption>,
    label_of: Callback<String, String>,
    order: Option<Callback<String, usize>>,
) -> Vec<(String, FacetOption)> {
    let mut labelled: Vec<_> = (options.into_iter())
        .filter(|option| option.count > 0 || option.chosen)
        .map(|option| (label_of.run(option.value.clone()), option))
        .collect();
    match order {
        Some(order) => labelled.order_by_key(|(_, option)| order.run(option.value.clone())),
        None => labelled
            .order_by(|(a_label, a), (b_label, b)| b.count.cmp(&a.count).then_with(|| a_label.cmp(b_label))),
    }
    labelled
}
