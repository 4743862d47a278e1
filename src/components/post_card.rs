//! A post as a card.

use std::sync::Arc;

use footbridge_core::markdown;
use footbridge_core::model::{Availability, Choice, Post};
use leptos::prelude::*;

use super::{InterestButton, PostState, TopicChips, face_of};
use crate::intl::{day, day_ago};
use crate::route::Route;
use crate::state::{Data, Snapshot};
use crate::ui::{Avatar, AvatarSize, Face, Icon, IconView};

/// Longest excerpt of a body, in characters: the three lines that the widest card shows.
const EXCERPT: usize = 220;
/// Chips before "+2".
const TOPICS: usize = 3;

/// Kind, title, excerpt, topics, who wrote it and a button to say that one is interested. Follows the data.
#[component]
pub fn PostCard(
    /// The post; the card shows it as it is in the data now.
    post: Arc<Post>,
    /// Why it is suggested, and what can be done about that.
    #[prop(into, optional)]
    why: ViewFnOnce,
) -> impl IntoView {
    let data = expect_context::<Data>();
    let post = Memo::new(move |_| {
        data.with(|snapshot| snapshot.catalog.posts.get(&post.id).cloned())
            .unwrap_or_else(|| Arc::clone(&post))
    });
    let availability = Signal::derive(move || {
        let today = data.with(|snapshot| snapshot.today);
        post.with(|post| post.availability(today))
    });
    let over = move || (!availability.get().is_open()).then_some("");
    let mine = move || {
        let me = data.me()?;
        post.with(|post| post.author == me.id || post.interested.contains(&me.id))
            .then_some("")
    };
    let last_day = move || {
        let open = matches!(availability.get(), Availability::Open { .. });
        post.with(|post| post.expires).filter(|_| open)
    };
    view! {
        <article
            class="card post-card"
            data-kind=move || post.with(|post| post.kind.key())
            data-dim=over
            data-mine=mine
        >
            <div class="post-card__head">
                <span class="kind">{move || post.with(|post| post.kind.label())}</span>
                <PostState availability=availability/>
            </div>
            <h3 class="card__title">
                <a class="card__link" href=move || post.with(|post| Route::Post(post.id.clone()).href())>
                    {move || post.with(|post| post.title.clone())}
                </a>
            </h3>
            <p class="card__text">{move || post.with(|post| markdown::plain(&post.body, EXCERPT))}</p>
            {move || view! { <TopicChips ids=post.with(|post| post.topics.clone()) most=TOPICS/> }}
            {why.run()}
            <div class="card__meta">
                <span class="meta"><IconView icon=Icon::Clock/>{move || post.with(|post| post.commitment.label())}</span>
                <span class="meta"><IconView icon=Icon::Place/>{move || data.with(|shown| post.with(|post| place(post, shown)))}</span>
                {move || last_day().map(|last| {
                    view! { <span class="meta"><IconView icon=Icon::Calendar/>{format!("Until {}", day(last))}</span> }
                })}
            </div>
            <div class="card__foot">
                {move || data.with(|snapshot| post.with(|post| view! { <Author line=AuthorLine::of(post, snapshot)/> }))}
                <InterestButton post=post/>
            </div>
        </article>
    }
}

/// Who wrote a post, where from, and when.
struct AuthorLine {
    face: Face,
    name: String,
    detail: String,
}

impl AuthorLine {
    fn of(post: &Post, snapshot: &Snapshot) -> Self {
        let name = snapshot.catalog.person_name(&post.author);
        let face = snapshot
            .person(&post.author)
            .map_or_else(|| stranger(&name), |person| face_of(person));
        let department = snapshot.catalog.department_of_post(post);
        let department = snapshot.catalog.department_label(department.as_ref()).to_owned();
        let parts = [department, post.posted.map_or_else(String::new, day_ago)];
        Self {
            face,
            name,
            detail: parts
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(" · "),
        }
    }
}

#[component]
fn Author(line: AuthorLine) -> impl IntoView {
    view! {
        <span class="post-card__author">
            <Avatar face=line.face size=AvatarSize::Small/>
            <span class="post-card__by">
                <span>{line.name}</span>
                <span class="soft">{line.detail}</span>
            </span>
        </span>
    }
}

/// "Lisbon · in person"; the format alone for a post open to every place.
fn place(post: &Post, snapshot: &Snapshot) -> String {
    let format = post.format.label();
    match snapshot.catalog.location_label(post.location.as_ref()) {
        "" => format.to_owned(),
        place => format!("{place} · {}", format.to_lowercase()),
    }
}

fn stranger(name: &str) -> Face {
    Face {
        name: name.to_owned(),
        seed: name.to_owned(),
        picture: None,
    }
}
