use leptos::prelude::*;

/// Four dots, the first `level` of them filled, then the level's name.
#[component]
pub fn LevelMeter(
    /// From 1 to 4.
    level: u8,
    /// What the level is called; it is all a screen reader hears.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    let dots = (1..=4_u8).map(|n| {
        let class = if n <= level {
            "level__dot level__dot--on"
        } else {
            "level__dot"
        };
        view! { <circle class=class cx=n * 10 - 5 cy="5" r="3.5"></circle> }
    });
    view! {
        <span class="level">
            <svg class="level__dots" viewBox="0 0 40 10" aria-hidden="true">{dots.collect_view()}</svg>
            <span class="level__label">{label}</span>
        </span>
    }
}
