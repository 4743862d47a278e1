//! Who is introduced to whom this week, in a frame.

use std::sync::Arc;

use footbridge_core::introductions::Introduction;
use footbridge_core::model::{Person, RoundId};
use leptos::prelude::*;

use super::link::OutLink;
use crate::components::face_of;
use crate::intl::weekday_and_day;
use crate::route::Route;
use crate::state::{Data, use_ledger};
use crate::ui::{Avatar, Skeleton};

/// The newest rounds are enough: this week's may have been followed by that of the next.
const ROUNDS: usize = 2;
/// How many introductions are shown unless the address says so.
const USUAL: usize = 12;

/// This week's round as it was published, the reader's own introduction first.
#[component]
pub fn Introductions(count: Option<usize>) -> impl IntoView {
    let data = expect_context::<Data>();
    let kept = use_ledger(data, ROUNDS);
    let week = Memo::new(move |_| data.with(|snapshot| RoundId::of(snapshot.today)));
    let most = count.unwrap_or(USUAL);
    move || {
        let Some(kept) = kept.get() else {
            return view! { <Skeleton count=2/> }.into_any();
        };
        let week = week.get();
        let Some(round) = kept
            .ledger
            .round(&week)
            .filter(|round| !round.introductions.is_empty())
        else {
            return view! { <p class="soft">"This week’s introductions have not been made yet."</p> }
                .into_any();
        };
        let me = data.me();
        let is_mine = |one: &&Introduction| me.as_ref().is_some_and(|me| one.people.contains(&me.id));
        let mine = round.introductions.iter().filter(is_mine);
        let others = round.introductions.iter().filter(|one| !is_mine(one));
        let first: Vec<Introduction> = mine.chain(others).take(most).cloned().collect();
        let all = round.introductions.len();
        let from = weekday_and_day(week.monday());
        let words = if all > first.len() {
            format!("The week of {from}: {} of {all} introductions", first.len())
        } else {
            format!("The week of {from}")
        };
        let item = |one: Introduction| view! { <Item introduction=one/> };
        view! {
            <p class="embed__count">{words}</p>
            <ul class="embed__list">{first.into_iter().map(item).collect_view()}</ul>
        }
        .into_any()
    }
}

/// Two or three people who meet; those who are not in the directory any more are left out.
#[component]
fn Item(introduction: Introduction) -> impl IntoView {
    let data = expect_context::<Data>();
    let people: Vec<Arc<Person>> = data.with_untracked(|snapshot| {
        let people = introduction.people.iter();
        people.filter_map(|id| snapshot.person(id).cloned()).collect()
    });
    let count = people.len();
    let faces = people
        .iter()
        .map(|person| view! { <Avatar face=face_of(person)/> })
        .collect_view();
    let name = |(at, person): (usize, Arc<Person>)| {
        let before = match at {
            0 => "",
            at if at + 1 == count => " and ",
            _ => ", ",
        };
        let route = Route::Person(person.id.clone());
        view! { {before} <OutLink route=route>{person.name.clone()}</OutLink> }
    };
    let names = people.into_iter().enumerate().map(name).collect_view();
    (count > 0).then(|| {
        view! {
            <li class="embed-item">
                <span class="embed-item__faces">{faces}</span>
                <p class="embed-item__main embed-item__title">{names}</p>
            </li>
        }
    })
}
