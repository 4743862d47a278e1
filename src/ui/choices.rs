use super::choice::Choice;
use super::field::{FieldError, FieldHint};
use super::id::unique_id;
use leptos::prelude::*;
use leptos::text_prop::TextProp;

/// One thing that is on or off.
#[component]
pub fn Checkbox(
    /// What is on or off.
    #[prop(into)]
    label: TextProp,
    /// Whether it is.
    #[prop(into)]
    checked: Signal<bool>,
    /// Called with what it became.
    #[prop(into)]
    on_change: Callback<bool>,
    /// A second line.
    #[prop(into, optional)]
    detail: Option<String>,
) -> impl IntoView {
    view! {
        <label class="option">
            <input
                class="option__input"
                type="checkbox"
                prop:checked=move || checked.get()
                on:change=move |event| on_change.run(event_target_checked(&event))
            />
            <span class="option__text">
                {move || label.get()}
                {detail.map(|detail| view! { <span class="option__detail">{detail}</span> })}
            </span>
        </label>
    }
}

/// Several things, any of which may be on: rows with an optional second line and a count of results.
#[component]
pub fn CheckboxGroup(
    /// What the choices are about.
    #[prop(into)]
    label: TextProp,
    /// What there is to choose from; counts may change while the rows stay.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// The values that are on.
    #[prop(into)]
    chosen: Signal<Vec<String>>,
    /// Called with a value and whether it is on now.
    #[prop(into)]
    on_toggle: Callback<(String, bool)>,
    /// A sentence of help.
    #[prop(into, optional)]
    hint: MaybeProp<String>,
    /// What is wrong, while something is.
    #[prop(into, optional)]
    error: Signal<Option<String>>,
    /// In as many columns as fit, for long lists of short labels.
    #[prop(optional)]
    columns: bool,
) -> impl IntoView {
    let id = unique_id("choices");
    view! {
        <fieldset class="choices">
            <legend class="field__label">{move || label.get()}</legend>
            <FieldHint id=format!("{id}-hint") hint=hint/>
            <div class=if columns { "choices__rows choices__rows--columns" } else { "choices__rows" }>
                <For each=move || choices.get() key=|choice| choice.value.clone() let:choice>
                    <CheckboxRow choice=choice choices=choices chosen=chosen on_toggle=on_toggle/>
                </For>
            </div>
            <FieldError id=format!("{id}-error") error=error/>
        </fieldset>
    }
}

#[component]
fn CheckboxRow(
    choice: Choice,
    choices: Signal<Vec<Choice>>,
    chosen: Signal<Vec<String>>,
    on_toggle: Callback<(String, bool)>,
) -> impl IntoView {
    let own = choice.value.clone();
    let value = choice.value.clone();
    view! {
        <label class="option">
            <input
                class="option__input"
                type="checkbox"
                prop:checked=move || chosen.with(|chosen| chosen.contains(&own))
                on:change=move |event| on_toggle.run((value.clone(), event_target_checked(&event)))
            />
            <OptionText choice=choice choices=choices/>
        </label>
    }
}

/// Several things, one of which is on.
#[component]
pub fn RadioGroup(
    /// What the choices are about.
    #[prop(into)]
    label: TextProp,
    /// What there is to choose from.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// The value that is on.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the value that is on now.
    #[prop(into)]
    on_change: Callback<String>,
    /// A sentence of help.
    #[prop(into, optional)]
    hint: MaybeProp<String>,
    /// What is wrong, while something is.
    #[prop(into, optional)]
    error: Signal<Option<String>>,
    /// Side by side in one control, for two to four short labels; the legend is for screen readers only.
    #[prop(optional)]
    segmented: bool,
) -> impl IntoView {
    let id = unique_id("radio");
    let name = id.clone();
    view! {
        <fieldset class=if segmented { "segmented" } else { "choices" }>
            <legend class=if segmented { "visually-hidden" } else { "field__label" }>{move || label.get()}</legend>
            <FieldHint id=format!("{id}-hint") hint=hint/>
            <div class=if segmented { "segmented__row" } else { "choices__rows" }>
                <For each=move || choices.get() key=|choice| choice.value.clone() let:choice>
                    <RadioRow choice=choice choices=choices name=name.clone() value=value on_change=on_change/>
                </For>
            </div>
            <FieldError id=format!("{id}-error") error=error/>
        </fieldset>
    }
}

#[component]
fn RadioRow(
    choice: Choice,
    choices: Signal<Vec<Choice>>,
    name: String,
    value: Signal<String>,
    on_change: Callback<String>,
) -> impl IntoView {
    let own = choice.value.clone();
    let chosen = choice.value.clone();
    view! {
        <label class="option">
            <input
                class="option__input"
                type="radio"
                name=name
                value=choice.value.clone()
                prop:checked=move || value.with(|value| *value == own)
                on:change=move |_| on_change.run(chosen.clone())
            />
            <OptionText choice=choice choices=choices/>
        </label>
    }
}

/// Label, second line and count of one row. The count is looked up, so that a row keeps its focus as it changes.
#[component]
fn OptionText(choice: Choice, choices: Signal<Vec<Choice>>) -> impl IntoView {
    let Choice {
        value, label, detail, ..
    } = choice;
    let count = move || {
        choices.with(|all| {
            all.iter()
                .find(|choice| choice.value == value)
                .and_then(|choice| choice.count)
        })
    };
    view! {
        <span class="option__text">
            {label} {detail.map(|detail| view! { <span class="option__detail">{detail}</span> })}
        </span>
        {move || count().map(|count| view! { <span class="option__count">{count}</span> })}
    }
}
