//! What I want a mentor for, and whom I would like.

use footbridge_core::model::OpenTo;
use leptos::prelude::*;

use super::choices::Choices;
use super::forms::WishForm;
use crate::components::{Prose, TopicChips};
use crate::state::{Actions, Data};
use crate::ui::{Button, ButtonKind, Dialog, Icon};

/// My goals and ranked choices, or an invitation to say them.
#[component]
pub fn Wish() -> impl IntoView {
    let (data, actions) = (expect_context::<Data>(), expect_context::<Actions>());
    let looks = Memo::new(move |_| {
        data.me()
            .is_some_and(|me| me.open_to.contains(&OpenTo::BeingMentored))
    });
    let editing = RwSignal::new(false);
    view! {
        <section class="panel" aria-labelledby="wish">
            <h2 class="panel__title" id="wish">"I look for a mentor"</h2>
            <Show
                when=move || looks.get()
                fallback=move || view! {
                    <p class="soft">"Say what you want to get better at, and you see who could help."</p>
                    <div>
                        <Button icon=Icon::Sprout on_press=move |()| editing.set(true)>"Look for a mentor"</Button>
                    </div>
                }
            >
                <Goals/>
                <Choices/>
                <div class="cluster">
                    <Button small=true icon=Icon::Edit on_press=move |()| editing.set(true)>"Change my goals"</Button>
                    <Button small=true kind=ButtonKind::Quiet on_press=move |()| actions.stop_looking()>"Stop looking"</Button>
                </div>
            </Show>
        </section>
        <Dialog open=editing on_close=move |()| editing.set(false) title="What do you want a mentor for?" sticky=true>
            <WishForm on_done=move |()| editing.set(false)/>
        </Dialog>
    }
}

#[component]
fn Goals() -> impl IntoView {
    let data = expect_context::<Data>();
    let goals = Memo::new(move |_| data.me().and_then(|me| me.goals.clone()).unwrap_or_default());
    move || {
        let goals = goals.get();
        let is_said = !goals.topics.is_empty();
        let note = (!goals.note.is_empty()).then(|| view! { <Prose text=goals.note.clone()/> });
        view! {
            {if is_said {
                view! { <TopicChips ids=goals.topics.clone()/> }.into_any()
            } else {
                view! { <p class="soft">"No goals yet: mentors are found by what you want to learn."</p> }.into_any()
            }}
            {note}
        }
    }
}
