use super::icon::{Icon, IconView};
use leptos::prelude::*;
use leptos::text_prop::TextProp;

/// A small label for one thing among several. With `href` it is a link.
#[component]
pub fn Chip(
    /// Where it leads; without it the chip is plain text.
    #[prop(into, optional)]
    href: Option<String>,
    /// Tinted, for the ones that match the reader.
    #[prop(optional)]
    matched: bool,
    /// The text.
    children: Children,
) -> impl IntoView {
    let class = if matched { "chip chip--matched" } else { "chip" };
    match href {
        Some(href) => view! { <a class=class href=href>{children()}</a> }.into_any(),
        None => view! { <span class=class>{children()}</span> }.into_any(),
    }
}

/// A chip that is chosen or not: a toggle button.
#[component]
pub fn ToggleChip(
    /// Whether it is chosen.
    #[prop(into)]
    pressed: Signal<bool>,
    /// Called with what it should become.
    #[prop(into)]
    on_toggle: Callback<bool>,
    /// The text.
    children: Children,
) -> impl IntoView {
    view! {
        <button
            class="chip chip--toggle"
            type="button"
            aria-pressed=move || pressed.get().to_string()
            on:click=move |_| on_toggle.run(!pressed.get_untracked())
        >
            <span class="chip__mark" aria-hidden="true">
                {move || view! { <IconView icon=if pressed.get() { Icon::Check } else { Icon::Plus }/> }}
            </span>
            {children()}
        </button>
    }
}

/// A chosen thing that can be taken away again.
#[component]
pub fn RemovableChip(
    /// The text.
    #[prop(into)]
    label: String,
    /// Before the label in the name of the button, for example "Remove".
    #[prop(into, optional)]
    verb: Option<TextProp>,
    /// Called when it should go.
    #[prop(into)]
    on_remove: Callback<()>,
) -> impl IntoView {
    let name = {
        let label = label.clone();
        move || {
            verb.as_ref().map_or_else(
                || format!("Remove {label}"),
                |verb| format!("{} {label}", verb.get()),
            )
        }
    };
    view! {
        <span class="chip chip--removable">
            {label}
            <button class="chip__remove" type="button" aria-label=name on:click=move |_| on_remove.run(())>
                <IconView icon=Icon::Close/>
            </button>
        </span>
    }
}
