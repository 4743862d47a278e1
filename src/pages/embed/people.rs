//! The directory in a frame.

use std::sync::Arc;

use footbridge_core::finder::{ListQuery, PeopleSort, sort_people};
use footbridge_core::model::Person;
use footbridge_core::search::Kind as SearchKind;
use leptos::prelude::*;

use super::link::OutLink;
use super::person::whereabouts;
use super::shown::{Kind, Shown, use_asked};
use crate::components::face_of;
use crate::hooks::{Listed, use_results};
use crate::route::Route;
use crate::state::{Data, use_searching};
use crate::ui::Avatar;

const KIND: Kind = Kind {
    one: "colleague",
    many: "colleagues",
    search: "Search people",
    nothing: "Nobody fits",
    usual: 6,
};

/// The first people of a list, and a field to look for others.
#[component]
pub fn People(
    list: ListQuery,
    count: Option<usize>,
    text: RwSignal<String>,
    is_searched: bool,
) -> impl IntoView {
    let data = expect_context::<Data>();
    let results = use_results(
        use_searching(),
        data,
        use_asked(list, text),
        Listed {
            kind: SearchKind::Person,
            all: |snapshot| &snapshot.catalog.people,
        },
        |people, key, _| sort_people(people, PeopleSort::from_key(key)),
    );
    let row = |person: Arc<Person>| view! { <Row person=person/> }.into_any();
    view! { <Shown results=results kind=KIND count=count text=is_searched.then_some(text) row=row/> }
}

#[component]
fn Row(person: Arc<Person>) -> impl IntoView {
    let data = expect_context::<Data>();
    let detail = data.with_untracked(|snapshot| {
        let parts = [person.title.clone(), whereabouts(&person, snapshot)];
        parts
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join("\u{a0}· ")
    });
    view! {
        <Avatar face=face_of(&person)/>
        <div class="embed-item__main">
            <h2 class="embed-item__title">
                <OutLink route=Route::Person(person.id.clone())>{person.name.clone()}</OutLink>
            </h2>
            <p class="embed-item__detail">{detail}</p>
        </div>
    }
}
