//! Asking somebody to be my mentor.

use std::sync::Arc;

use footbridge_core::change::{ChangeKind, PostPatch};
use footbridge_core::mentoring::{
    CannotAsk, can_ask, first_text, last_day_to_answer, request_title, waiting_for,
};
use footbridge_core::model::{Commitment, Format, Person, PersonId, PostId, PostKind, TopicId};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::components::{ChooseButton, TopicPick, face_of};
use crate::hooks::{add_to, part, remove_from};
use crate::intl::{day, plural};
use crate::route::Route;
use crate::state::{Actions, Data, Navigation, fresh_slug};
use crate::ui::{Avatar, Button, ButtonKind, LinkButton, TextArea};

/// The form of a request, or why there is none; at the top of the page, under an address of its own.
#[component]
pub fn Ask(mentor: PersonId) -> impl IntoView {
    let data = expect_context::<Data>();
    let mentor = data.get_untracked().person(&mentor).cloned();
    let close = Route::Mentoring(None).href();
    let Some(mentor) = mentor else {
        return view! { <p class="soft">"Nobody of that name is in the directory."</p> }.into_any();
    };
    let title = format!("Ask {} to be your mentor", mentor.name);
    let asking = {
        let mentor = Arc::clone(&mentor);
        Memo::new(move |_| {
            let me = data.me()?;
            Some(data.with(|shown| can_ask(&me, &mentor, &shown.index, shown.today)))
        })
    };
    view! {
        <section class="panel ask" aria-labelledby="ask">
            <div class="ask__head">
                <Avatar face=face_of(&mentor)/>
                <h2 class="panel__title" id="ask">{title}</h2>
            </div>
            {move || match asking.get() {
                Some(Ok(())) => view! { <AskForm mentor=Arc::clone(&mentor)/> }.into_any(),
                Some(Err(why)) => view! { <NotNow mentor=Arc::clone(&mentor) why=why/> }.into_any(),
                None => ().into_any(),
            }}
            <p class="small"><a href=close>"Back to mentoring"</a></p>
        </section>
    }
    .into_any()
}

#[component]
fn NotNow(mentor: Arc<Person>, why: CannotAsk) -> impl IntoView {
    let data = expect_context::<Data>();
    let waiting = data.with(|shown| waiting_for(&mentor.id, &shown.catalog, &shown.index, shown.today));
    let words = why.words(mentor.first_name());
    let more = match why {
        CannotAsk::Waits(Some(last)) => format!("They can answer until {}.", day(last)),
        CannotAsk::Full(_) if waiting > 0 => format!(
            "{} on their list for the next programme.",
            plural(waiting, "person is", "people are")
        ),
        CannotAsk::Full(_) => "Nobody waits for the next programme yet: be the first.".to_owned(),
        _ => String::new(),
    };
    let can_wait = matches!(why, CannotAsk::Full(_));
    view! {
        <p>{words} " " <span class="soft">{more}</span></p>
        {can_wait.then(|| view! { <div><ChooseButton person=mentor/></div> })}
    }
}

/// What the form holds; the text follows the topics until it is changed by hand.
#[derive(Clone, PartialEq, Debug, Default)]
struct Draft {
    topics: Vec<TopicId>,
    text: Option<String>,
}

#[component]
fn AskForm(mentor: Arc<Person>) -> impl IntoView {
    let (data, actions) = (expect_context::<Data>(), expect_context::<Actions>());
    let navigation = expect_context::<Navigation>();
    let form = RwSignal::new(Draft {
        topics: data
            .me_untracked()
            .map_or_else(Vec::new, |me| matter_of(&me, &mentor)),
        text: None,
    });
    let to = mentor.id.clone();
    let text = Memo::new(move |_| {
        let draft = form.get();
        let me = data.me();
        let written = || data.with(|shown| Some(first_text(&*me?, &mentor, &draft.topics, &shown.catalog)));
        draft.text.clone().or_else(written).unwrap_or_default()
    });
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        let (draft, snapshot) = (form.get_untracked(), data.get_untracked());
        let title = request_title(&draft.topics, &snapshot.catalog);
        let Ok(post) = PostId::parse(&fresh_slug(&title, "request")) else {
            return;
        };
        let set = PostPatch {
            body: Some(text.get_untracked().trim().to_owned()),
            topics: Some(draft.topics),
            to: Some(Some(to.clone())),
            commitment: Some(Commitment::Ongoing),
            format: Some(Format::Hybrid),
            expires: Some(Some(last_day_to_answer(snapshot.today))),
            ..PostPatch::default()
        };
        let kind = PostKind::Mentoring;
        let asked = actions.act(ChangeKind::Post {
            post,
            kind,
            title,
            set,
        });
        if asked {
            navigation.go(&Route::Mentoring(None));
        }
    };
    view! {
        <form class="form" on:submit=send novalidate>
            <TopicPick
                label="What it is about"
                chosen=part(form, |form| form.topics.clone())
                on_add=add_to(form, |form| &mut form.topics)
                on_remove=remove_from(form, |form| &mut form.topics)
                optional=true
            />
            <TextArea
                label="What you write"
                value=text
                on_input=move |text: String| form.update(|form| form.text = Some(text))
                rows=9
                max_length=2000
            />
            <p class="soft small">
                "The app shows this to the two of you alone; it lies in a file of the site like everything else here. They \
                have 14 days. If they let it go, it looks as if it had run out, to you and to everybody."
            </p>
            <div class="form__actions">
                <Button kind=ButtonKind::Primary submit=true>"Ask"</Button>
                <LinkButton href=Route::Mentoring(None).href()>"Cancel"</LinkButton>
            </div>
        </form>
    }
}

/// What I want and they offer or teach.
fn matter_of(me: &Person, mentor: &Person) -> Vec<TopicId> {
    let offered = mentor.mentoring.iter().flat_map(|it| &it.topics);
    let known: Vec<&TopicId> = offered.chain(mentor.teaches()).collect();
    let goals = me.goals.iter().flat_map(|goals| &goals.topics);
    let mut matter: Vec<TopicId> = Vec::new();
    for topic in goals.chain(&me.learning) {
        if known.contains(&topic) && !matter.contains(topic) {
            matter.push(topic.clone());
        }
    }
    matter
}
