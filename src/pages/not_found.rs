use leptos::prelude::*;

#[component]
pub fn NotFound(address: String) -> impl IntoView {
    let _ = address;
    view! { <h1>"NotFound"</h1> }
}
