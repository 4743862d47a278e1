use super::combobox_state::{Key, Suggestions};
use super::field::{Field, FieldIds};
use super::icon::{Icon, IconView};
use super::id::unique_id;
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use leptos::text_prop::TextProp;

/// One suggestion of a [`Combobox`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct ComboOption {
    /// What `on_choose` receives.
    pub value: String,
    /// What people read, and what stands in the field once chosen.
    pub label: String,
    /// Beside the label, to tell namesakes apart; may be empty.
    pub detail: String,
}

/// A text field that suggests while one types.
///
/// The caller turns each query into suggestions, best first and few (eight are plenty). Arrow keys, Home and End
/// move, Enter and a press choose, Esc closes the list and then empties the field.
#[component]
pub fn Combobox(
    /// The name of the field.
    #[prop(into)]
    label: TextProp,
    /// What fits the query.
    #[prop(into)]
    suggestions: Signal<Vec<ComboOption>>,
    /// Called with the text at every change.
    #[prop(into)]
    on_query: Callback<String>,
    /// Called with the chosen suggestion's value.
    #[prop(into)]
    on_choose: Callback<String>,
    /// The text in the field, where the caller wants to set it.
    #[prop(optional)]
    text: Option<RwSignal<String>>,
    /// Empties the field after each choice, to choose several.
    #[prop(optional)]
    clear_on_choose: bool,
    /// Called for Backspace in an empty field.
    #[prop(into, optional)]
    on_backspace: Option<Callback<()>>,
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
    /// Keeps the label for screen readers only.
    #[prop(optional)]
    hide_label: bool,
    /// An example, shown while empty.
    #[prop(into, optional)]
    placeholder: Option<String>,
    /// To move the focus into the field.
    #[prop(optional)]
    input_ref: NodeRef<html::Input>,
) -> impl IntoView {
    let ids = FieldIds::new(unique_id("combo"));
    let list_id = format!("{}-list", ids.control);
    let described_by = ids.described_by(hint, error);
    let control = ids.control.clone();
    let text = text.unwrap_or_else(|| RwSignal::new(String::new()));
    let state = Suggestions::new(suggestions, list_id.clone());
    let choose = Callback::new(move |option: ComboOption| {
        state.close();
        text.set(if clear_on_choose {
            String::new()
        } else {
            option.label
        });
        if clear_on_choose {
            on_query.run(String::new());
        }
        on_choose.run(option.value);
    });
    let typed = Callback::new(move |query: String| {
        text.set(query.clone());
        on_query.run(query);
    });
    let on_key = move |event: KeyboardEvent| {
        let empty = text.with_untracked(String::is_empty);
        match state.press(&event.key(), empty) {
            Key::Ignored => return,
            Key::Moved => {}
            Key::Chosen(option) => choose.run(option),
            Key::Cleared => typed.run(String::new()),
            Key::Backspace => return on_backspace.into_iter().for_each(|back| back.run(())),
        }
        event.prevent_default();
    };
    keep_in_view(state);
    view! {
        <div class="combobox">
            <Field ids=ids label=label hint=hint error=error optional=optional hide_label=hide_label>
                <input
                    class="input"
                    id=control
                    type="text"
                    role="combobox"
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    placeholder=placeholder
                    aria-autocomplete="list"
                    aria-expanded=move || state.shown().to_string()
                    aria-controls=list_id.clone()
                    aria-activedescendant=move || state.active_id()
                    aria-describedby=described_by
                    aria-invalid=move || error.with(Option::is_some).then_some("true")
                    node_ref=input_ref
                    prop:value=move || text.get()
                    on:input=move |event| {
                        typed.run(event_target_value(&event));
                        state.open_at_first();
                    }
                    on:click=move |_| state.open()
                    on:blur=move |_| state.close()
                    on:keydown=on_key
                />
                <Listbox state=state id=list_id text=text.into() nothing=nothing choose=choose/>
            </Field>
        </div>
    }
}

/// Scrolls to the active suggestion, in the list and on the page, as little as it takes.
fn keep_in_view(state: Suggestions) {
    Effect::new(move |_| {
        if let Some(active) = state.active_id().and_then(|id| document().get_element_by_id(&id)) {
            let nearest = web_sys::ScrollIntoViewOptions::new();
            nearest.set_block(web_sys::ScrollLogicalPosition::Nearest);
            active.scroll_into_view_with_scroll_into_view_options(&nearest);
        }
    });
}

/// The list under the field, and the spoken count of what is in it.
#[component]
fn Listbox(
    state: Suggestions,
    id: String,
    text: Signal<String>,
    nothing: Option<String>,
    choose: Callback<ComboOption>,
) -> impl IntoView {
    let nothing = nothing.unwrap_or_else(|| "Nothing fits".to_owned());
    let said = nothing.clone();
    let is_empty = move || state.is_open() && !state.shown() && !text.with(String::is_empty);
    let spoken = move || match state.count() {
        0 if is_empty() => said.clone(),
        1 if state.is_open() => "1 suggestion".to_owned(),
        count if count > 0 && state.is_open() => format!("{count} suggestions"),
        _ => String::new(),
    };
    view! {
        // A press must not take the focus from the field, or the list would close under the pointer.
        <div
            class="combobox__pop"
            hidden=move || !state.shown() && !is_empty()
            on:mousedown=|event| event.prevent_default()
        >
            <ul class="combobox__list" id=id role="listbox" aria-label="Suggestions" hidden=move || !state.shown()>
                <ForEnumerate
                    each=move || state.options()
                    key=|option| option.clone()
                    children=move |index, option| {
                        view! { <Suggestion state=state index=index option=option choose=choose/> }
                    }
                />
            </ul>
            <p class="combobox__nothing" hidden=move || !is_empty()>{nothing}</p>
        </div>
        <span class="visually-hidden" role="status">{spoken}</span>
    }
}

#[component]
fn Suggestion(
    state: Suggestions,
    index: ReadSignal<usize>,
    option: ComboOption,
    choose: Callback<ComboOption>,
) -> impl IntoView {
    let ComboOption { label, detail, .. } = option.clone();
    let active = move || state.is_active(index.get());
    view! {
        <li
            class="combobox__option"
            id=move || state.option_id(index.get())
            role="option"
            aria-selected=move || active().to_string()
            on:click=move |_| choose.run(option.clone())
        >
            <span class="combobox__label">{label}</span>
            {(!detail.is_empty()).then(|| view! { <span class="combobox__detail">{detail}</span> })}
            <span class="combobox__enter" hidden=move || !active()><IconView icon=Icon::ArrowRight/></span>
        </li>
    }
}
