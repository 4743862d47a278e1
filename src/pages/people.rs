use leptos::prelude::*;

#[component]
pub fn People() -> impl IntoView {
    view! { <h1>"People"</h1> }
}
