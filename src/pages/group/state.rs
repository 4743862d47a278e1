//! What to know first of a group that is not alive, and how to wake it.

use std::sync::Arc;

use footbridge_core::change::{ChangeKind, GroupPatch};
use footbridge_core::model::{Group, GroupStatus};
use leptos::prelude::*;

use crate::intl::day;
use crate::state::{Actions, Data};
use crate::ui::{Banner, Button, Icon, Tone};

/// A banner for a dormant or closed group; nothing for one that is alive.
#[component]
pub fn StateBanner(
    /// The group as it is now.
    group: Signal<Arc<Group>>,
    /// Whether I may change it.
    may_edit: Memo<bool>,
) -> impl IntoView {
    let data = expect_context::<Data>();
    let status = Memo::new(move |_| data.with(|shown| group.with(|group| group.status_on(shown.today))));
    move || match status.get() {
        GroupStatus::Active => ().into_any(),
        GroupStatus::Dormant => view! { <Dormant group=group may_edit=may_edit/> }.into_any(),
        GroupStatus::Closed => view! { <Closed group=group may_edit=may_edit/> }.into_any(),
    }
}

#[component]
fn Dormant(group: Signal<Arc<Group>>, may_edit: Memo<bool>) -> impl IntoView {
    let data = expect_context::<Data>();
    let joined = move || {
        data.me()
            .is_some_and(|me| group.with(|group| group.members.contains(&me.id)))
    };
    let words = move || match (may_edit.get(), joined()) {
        (true, _) => "Set it active again once you have a date, and its members see it among the living.",
        (false, true) => "Say hello in its channel and suggest a date: that is all it takes to wake it.",
        (false, false) => "Join, suggest a date in its channel, and wake it.",
    };
    view! {
        <Banner tone=Tone::Warn>
            <div class="stack stack--tight">
                <p><strong>"This group has gone quiet. "</strong>{words}</p>
                <Show when=move || may_edit.get()>
                    <Activate group=group text="Set it active again"/>
                </Show>
            </div>
        </Banner>
    }
}

#[component]
fn Closed(group: Signal<Arc<Group>>, may_edit: Memo<bool>) -> impl IntoView {
    let heading = move || {
        let last = group.with(|group| group.ends.filter(|_| group.status != GroupStatus::Closed));
        last.map_or_else(
            || "This group is closed.".to_owned(),
            |last| format!("This group came to its end on {}.", day(last)),
        )
    };
    view! {
        <Banner>
            <div class="stack stack--tight">
                <p><strong>{heading}" "</strong>"It stays here for those who look for it."</p>
                <Show when=move || may_edit.get()>
                    <Activate group=group text="Open it again"/>
                </Show>
            </div>
        </Banner>
    }
}

#[component]
fn Activate(group: Signal<Arc<Group>>, text: &'static str) -> impl IntoView {
    let (data, actions) = (expect_context::<Data>(), expect_context::<Actions>());
    let activate = move |()| {
        let today = data.get_untracked().today;
        let has_ended = group.with_untracked(|group| group.ends.is_some_and(|last| last < today));
        let set = GroupPatch {
            status: Some(GroupStatus::Active),
            reviewed: Some(Some(data.get_untracked().today)),
            // A last day that has passed would close it again at once.
            ends: has_ended.then_some(None),
            ..GroupPatch::default()
        };
        let group = group.with_untracked(|group| group.id.clone());
        actions.act(ChangeKind::EditGroup { group, set });
    };
    view! {
        <div>
            <Button small=true icon=Icon::Sun on_press=activate>{text}</Button>
        </div>
    }
}
