//! A list of entries that grows and shrinks.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::ui::{Button, Icon, IconButton, unique_id};

/// Rows of fields, each with a button to remove it, and a button for one more.
#[component]
pub fn Entries(
    /// What the entries are.
    label: &'static str,
    /// What one entry is called, such as "ambition".
    one: &'static str,
    /// A sentence of help.
    hint: &'static str,
    /// How many there are.
    count: Signal<usize>,
    /// Called for one more.
    #[prop(into)]
    on_add: Callback<()>,
    /// Called with the row to remove, from 0.
    #[prop(into)]
    on_remove: Callback<usize>,
    /// The fields of a row.
    #[prop(into)]
    row: Callback<usize, AnyView>,
) -> impl IntoView {
    let list = NodeRef::<html::Ul>::new();
    let group = NodeRef::<html::Div>::new();
    let id = unique_id("entries");
    let labelled_by = id.clone();
    let add = move |()| {
        on_add.run(());
        focus_later(move || {
            list.get_untracked()?
                .query_selector("li:last-child .input")
                .ok()
                .flatten()
        });
    };
    let remove = move |at: usize| {
        on_remove.run(at);
        focus_later(move || {
            group
                .get_untracked()?
                .query_selector(".entries__add button")
                .ok()
                .flatten()
        });
    };
    view! {
        <div class="entries" role="group" aria-labelledby=labelled_by node_ref=group>
            <div>
                <p class="field__label" id=id>{label}<span class="field__optional">" (optional)"</span></p>
                <p class="field__hint">{hint}</p>
            </div>
            <ul class="entries__list" node_ref=list hidden=move || count.get() == 0>
                <For each=move || 0..count.get() key=|at| *at let:at>
                    <li class="entries__item">
                        <div class="entries__fields">{row.run(at)}</div>
                        <IconButton
                            icon=Icon::Trash
                            label=format!("Remove {one} {}", at + 1)
                            on_press=move |()| remove(at)
                        />
                    </li>
                </For>
            </ul>
            <div class="entries__add">
                <Button small=true icon=Icon::Plus on_press=add>{format!("Add one {one}")}</Button>
            </div>
        </div>
    }
}

/// Moves the focus once the rows are on the page.
fn focus_later(find: impl Fn() -> Option<web_sys::Element> + 'static) {
    request_animation_frame(move || {
        if let Some(field) = find().and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
            field.focus().ok();
        }
    });
}
