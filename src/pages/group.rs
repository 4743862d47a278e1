use leptos::prelude::*;

#[component]
pub fn Group(id: footbridge_core::model::GroupId) -> impl IntoView {
    let _ = id;
    view! { <h1>"Group"</h1> }
}
