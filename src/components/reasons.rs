//! Why something is suggested, in full, and ways to be rid of it.

use footbridge_core::matching::{Part, sentence};
use leptos::prelude::*;
use web_sys::wasm_bindgen::JsCast;

use crate::state::{Data, Item, NOT_NOW_DAYS, Notices, Until, use_dismissed};
use crate::ui::{Icon, IconView, Menu, MenuItem};

/// How many reasons the line has room for.
const REASONS: usize = 2;

/// A line with the weightiest reasons, which opens to all of them with their points; and a menu to dismiss what is
/// suggested. It stands in a list item: what takes its place there gets the focus.
#[component]
pub fn Reasons(
    /// What is suggested.
    item: Item,
    /// What it is called, for those who hear the menu.
    #[prop(into)]
    name: String,
    /// The first name of the person that the reasons are about; empty for others.
    #[prop(into, optional)]
    first_name: String,
    /// All its parts, weightiest first.
    parts: Vec<Part>,
) -> impl IntoView {
    let data = expect_context::<Data>();
    let line = data.with_untracked(|shown| sentence(&parts, REASONS, &first_name, &shown.catalog));
    let rows = data.with_untracked(|shown| {
        let said = |part: &Part| sentence(std::slice::from_ref(part), 1, &first_name, &shown.catalog);
        parts
            .iter()
            .map(|part| (said(part), part.points))
            .collect::<Vec<_>>()
    });
    let total: u32 = parts.iter().map(|part| part.points).sum();
    let row = |(said, points): (String, u32)| {
        view! {
            <li class="why__part"><span>{said}</span><span class="why__points">{format!("+{points}")}</span></li>
        }
    };
    view! {
        <div class="why">
            <details class="why__fold card__above">
                <summary class="reason why__line">
                    <IconView icon=Icon::Spark/>
                    <span>{line}" "<span class="why__ask">"Why?"</span></span>
                </summary>
                <ul class="why__parts">
                    {rows.into_iter().map(row).collect_view()}
                    <li class="why__part why__sum"><span>"Points in all"</span><span class="why__points">{total}</span></li>
                </ul>
            </details>
            <DismissMenu item=item name=name/>
        </div>
    }
}

#[component]
fn DismissMenu(item: Item, name: String) -> impl IntoView {
    let (data, notices) = (expect_context::<Data>(), expect_context::<Notices>());
    let dismissed = use_dismissed();
    let is_person = matches!(item, Item::Person(_));
    let said = StoredValue::new(name.clone());
    let root = NodeRef::<leptos::html::Div>::new();
    let dismiss = Callback::new(move |until: Until| {
        focus_successor(root);
        let kept = dismissed.add(item.clone(), until);
        let words = words_of(until, &said.get_value());
        let (dismissed, item) = (dismissed.clone(), item.clone());
        if kept.is_ok() {
            notices.undoable(words, move || {
                // What cannot be kept is undone at least until the page closes.
                dismissed.take_back(&item).ok();
            });
        } else {
            notices.warn("This device does not keep it: it holds until the page closes.");
        }
    });
    let later = move || data.with_untracked(|shown| shown.today.plus_days(NOT_NOW_DAYS));
    view! {
        <div class="why__menu card__above" node_ref=root>
            <Menu label=format!("Dismiss {name}") icon=Icon::Close icon_only=true>
                <MenuItem on_choose=move |()| dismiss.run(Until::Day(later()))>"Not now"</MenuItem>
                <MenuItem on_choose=move |()| dismiss.run(Until::Undone)>"Not for me"</MenuItem>
                {is_person
                    .then(|| {
                        view! {
                            <MenuItem on_choose=move |()| {
                                dismiss.run(Until::Never);
                            }>"Don't suggest this person again"</MenuItem>
                        }
                    })}
            </Menu>
        </div>
    }
}

fn words_of(until: Until, name: &str) -> String {
    match until {
        Until::Day(_) => format!("{name} is not suggested for {NOT_NOW_DAYS} days."),
        Until::Undone => format!("{name} is no longer suggested."),
        Until::Never => format!("{name}, and what they post, is never suggested again."),
    }
}

/// Once what was dismissed is gone, the focus goes to what stands in its place, or to the last of the list.
fn focus_successor(root: NodeRef<leptos::html::Div>) {
    let item = root
        .get_untracked()
        .and_then(|root| root.closest("li").ok().flatten());
    let Some((list, item)) = item.and_then(|item| Some((item.parent_element()?, item))) else {
        return;
    };
    let items = list.children();
    let place = (0..items.length()).find(|at| items.item(*at).as_ref() == Some(&item));
    request_animation_frame(move || {
        request_animation_frame(move || {
            let end = list.children().length().saturating_sub(1);
            let next = list.children().item(place.unwrap_or(0).min(end));
            let link = next.and_then(|next| next.query_selector("a").ok().flatten());
            if let Some(link) = link.and_then(|link| link.dyn_into::<web_sys::HtmlElement>().ok()) {
                link.focus().ok();
            }
        });
    });
}
