//! Where people meet for a topic, what is on the board about it, and how to begin something.

use std::sync::Arc;

use footbridge_core::finder::{ListQuery, PostSort, sort_posts};
use footbridge_core::model::{Group, Post, PostKind, TopicId};
use leptos::prelude::*;

use crate::components::{GroupCard, PostCard};
use crate::route::{PostHints, Route};
use crate::state::Data;
use crate::ui::{ButtonKind, Icon, LinkButton, Section};

/// How many posts are shown; the board has all.
const POSTS: usize = 4;

/// Groups about the topic.
#[component]
pub fn Groups(id: TopicId) -> impl IntoView {
    let data = expect_context::<Data>();
    let start = Route::NewGroup(Some(id.clone())).href();
    let groups = Signal::derive(move || {
        data.with(|snapshot| {
            snapshot
                .index
                .topic(&id)
                .map_or_else(Vec::new, |used| used.groups.to_vec())
        })
    });
    let none = Memo::new(move |_| groups.with(Vec::is_empty));
    let card = |group: Arc<Group>| view! { <li class="card-cell"><GroupCard group=group/></li> };
    view! {
        <Section title="Groups">
            <Show
                when=move || !none.get()
                fallback=move || {
                    view! { <p class="soft">"Nobody meets for it yet. " <a href=start.clone()>"Start a group"</a></p> }
                }
            >
                <ul class="card-grid">
                    <For each=move || groups.get() key=|group| group.id.clone() children=card/>
                </ul>
            </Show>
        </Section>
    }
}

/// Posts about the topic, those that can be answered first.
#[component]
pub fn Posts(id: TopicId) -> impl IntoView {
    let data = expect_context::<Data>();
    let ask = post_about(PostKind::Ask, &id).href();
    let all = Route::Board(ListQuery::default().only("topic", id.as_str())).href();
    let posts = Memo::new(move |_| {
        data.with(|snapshot| {
            let mut posts = snapshot
                .index
                .topic(&id)
                .map_or_else(Vec::new, |used| used.posts.to_vec());
            sort_posts(&mut posts, PostSort::Newest, snapshot.today);
            posts
        })
    });
    let first = move || posts.with(|posts| posts.iter().take(POSTS).cloned().collect::<Vec<_>>());
    let none = Memo::new(move |_| posts.with(Vec::is_empty));
    let more = Memo::new(move |_| posts.with(|posts| posts.len() > POSTS));
    let card = |post: Arc<Post>| view! { <li class="card-cell"><PostCard post=post/></li> };
    move || {
        let (ask, all) = (ask.clone(), if more.get() { all.clone() } else { String::new() });
        view! {
            <Section title="On the board" more_href=all>
                <Show
                    when=move || !none.get()
                    fallback=move || {
                        view! { <p class="soft">"Nothing on the board yet. " <a href=ask.clone()>"Ask the first question"</a></p> }
                    }
                >
                    <ul class="card-grid">
                        <For each=first key=|post| post.id.clone() children=card/>
                    </ul>
                </Show>
            </Section>
        }
    }
}

/// Ways to begin something about the topic.
#[component]
pub fn Starts(id: TopicId) -> impl IntoView {
    let ask = post_about(PostKind::Ask, &id).href();
    let offer = post_about(PostKind::Offer, &id).href();
    let group = Route::NewGroup(Some(id)).href();
    view! {
        <section class="panel">
            <h2 class="panel__title">"Begin something"</h2>
            <div class="stack stack--tight">
                <LinkButton href=ask kind=ButtonKind::Primary icon=Icon::Ask wide=true>"Ask for help with this"</LinkButton>
                <LinkButton href=offer icon=Icon::Offer wide=true>"Offer to teach this"</LinkButton>
                <LinkButton href=group icon=Icon::Groups wide=true>"Start a group"</LinkButton>
            </div>
        </section>
    }
}

fn post_about(kind: PostKind, topic: &TopicId) -> Route {
    Route::NewPost(PostHints {
        kind: Some(kind),
        topic: Some(topic.clone()),
        ..PostHints::default()
    })
}
