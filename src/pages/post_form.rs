use leptos::prelude::*;

#[component]
pub fn NewPost(hints: crate::route::PostHints) -> impl IntoView {
    let _ = hints;
    view! { <h1>"NewPost"</h1> }
}

#[component]
pub fn EditPost(id: footbridge_core::model::PostId) -> impl IntoView {
    let _ = id;
    view! { <h1>"EditPost"</h1> }
}
