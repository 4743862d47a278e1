use leptos::prelude::*;

#[component]
pub fn NewGroup(topic: Option<footbridge_core::model::TopicId>) -> impl IntoView {
    let _ = topic;
    view! { <h1>"NewGroup"</h1> }
}

#[component]
pub fn EditGroup(id: footbridge_core::model::GroupId) -> impl IntoView {
    let _ = id;
    view! { <h1>"EditGroup"</h1> }
}
