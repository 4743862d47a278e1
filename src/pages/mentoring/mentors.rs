//! Mentors, reverse mentors and sponsors for me.

use std::sync::Arc;

use footbridge_core::mentoring::{Mentors, Side, Suggested, mentors_for};
use footbridge_core::model::OpenTo;
use leptos::prelude::*;

use crate::components::{MentorCard, Score};
use crate::state::Data;
use crate::ui::{EmptyState, Icon, Section};

/// So many of each kind: two rows on a wide screen.
const MOST: usize = 6;

/// Somebody suggested, with everything that is said of it.
type Pick = (Suggested, Score);

/// The three lists, each only where somebody is in it; mentors always, with the reason where there are none.
#[component]
pub fn MentorsForMe() -> impl IntoView {
    let data = expect_context::<Data>();
    let looks = Memo::new(move |_| {
        data.me()
            .is_some_and(|me| me.open_to.contains(&OpenTo::BeingMentored))
    });
    let found = Memo::new(move |_| {
        let me = data.me().filter(|_| looks.get())?;
        Some(data.with(|snapshot| snapshot.on_ground(|ground| mentors_for(ground, &me, MOST))))
    });
    let list = move |of: fn(&Mentors) -> &Vec<Suggested>| {
        Signal::derive(move || {
            let picks = found.with(|found| found.as_ref().map(|found| of(found).clone()));
            data.with(|snapshot| {
                let with_score = |it: Suggested| {
                    let side = Side::ToMentee(it.person.first_name());
                    let parts = it.fit.parts.iter();
                    let score = parts.map(|part| (part.points, part.reason.words(side, &snapshot.catalog)));
                    let score = Arc::new(score.collect());
                    (it, score)
                };
                picks.into_iter().flatten().map(with_score).collect::<Vec<Pick>>()
            })
        })
    };
    view! {
        <Show when=move || looks.get()>
            <Mentors picks=list(|found| &found.mentors)/>
            <Others
                title="Reverse mentoring"
                lead="They are new to what you have long done, and know what you want to learn."
                picks=list(|found| &found.reverse)
            />
            <Others
                title="Sponsors"
                lead="They stand further up, and would speak up for you where decisions are made."
                picks=list(|found| &found.sponsors)
            />
        </Show>
    }
}

#[component]
fn Mentors(picks: Signal<Vec<Pick>>) -> impl IntoView {
    let none = || {
        view! {
            <EmptyState icon=Icon::Sprout title="Nobody offers that yet">
                "No mentor offers or teaches what you want to learn. Add a goal, or ask on the board."
            </EmptyState>
        }
    };
    view! {
        <Section title="Mentors who fit">
            <Show when=move || picks.with(|picks| !picks.is_empty()) fallback=none>
                <Cards picks=picks/>
            </Show>
        </Section>
    }
}

#[component]
fn Others(title: &'static str, lead: &'static str, picks: Signal<Vec<Pick>>) -> impl IntoView {
    view! {
        <Show when=move || picks.with(|picks| !picks.is_empty())>
            <Section title=title lead=lead>
                <Cards picks=picks/>
            </Section>
        </Show>
    }
}

#[component]
fn Cards(picks: Signal<Vec<Pick>>) -> impl IntoView {
    let key = |(it, score): &Pick| {
        (
            it.person.id.clone(),
            it.places.free(),
            it.places.asked,
            Arc::clone(score),
        )
    };
    let card = |(it, score): Pick| {
        view! { <li><MentorCard person=it.person places=Some(it.places) score=score/></li> }
    };
    view! {
        <ul class="card-grid">
            <For each=move || picks.get() key=key children=card/>
        </ul>
    }
}
