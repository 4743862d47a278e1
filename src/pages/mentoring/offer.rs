//! What I offer as a mentor or sponsor.

use footbridge_core::mentoring::places;
use footbridge_core::model::{Choice, OpenTo};
use leptos::prelude::*;

use super::forms::OfferForm;
use crate::components::{Prose, TopicChips};
use crate::state::{Actions, Data};
use crate::ui::{Button, ButtonKind, Dialog, Fact, Facts, Icon};

/// My offer and how many places are free, or an invitation to make one.
#[component]
pub fn Offer() -> impl IntoView {
    let (data, actions) = (expect_context::<Data>(), expect_context::<Actions>());
    let offers = Memo::new(move |_| {
        let open = data.me().map(|me| me.open_to.clone()).unwrap_or_default();
        open.contains(&OpenTo::Mentoring) || open.contains(&OpenTo::Sponsoring)
    });
    let editing = RwSignal::new(false);
    view! {
        <section class="panel" aria-labelledby="offer">
            <h2 class="panel__title" id="offer">"I am a mentor"</h2>
            <Show
                when=move || offers.get()
                fallback=move || view! {
                    <p class="soft">
                        "You need not be further up: whoever knows something that somebody else wants to learn can be a mentor."
                    </p>
                    <div>
                        <Button icon=Icon::Offer on_press=move |()| editing.set(true)>"Be a mentor"</Button>
                    </div>
                }
            >
                <Said/>
                <div class="cluster">
                    <Button small=true icon=Icon::Edit on_press=move |()| editing.set(true)>"Change my offer"</Button>
                    <Button small=true kind=ButtonKind::Quiet on_press=move |()| actions.stop_mentoring()>
                        "Take nobody new"
                    </Button>
                </div>
            </Show>
        </section>
        <Dialog open=editing on_close=move |()| editing.set(false) title="What do you help with?" sticky=true>
            <OfferForm on_done=move |()| editing.set(false)/>
        </Dialog>
    }
}

#[component]
fn Said() -> impl IntoView {
    let data = expect_context::<Data>();
    move || {
        let me = data.me()?;
        let free = data.with(|snapshot| places(&me, &snapshot.index, snapshot.today));
        let offer = me.mentoring.clone().unwrap_or_default();
        let free = format!("{} of {} free", free.free(), free.all);
        Some(view! {
            {(!offer.topics.is_empty()).then(|| view! { <TopicChips ids=offer.topics.clone()/> })}
            {(!offer.note.is_empty()).then(|| view! { <Prose text=offer.note.clone()/> })}
            <Facts>
                <Fact term="Places" icon=Icon::People>{free}</Fact>
                <Fact term="How often" icon=Icon::Calendar>{offer.rhythm.label()}</Fact>
            </Facts>
        })
    }
}
