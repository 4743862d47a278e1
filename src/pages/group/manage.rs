//! What the leads of a group and the moderators can do with it.

use std::sync::Arc;

use footbridge_core::change::ChangeKind;
use footbridge_core::model::{Group, GroupStatus};
use leptos::prelude::*;

use crate::route::Route;
use crate::state::Actions;
use crate::ui::{Button, ButtonKind, Dialog, Icon, LinkButton};

/// Change and close; nothing for those who may not. Opening again is offered beside the news that it is closed.
#[component]
pub fn Manage(
    /// The group as it is now.
    group: Signal<Arc<Group>>,
    /// Whether I may change it.
    may_edit: Memo<bool>,
) -> impl IntoView {
    let closing = RwSignal::new(false);
    let edit = move || group.with(|group| Route::EditGroup(group.id.clone()).href());
    let may_close =
        Memo::new(move |_| may_edit.get() && group.with(|group| group.status != GroupStatus::Closed));
    view! {
        <Show when=move || may_edit.get()>
            <LinkButton icon=Icon::Edit href=edit>"Change"</LinkButton>
        </Show>
        <Show when=move || may_close.get()>
            <Button icon=Icon::Lock on_press=move |()| closing.set(true)>"Close"</Button>
        </Show>
        <CloseDialog group=group open=closing/>
    }
}

#[component]
fn CloseDialog(group: Signal<Arc<Group>>, open: RwSignal<bool>) -> impl IntoView {
    let actions = expect_context::<Actions>();
    let close = move |()| {
        open.set(false);
        let group = group.with_untracked(|group| group.id.clone());
        actions.act(ChangeKind::CloseGroup { group });
    };
    view! {
        <Dialog open=open on_close=move |()| open.set(false) title="Close this group?">
            <p>
                "It is no longer found or suggested, and nobody can join it. Who has its address can still read it, \
                 and you can open it again later."
            </p>
            <div class="form__actions">
                <Button kind=ButtonKind::Danger on_press=close>"Close the group"</Button>
                <Button kind=ButtonKind::Quiet on_press=move |()| open.set(false)>"Cancel"</Button>
            </div>
        </Dialog>
    }
}
