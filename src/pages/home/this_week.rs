//! Whom I am introduced to this week, or an invitation to take part.

use footbridge_core::model::{PersonId, RoundId};
use leptos::prelude::*;

use crate::components::face_of;
use crate::hooks::use_draft;
use crate::route::Route;
use crate::state::{Data, use_ledger};
use crate::ui::{Avatar, Button, ButtonKind, LinkButton};

/// A small card; nothing where there is no introduction, or the invitation was put away on this device.
#[component]
pub fn ThisWeek() -> impl IntoView {
    let data = expect_context::<Data>();
    let takes_part = Memo::new(move |_| data.me().map(|me| me.introductions.is_some()));
    move || match takes_part.get() {
        Some(true) => view! { <Introduced/> }.into_any(),
        Some(false) => view! { <Invitation/> }.into_any(),
        None => ().into_any(),
    }
}

/// The newest rounds are enough: this week's may have been followed by that of the next.
#[component]
fn Introduced() -> impl IntoView {
    let data = expect_context::<Data>();
    let kept = use_ledger(data, 2);
    let people = Memo::new(move |_| {
        let (me, kept) = (data.me()?, kept.get()?);
        data.with(|snapshot| {
            let round = kept.ledger.round(&RoundId::of(snapshot.today))?;
            let is_other = |id: &&PersonId| **id != me.id;
            let others = round.introduction_of(&me.id)?.people.iter().filter(is_other);
            let people: Vec<_> = others.filter_map(|id| snapshot.person(id).cloned()).collect();
            (!people.is_empty()).then_some(people)
        })
    });
    move || {
        let people = people.get()?;
        let faces = people
            .iter()
            .map(|person| view! { <Avatar face=face_of(person)/> })
            .collect_view();
        let names = people.into_iter().map(|person| person.name.clone()).collect();
        let names = footbridge_core::text::in_words(names);
        Some(view! {
            <section class="this-week" aria-label="This week">
                {faces}
                <p class="this-week__text">"This week: meet " <strong>{names}</strong></p>
                <LinkButton href=Route::Introductions.href()>"See why"</LinkButton>
            </section>
        })
    }
}

#[component]
fn Invitation() -> impl IntoView {
    let put_away = use_draft("introductions-invitation", false).value;
    view! {
        <Show when=move || !put_away.get()>
            <section class="this-week" aria-label="Introductions">
                <p class="this-week__text">
                    <strong>"Half an hour a week, somebody new. "</strong>
                    "Be introduced to a colleague whom you would not meet otherwise."
                </p>
                <LinkButton href=Route::Introductions.href()>"Take part"</LinkButton>
                <Button kind=ButtonKind::Quiet on_press=move |()| put_away.set(true)>"Not now"</Button>
            </section>
        </Show>
    }
}
