use leptos::prelude::*;

#[component]
pub fn Post(id: footbridge_core::model::PostId) -> impl IntoView {
    let _ = id;
    view! { <h1>"Post"</h1> }
}
