use super::chip::RemovableChip;
use super::combobox::{ComboOption, Combobox};
use leptos::html;
use leptos::prelude::*;
use leptos::text_prop::TextProp;

/// Choose several by typing: chips of what is chosen, and a [`Combobox`] to add more.
///
/// Backspace in the empty field takes the last one away.
#[component]
pub fn MultiPick(
    /// The name of the field.
    #[prop(into)]
    label: TextProp,
    /// What is chosen, in order.
    #[prop(into)]
    chosen: Signal<Vec<ComboOption>>,
    /// What fits the query and is not chosen yet.
    #[prop(into)]
    suggestions: Signal<Vec<ComboOption>>,
    /// Called with the text at every change.
    #[prop(into)]
    on_query: Callback<String>,
    /// Called with the value to add.
    #[prop(into)]
    on_add: Callback<String>,
    /// Called with the value to take away.
    #[prop(into)]
    on_remove: Callback<String>,
    /// What the list says when nothing fits.
    #[prop(into, optional)]
    nothing: Option<String>,
    /// A sentence of help.
    #[prop(into, optional)]
    hint: MaybeProp<String>,
    /// What is wrong, while something is.
    #[prop(into, optional)]
    error: Signal<Option<String>>,
    /// Says so beside the label.
    #[prop(optional)]
    optional: bool,
    /// An example, shown while empty.
    #[prop(into, optional)]
    placeholder: Option<String>,
) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let remove = Callback::new(move |value: String| {
        on_remove.run(value);
        // The chip that had the focus is gone; the field is its neighbour.
        if let Some(input) = input.get_untracked() {
            input.focus().ok();
        }
    });
    let remove_last = Callback::new(move |()| {
        if let Some(last) = chosen.with_untracked(|chosen| chosen.last().map(|last| last.value.clone())) {
            remove.run(last);
        }
    });
    view! {
        <div class="multi-pick">
            <Combobox
                label=label
                suggestions=suggestions
                on_query=on_query
                on_choose=on_add
                clear_on_choose=true
                on_backspace=remove_last
                nothing=nothing.unwrap_or_else(|| "Nothing fits".to_owned())
                hint=hint
                error=error
                optional=optional
                placeholder=placeholder.unwrap_or_default()
                input_ref=input
            />
            <ul class="multi-pick__chosen" hidden=move || chosen.with(Vec::is_empty)>
                <For each=move || chosen.get() key=|option| option.clone() let:option>
                    <li>
                        <RemovableChip
                            label=option.label.clone()
                            on_remove=move |()| remove.run(option.value.clone())
                        />
                    </li>
                </For>
            </ul>
        </div>
    }
}
