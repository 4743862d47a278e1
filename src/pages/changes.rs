use leptos::prelude::*;

#[component]
pub fn Changes() -> impl IntoView {
    view! { <h1>"Changes"</h1> }
}
