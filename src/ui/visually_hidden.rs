use leptos::prelude::*;
use leptos::text_prop::TextProp;

/// Text for screen readers only.
#[component]
pub fn VisuallyHidden(
    /// The text.
    children: Children,
) -> impl IntoView {
    view! { <span class="visually-hidden">{children()}</span> }
}

/// A line that is read out, politely, whenever it changes: "14 groups".
#[component]
pub fn Status(
    /// The text.
    #[prop(into)]
    text: TextProp,
    /// Keeps it from sight, where the page shows the same in another way.
    #[prop(optional)]
    hidden: bool,
) -> impl IntoView {
    view! {
        <p class=if hidden { "visually-hidden" } else { "status" } role="status">{move || text.get()}</p>
    }
}
