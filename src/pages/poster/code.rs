//! A code that leads a phone to a page.

use footbridge_core::qr::drawn;
use leptos::prelude::*;

/// An address as a code, black on white in either theme: phones look for dark on light. Nothing where it is too long.
#[component]
pub fn Code(
    /// Whole address.
    address: String,
    /// What it leads to, for who does not see it.
    label: String,
) -> impl IntoView {
    drawn(&address).map(|code| {
        view! {
            <svg
                class="poster__code"
                role="img"
                aria-label=label
                viewBox=format!("0 0 {size} {size}", size = code.size)
                shape-rendering="crispEdges"
            >
                <path d=code.path></path>
            </svg>
        }
    })
}
