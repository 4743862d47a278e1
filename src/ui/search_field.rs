use super::icon::{Icon, IconView};
use super::id::unique_id;
use leptos::prelude::*;
use leptos::text_prop::TextProp;

/// A field to search a list with, its label for screen readers only.
#[component]
pub fn SearchField(
    /// The name of the field, for example "Search groups".
    #[prop(into)]
    label: TextProp,
    /// The text.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the whole text at every keystroke.
    #[prop(into)]
    on_input: Callback<String>,
    /// An example, shown while empty.
    #[prop(into, optional)]
    placeholder: Option<String>,
) -> impl IntoView {
    let id = unique_id("search");
    view! {
        <div class="search" role="search">
            <label class="visually-hidden" for=id.clone()>{move || label.get()}</label>
            <IconView icon=Icon::Search/>
            <input
                class="input search__input"
                id=id
                type="search"
                autocomplete="off"
                spellcheck="false"
                placeholder=placeholder
                prop:value=move || value.get()
                on:input=move |event| on_input.run(event_target_value(&event))
            />
        </div>
    }
}
