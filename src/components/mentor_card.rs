//! Somebody who could mentor me, or whom I could mentor, on a card.

use std::sync::Arc;

use footbridge_core::finder::whereabouts;
use footbridge_core::invitation::mail_link;
use footbridge_core::mentoring::Places;
use footbridge_core::model::{Choice, Person};
use leptos::prelude::*;

use super::{ReasonLine, ScoreParts, TopicChips, face_of, first_reasons};
use crate::intl::plural;
use crate::route::Route;
use crate::state::{Actions, Data};
use crate::ui::{Avatar, AvatarSize, Button, ButtonKind, Icon, IconView, LinkButton};

/// Points and sentence of each part of a score, weightiest first.
pub type Score = Arc<Vec<(u32, String)>>;

/// Reasons on a card's line.
const REASONS: usize = 2;
/// Chips before "+2".
const TOPICS: usize = 4;

/// Who, why, and what to do: a mentor, with their places, can be asked and chosen; a mentee, without, can be written to.
#[component]
pub fn MentorCard(
    /// Who.
    person: Arc<Person>,
    /// Their places, where they are the mentor of the two.
    places: Option<Places>,
    /// Why they fit.
    score: Score,
) -> impl IntoView {
    let data = expect_context::<Data>();
    let topics = if places.is_some() {
        person.mentoring.as_ref().map(|it| it.topics.clone())
    } else {
        person.goals.as_ref().map(|it| it.topics.clone())
    };
    let topics = topics.filter(|topics| !topics.is_empty());
    let where_from = {
        let person = Arc::clone(&person);
        move || data.with(|snapshot| whereabouts(&person, &snapshot.catalog))
    };
    view! {
        <article class="card person-card">
            <div class="person-card__head">
                <Avatar face=face_of(&person) size=AvatarSize::Large/>
                <div class="person-card__names">
                    <h3 class="card__title">
                        <a class="card__link" href=Route::Person(person.id.clone()).href()>{person.name.clone()}</a>
                    </h3>
                    <p class="person-card__title">{person.title.clone()}</p>
                    <p class="person-card__where">{where_from}</p>
                </div>
            </div>
            {topics.map(|ids| view! { <TopicChips ids=ids most=TOPICS/> })}
            <ReasonLine text=first_reasons(&score, REASONS)/>
            <ScoreParts parts=score.to_vec() about=person.name.clone()/>
            {match places {
                Some(places) => view! { <MentorFoot person=person places=places/> }.into_any(),
                None => view! { <MenteeFoot person=person/> }.into_any(),
            }}
        </article>
    }
}

#[component]
fn MentorFoot(person: Arc<Person>, places: Places) -> impl IntoView {
    let rhythm = person
        .mentoring
        .as_ref()
        .map(|mentoring| mentoring.rhythm.label());
    let is_free = places.free() > 0;
    let free = match places.free() {
        0 => "No place free".to_owned(),
        free => plural(free as usize, "place free", "places free"),
    };
    let ask = Route::Mentoring(Some(person.id.clone())).href();
    let name = person.name.clone();
    view! {
        <p class="card__meta">
            <span class="meta"><IconView icon=Icon::People/>{free}</span>
            {rhythm.map(|rhythm| view! { <span class="meta"><IconView icon=Icon::Calendar/>{rhythm}</span> })}
        </p>
        <div class="card__foot">
            <ChooseButton person=person/>
            {is_free
                .then(|| {
                    view! {
                        <LinkButton href=ask small=true>
                            "Ask"<span class="visually-hidden">{format!(" {name} to be your mentor")}</span>
                        </LinkButton>
                    }
                })}
        </div>
    }
}

/// Puts a mentor at the end of my choices, or takes them off.
#[component]
pub fn ChooseButton(
    /// The mentor.
    person: Arc<Person>,
) -> impl IntoView {
    let (data, actions) = (expect_context::<Data>(), expect_context::<Actions>());
    let (id, name) = (StoredValue::new(person.id.clone()), person.name.clone());
    let pressed = Signal::derive(move || {
        let goals = data.me().and_then(|me| me.goals.clone());
        goals.is_some_and(|goals| id.with_value(|id| goals.choices.contains(id)))
    });
    let press = move |()| {
        let is_chosen = pressed.get_untracked();
        actions.choose_mentors(|choices| {
            let id = id.get_value();
            choices.retain(|it| *it != id);
            if !is_chosen {
                choices.push(id);
            }
        });
    };
    view! {
        <Button kind=ButtonKind::Quiet small=true pressed=pressed on_press=press>
            {move || pressed.get().then(|| view! { <IconView icon=Icon::Check/> })}
            {move || if pressed.get() { "On my list" } else { "Put on my list" }}
            <span class="visually-hidden">{format!(": {name}")}</span>
        </Button>
    }
}

#[component]
fn MenteeFoot(person: Arc<Person>) -> impl IntoView {
    let data = expect_context::<Data>();
    let me = data.me_untracked();
    let text = me.map_or_else(String::new, |me| {
        format!(
            "Hello {},\n\nI read on Footbridge what you would like to learn, and I think I could help. Shall we talk about it? \
             You can ask me there.\n\n{}",
            person.first_name(),
            me.first_name()
        )
    });
    let link = mail_link(&[&person.contacts], "Mentoring", &text);
    let name = person.name.clone();
    view! {
        <div class="card__foot">
            <span class="soft small">
                {if link.is_some() { "They decide whether to ask you." } else { "They gave no mail address here." }}
            </span>
            {link
                .map(|link| {
                    view! {
                        <LinkButton href=link.as_str().to_owned() small=true icon=Icon::Mail>
                            "Offer"<span class="visually-hidden">{format!(" to mentor {name}")}</span>
                        </LinkButton>
                    }
                })}
        </div>
    }
}
