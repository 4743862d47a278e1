//! One step of handing over: what to press, and what to do on the other side.

use footbridge_core::handoff::{Handoff, Means, name_of};
use footbridge_core::model::{ChangeId, PublishChannel};
use leptos::prelude::*;

use super::after::After;
use super::file::{CopyStep, DownloadStep};
use super::page::{ByHandStep, OpenStep};
use super::send::SendStep;
use crate::intl::plural;
use crate::state::Actions;

/// A step, and which of how many it is.
#[derive(Clone, PartialEq, Debug)]
pub struct Step {
    /// Tells it from the others.
    pub key: String,
    /// The way it goes.
    pub channel: PublishChannel,
    /// From 1.
    pub number: usize,
    /// How many there are.
    pub of: usize,
    /// What it carries, and how.
    pub handoff: Handoff,
}

/// What the parts of a step share: whether it was gone, and what goes with it.
#[derive(Clone, Copy, Debug)]
pub struct Going {
    gone: RwSignal<bool>,
    ids: StoredValue<Vec<ChangeId>>,
    channel: StoredValue<String>,
    actions: Actions,
}

impl Going {
    /// Whether the step was gone, tracked.
    pub fn is_gone(self) -> bool {
        self.gone.get()
    }

    /// Notes that the changes were handed over, once for each time that the step is gone.
    pub fn went(self) {
        // A request may be answered after the dialog was closed; what happened is noted all the same.
        if self.gone.try_get_untracked() != Some(true) {
            self.gone.try_set(true);
            let ids = self.ids.try_get_value().unwrap_or_default();
            let channel = self.channel.try_get_value().unwrap_or_default();
            self.actions.hand_over(&ids, &channel);
        }
    }

    /// Takes that back: it did not go through.
    pub fn did_not_go(self) {
        self.gone.set(false);
        let ids = self.ids.get_value();
        self.actions.outbox.not_sent(&ids).unwrap_or_default();
    }
}

/// The step.
#[component]
pub fn StepView(step: Step) -> impl IntoView {
    let Step {
        channel,
        number,
        of,
        handoff,
        ..
    } = step;
    let going = Going {
        gone: RwSignal::new(false),
        ids: StoredValue::new(handoff.changes.clone()),
        channel: StoredValue::new(name_of(&channel)),
        actions: expect_context::<Actions>(),
    };
    let heading = (of > 1).then(|| {
        let count = plural(handoff.changes.len(), "change", "changes");
        view! { <h3 class="publish__step">{format!("Step {number} of {of}: {count}")}</h3> }
    });
    let way = channel.way;
    let means = match handoff.means {
        Means::Open(url) => view! { <OpenStep way=way url=url going=going/> }.into_any(),
        Means::ByHand {
            page,
            text,
            name,
            length,
            limit,
        } => {
            let too_long = (length, limit);
            view! { <ByHandStep way=way page=page text=text name=name too_long=too_long going=going/> }
                .into_any()
        }
        Means::Send { url, text } => view! { <SendStep way=way url=url text=text going=going/> }.into_any(),
        Means::Copy(text) => view! { <CopyStep text=text going=going/> }.into_any(),
        Means::Download { name, text } => {
            view! { <DownloadStep name=name text=text going=going/> }.into_any()
        }
    };
    view! {
        <div class="publish__means">
            {heading} {means} <After going=going/>
        </div>
    }
}
