use leptos::prelude::*;

#[component]
pub fn Problems() -> impl IntoView {
    view! { <h1>"Problems"</h1> }
}
