//! My introduction: who, why, and what to begin with.

use std::sync::Arc;

use footbridge_core::introductions::{Introduction, starters, why};
use footbridge_core::matching::Reason;
use footbridge_core::model::{Person, PersonId, RoundId};
use footbridge_core::text::capitalised;
use leptos::prelude::*;

use super::meet::{first_names, names, others};
use super::outcome::OutcomeButtons;
use super::proposal::Proposal;
use super::working_out::offsets_of;
use crate::components::PersonCard;
use crate::intl::weekday_and_day;
use crate::state::{Data, Snapshot};
use crate::ui::{Banner, Icon, IconView};

/// So many reasons have a line of their own; the others weigh little.
const IN_FULL: usize = 4;

/// The heart of the page.
#[component]
pub fn Introduced(round: RoundId, introduction: Introduction, me: PersonId) -> impl IntoView {
    let data = expect_context::<Data>();
    let relaxed: Vec<_> = introduction.relaxed.iter().map(|rule| rule.words()).collect();
    let relaxed = relaxed
        .into_iter()
        .map(|words| view! { <Banner>{words}</Banner> })
        .collect_view();
    let people = Memo::new(move |_| data.with(|snapshot| others(&introduction, &me, snapshot)));
    let is_anybody = Memo::new(move |_| people.with(|people| !people.is_empty()));
    let week = format!("This week, from {}", weekday_and_day(round.monday()));
    let (proposed, of) = (round.clone(), round);
    view! {
        <section class="introduction" aria-labelledby="introduction">
            <header class="introduction__head">
                <p class="introduction__week">{week}</p>
                <h2 class="introduction__title" id="introduction">
                    {move || people.with(|people| format!("You meet {}", names(people)))}
                </h2>
            </header>
            {relaxed}
            <ul class="introduction__people">
                <For each=move || people.get() key=|person| person.id.clone() let:person>
                    <li><Other person=person/></li>
                </For>
            </ul>
            <Show when=move || is_anybody.get()>
                <Starters people=people/>
                <Proposal round=proposed.clone() people=people/>
            </Show>
            <footer class="introduction__foot">
                <h3>"What became of it?"</h3>
                {move || {
                    let with = people.with(|people| first_names(people));
                    view! { <OutcomeButtons round=of.clone() with=with/> }
                }}
            </footer>
        </section>
    }
}

/// One of those I meet, and why it is they.
#[component]
fn Other(person: Arc<Person>) -> impl IntoView {
    let data = expect_context::<Data>();
    let title = format!("Why {}", person.first_name());
    let reasons = {
        let id = person.id.clone();
        Memo::new(move |_| {
            let me = data.me()?;
            data.with(|snapshot| Some(reasons(snapshot, &me, snapshot.person(&id)?)))
        })
    };
    let lines = move || {
        let reasons = reasons.get().unwrap_or_default().into_iter().take(IN_FULL);
        let line = |reason: String| {
            view! {
                <li class="reason">
                    <IconView icon=Icon::Spark/>
                    <span>{capitalised(&reason)} "."</span>
                </li>
            }
        };
        reasons.map(line).collect_view()
    };
    let more = move || {
        let rest: Vec<String> = reasons
            .get()
            .unwrap_or_default()
            .into_iter()
            .skip(IN_FULL)
            .collect();
        (!rest.is_empty()).then(|| format!("Also: {}.", rest.join("; ")))
    };
    view! {
        <div class="introduction__person">
            <PersonCard person=person/>
            <div class="introduction__why">
                <h3>{title}</h3>
                <ul class="stack stack--tight">{lines}</ul>
                {move || more().map(|more| view! { <p class="small soft introduction__also">{more}</p> })}
            </div>
        </div>
    }
}

/// Why these two, weightiest first, each without a full stop.
fn reasons(snapshot: &Snapshot, me: &Person, other: &Person) -> Vec<String> {
    let zones = offsets_of(&snapshot.catalog, &[me, other], &RoundId::of(snapshot.today));
    let parts = why(
        &snapshot.catalog,
        &snapshot.index,
        snapshot.today,
        me,
        other,
        &zones,
    );
    let words = |reason: &Reason| reason.words(other.first_name(), &snapshot.catalog);
    parts.iter().map(|part| words(&part.reason)).collect()
}

/// Something to begin with.
#[component]
fn Starters(people: Memo<Vec<Arc<Person>>>) -> impl IntoView {
    let data = expect_context::<Data>();
    let lines = Memo::new(move |_| {
        let Some(me) = data.me() else {
            return Vec::new();
        };
        people.with(|people| {
            let others: Vec<&Person> = people.iter().map(AsRef::as_ref).collect();
            data.with(|snapshot| starters(&snapshot.catalog, &me, &others))
        })
    });
    view! {
        <div class="introduction__starters">
            <h3>"To begin with"</h3>
            <ul class="starters">{move || lines.get().into_iter().map(|line| view! { <li class="starter">{line}</li> }).collect_view()}</ul>
        </div>
    }
}
