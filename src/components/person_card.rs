//! A person on a card.

use std::sync::Arc;

use footbridge_core::matching::telling_topics;
use footbridge_core::model::Person;
use leptos::prelude::*;

use super::{TopicChips, face_of};
use crate::route::Route;
use crate::state::Data;
use crate::ui::{Avatar, AvatarSize, Badge, Tone};

/// How many topics a card has room for in two lines.
const TOPICS: usize = 3;

/// Face, name, what they do and where, the topics that say most to the reader, and why they are suggested.
#[component]
pub fn PersonCard(
    /// Who; the card shows them as they are in the data now.
    person: Arc<Person>,
    /// Why they are suggested, and what can be done about that.
    #[prop(into, optional)]
    why: ViewFnOnce,
) -> impl IntoView {
    let data = expect_context::<Data>();
    let id = person.id.clone();
    let current = Memo::new(move |_| {
        data.with(|snapshot| snapshot.person(&person.id).cloned())
            .unwrap_or_else(|| Arc::clone(&person))
    });
    let mine = move || data.me().is_some_and(|me| me.id == id).then_some("");
    view! {
        <article class="card person-card" data-mine=mine>
            {move || view! { <Contents person=current.get()/> }}
            {why.run()}
        </article>
    }
}

#[component]
fn Contents(person: Arc<Person>) -> impl IntoView {
    let data = expect_context::<Data>();
    let topics = {
        let person = Arc::clone(&person);
        Memo::new(move |_| telling_topics(&person, data.me().as_deref()))
    };
    view! {
        <div class="person-card__head">
            <Avatar face=face_of(&person) size=AvatarSize::Large/>
            <div class="person-card__names">
                <h3 class="card__title">
                    <a class="card__link" href=Route::Person(person.id.clone()).href()>{person.name.clone()}</a>
                </h3>
                <p class="person-card__title">{person.title.clone()}</p>
                <Whereabouts person=Arc::clone(&person)/>
                <PersonMarks person=person/>
            </div>
        </div>
        {move || {
            let ids = topics.get();
            (!ids.is_empty()).then(|| view! { <TopicChips ids=ids most=TOPICS/> })
        }}
    }
}

#[component]
fn Whereabouts(person: Arc<Person>) -> impl IntoView {
    let data = expect_context::<Data>();
    let parts = move || {
        data.with(|snapshot| {
            let department = snapshot.catalog.department_label(person.department.as_ref());
            let place = snapshot.catalog.location_label(person.location.as_ref());
            let known = [department, place].into_iter().filter(|part| !part.is_empty());
            // The dot stays with what it follows.
            known.collect::<Vec<_>>().join("\u{a0}· ")
        })
    };
    view! { <p class="person-card__where">{parts}</p> }
}

/// "You", "New here", "Paused": what one should know before writing. Nothing where there is nothing to know.
#[component]
pub fn PersonMarks(
    /// Who.
    person: Arc<Person>,
) -> impl IntoView {
    let data = expect_context::<Data>();
    move || {
        let today = data.with(|snapshot| snapshot.today);
        let me = data.me().is_some_and(|me| me.id == person.id);
        let (new, paused) = (person.is_newcomer(today), person.is_paused(today));
        (me || new || paused).then(|| {
            view! {
                <p class="cluster">
                    {me.then(|| view! { <Badge tone=Tone::Pine>"You"</Badge> })}
                    {new.then(|| view! { <Badge tone=Tone::Clay>"New here"</Badge> })}
                    {paused.then(|| view! { <Badge>"Paused"</Badge> })}
                </p>
            }
        })
    }
}
