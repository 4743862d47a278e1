//! When we could meet, and the first message.

use std::sync::Arc;

use footbridge_core::invitation::{Slot, first_message, mail_link, shared_reason, slots, teams_link};
use footbridge_core::meeting::clock;
use footbridge_core::model::{Contacts, Person, RoundId};
use footbridge_core::schedule::local_time;
use footbridge_core::time::Timestamp;
use leptos::prelude::*;

use super::invite::download_invitation;
use super::meet::first_names;
use crate::components::ContactLinks;
use crate::hooks::copy_text;
use crate::intl::{Zone, weekday_and_day, zone};
use crate::state::{Data, Notices, Snapshot};
use crate::ui::{Button, ButtonKind, Icon, IconView, TextArea};

/// What everybody's clocks show then, whoever sees this first.
#[derive(Clone, PartialEq, Debug)]
struct Clock {
    /// "You", or a first name.
    who: String,
    /// The city of the zone.
    city: String,
    /// "10:00".
    time: String,
    /// The day there, where it is not the same as mine; else empty.
    day: String,
}

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

/// The first message, and ways to send it.
#[component]
fn Writing(people: Memo<Vec<Arc<Person>>>, message: Memo<String>) -> impl IntoView {
    let notices = expect_context::<Notices>();
    let edited = RwSignal::new(None::<String>);
    let text = Signal::derive(move || edited.get().unwrap_or_else(|| message.get()));
    let link = move |make: fn(&[&Contacts], &str) -> Option<String>| {
        move || {
            people.with(|people| {
                let contacts: Vec<&Contacts> = people.iter().map(|person| &person.contacts).collect();
                text.with(|text| make(&contacts, text))
            })
        }
    };
    let mail = link(|contacts, text| mail_link(contacts, SUBJECT, text).map(|url| url.as_str().to_owned()));
    let teams = link(|contacts, text| teams_link(contacts, text).map(|url| url.as_str().to_owned()));
    view! {
        <div class="cluster">
            {move || mail().map(|href| view! {
                <a class="button" href=href><IconView icon=Icon::Mail/>"Write a mail"</a>
            })}
            {move || teams().map(|href| view! {
                <a class="button" href=href target="_blank" rel="noopener noreferrer">
                    <IconView icon=Icon::Chat/>
                    "Chat in Teams"
                    <span class="visually-hidden">" (in a new tab)"</span>
                </a>
            })}
            <Button icon=Icon::Copy on_press=move |()| copy_text(notices, text.get_untracked())>"Copy the message"</Button>
        </div>
        <details class="fold">
            <summary>"Read or change the message"</summary>
            <TextArea label="First message" value=text on_input=move |typed| edited.set(Some(typed)) rows=7/>
            <For each=move || people.get() key=|person| person.id.clone() let:person>
                <p class="small soft">{format!("Other ways to reach {}", person.first_name())}</p>
                <ContactLinks person=person/>
            </For>
        </details>
    }
}

const SUBJECT: &str = "Footbridge introduced us";

/// Zones of me and the others; nothing where one is not known.
fn zones(data: Data, people: &[Arc<Person>]) -> Option<Vec<Zone>> {
    let me = data.me()?;
    data.with(|snapshot| {
        let all = std::iter::once(&me).chain(people);
        all.map(|person| zone(snapshot.catalog.timezone_of(person)))
            .collect()
    })
}

fn clocks(data: Data, people: &[Arc<Person>], at: Timestamp) -> Vec<Clock> {
    let Some(zones) = zones(data, people) else {
        return Vec::new();
    };
    let names = std::iter::once("You").chain(people.iter().map(|person| person.first_name()));
    let mine = zones.first().map(|zone| local_time(at, zone.offset(at)).date);
    names
        .zip(&zones)
        .map(|(who, zone)| {
            let offset = zone.offset(at);
            let there = local_time(at, offset).date;
            Clock {
                who: who.to_owned(),
                city: zone.city(),
                time: clock(at, offset),
                day: if Some(there) == mine {
                    String::new()
                } else {
                    weekday_and_day(there)
                },
            }
        })
        .collect()
}

/// "Wednesday 25 November", as my calendar has it.
fn my_day(data: Data, at: Timestamp) -> String {
    let offset = zones(data, &[]).and_then(|zones| zones.first().map(|zone| zone.offset(at)));
    weekday_and_day(local_time(at, offset.unwrap_or(0)).date)
}

/// The first message, with the proposed time as all of us read it.
fn written(data: Data, people: &[Arc<Person>], slot: Option<Slot>) -> String {
    let Some(me) = data.me() else {
        return String::new();
    };
    let why = data.with(|snapshot| reason(snapshot, &me, people));
    let when = slot.map_or_else(String::new, |slot| when(data, people, slot.starts));
    let names = people
        .iter()
        .map(|person| person.first_name().to_owned())
        .collect();
    first_message(me.first_name(), names, &why, &when)
}

/// What all of us share, for the message and the calendar.
pub fn reason(snapshot: &Snapshot, me: &Person, people: &[Arc<Person>]) -> String {
    let others: Vec<&Person> = people.iter().map(AsRef::as_ref).collect();
    shared_reason(&snapshot.catalog, me, &others)
}

/// "Wednesday 25 November at 10:00 (11:00 for you)".
fn when(data: Data, people: &[Arc<Person>], at: Timestamp) -> String {
    let clocks = clocks(data, people, at);
    let mut said = my_day(data, at);
    let Some((mine, theirs)) = clocks.split_first() else {
        return said;
    };
    said = format!("{said} at {}", mine.time);
    match theirs {
        _ if theirs
            .iter()
            .all(|clock| clock.time == mine.time && clock.day.is_empty()) =>
        {
            said
        }
        [other] if other.day.is_empty() => format!("{said} ({} for you)", other.time),
        [other] => format!("{said} ({}, {} for you)", other.day, other.time),
        _ => format!("{said} in {}", mine.city),
    }
}
