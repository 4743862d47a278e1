//! Being visible to hiring leads: an explicit choice, with what it means said plainly.

use footbridge_core::model::OpenTo;
use leptos::prelude::*;

use crate::state::{Actions, Data};
use crate::ui::Checkbox;

/// What hiring leads see of those who chose to be seen, and what it does not hide.
pub const WHAT_IT_MEANS: &str = "Who writes a role, a move or a project sees you on its page, with what you would bring. \
    Nobody else is shown it here. But the choice lies in a file of the site: whoever can open the site can read it there.";

/// The choice.
#[component]
pub fn Visible() -> impl IntoView {
    let (data, actions) = (expect_context::<Data>(), expect_context::<Actions>());
    let checked = Signal::derive(move || data.me().is_some_and(|me| me.open_to.contains(&OpenTo::Hiring)));
    view! {
        <section class="panel" aria-labelledby="visible">
            <h2 class="panel__title" id="visible">"Being found"</h2>
            <Checkbox
                label="Visible to hiring leads"
                detail=WHAT_IT_MEANS
                checked=checked
                on_change=move |on| actions.let_hiring_leads_see_me(on)
            />
        </section>
    }
}
