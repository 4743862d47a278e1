//! Groups a person is in and posts they wrote.

use std::sync::Arc;

use footbridge_core::finder::{ListQuery, PostSort, sort_posts};
use footbridge_core::model::{Group, Person, Post};
use leptos::prelude::*;

use crate::components::{GroupCard, PostCard};
use crate::route::{PostHints, Route};
use crate::state::Data;
use crate::ui::Section;

/// Groups the person is in; on one's own page a way to some where there are none.
#[component]
pub fn Groups(person: Arc<Person>, is_me: Memo<bool>) -> impl IntoView {
    let data = expect_context::<Data>();
    let groups = Signal::derive(move || data.with(|snapshot| snapshot.index.groups_of(&person.id).to_vec()));
    let none = Memo::new(move |_| groups.with(Vec::is_empty));
    let card = |group: Arc<Group>| view! { <li class="card-cell"><GroupCard group=group/></li> };
    view! {
        <Show
            when=move || !none.get()
            fallback=move || {
                let href = Route::Groups(ListQuery::default()).href();
                view! { <Invitation title="Groups" text="You are in no group yet." href=href link="Find yours" is_me=is_me/> }
            }
        >
            <Section title="Groups">
                <ul class="card-grid">
                    <For each=move || groups.get() key=|group| group.id.clone() children=card/>
                </ul>
            </Section>
        </Show>
    }
}

/// Posts the person wrote, those that can be answered first; on one's own page a way to the first.
#[component]
pub fn Posts(person: Arc<Person>, is_me: Memo<bool>) -> impl IntoView {
    let data = expect_context::<Data>();
    let posts = Signal::derive(move || {
        data.with(|snapshot| {
            let mut posts = snapshot.index.posts_by(&person.id).to_vec();
            sort_posts(&mut posts, PostSort::Newest, snapshot.today);
            posts
        })
    });
    let none = Memo::new(move |_| posts.with(Vec::is_empty));
    let card = |post: Arc<Post>| view! { <li class="card-cell"><PostCard post=post/></li> };
    view! {
        <Show
            when=move || !none.get()
            fallback=move || {
                let href = Route::NewPost(PostHints::default()).href();
                let text = "You have nothing on the board.";
                view! { <Invitation title="On the board" text=text href=href link="Offer or ask for something" is_me=is_me/> }
            }
        >
            <Section title="On the board">
                <ul class="card-grid">
                    <For each=move || posts.get() key=|post| post.id.clone() children=card/>
                </ul>
            </Section>
        </Show>
    }
}

#[component]
fn Invitation(
    title: &'static str,
    text: &'static str,
    href: String,
    link: &'static str,
    is_me: Memo<bool>,
) -> impl IntoView {
    move || {
        let href = href.clone();
        is_me.get().then(|| {
            view! {
                <Section title=title>
                    <p class="soft">{text} " " <a href=href>{link}</a></p>
                </Section>
            }
        })
    }
}
