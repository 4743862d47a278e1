//! Doing something from within a frame, where it may be kept apart from Footbridge itself, or not at all.

use footbridge_core::change::ChangeKind;
use leptos::prelude::*;

use super::link::OutLink;
use crate::route::Route;
use crate::state::{Actions, Data};
use crate::storage::Storage;
use crate::ui::{Button, ButtonKind, Icon, IconView};

/// A button that says, before anything is done, where it will be kept, and offers to take it along into the whole app.
#[component]
pub fn Doing(
    /// The button's words: "Join", "Joined".
    #[prop(into)]
    label: Signal<&'static str>,
    /// What it is about, read out after them.
    #[prop(into)]
    about: Signal<String>,
    /// Whether it is done already.
    done: Signal<bool>,
    /// What pressing it would do.
    #[prop(into)]
    change: Callback<(), ChangeKind>,
) -> impl IntoView {
    let asked = RwSignal::new(false);
    view! {
        <button
            class="button button--small"
            type="button"
            aria-pressed=move || done.get().to_string()
            aria-expanded=move || asked.get().to_string()
            on:click=move |_| asked.update(|asked| *asked = !*asked)
        >
            {move || view! { <IconView icon=if done.get() { Icon::Check } else { Icon::Plus }/> }}
            {label}
            <span class="visually-hidden">{move || about.with(|about| format!(" {about}"))}</span>
        </button>
        <Show when=move || asked.get()>
            <Where change=change on_close=move |()| asked.set(false)/>
        </Show>
    }
}

/// Where it would be kept, and the ways on.
#[component]
fn Where(change: Callback<(), ChangeKind>, #[prop(into)] on_close: Callback<()>) -> impl IntoView {
    let data = expect_context::<Data>();
    let actions = expect_context::<Actions>();
    let is_known = Memo::new(move |_| data.me().is_some() && Storage::is_lasting());
    let words = move || {
        if is_known.get() {
            "It is kept in this browser, with what else you did in Footbridge, until you publish it under “My changes”."
        } else if Storage::is_lasting() {
            "This frame does not know who you are, and what it kept would stay apart from Footbridge itself. \
             Take it along: there you confirm it, and it is kept."
        } else {
            "Your browser lets this frame keep nothing. Take it along into Footbridge: there you confirm it, and it is kept."
        }
    };
    let keep = move |()| {
        actions.act(change.run(()));
        on_close.run(());
    };
    let along = Signal::derive(move || Route::brought(&change.run(())));
    view! {
        <div class="embed-where">
            <p>{words}</p>
            <div class="cluster">
                <Show when=move || is_known.get()>
                    <Button kind=ButtonKind::Primary small=true on_press=keep>"Keep it here"</Button>
                </Show>
                <OutLink class="button button--small" route=along>
                    "Take it to Footbridge"
                    <IconView icon=Icon::External/>
                </OutLink>
                <Button kind=ButtonKind::Quiet small=true on_press=on_close>"Never mind"</Button>
            </div>
        </div>
    }
}
