//! The parts of a score, for who wants to know.

use footbridge_core::text::capitalised;
use leptos::prelude::*;

/// A fold with every reason and its points.
#[component]
pub fn ScoreParts(
    /// Points and sentence of each part, weightiest first.
    parts: Vec<(u32, String)>,
    /// What it is about, for those who hear it: "Ines Okafor".
    #[prop(into)]
    about: String,
) -> impl IntoView {
    let part = |(points, words): (u32, String)| {
        view! {
            <li class="score__part">
                <span>{capitalised(&words)}</span>
                <span class="score__points">{points}<span class="visually-hidden">" points"</span></span>
            </li>
        }
    };
    view! {
        <details class="fold score card__above">
            <summary>"Why?"<span class="visually-hidden">{format!(" {about}")}</span></summary>
            <ul class="score__parts">{parts.into_iter().map(part).collect_view()}</ul>
        </details>
    }
}

/// The first reasons as one line, such as "Ana can teach Rust; you share a language".
pub fn first_reasons(parts: &[(u32, String)], most: usize) -> String {
    let words: Vec<&str> = parts.iter().take(most).map(|(_, words)| words.as_str()).collect();
    capitalised(&words.join("; "))
}
