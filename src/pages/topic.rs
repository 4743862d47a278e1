use leptos::prelude::*;

#[component]
pub fn Topic(name: String) -> impl IntoView {
    let _ = name;
    view! { <h1>"Topic"</h1> }
}
