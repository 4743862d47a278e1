use super::icon::{Icon, IconView};
use leptos::prelude::*;

/// What a list says when it has nothing: why, and what to do about it.
#[component]
pub fn EmptyState(
    /// A drawing of what is missing.
    icon: Icon,
    /// What is not there, in a few words.
    #[prop(into)]
    title: String,
    /// Buttons or links that help.
    #[prop(into, optional)]
    actions: ViewFnOnce,
    /// A sentence or two more.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="empty">
            <span class="empty__icon"><IconView icon=icon large=true/></span>
            <p class="empty__title">{title}</p>
            <div class="empty__text">{children()}</div>
            <div class="empty__actions">{actions.run()}</div>
        </div>
    }
}
