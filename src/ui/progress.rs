use super::id::unique_id;
use leptos::prelude::*;
use leptos::text_prop::TextProp;

/// A line that fills, or wanders while nobody knows how far it is.
#[component]
pub fn ProgressLine(
    /// What is under way.
    #[prop(into)]
    label: TextProp,
    /// How much is done, from 0 to 1; `None` while unknown.
    #[prop(into)]
    value: Signal<Option<f64>>,
) -> impl IntoView {
    let id = unique_id("progress");
    view! {
        <div>
            <label class="progress__label" for=id.clone()>{move || label.get()}</label>
            <progress class="progress" id=id max="1" value=move || value.get()></progress>
        </div>
    }
}

/// What a skeleton stands in for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SkeletonKind {
    /// A grid of cards.
    #[default]
    Cards,
    /// Rows of a list.
    Rows,
    /// A heading and a few lines.
    Text,
}

/// Grey shapes where content will be. Says "Loading" to screen readers once.
#[component]
pub fn Skeleton(
    /// What it stands in for.
    #[prop(optional)]
    kind: SkeletonKind,
    /// How many cards, rows or lines.
    #[prop(default = 6)]
    count: usize,
) -> impl IntoView {
    let (frame, piece) = match kind {
        SkeletonKind::Cards => ("card-grid", "skeleton skeleton--card"),
        SkeletonKind::Rows => ("stack", "skeleton skeleton--row"),
        SkeletonKind::Text => ("stack", "skeleton skeleton--line"),
    };
    view! {
        <div>
            <span class="visually-hidden" role="status">"Loading"</span>
            <div class=frame aria-hidden="true">
                {(0..count).map(|_| view! { <div class=piece></div> }).collect_view()}
            </div>
        </div>
    }
}
