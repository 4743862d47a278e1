//! The search box in the bar: a form that works by itself. Once its part of the program is here,
//! [`SearchPanel`](super::SearchPanel) makes its field a combobox.

mod shortcut;

use leptos::html;
use leptos::prelude::*;

use crate::state::SearchBox;
use crate::ui::{Icon, IconButton, IconView};

use shortcut::focus_by_key;

/// DOM id of the field.
pub const FIELD: &str = "find";

/// The field, and under it what `panel` makes: nothing until its part is here. On phones it is a row of its own that
/// shows while it is used, and on the page of results.
#[component]
pub fn SearchForm(
    /// What completes the text.
    panel: ViewFn,
    /// Whether the page of results is shown.
    #[prop(into)]
    here: Signal<bool>,
    /// The field, so that others can put the focus there.
    field: NodeRef<html::Input>,
    /// Called when the field is put to use.
    on_use: Callback<()>,
) -> impl IntoView {
    let search = expect_context::<SearchBox>();
    focus_by_key(field);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        search.submit();
    };
    view! {
        <form class="find" role="search" aria-label="Everything" data-here=move || here.get().then_some("") on:submit=submit>
            <label class="visually-hidden" for=FIELD>"Search everything"</label>
            <IconView icon=Icon::Search/>
            <input
                class="input find__input"
                id=FIELD
                type="text"
                placeholder="Search"
                node_ref=field
                prop:value=move || search.text()
                on:input=move |event| search.write(event_target_value(&event))
                on:focus=move |_| on_use.run(())
            />
            <kbd class="find__key" aria-hidden="true">"/"</kbd>
            {move || panel.run()}
        </form>
    }
}

/// On phones: shows the field and puts the focus there.
#[component]
pub fn SearchButton(
    /// The field.
    field: NodeRef<html::Input>,
) -> impl IntoView {
    // Within the press itself: otherwise phones do not show their keyboard.
    let show = move |()| {
        if let Some(field) = field.get_untracked() {
            field.focus().ok();
        }
    };
    view! {
        <span class="find-button">
            <IconButton icon=Icon::Search label="Search" on_press=show/>
        </span>
    }
}
