use leptos::prelude::*;

#[component]
pub fn Profile() -> impl IntoView {
    view! { <h1>"Profile"</h1> }
}
