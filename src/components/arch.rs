//! The drawing of the bridge.

use leptos::prelude::*;

/// Two banks and the bridge between them, behind what is said.
#[component]
pub fn Arch() -> impl IntoView {
    view! {
        <svg
            class="welcome__art"
            viewBox="0 0 32 30"
            fill="none"
            stroke="currentColor"
            stroke-width="1"
            stroke-linecap="round"
            aria-hidden="true"
        >
            <path d="M1 23Q16 8 31 23M3 14Q16 2 29 14M6 12v7.5M11 9.5v7.5M16 8.8v7M21 9.5v7.5M26 12v7.5M4 27h24M9 29.5h14"/>
        </svg>
    }
}
