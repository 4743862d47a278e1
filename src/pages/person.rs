use leptos::prelude::*;

#[component]
pub fn Person(id: footbridge_core::model::PersonId) -> impl IntoView {
    let _ = id;
    view! { <h1>"Person"</h1> }
}
