//! When we could meet.

use std::sync::Arc;

use footbridge_core::invitation::{Slot, slots};
use footbridge_core::model::{Person, RoundId};
use footbridge_core::time::Timestamp;
use leptos::prelude::*;

use super::clocks::{Clock, clocks, my_day, zones};
use super::invite::download_invitation;
use super::meet::first_names;
use super::writing::{Writing, written};
use crate::state::Data;
use crate::ui::{Button, ButtonKind, Icon};

/// A time at which all of us work, what each clock shows then, and ways to write.
#[component]
pub fn Proposal(round: RoundId, people: Memo<Vec<Arc<Person>>>) -> impl IntoView {
    let data = expect_context::<Data>();
    let from = {
        let monday = round.monday();
        Memo::new(move |_| data.with(|snapshot| snapshot.today.plus_days(1).max(monday)))
    };
    let times = Memo::new(move |_| {
        let zones = zones(data, &people.get())?;
        let offsets: Vec<_> = zones.iter().map(|zone| |at: Timestamp| zone.offset(at)).collect();
        let offsets: Vec<&dyn Fn(Timestamp) -> i32> = offsets.iter().map(|offset| offset as _).collect();
        Some(slots(from.get(), &offsets))
    });
    let turn = RwSignal::new(0_usize);
    let slot = Memo::new(move |_| {
        times.with(|times| {
            let times = times.as_ref().filter(|times| !times.is_empty())?;
            Some(times[turn.get() % times.len()])
        })
    });
    let has_more =
        Memo::new(move |_| times.with(|times| times.as_ref().is_some_and(|times| times.len() > 1)));
    let message = Memo::new(move |_| written(data, &people.get(), slot.get()));
    view! {
        <div class="proposal">
            <h3>"A time for half an hour"</h3>
            {move || match slot.get() {
                Some(slot) => view! { <Time proposed=slot people=people/> }.into_any(),
                None => view! { <NoTime people=people known=times.with(Option::is_some)/> }.into_any(),
            }}
            <div class="cluster">
                {move || slot.get().map(|slot| {
                    let round = round.clone();
                    let add = move |()| {
                        download_invitation(data, &round, &people.get_untracked(), slot.starts);
                    };
                    view! {
                        <Button kind=ButtonKind::Primary icon=Icon::Calendar on_press=add>"Add to calendar"</Button>
                    }
                })}
                <Show when=move || has_more.get()>
                    <Button icon=Icon::Refresh on_press=move |()| turn.update(|turn| *turn += 1)>"Another day"</Button>
                </Show>
            </div>
            <Writing people=people message=message/>
        </div>
    }
}

/// The day, and each clock side by side.
#[component]
fn Time(proposed: Slot, people: Memo<Vec<Arc<Person>>>) -> impl IntoView {
    let data = expect_context::<Data>();
    let clocks = Memo::new(move |_| clocks(data, &people.get(), proposed.starts));
    let tile = |clock: Clock| {
        view! {
            <li class="clock">
                <span class="clock__time">{clock.time}</span>
                <span class="clock__who">{clock.who}</span>
                <span class="clock__where">
                    {clock.city} {(!clock.day.is_empty()).then(|| format!(", {}", clock.day))}
                </span>
            </li>
        }
    };
    let day = move || my_day(data, proposed.starts);
    view! {
        <p class="proposal__day">{day}</p>
        <ul class="clocks">{move || clocks.get().into_iter().map(tile).collect_view()}</ul>
        {(!proposed.at_work)
            .then(|| view! { <p class="small soft">"Your working hours do not meet: somebody comes early or stays late."</p> })}
    }
}

#[component]
fn NoTime(people: Memo<Vec<Arc<Person>>>, known: bool) -> impl IntoView {
    let names = move || people.with(|people| first_names(people));
    view! {
        <p>
            {move || if known {
                format!("There is no hour at which you and {} are all up and at work. Write to each other instead.", names())
            } else {
                format!("Where {} works is not known here, so ask for a time.", names())
            }}
        </p>
    }
}
