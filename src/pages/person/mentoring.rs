//! What somebody offers as a mentor, and the way to ask them.

use std::sync::Arc;

use footbridge_core::invitation::mail_link;
use footbridge_core::mentoring::{CannotAsk, can_ask, is_mentor, is_sponsor, places};
use footbridge_core::model::{Choice, OpenTo, Person};
use leptos::prelude::*;

use crate::components::{Prose, TopicChips};
use crate::intl::day;
use crate::route::Route;
use crate::state::{Data, Snapshot};
use crate::ui::{Fact, Facts, Icon, LinkButton};

/// A panel for a mentor or sponsor, and one for who looks for a mentor where I am one; nothing for others.
#[component]
pub fn MentoringPanels(person: Arc<Person>, is_me: Memo<bool>) -> impl IntoView {
    let offers = is_mentor(&person) || is_sponsor(&person);
    let looks = person.open_to.contains(&OpenTo::BeingMentored);
    let shared = Arc::clone(&person);
    view! {
        {offers.then(|| view! { <Offered person=shared is_me=is_me/> })}
        {looks.then(|| view! { <Wanted person=person is_me=is_me/> })}
    }
}

#[component]
fn Offered(person: Arc<Person>, is_me: Memo<bool>) -> impl IntoView {
    let data = expect_context::<Data>();
    let free = data.with(|shown| places(&person, &shown.index, shown.today));
    let free = format!("{} of {} free", free.free(), free.all);
    let offer = person.mentoring.clone();
    let rhythm = offer.as_ref().map(|offer| offer.rhythm.label());
    let topics = offer
        .as_ref()
        .map(|offer| offer.topics.clone())
        .filter(|ids| !ids.is_empty());
    let note = offer
        .map(|offer| offer.note.clone())
        .filter(|note| !note.is_empty());
    let title = match (is_mentor(&person), is_sponsor(&person)) {
        (true, true) => "Mentor and sponsor",
        (_, true) => "Sponsor",
        _ => "Mentor",
    };
    view! {
        <section class="panel">
            <h2 class="panel__title">{title}</h2>
            {topics.map(|ids| view! { <TopicChips ids=ids/> })}
            {note.map(|note| view! { <Prose text=note/> })}
            <Facts>
                <Fact term="Places" icon=Icon::People>{free}</Fact>
                {rhythm.map(|rhythm| view! { <Fact term="How often" icon=Icon::Calendar>{rhythm}</Fact> })}
            </Facts>
            {move || if is_me.get() {
                let href = Route::Mentoring(None).href();
                view! { <LinkButton href=href small=true>"See requests"</LinkButton> }.into_any()
            } else {
                view! { <AskLink person=Arc::clone(&person)/> }.into_any()
            }}
        </section>
    }
}

#[component]
fn AskLink(person: Arc<Person>) -> impl IntoView {
    let data = expect_context::<Data>();
    let href = Route::Mentoring(Some(person.id.clone())).href();
    move || {
        let me = data.me();
        let asking = data.with(|shown| me.as_deref().map(|me| asked(me, &person, shown)));
        let (words, can) = match asking {
            None | Some(Ok(())) => (String::new(), true),
            // The page of the request says how long the list is, and offers to join it.
            Some(Err(why @ CannotAsk::Full(_))) => (why.words(person.first_name()), true),
            Some(Err(CannotAsk::Waits(Some(last)))) => (
                format!("You have asked. The answer can come until {}.", day(last)),
                false,
            ),
            Some(Err(why)) => (why.words(person.first_name()), false),
        };
        view! {
            {(!words.is_empty()).then(|| view! { <p class="soft small">{words}</p> })}
            {can
                .then(|| {
                    view! { <LinkButton href=href.clone() small=true icon=Icon::Sprout>"Ask for mentoring"</LinkButton> }
                })}
        }
    }
}

fn asked(me: &Person, person: &Person, shown: &Snapshot) -> Result<(), CannotAsk> {
    can_ask(me, person, &shown.index, shown.today)
}

/// Somebody who looks for a mentor: their goals, and for a mentor the way to offer.
#[component]
fn Wanted(person: Arc<Person>, is_me: Memo<bool>) -> impl IntoView {
    let data = expect_context::<Data>();
    let goals = person.goals.clone().unwrap_or_default();
    let (topics, note) = (goals.topics.clone(), goals.note.clone());
    let offer = move || {
        let me = data
            .me()
            .filter(|me| !is_me.get() && is_mentor(me) && !me.is_apart_from(&person))?;
        let text = format!(
            "Hello {},\n\nI read on Footbridge what you would like to learn, and I think I could help. Shall we talk about it?\n\n{}",
            person.first_name(),
            me.first_name()
        );
        let link = mail_link(&[&person.contacts], "Mentoring", &text)?;
        Some(view! {
            <LinkButton href=link.as_str().to_owned() small=true icon=Icon::Mail>"Offer mentoring"</LinkButton>
        })
    };
    view! {
        <section class="panel">
            <h2 class="panel__title">"Looks for a mentor"</h2>
            {(!topics.is_empty()).then(|| view! { <TopicChips ids=topics/> })}
            {(!note.is_empty()).then(|| view! { <Prose text=note/> })}
            {offer}
        </section>
    }
}
