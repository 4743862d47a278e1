use leptos::prelude::*;

#[component]
pub fn Board() -> impl IntoView {
    view! { <h1>"Board"</h1> }
}
