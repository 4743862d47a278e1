//! What happened lately.

use std::sync::Arc;

use footbridge_core::activity::{Happening, News, newest};
use footbridge_core::model::{Group, Person, Post};
use leptos::prelude::*;

use crate::components::face_of;
use crate::intl::day_ago;
use crate::route::Route;
use crate::state::Data;
use crate::ui::{Avatar, EmptyState, Icon, IconView, Section};

/// How many happenings are told.
const TOLD: usize = 8;

/// The latest posts, groups and people, latest first.
#[component]
pub fn Newest() -> impl IntoView {
    let data = expect_context::<Data>();
    let told = Memo::new(move |_| data.with(|snapshot| newest(&snapshot.catalog, snapshot.today, TOLD)));
    let key = |happening: &Happening| {
        let (kind, id) = happening.what.key();
        (kind, id.to_owned(), happening.on)
    };
    let none = || {
        view! {
            <EmptyState icon=Icon::Clock title="Nothing has happened yet">
                "Posts, groups and new colleagues appear here."
            </EmptyState>
        }
    };
    view! {
        <Section title="Newest">
            <Show when=move || told.with(|told| !told.is_empty()) fallback=none>
                <ul class="activity newest">
                    <For each=move || told.get() key=key let:happening>
                        <li class="activity__item">
                            <Told what=happening.what/>
                            <span class="activity__when">{day_ago(happening.on)}</span>
                        </li>
                    </For>
                </ul>
            </Show>
        </Section>
    }
}

#[component]
fn Told(what: News) -> impl IntoView {
    match what {
        News::Posted(post) => view! { <Posted post=post/> }.into_any(),
        News::Founded(group) => view! { <Founded group=group/> }.into_any(),
        News::Joined(person) => view! { <Joined person=person/> }.into_any(),
    }
}

#[component]
fn Posted(post: Arc<Post>) -> impl IntoView {
    let data = expect_context::<Data>();
    let author = data.get_untracked().person(&post.author).cloned();
    author.map(|author| {
        view! {
            <Avatar face=face_of(&author)/>
            <span class="activity__text">
                <a href=Route::Person(author.id.clone()).href()>{author.name.clone()}</a>
                " posted "
                <a href=Route::Post(post.id.clone()).href()>{post.title.clone()}</a>
            </span>
        }
    })
}

#[component]
fn Founded(group: Arc<Group>) -> impl IntoView {
    view! {
        <span class="row__icon"><IconView icon=Icon::Groups/></span>
        <span class="activity__text">
            "A new group: "
            <a href=Route::Group(group.id.clone()).href()>{group.name.clone()}</a>
        </span>
    }
}

#[component]
fn Joined(person: Arc<Person>) -> impl IntoView {
    let data = expect_context::<Data>();
    let snapshot = data.get_untracked();
    let company = snapshot.catalog.site.organisation.name.clone();
    let department = snapshot
        .catalog
        .department_label(person.department.as_ref())
        .to_owned();
    let place = if department.is_empty() {
        company
    } else {
        format!("{company}, {department}")
    };
    view! {
        <Avatar face=face_of(&person)/>
        <span class="activity__text">
            <a href=Route::Person(person.id.clone()).href()>{person.name.clone()}</a>
            {format!(" joined {place}")}
        </span>
    }
}
