//! Suggestions for somebody with topics.

use footbridge_core::finder::ListQuery;
use footbridge_core::model::{Group, Person, Post};
use leptos::prelude::*;

use super::suggested::{Pick, Suggested};
use crate::components::{GroupCard, PersonCard, PostCard};
use crate::route::{PostHints, Route};
use crate::state::Data;
use crate::ui::{EmptyState, Icon, LinkButton, Section};

/// Groups, people and posts, each with its reason. What is joined or answered stays where it is until the next visit.
#[component]
pub fn Suggestions() -> impl IntoView {
    let data = expect_context::<Data>();
    let suggested = Memo::new(move |before: Option<&Option<Suggested>>| {
        let me = data.me()?;
        let before = before.and_then(Option::as_ref);
        Some(data.with(|snapshot| Suggested::following(before, snapshot, &me)))
    });
    let groups = Signal::derive(move || {
        suggested.with(|all| all.as_ref().map(|all| all.groups.clone()).unwrap_or_default())
    });
    let people = Signal::derive(move || {
        suggested.with(|all| all.as_ref().map(|all| all.people.clone()).unwrap_or_default())
    });
    let posts = Signal::derive(move || {
        suggested.with(|all| all.as_ref().map(|all| all.posts.clone()).unwrap_or_default())
    });
    view! {
        <Groups picks=groups/>
        <People picks=people/>
        <Posts picks=posts/>
    }
}

#[component]
fn Groups(picks: Signal<Vec<Pick<Group>>>) -> impl IntoView {
    let all = Route::Groups(ListQuery::default()).href();
    let card = |(group, why): Pick<Group>| view! { <li><GroupCard group=group why=why/></li> };
    let none = || {
        let actions = || {
            view! {
                <LinkButton href=Route::Groups(ListQuery::default()).href()>"Look at all groups"</LinkButton>
                <LinkButton href=Route::NewGroup(None).href()>"Start a group"</LinkButton>
            }
        };
        view! {
            <EmptyState icon=Icon::Groups title="No other group fits yet" actions=actions>
                "You are in those that share your topics, or nobody meets for them so far."
            </EmptyState>
        }
    };
    view! {
        <Section title="Groups that fit" more_href=all more="All groups">
            <Show when=move || picks.with(|picks| !picks.is_empty()) fallback=none>
                <ul class="card-grid">
                    <For each=move || picks.get() key=|(group, why)| (group.id.clone(), why.clone()) children=card/>
                </ul>
            </Show>
        </Section>
    }
}

#[component]
fn People(picks: Signal<Vec<Pick<Person>>>) -> impl IntoView {
    let all = Route::People(ListQuery::default()).href();
    let card = |(person, why): Pick<Person>| view! { <li><PersonCard person=person why=why/></li> };
    let none = || {
        let actions = || view! { <LinkButton href=Route::Profile.href()>"Change my topics"</LinkButton> };
        view! {
            <EmptyState icon=Icon::People title="Nobody shares your topics yet" actions=actions>
                "A few more interests or skills bring the first."
            </EmptyState>
        }
    };
    view! {
        <Section title="People worth meeting" more_href=all more="All people">
            <Show when=move || picks.with(|picks| !picks.is_empty()) fallback=none>
                <ul class="card-grid card-grid--people">
                    <For each=move || picks.get() key=|(person, why)| (person.id.clone(), why.clone()) children=card/>
                </ul>
            </Show>
        </Section>
    }
}

#[component]
fn Posts(picks: Signal<Vec<Pick<Post>>>) -> impl IntoView {
    let all = Route::Board(ListQuery::default()).href();
    let card = |(post, why): Pick<Post>| view! { <li><PostCard post=post why=why/></li> };
    let none = || {
        let actions = || {
            view! { <LinkButton href=Route::NewPost(PostHints::default()).href()>"Post something"</LinkButton> }
        };
        view! {
            <EmptyState icon=Icon::Board title="Nothing on the board for you right now" actions=actions>
                "Offer what you know, or ask for what you want to learn."
            </EmptyState>
        }
    };
    view! {
        <Section title="From the board for you" more_href=all more="The whole board">
            <Show when=move || picks.with(|picks| !picks.is_empty()) fallback=none>
                <ul class="card-grid">
                    <For each=move || picks.get() key=|(post, why)| (post.id.clone(), why.clone()) children=card/>
                </ul>
            </Show>
        </Section>
    }
}
