use super::field::{Field, FieldIds};
use super::id::unique_id;
use leptos::prelude::*;
use leptos::text_prop::TextProp;

/// A line of text with its label, hint and error.
#[component]
pub fn TextInput(
    /// The name of the field.
    #[prop(into)]
    label: TextProp,
    /// The text.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the whole text at every keystroke.
    #[prop(into)]
    on_input: Callback<String>,
    /// The browser's input type: `email`, `url`, `date`, `time`, `number`; text if left out.
    #[prop(optional)]
    kind: Option<&'static str>,
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
    /// An example, shown while empty.
    #[prop(into, optional)]
    placeholder: Option<String>,
    /// The most characters it takes.
    #[prop(optional)]
    max_length: Option<u32>,
    /// Takes the focus when the dialog around it opens.
    #[prop(optional)]
    autofocus: bool,
    /// What the browser may fill in, for example `name`; nothing unless given.
    #[prop(optional)]
    autocomplete: Option<&'static str>,
    /// The id of the control, where something else points at it.
    #[prop(into, optional)]
    id: Option<String>,
) -> impl IntoView {
    let ids = FieldIds::new(id.unwrap_or_else(|| unique_id("input")));
    let described_by = ids.described_by(hint, error);
    let control = ids.control.clone();
    view! {
        <Field ids=ids label=label hint=hint error=error optional=optional hide_label=hide_label>
            <input
                class="input"
                id=control
                type=kind.unwrap_or("text")
                placeholder=placeholder
                maxlength=max_length
                autofocus=autofocus
                autocomplete=autocomplete.unwrap_or("off")
                aria-describedby=described_by
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-required=(!optional).then_some("true")
                prop:value=move || value.get()
                on:input=move |event| on_input.run(event_target_value(&event))
            />
        </Field>
    }
}

/// Several lines of text with label, hint and error; grows with what is in it.
#[component]
pub fn TextArea(
    /// The name of the field.
    #[prop(into)]
    label: TextProp,
    /// The text.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the whole text at every keystroke.
    #[prop(into)]
    on_input: Callback<String>,
    /// A sentence of help.
    #[prop(into, optional)]
    hint: MaybeProp<String>,
    /// What is wrong, while something is.
    #[prop(into, optional)]
    error: Signal<Option<String>>,
    /// Says so beside the label.
    #[prop(optional)]
    optional: bool,
    /// Lines shown while empty.
    #[prop(default = 4)]
    rows: u32,
    /// The most characters it takes.
    #[prop(optional)]
    max_length: Option<u32>,
    /// The id of the control, where something else points at it.
    #[prop(into, optional)]
    id: Option<String>,
) -> impl IntoView {
    let ids = FieldIds::new(id.unwrap_or_else(|| unique_id("text")));
    let described_by = ids.described_by(hint, error);
    let control = ids.control.clone();
    view! {
        <Field ids=ids label=label hint=hint error=error optional=optional>
            <textarea
                class="input input--area"
                id=control
                rows=rows
                maxlength=max_length
                aria-describedby=described_by
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-required=(!optional).then_some("true")
                prop:value=move || value.get()
                on:input=move |event| on_input.run(event_target_value(&event))
            ></textarea>
        </Field>
    }
}
