//! Takes a change back, as far as it can be.

use leptos::prelude::*;

use super::kinds::opposite;
use super::pending::Pending;
use crate::state::Actions;
use crate::ui::{Button, ButtonKind, Dialog, Icon};

/// Withdraws at once what nobody else has; says first what cannot be called back.
#[component]
pub fn WithdrawButton(pending: Pending) -> impl IntoView {
    let actions = expect_context::<Actions>();
    let asking = RwSignal::new(false);
    let (has_left, id) = (pending.entry.has_left(), pending.id().clone());
    let press = move |()| {
        if has_left {
            asking.set(true);
        } else {
            actions.withdraw(&id);
        }
    };
    view! {
        <Button small=true kind=ButtonKind::Quiet icon=Icon::Undo on_press=press>"Withdraw"</Button>
        {has_left.then(|| view! { <AskFirst pending=pending open=asking/> })}
    }
}

#[component]
fn AskFirst(pending: Pending, open: RwSignal<bool>) -> impl IntoView {
    let actions = expect_context::<Actions>();
    let id = StoredValue::new(pending.id().clone());
    let undo = opposite(&pending.change().change);
    let gone = if pending.entry.handed.is_empty() {
        "A copy of this change is elsewhere: it was downloaded, or came from another device."
    } else {
        "This change was handed over. What was sent cannot be called back."
    };
    let withdraw = move |()| {
        open.set(false);
        id.with_value(|id| actions.withdraw(id));
    };
    view! {
        <Dialog open=open on_close=move |()| open.set(false) title="Withdraw it here only?">
            <div class="stack">
                <p>{gone}</p>
                <p>
                    "Withdrawing takes it off this device. If it is taken into the data all the same, undo it there: "
                    {undo} ", and publish that."
                </p>
                <div class="form__actions">
                    <Button kind=ButtonKind::Danger on_press=withdraw>"Withdraw it here"</Button>
                    <Button kind=ButtonKind::Quiet on_press=move |()| open.set(false)>"Cancel"</Button>
                </div>
            </div>
        </Dialog>
    }
}
