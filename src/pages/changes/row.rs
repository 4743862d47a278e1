//! One change in words, with where it stands and what can be done.

use footbridge_core::model::ChangeId;
use footbridge_core::wire::write_value;
use leptos::prelude::*;

use super::conflict::ConflictChoice;
use super::kinds::{form_of, icon_of, target};
use super::pending::{Pending, of_pending};
use super::publish::Publishing;
use super::standing_words::StandingWords;
use super::withdraw::WithdrawButton;
use crate::intl::day_ago;
use crate::state::{Data, Outbox, Standing};
use crate::ui::{Button, ButtonKind, Icon, IconView, LinkButton};

/// A change that is not published yet.
#[component]
pub fn ChangeRow(id: ChangeId, mine: Memo<Vec<Pending>>, publishing: Publishing) -> impl IntoView {
    let data = expect_context::<Data>();
    let pending = of_pending(mine, id, Pending::clone);
    let icon = pending.with_untracked(|pending| {
        let kind = pending.as_ref().map(|pending| &pending.change().change);
        kind.map_or(Icon::Pending, icon_of)
    });
    let when = move |pending: &Pending| {
        let author = data.with(|snapshot| snapshot.catalog.person_name(&pending.change().author));
        format!("{author}, {}", day_ago(pending.change().at.date()))
    };
    let shown = move |part: fn(Pending) -> AnyView| move || pending.get().map(part);
    view! {
        <li class="row row--top change">
            <span class="row__icon"><IconView icon=icon/></span>
            <div class="row__main change__main">
                <p class="row__title">{shown(|pending| view! { <RowTitle pending=pending/> }.into_any())}</p>
                <p class="row__detail">{move || pending.with(|pending| pending.as_ref().map(when))}</p>
                {shown(|pending| view! { <StandingWords pending=pending/> }.into_any())}
                {shown(|pending| view! { <Conflicts pending=pending/> }.into_any())}
                {move || pending.get().map(|pending| view! { <RowActions pending=pending publishing=publishing/> })}
                <details class="fold">
                    <summary>"The change file"</summary>
                    <pre class="code" tabindex="0">
                        {move || pending.with(|pending| pending.as_ref().map(|it| write_value(it.change())))}
                    </pre>
                </details>
            </div>
        </li>
    }
}

#[component]
fn RowTitle(pending: Pending) -> impl IntoView {
    match target(pending.change()) {
        Some(route) => view! { <a href=route.href()>{pending.words}</a> }.into_any(),
        None => pending.words.into_any(),
    }
}

#[component]
fn Conflicts(pending: Pending) -> impl IntoView {
    let id = pending.id().clone();
    match pending.standing {
        Standing::Conflict(conflicts) => view! { <ConflictChoice id=id conflicts=conflicts/> }.into_any(),
        _ => ().into_any(),
    }
}

#[component]
fn RowActions(pending: Pending, publishing: Publishing) -> impl IntoView {
    let outbox = expect_context::<Outbox>();
    let ids = vec![pending.id().clone()];
    let again = match pending.standing {
        Standing::OnThisDevice | Standing::Missing(_) => Some("Publish"),
        Standing::HandedOver(_) => Some("Hand over again"),
        Standing::Refused(_) => Some("Hand in again"),
        Standing::WaitingThere(_) | Standing::Conflict(_) | Standing::NoEffect => None,
    };
    let edit = matches!(pending.standing, Standing::Refused(_))
        .then(|| form_of(&pending.change().change))
        .flatten();
    let not_sent = matches!(pending.standing, Standing::HandedOver(_)).then(|| {
        let ids = ids.clone();
        let undo = move |()| outbox.not_sent(&ids).unwrap_or_default();
        view! { <Button small=true kind=ButtonKind::Quiet on_press=undo>"It was not sent"</Button> }
    });
    view! {
        <div class="cluster">
            {edit.map(|form| view! { <LinkButton href=form.href() small=true icon=Icon::Edit>"Change it"</LinkButton> })}
            {again
                .map(|label| {
                    let open = move |()| publishing.open(ids.clone());
                    view! { <Button small=true icon=Icon::Upload on_press=open>{label}</Button> }
                })}
            {not_sent}
            <WithdrawButton pending=pending/>
        </div>
    }
}
