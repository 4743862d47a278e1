use super::icon::{Icon, IconView};
use leptos::prelude::*;

/// A list of facts, each with its name. Fill it with [`Fact`].
#[component]
pub fn Facts(
    /// The facts.
    children: Children,
) -> impl IntoView {
    view! { <dl class="facts">{children()}</dl> }
}

/// One fact in [`Facts`].
#[component]
pub fn Fact(
    /// Its name.
    #[prop(into)]
    term: String,
    /// Drawn before the name.
    #[prop(optional)]
    icon: Option<Icon>,
    /// What is so.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="facts__row">
            <dt class="facts__term">
                {icon.map(|icon| view! { <IconView icon=icon/> })}
                {term}
            </dt>
            <dd class="facts__value">{children()}</dd>
        </div>
    }
}
