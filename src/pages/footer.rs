use leptos::prelude::*;

#[component]
pub fn Footer() -> impl IntoView {
    view! { <h1>"Footer"</h1> }
}
