//! Suggestions for somebody with topics.

use footbridge_core::finder::ListQuery;
use footbridge_core::matching::Suggestion;
use footbridge_core::model::{Group, Person, Post};
use leptos::prelude::*;

use super::set_aside::SetAside;
use super::suggested::Suggested;
use super::topics::Topics;
use crate::components::{GroupCard, PersonCard, PostCard, Reasons};
use crate::hooks::clocks;
use crate::route::{PostHints, Route};
use crate::state::{Data, Item, use_dismissed};
use crate::ui::{EmptyState, Icon, LinkButton, Section};

/// Groups, people and posts, each with its reason. What is joined or answered stays where it is until the next visit.
#[component]
pub fn Suggestions() -> impl IntoView {
    let data = expect_context::<Data>();
    let dismissed = use_dismissed();
    let suggested = Memo::new(move |before: Option<&Option<Suggested>>| {
        let me = data.me()?;
        let before = before.and_then(Option::as_ref);
        Some(data.with(|snapshot| {
            let without = dismissed.without(snapshot.today);
            Suggested::following(before, snapshot, &me, || clocks(data, snapshot), without)
        }))
    });
    let groups = Signal::derive(move || of(suggested, |all| all.groups.clone()));
    let people = Signal::derive(move || of(suggested, |all| all.people.clone()));
    let posts = Signal::derive(move || of(suggested, |all| all.posts.clone()));
    let topics = Signal::derive(move || of(suggested, |all| all.topics.clone()));
    view! {
        <Groups picks=groups/>
        <People picks=people/>
        <Posts picks=posts/>
        <Topics picks=topics/>
        <SetAside/>
    }
}

fn of<T>(
    suggested: Memo<Option<Suggested>>,
    list: fn(&Suggested) -> Vec<Suggestion<T>>,
) -> Vec<Suggestion<T>> {
    suggested.with(|all| all.as_ref().map_or_else(Vec::new, list))
}

#[component]
fn Groups(picks: Signal<Vec<Suggestion<Group>>>) -> impl IntoView {
    let all = Route::Groups(ListQuery::default()).href();
    let card = |found: Suggestion<Group>| {
        let Suggestion {
            item: group, parts, ..
        } = found;
        let (item, name) = (Item::Group(group.id.clone()), group.name.clone());
        let reasons = move || view! { <Reasons item=item name=name parts=parts/> };
        view! { <li><GroupCard group=group why=reasons/></li> }
    };
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
                    <For each=move || picks.get() key=|found| (found.item.id.clone(), found.score) children=card/>
                </ul>
            </Show>
        </Section>
    }
}

#[component]
fn People(picks: Signal<Vec<Suggestion<Person>>>) -> impl IntoView {
    let all = Route::People(ListQuery::default()).href();
    let card = |found: Suggestion<Person>| {
        let Suggestion {
            item: person, parts, ..
        } = found;
        let (item, name) = (Item::Person(person.id.clone()), person.name.clone());
        let first = person.first_name().to_owned();
        let reasons = move || view! { <Reasons item=item name=name first_name=first parts=parts/> };
        view! { <li><PersonCard person=person why=reasons/></li> }
    };
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
                    <For each=move || picks.get() key=|found| (found.item.id.clone(), found.score) children=card/>
                </ul>
            </Show>
        </Section>
    }
}

#[component]
fn Posts(picks: Signal<Vec<Suggestion<Post>>>) -> impl IntoView {
    let data = expect_context::<Data>();
    let all = Route::Board(ListQuery::default()).href();
    let card = move |found: Suggestion<Post>| {
        let Suggestion {
            item: post, parts, ..
        } = found;
        let author = data.with_untracked(|shown| shown.person(&post.author).cloned());
        let first = author.map_or_else(String::new, |author| author.first_name().to_owned());
        let (item, name) = (Item::Post(post.id.clone()), post.title.clone());
        let reasons = move || view! { <Reasons item=item name=name first_name=first parts=parts/> };
        view! { <li><PostCard post=post why=reasons/></li> }
    };
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
                    <For each=move || picks.get() key=|found| (found.item.id.clone(), found.score) children=card/>
                </ul>
            </Show>
        </Section>
    }
}
