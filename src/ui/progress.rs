use super::id::unique_id;
use leptos::prelude::*;
use leptos::text_prop::TextProp;

/// A line that fills, or wanders while nobody knows how far it is.
#[component]
pub fn ProgressLine(
    /// What is under way.
    #[prop(into)]
    label: TextProp,
    /// How much is done, in per cent; `None` while unknown.
    #[prop(into)]
    value: Signal<Option<usize>>,
) -> impl IntoView {
    let id = unique_id("progress");
    view! {
        <div>
            <label class="progress__label" for=id.clone()>{move || label.get()}</label>
            <progress class="progress" id=id max="100" value=move || value.get()></progress>
        </div>
    }
}

/// Grey cards where content will be. Says "Loading" to screen readers once.
#[component]
pub fn Skeleton(
    /// How many.
    #[prop(default = 6)]
    count: usize,
) -> impl IntoView {
    view! {
        <div>
            <span class="visually-hidden" role="status">"Loading"</span>
            <div class="card-grid" aria-hidden="true">
                {(0..count).map(|_| view! { <div class="skeleton skeleton--card"></div> }).collect_view()}
            </div>
        </div>
    }
}
