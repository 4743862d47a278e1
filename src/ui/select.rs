use super::choice::Choice;
use super::field::{Field, FieldIds};
use super::id::unique_id;
use leptos::prelude::*;
use leptos::text_prop::TextProp;

/// The browser's own list to pick one from, with label, hint and error.
#[component]
pub fn Select(
    /// The name of the field.
    #[prop(into)]
    label: TextProp,
    /// What there is to choose from.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// The value of the chosen one; empty for none.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the value of the choice, or an empty text.
    #[prop(into)]
    on_change: Callback<String>,
    /// Adds a first entry with an empty value and this text, such as "Anywhere".
    #[prop(into, optional)]
    none: Option<String>,
    /// A sentence of help.
    #[prop(into, optional)]
    hint: MaybeProp<String>,
    /// What is wrong, while something is.
    #[prop(into, optional)]
    error: Signal<Option<String>>,
    /// Says so beside the label.
    #[prop(optional)]
    optional: bool,
    /// Keeps the label for screen readers only.
    #[prop(optional)]
    hide_label: bool,
    /// The id of the control, where something else points at it.
    #[prop(into, optional)]
    id: Option<String>,
) -> impl IntoView {
    let ids = FieldIds::new(id.unwrap_or_else(|| unique_id("select")));
    let described_by = ids.described_by(hint, error);
    let control = ids.control.clone();
    view! {
        <Field ids=ids label=label hint=hint error=error optional=optional hide_label=hide_label>
            <select
                class="input input--select"
                id=control
                aria-describedby=described_by
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                on:change=move |event| on_change.run(event_target_value(&event))
            >
                {none
                    .map(|none| {
                        view! { <option value="" prop:selected=move || value.with(String::is_empty)>{none}</option> }
                    })}
                <For each=move || choices.get() key=|choice| choice.value.clone() let:choice>
                    <SelectOption choice=choice value=value/>
                </For>
            </select>
        </Field>
    }
}

#[component]
fn SelectOption(choice: Choice, value: Signal<String>) -> impl IntoView {
    let own = choice.value.clone();
    view! {
        <option value=choice.value prop:selected=move || value.with(|value| *value == own)>{choice.label}</option>
    }
}
