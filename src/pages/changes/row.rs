//! One change in words, with what became of it.

use footbridge_core::Change;
use footbridge_core::change::{ChangeKind, Effect, describe};
use footbridge_core::model::ChangeId;
use footbridge_core::wire::{Outcome, write_value};
use leptos::prelude::*;

use crate::intl::day_ago;
use crate::route::Route;
use crate::state::{Actions, Data, Snapshot};
use crate::ui::{Badge, Button, Icon, IconView, Tone};

/// A change that still waits: what it does, since when, and the button to take it back.
#[component]
pub fn ChangeRow(id: ChangeId) -> impl IntoView {
    let data = expect_context::<Data>();
    let actions = expect_context::<Actions>();
    let withdrawn = id.clone();
    let row = Memo::new(move |_| data.with(|snapshot| RowText::of(snapshot, &id)));
    let withdraw = move |()| actions.withdraw(&withdrawn);
    let icon = row.with_untracked(|row| row.as_ref().map_or(Icon::Pending, |row| row.icon));
    let text = move |part: fn(&RowText) -> String| move || row.with(|row| row.as_ref().map(part));
    view! {
        <li class="row row--top">
            <span class="row__icon"><IconView icon=icon/></span>
            <div class="row__main">
                <p class="row__title">
                    {move || row.with(|row| row.as_ref().map(|row| view! { <RowTitle row=row.clone()/> }))}
                </p>
                <p class="row__detail">{text(|row| row.when.clone())}</p>
                <details class="fold">
                    <summary>"The change file"</summary>
                    <pre class="code">{text(|row| row.file.clone())}</pre>
                </details>
            </div>
            <div class="row__end">
                {move || row.with(|row| row.as_ref().map(|row| view! { <StateBadge state=row.state.clone()/> }))}
                <Button small=true icon=Icon::Undo on_press=withdraw>"Withdraw"</Button>
            </div>
        </li>
    }
}

#[derive(Clone, PartialEq)]
struct RowText {
    words: String,
    href: Option<String>,
    when: String,
    file: String,
    icon: Icon,
    state: ChangeState,
}

#[derive(Clone, PartialEq)]
enum ChangeState {
    /// Shown on this device only.
    OnThisDevice,
    /// Something later was said since, or the data says the same.
    NoEffect,
    /// What it is about is not in the data.
    Waiting(String),
    /// The keepers of the data turned it down.
    Refused(String),
}

impl RowText {
    fn of(snapshot: &Snapshot, id: &ChangeId) -> Option<Self> {
        let (change, effect) = snapshot.pending.iter().find(|(change, _)| change.id == *id)?;
        let receipt = snapshot.published.receipts.get(id);
        let refused = receipt.and_then(|receipt| match &receipt.outcome {
            Outcome::Refused(reason) => Some(reason.clone()),
            Outcome::Applied | Outcome::Waiting(_) => None,
        });
        let state = match (refused, effect) {
            (Some(reason), _) => ChangeState::Refused(reason),
            (None, Effect::Applied) => ChangeState::OnThisDevice,
            (None, Effect::AlreadyThere) => ChangeState::NoEffect,
            (None, Effect::Waiting(missing)) => ChangeState::Waiting(missing.clone()),
        };
        let who = snapshot.catalog.person_name(&change.author);
        Some(Self {
            words: describe(change, &snapshot.catalog),
            href: target(change).map(|route| route.href()),
            when: format!("{who}, {}", day_ago(change.at.date())),
            file: write_value(change),
            icon: icon_of(&change.change),
            state,
        })
    }
}

#[component]
fn RowTitle(row: RowText) -> impl IntoView {
    match row.href {
        Some(href) => view! { <a href=href>{row.words}</a> }.into_any(),
        None => row.words.into_any(),
    }
}

#[component]
fn StateBadge(state: ChangeState) -> impl IntoView {
    let (tone, text, why) = match state {
        ChangeState::OnThisDevice => (Tone::Neutral, "On this device", None),
        ChangeState::NoEffect => (Tone::Neutral, "Nothing left to change", None),
        ChangeState::Waiting(missing) => (Tone::Warn, "Waiting", Some(format!("There is no {missing} yet."))),
        ChangeState::Refused(reason) => (Tone::Bad, "Refused", Some(reason)),
    };
    view! {
        <Badge tone=tone>{text}</Badge>
        {why.map(|why| view! { <span class="small soft">{why}</span> })}
    }
}

fn icon_of(kind: &ChangeKind) -> Icon {
    match kind {
        ChangeKind::IntroduceMyself { .. } | ChangeKind::EditProfile { .. } => Icon::Person,
        ChangeKind::JoinGroup { .. }
        | ChangeKind::LeaveGroup { .. }
        | ChangeKind::StartGroup { .. }
        | ChangeKind::EditGroup { .. }
        | ChangeKind::CloseGroup { .. } => Icon::Groups,
        ChangeKind::Post { .. }
        | ChangeKind::EditPost { .. }
        | ChangeKind::ClosePost { .. }
        | ChangeKind::Interested { .. }
        | ChangeKind::Withdraw { .. } => Icon::Board,
    }
}

fn target(change: &Change) -> Option<Route> {
    match &change.change {
        ChangeKind::IntroduceMyself { .. } | ChangeKind::EditProfile { .. } => {
            Some(Route::Person(change.author.clone()))
        }
        ChangeKind::JoinGroup { group }
        | ChangeKind::LeaveGroup { group }
        | ChangeKind::StartGroup { group, .. }
        | ChangeKind::EditGroup { group, .. } => Some(Route::Group(group.clone())),
        ChangeKind::Post { post, .. }
        | ChangeKind::EditPost { post, .. }
        | ChangeKind::ClosePost { post }
        | ChangeKind::Interested { post }
        | ChangeKind::Withdraw { post } => Some(Route::Post(post.clone())),
        ChangeKind::CloseGroup { .. } => None,
    }
}
