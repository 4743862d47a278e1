//! What the leads of a group and the moderators can do with it.

use std::sync::Arc;

use footbridge_core::change::ChangeKind;
use footbridge_core::finder::ListQuery;
use footbridge_core::model::{Group, GroupStatus};
use leptos::prelude::*;

use crate::route::Route;
use crate::state::{Actions, Data, Navigation};
use crate::ui::{Button, ButtonKind, Dialog, Icon, LinkButton};

/// Change and close; nothing for those who may not. Opening again is offered beside the news that it is closed.
#[component]
pub fn Manage(
    /// The group as it is now.
    group: Signal<Arc<Group>>,
    /// Whether I may change it.
    may_edit: Memo<bool>,
) -> impl IntoView {
    let data = expect_context::<Data>();
    let closing = RwSignal::new(false);
    let edit = move || group.with(|group| Route::EditGroup(group.id.clone()).href());
    let may_close = Memo::new(move |_| {
        may_edit.get()
            && data.with(|shown| group.with(|group| group.status_on(shown.today) != GroupStatus::Closed))
    });
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
    let data = expect_context::<Data>();
    let actions = expect_context::<Actions>();
    let navigation = expect_context::<Navigation>();
    let is_published = move || {
        let id = group.with(|group| group.id.clone());
        data.with(|shown| shown.published.catalog.groups.get(&id).is_some())
    };
    let close = move |()| {
        open.set(false);
        let id = group.with_untracked(|group| group.id.clone());
        // What nobody else has seen is gone once it is closed, and so is its page.
        let stays = untrack(is_published);
        let closed = actions.act(ChangeKind::CloseGroup { group: id });
        if closed && !stays {
            navigation.go(&Route::Groups(ListQuery::default()));
        }
    };
    let words = move || {
        if is_published() {
            "It is no longer found or suggested, and nobody can join it. Who has its address can still read it, \
             and you can open it again later."
        } else {
            "Nobody else has seen it yet, so nothing of it is left."
        }
    };
    view! {
        <Dialog open=open on_close=move |()| open.set(false) title="Close this group?">
            <div class="stack">
                <p>{words}</p>
                <div class="form__actions">
                    <Button kind=ButtonKind::Danger on_press=close>"Close the group"</Button>
                    <Button kind=ButtonKind::Quiet on_press=move |()| open.set(false)>"Cancel"</Button>
                </div>
            </div>
        </Dialog>
    }
}
