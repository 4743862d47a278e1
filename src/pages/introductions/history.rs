//! Whom I was introduced to before.

use std::sync::Arc;

use footbridge_core::model::{Person, PersonId, RoundId};
use leptos::prelude::*;

use super::meet::{Names, first_names, others};
use super::outcome::OutcomeButtons;
use crate::components::face_of;
use crate::hooks::ByIdentity;
use crate::intl::weekday_and_day;
use crate::state::{Data, Kept};
use crate::ui::{Avatar, Section};

/// The weeks before this one, newest first, each with what became of it, which can be said later, too. Nothing where there
/// is none.
#[component]
pub fn History(kept: ByIdentity<Kept>, me: PersonId) -> impl IntoView {
    let data = expect_context::<Data>();
    let past = Memo::new(move |_| {
        data.with(|snapshot| {
            let this_week = RoundId::of(snapshot.today);
            let rounds = kept
                .ledger
                .rounds
                .iter()
                .rev()
                .filter(|round| round.round < this_week);
            let mine = rounds.filter_map(|round| Some((&round.round, round.introduction_of(&me)?)));
            mine.map(|(round, introduction)| (round.clone(), others(introduction, &me, snapshot)))
                .collect::<Vec<_>>()
        })
    });
    view! {
        <Show when=move || past.with(|past| !past.is_empty())>
            <Section title="Before">
                <ul class="rows past">
                    <For
                        each=move || past.get()
                        key=|(round, _)| round.clone()
                        children=|(round, people)| view! { <Past round=round people=people/> }
                    />
                </ul>
            </Section>
        </Show>
    }
}

#[component]
fn Past(round: RoundId, people: Vec<Arc<Person>>) -> impl IntoView {
    let faces = people
        .iter()
        .map(|person| view! { <Avatar face=face_of(person)/> })
        .collect_view();
    let week = format!("Week of {}", weekday_and_day(round.monday()));
    let with = format!("{}, {week}", first_names(&people));
    view! {
        <li class="row">
            <span class="next-week__faces">{faces}</span>
            <div class="row__main">
                <p class="row__title"><Names people=people/></p>
                <p class="row__detail">{week}</p>
            </div>
            <div class="row__end"><OutcomeButtons round=round with=with small=true/></div>
        </li>
    }
}
