//! What others asked me, whom I asked, and who mentors whom.

use std::sync::Arc;

use footbridge_core::mentoring::{Deed, RequestState, deeds, mentor_and_mentee, request_state};
use footbridge_core::model::{Person, Post, PostId};
use leptos::prelude::*;

use crate::components::{Prose, TopicChips, face_of};
use crate::intl::day;
use crate::route::Route;
use crate::state::{Actions, Data};
use crate::ui::{Avatar, Badge, Button, ButtonKind, Section, Tone};

/// One request as I see it.
#[derive(Clone, PartialEq)]
struct Shown {
    post: Arc<Post>,
    other: Option<Arc<Person>>,
    name: String,
    is_mine: bool,
    state: RequestState,
    deeds: &'static [Deed],
}

/// In which list a request stands.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum List {
    ToMe,
    Going,
    Mine,
    Over,
}

impl Shown {
    fn list(&self) -> List {
        match self.state {
            RequestState::Accepted => List::Going,
            RequestState::Asked(_) if self.is_mine => List::Mine,
            RequestState::Asked(_) => List::ToMe,
            RequestState::Over => List::Over,
        }
    }

    /// Where it stands, in words.
    fn words(&self) -> String {
        match (self.state, self.is_mine) {
            (RequestState::Asked(Some(last)), true) => {
                format!("Asked. An answer can come until {}.", day(last))
            }
            (RequestState::Asked(None), true) => "Asked.".to_owned(),
            (RequestState::Asked(Some(last)), false) => {
                format!("Asks you to be their mentor. It runs out on {}.", day(last))
            }
            (RequestState::Asked(None), false) => "Asks you to be their mentor.".to_owned(),
            (RequestState::Accepted, true) => "Mentors you.".to_owned(),
            (RequestState::Accepted, false) => "You are their mentor.".to_owned(),
            (RequestState::Over, _) => "Over.".to_owned(),
        }
    }
}

/// My requests in lists, each only where something is in it.
#[component]
pub fn Requests() -> impl IntoView {
    let data = expect_context::<Data>();
    let all = Memo::new(move |_| {
        let Some(me) = data.me() else {
            return Vec::new();
        };
        data.with(|snapshot| {
            let requests = snapshot.index.requests_of(&me.id).iter().rev();
            let shown = requests.filter_map(|post| {
                let (mentor, mentee) = mentor_and_mentee(post)?;
                let is_mine = *mentee == me.id;
                let other = if is_mine { mentor } else { mentee };
                Some(Shown {
                    other: snapshot.person(other).cloned(),
                    name: snapshot.catalog.person_name(other),
                    is_mine,
                    state: request_state(post, snapshot.today),
                    deeds: deeds(post, &me.id, snapshot.today),
                    post: Arc::clone(post),
                })
            });
            shown.collect::<Vec<_>>()
        })
    });
    let of = move |list: List| {
        Signal::derive(move || {
            let is_in = |it: &&Shown| it.list() == list;
            all.with(|all| all.iter().filter(is_in).cloned().collect::<Vec<_>>())
        })
    };
    view! {
        <Rows title="You are asked" rows=of(List::ToMe)/>
        <Rows title="Mentoring under way" rows=of(List::Going)/>
        <Rows title="You have asked" rows=of(List::Mine)/>
        <Past rows=of(List::Over)/>
    }
}

#[component]
fn Rows(title: &'static str, rows: Signal<Vec<Shown>>) -> impl IntoView {
    view! {
        <Show when=move || rows.with(|rows| !rows.is_empty())>
            <Section title=title>
                <RequestList rows=rows/>
            </Section>
        </Show>
    }
}

#[component]
fn Past(rows: Signal<Vec<Shown>>) -> impl IntoView {
    view! {
        <Show when=move || rows.with(|rows| !rows.is_empty())>
            <details class="fold">
                <summary>{move || format!("Past requests ({})", rows.with(Vec::len))}</summary>
                <RequestList rows=rows/>
            </details>
        </Show>
    }
}

#[component]
fn RequestList(rows: Signal<Vec<Shown>>) -> impl IntoView {
    let key =
        |it: &Shown| -> (PostId, List, String) { (it.post.id.clone(), it.list(), it.post.body.clone()) };
    view! {
        <ul class="rows">
            <For each=move || rows.get() key=key let:shown>
                <Row shown=shown/>
            </For>
        </ul>
    }
}

#[component]
fn Row(shown: Shown) -> impl IntoView {
    let words = shown.words();
    let Shown {
        post,
        other,
        name,
        state,
        deeds,
        ..
    } = shown;
    let href = Route::Person(
        other
            .as_ref()
            .map_or_else(|| post.author.clone(), |it| it.id.clone()),
    )
    .href();
    let is_open = matches!(state, RequestState::Asked(_));
    let (topics, body) = (post.topics.clone(), post.body.clone());
    let about = name.clone();
    let buttons = deeds
        .iter()
        .map(|deed| view! { <DeedButton deed=*deed post=Arc::clone(&post) about=about.clone()/> });
    let buttons = buttons.collect_view();
    view! {
        <li class="row row--top request">
            {other.map(|other| view! { <Avatar face=face_of(&other)/> })}
            <div class="row__main request__main">
                <p class="row__title">
                    <a href=href>{name}</a>
                    " "
                    {(state == RequestState::Accepted).then(|| view! { <Badge tone=Tone::Pine>"Mentoring"</Badge> })}
                </p>
                <p class="row__detail">{words}</p>
                {(!topics.is_empty()).then(|| view! { <TopicChips ids=topics/> })}
                {(!body.is_empty())
                    .then(|| {
                        view! {
                            <details class="fold" open=is_open>
                                <summary>"What was written"</summary>
                                <Prose text=body/>
                            </details>
                        }
                    })}
                <div class="cluster">{buttons}</div>
            </div>
        </li>
    }
}

#[component]
fn DeedButton(deed: Deed, post: Arc<Post>, about: String) -> impl IntoView {
    let actions = expect_context::<Actions>();
    let kind = match deed {
        Deed::Accept => ButtonKind::Primary,
        Deed::Decline | Deed::Withdraw => ButtonKind::Plain,
        Deed::End => ButtonKind::Quiet,
    };
    let press = move |()| {
        actions.act(deed.change(&post));
    };
    view! {
        <Button small=true kind=kind on_press=press>
            {deed.label()}
            <span class="visually-hidden">{format!(": {about}")}</span>
        </Button>
    }
}
