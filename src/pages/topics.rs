use leptos::prelude::*;

#[component]
pub fn Topics() -> impl IntoView {
    view! { <h1>"Topics"</h1> }
}
