//! After a step: what was noted, and how to hear whether it arrived.

use leptos::prelude::*;

use super::step::Going;
use crate::state::Company;
use crate::ui::{Button, ButtonKind, Icon, Status};

/// Says that it was noted; asks whether it went through; looks whether it is published.
#[component]
pub fn After(going: Going) -> impl IntoView {
    let company = expect_context::<Company>();
    let words = move || {
        let noted = "Noted as handed over. It leaves your list once it is published, which may take a while.";
        if going.is_gone() { noted } else { "" }
    };
    let check = move || {
        if company.is_fetching() {
            "Checking…"
        } else {
            "Check now"
        }
    };
    view! {
        <Status text=words/>
        <Show when=move || going.is_gone()>
            <div class="cluster">
                <Button small=true icon=Icon::Refresh on_press=move |()| company.fetch()>{check}</Button>
                <Button small=true kind=ButtonKind::Quiet on_press=move |()| going.did_not_go()>"No, it was not sent"</Button>
            </div>
        </Show>
    }
}
