//! In place of what an address names and the data does not have.

use leptos::prelude::*;

use crate::components::StillLoading;
use crate::state::Company;

/// Says that it is on its way, or that there is none.
#[component]
pub fn Missing(
    /// What is missing: "group".
    what: &'static str,
    /// The id in the address.
    id: String,
) -> impl IntoView {
    let company = expect_context::<Company>();
    let is_whole = Memo::new(move |_| company.is_whole());
    move || {
        if is_whole.get() {
            let words = format!(
                "There is no {what} “{id}” in the company’s data. It may have been removed, or the address of this frame is mistyped."
            );
            view! { <p class="soft">{words}</p> }.into_any()
        } else {
            view! { <StillLoading/> }.into_any()
        }
    }
}
