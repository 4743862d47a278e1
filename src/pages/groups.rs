use leptos::prelude::*;

#[component]
pub fn Groups() -> impl IntoView {
    view! { <h1>"Groups"</h1> }
}
