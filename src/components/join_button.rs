//! Joining a group and leaving it.

use std::sync::Arc;

use footbridge_core::change::ChangeKind;
use footbridge_core::model::Group;
use leptos::prelude::*;

use crate::state::{Actions, Data};
use crate::ui::{Button, ButtonKind, Icon, IconView};

/// "Join", pressed or not. The name of the group is part of its name, since a list has many.
#[component]
pub fn JoinButton(
    /// The group as it is now.
    #[prop(into)]
    group: Signal<Arc<Group>>,
    /// For the page of the group, where it is the one thing to do.
    #[prop(optional)]
    large: bool,
) -> impl IntoView {
    let data = expect_context::<Data>();
    let actions = expect_context::<Actions>();
    let joined = Signal::derive(move || {
        data.me()
            .is_some_and(|me| group.with(|group| group.members.contains(&me.id)))
    });
    let press = move |()| {
        let group = group.with_untracked(|group| group.id.clone());
        actions.act(if joined.get_untracked() {
            ChangeKind::LeaveGroup { group }
        } else {
            ChangeKind::JoinGroup { group }
        });
    };
    let kind = if large {
        ButtonKind::Primary
    } else {
        ButtonKind::Plain
    };
    view! {
        <Button kind=kind small=!large wide=large pressed=joined on_press=press>
            {move || view! { <IconView icon=if joined.get() { Icon::Check } else { Icon::Plus }/> }}
            {move || if joined.get() { "Joined" } else { "Join" }}
            <span class="visually-hidden">{move || group.with(|group| format!(" {}", group.name))}</span>
        </Button>
    }
}
