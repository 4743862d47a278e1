//! One person in a frame.

use std::sync::Arc;

use footbridge_core::SafeUrl;
use footbridge_core::matching::telling_topics;
use footbridge_core::model::{Person, PersonId};
use leptos::prelude::*;

use super::group::Labels;
use super::link::OutLink;
use super::missing::Missing;
use crate::components::{PersonMarks, face_of};
use crate::route::Route;
use crate::state::{Data, Snapshot};
use crate::ui::{Avatar, AvatarSize, Icon, IconView};

/// So many topics are named.
const TOPICS: usize = 6;

/// Who somebody is, what they know and like, and how to write to them.
#[component]
pub fn OnePerson(id: PersonId) -> impl IntoView {
    let data = expect_context::<Data>();
    let person = {
        let id = id.clone();
        Memo::new(move |_| {
            data.with(|snapshot| {
                let person = snapshot.person(&id)?;
                person.is_here(snapshot.today).then(|| Arc::clone(person))
            })
        })
    };
    move || match person.get() {
        Some(person) => view! { <Card person=person/> }.into_any(),
        None => view! { <Missing what="colleague" id=id.to_string()/> }.into_any(),
    }
}

#[component]
fn Card(person: Arc<Person>) -> impl IntoView {
    let data = expect_context::<Data>();
    let labels = data.with_untracked(|snapshot| {
        let topics = telling_topics(&person, None).into_iter().take(TOPICS);
        topics
            .map(|id| snapshot.catalog.topic_label(&id))
            .collect::<Vec<_>>()
    });
    let whereabouts = data.with_untracked(|snapshot| whereabouts(&person, snapshot));
    let mail = SafeUrl::mailto(&person.contacts.email).ok();
    let write = format!("Write to {}", person.first_name());
    let (route, name) = (Route::Person(person.id.clone()), person.name.clone());
    view! {
        <article class="embed-card embed-person">
            <Avatar face=face_of(&person) size=AvatarSize::Large/>
            <div class="embed-person__names">
                <h2 class="embed-card__title">
                    <OutLink route=route>{name}</OutLink>
                </h2>
                <p>{person.title.clone()}</p>
                <p class="soft small">{whereabouts}</p>
                <PersonMarks person=person/>
            </div>
            <div class="embed-person__more">
                <Labels labels=labels/>
                {mail
                    .map(|mail| {
                        let href = mail.as_str().to_owned();
                        view! {
                            <a class="button button--small" href=href target="_blank" rel="noopener">
                                <IconView icon=Icon::Mail/>
                                {write}
                            </a>
                        }
                    })}
            </div>
        </article>
    }
}

/// "Finance · Lisbon".
pub fn whereabouts(person: &Person, snapshot: &Snapshot) -> String {
    let department = snapshot.catalog.department_label(person.department.as_ref());
    let place = snapshot.catalog.location_label(person.location.as_ref());
    let known = [department, place].into_iter().filter(|part| !part.is_empty());
    known.collect::<Vec<_>>().join("\u{a0}· ")
}
