//! The frame of a step.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::answers::Step;
use crate::ui::{Button, ButtonKind, Icon};

/// The heading of the step shown; there is one at a time.
const HEADING: &str = "welcome-step";

/// Question, fields and the buttons to go on.
#[component]
pub fn StepFrame(
    /// The question.
    title: &'static str,
    /// A sentence about it.
    #[prop(into)]
    lead: Signal<String>,
    /// Called when the step is confirmed.
    #[prop(into)]
    on_confirm: Callback<()>,
    /// What confirming is called.
    #[prop(default = "Continue")]
    confirm: &'static str,
    /// Called to leave the step without saying anything.
    #[prop(into)]
    on_skip: Callback<()>,
    /// What that is called.
    #[prop(default = "Skip")]
    skip: &'static str,
    /// Called to go back; nothing for the first step.
    #[prop(into, optional)]
    on_back: Option<Callback<()>>,
    /// The fields.
    children: Children,
) -> impl IntoView {
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        on_confirm.run(());
    };
    view! {
        <form class="form panel" on:submit=submit novalidate=true aria-labelledby=HEADING>
            <div class="welcome-steps__question">
                <h2 id=HEADING tabindex="-1">{title}</h2>
                <p class="soft">{move || lead.get()}</p>
            </div>
            {children()}
            <div class="form__actions">
                <Button kind=ButtonKind::Primary submit=true>{confirm}</Button>
                {on_back
                    .map(|back| view! { <Button icon=Icon::ArrowLeft on_press=back>"Back"</Button> })}
                <Button kind=ButtonKind::Quiet on_press=on_skip>{skip}</Button>
            </div>
        </form>
    }
}

/// Moves the focus to the question whenever another step is shown.
pub fn focus_each(step: Memo<Step>) {
    Effect::new(move |before: Option<()>| {
        step.get();
        if before.is_some() {
            request_animation_frame(|| {
                window().scroll_to_with_x_and_y(0.0, 0.0);
                let heading = document().get_element_by_id(HEADING);
                if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
                    heading.focus().ok();
                }
            });
        }
    });
}
