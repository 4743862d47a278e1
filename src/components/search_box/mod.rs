//! The search box in the bar: a form that works by itself, and has help once the part that helps is here.

mod shortcut;

use leptos::ev::{Event, KeyboardEvent, SubmitEvent};
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::state::{BoxEvent, Helper, SearchBox};
use crate::ui::{Icon, IconButton, IconView};

use shortcut::focus_by_key;

/// DOM id of the list of what completes the text.
pub const LIST: &str = "find-list";

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
    let leave = move || {
        if let Some(field) = field.get_untracked() {
            field.blur().ok();
        }
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        search.submit();
        leave();
    };
    let press = move |event: KeyboardEvent| {
        // While an input method composes, its keys are not ours.
        if event.is_composing() || event.key_code() == COMPOSING {
            return;
        }
        let key = event.key();
        if search.tell(BoxEvent::Pressed(key.clone())) {
            event.prevent_default();
        } else if key == "Escape" {
            event.prevent_default();
            leave();
        }
    };
    view! {
        <form class="find" role="search" data-here=move || here.get().then_some("") on:submit=submit>
            <label class="visually-hidden" for="find">"Search everything"</label>
            <IconView icon=Icon::Search/>
            <Field search=search field=field on_use=on_use press=Callback::new(press)/>
            <kbd class="find__key" aria-hidden="true">"/"</kbd>
            {move || panel.run()}
        </form>
    }
}

/// What browsers say in place of a key while an input method has it.
const COMPOSING: u32 = 229;

#[component]
fn Field(
    search: SearchBox,
    field: NodeRef<html::Input>,
    on_use: Callback<()>,
    press: Callback<KeyboardEvent>,
) -> impl IntoView {
    let helper = move || search.helper().filter(|_| search.is_in_use());
    let offers = move || helper().is_some_and(|Helper { offers, .. }| offers.get());
    let typed = move |event: Event| {
        let text = event_target_value(&event);
        let composing = event
            .dyn_ref::<web_sys::InputEvent>()
            .is_some_and(web_sys::InputEvent::is_composing);
        search.use_it(true);
        if composing || !search.tell(BoxEvent::Typed(text.clone())) {
            search.write(text);
        }
    };
    view! {
        <input
            class="input find__input"
            id="find"
            type="text"
            role="combobox"
            enterkeyhint="search"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            placeholder="Search"
            aria-autocomplete="list"
            aria-keyshortcuts="/ Control+K"
            aria-controls=LIST
            aria-expanded=move || offers().to_string()
            aria-activedescendant=move || helper().and_then(|helper| helper.active.get())
            node_ref=field
            prop:value=move || search.text()
            on:input=typed
            on:focus=move |_| {
                on_use.run(());
                search.use_it(true);
            }
            on:click=move |_| search.use_it(true)
            on:blur=move |_| search.use_it(false)
            on:keydown=move |event| press.run(event)
        />
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
