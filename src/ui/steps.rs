use leptos::prelude::*;

/// Where one is in something done step by step.
#[component]
pub fn Steps(
    /// The names of the steps.
    steps: Vec<String>,
    /// The one at hand, from 0.
    #[prop(into)]
    current: Signal<usize>,
) -> impl IntoView {
    let steps = steps.into_iter().enumerate().map(|(n, name)| {
        let state = move || if n < current.get() { "done" } else { "open" };
        view! {
            <li class="steps__step" data-state=state aria-current=move || (n == current.get()).then_some("step")>
                <span class="steps__number" aria-hidden="true">{n + 1}</span>
                <span class="steps__name">{name}</span>
                <span class="visually-hidden">{move || if n < current.get() { " (done)" } else { "" }}</span>
            </li>
        }
    });
    view! { <ol class="steps" aria-label="Steps">{steps.collect_view()}</ol> }
}
