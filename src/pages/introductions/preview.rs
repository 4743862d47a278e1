//! The next round, while it can still change.

use std::sync::Arc;

use footbridge_core::introductions::{MOST_EXACT, Round};
use footbridge_core::model::{PersonId, RoundId};
use leptos::prelude::*;

use super::meet::{Names, others, week_words};
use super::standing::{Standing, Week};
use super::working_out::{how_many, worked_out};
use crate::components::face_of;
use crate::hooks::ByIdentity;
use crate::intl::thousands;
use crate::state::{Data, Kept};
use crate::ui::{Avatar, ProgressLine, Section};

/// The week whose round is not made, or the next one where that is settled already. Nothing for who does not take part.
#[component]
pub fn NextWeek(kept: ByIdentity<Kept>, me: PersonId, standing: Memo<Standing>) -> impl IntoView {
    let data = expect_context::<Data>();
    let this_week = Memo::new(move |_| data.with(|snapshot| RoundId::of(snapshot.today)));
    move || {
        if standing.get() == Standing::Out {
            return None;
        }
        let this_week = this_week.get();
        let (kept, me) = (kept.clone(), me.clone());
        let is_made = kept.ledger.round(&this_week).is_some();
        let open = if is_made {
            this_week.plus_weeks(1)
        } else {
            this_week
        };
        let title = if is_made {
            "Next week"
        } else {
            "This week, as it stands"
        };
        let settled = kept.ledger.round(&open).cloned();
        Some(view! {
            <Section title=title>
                {match settled {
                    Some(round) => view! { <Settled round=Arc::new(round) me=me/> }.into_any(),
                    None => view! { <Open kept=kept round=open me=me/> }.into_any(),
                }}
            </Section>
        })
    }
}

#[component]
fn Settled(round: Arc<Round>, me: PersonId) -> impl IntoView {
    view! {
        <div class="next-week">
            <Result round=round me=me would="You meet "/>
            <p class="small soft">"That is settled: next week’s introductions have been made."</p>
        </div>
    }
}

#[component]
fn Open(kept: ByIdentity<Kept>, round: RoundId, me: PersonId) -> impl IntoView {
    let data = expect_context::<Data>();
    let week = round.clone();
    let pool = Memo::new(move |_| data.with(|snapshot| how_many(&snapshot.catalog, &week)));
    let is_small = Memo::new(move |_| pool.get() <= MOST_EXACT);
    let about = {
        let week = week_words(&round);
        move || format!("{} people take part in {week} so far.", thousands(pool.get()))
    };
    view! {
        <div class="next-week">
            <Show
                when=move || is_small.get()
                fallback=|| view! { <p>"With so many, whom you meet is worked out only when the week is made."</p> }
            >
                <Preview kept=kept.clone() round=round.clone() me=me.clone()/>
            </Show>
            <p class="small soft">{about}</p>
        </div>
    }
}

#[component]
fn Preview(kept: ByIdentity<Kept>, round: RoundId, me: PersonId) -> impl IntoView {
    let data = expect_context::<Data>();
    let made = LocalResource::new(move || {
        let (snapshot, kept, round) = (data.get(), kept.clone(), round.clone());
        async move { Arc::new(worked_out(snapshot.catalog.clone(), &kept.ledger, round).await) }
    });
    move || {
        match made.get() {
        None => view! { <ProgressLine label="Working it out in your browser" value=None/> }.into_any(),
        Some(round) => view! {
            <Result round=round me=me.clone() would="As it stands you would meet "/>
            <p class="small soft">
                "A preview: your browser works it out from what is published and what is pending here. It changes with \
                every profile until the week is made."
            </p>
        }
            .into_any(),
    }
    }
}

#[component]
fn Result(round: Arc<Round>, me: PersonId, would: &'static str) -> impl IntoView {
    let data = expect_context::<Data>();
    let ledger = footbridge_core::introductions::Ledger::of([Round::clone(&round)]);
    match Week::of(&ledger, &round.round, &me) {
        Week::Introduced(introduction) => {
            let people = data.with(|snapshot| others(&introduction, &me, snapshot));
            let faces = people
                .iter()
                .map(|person| view! { <Avatar face=face_of(person)/> })
                .collect_view();
            view! {
                <p class="next-week__who">
                    <span class="next-week__faces">{faces}</span>
                    <span>{would} <Names people=people/> "."</span>
                </p>
            }
            .into_any()
        }
        Week::LeftOver(why) => {
            view! { <p>{format!("As it stands nobody is left for you: {why}.")}</p> }.into_any()
        }
        Week::NotAmong | Week::NotMade => {
            view! { <p>"You are not among those who take part then."</p> }.into_any()
        }
    }
}
