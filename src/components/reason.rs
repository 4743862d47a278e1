//! Why something is suggested.

use leptos::prelude::*;

use crate::ui::{Icon, IconView};

/// One line that says why, such as "You both picked sourdough; Ines works in Legal".
#[component]
pub fn ReasonLine(
    /// The line, from `footbridge_core::matching::sentence`.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    view! {
        <p class="reason">
            <IconView icon=Icon::Spark/>
            <span>{text}</span>
        </p>
    }
}
