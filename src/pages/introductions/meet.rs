//! Small things that the parts of the page share.

use std::sync::Arc;

use footbridge_core::introductions::Introduction;
use footbridge_core::model::{Person, PersonId, RoundId};
use footbridge_core::text::in_words;
use leptos::prelude::*;

use crate::intl::weekday_and_day;
use crate::route::Route;
use crate::state::Snapshot;

/// Two or three who meet, without one of them; those who are not in the directory any more are left out.
pub fn others(introduction: &Introduction, me: &PersonId, snapshot: &Snapshot) -> Vec<Arc<Person>> {
    let people = introduction.people.iter().filter(|id| *id != me);
    people.filter_map(|id| snapshot.person(id).cloned()).collect()
}

/// "Noor Haddad and Tomasz Nowak"; what to say where nobody of them is there any more.
pub fn names(people: &[Arc<Person>]) -> String {
    if people.is_empty() {
        return "somebody who is not in the directory any more".to_owned();
    }
    in_words(people.iter().map(|person| person.name.clone()).collect())
}

/// "Noor and Tomasz".
pub fn first_names(people: &[Arc<Person>]) -> String {
    in_words(
        people
            .iter()
            .map(|person| person.first_name().to_owned())
            .collect(),
    )
}

/// "the week of Monday 23 November".
pub fn week_words(round: &RoundId) -> String {
    format!("the week of {}", weekday_and_day(round.monday()))
}

/// Names that lead to their pages.
#[component]
pub fn Names(people: Vec<Arc<Person>>) -> impl IntoView {
    let count = people.len();
    let nobody = people.is_empty().then(|| names(&people));
    let name = move |(at, person): (usize, Arc<Person>)| {
        let before = match at {
            0 => "",
            at if at + 1 == count => " and ",
            _ => ", ",
        };
        view! { {before} <a href=Route::Person(person.id.clone()).href()>{person.name.clone()}</a> }
    };
    view! { {people.into_iter().enumerate().map(name).collect_view()} {nobody} }
}
