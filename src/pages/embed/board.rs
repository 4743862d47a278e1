//! The skill board in a frame.

use std::sync::Arc;

use footbridge_core::finder::{ListQuery, PostSort, sort_posts};
use footbridge_core::model::{Choice, Post, PostKind, TopicId};
use footbridge_core::search::Kind as SearchKind;
use leptos::prelude::*;

use super::link::OutLink;
use super::post::{PostDoing, by, use_availability, use_current_post};
use super::shown::{Kind, Shown, use_asked};
use crate::components::PostState;
use crate::hooks::{Listed, use_results};
use crate::route::{PostHints, Route};
use crate::state::{Data, use_searching};
use crate::ui::{Icon, IconView};

const KIND: Kind = Kind {
    one: "post",
    many: "posts",
    search: "Search the board",
    nothing: "Nothing on the board fits",
    usual: 6,
};

/// The first posts of a list, a field to look for others, and the ways to write one.
#[component]
pub fn Board(
    list: ListQuery,
    count: Option<usize>,
    text: RwSignal<String>,
    is_searched: bool,
) -> impl IntoView {
    let data = expect_context::<Data>();
    let topic = only_topic(&list);
    let results = use_results(
        use_searching(),
        data,
        use_asked(list, text),
        Listed {
            kind: SearchKind::Post,
            all: |snapshot| &snapshot.catalog.posts,
        },
        |posts, key, snapshot| sort_posts(posts, PostSort::from_key(key), snapshot.today),
    );
    let row = |post: Arc<Post>| view! { <Row post=post/> }.into_any();
    let write = move |kind: PostKind| {
        Route::NewPost(PostHints {
            kind: Some(kind),
            topic: topic.clone(),
            ..PostHints::default()
        })
    };
    view! {
        <Shown results=results kind=KIND count=count text=is_searched.then_some(text) row=row/>
        <p class="cluster embed__write">
            <OutLink class="button button--small" route=write(PostKind::Ask)>
                <IconView icon=Icon::Ask/>
                "Ask for something"
            </OutLink>
            <OutLink class="button button--small" route=write(PostKind::Offer)>
                <IconView icon=Icon::Offer/>
                "Offer something"
            </OutLink>
        </p>
    }
}

#[component]
fn Row(post: Arc<Post>) -> impl IntoView {
    let data = expect_context::<Data>();
    let route = Route::Post(post.id.clone());
    let post = use_current_post(post);
    let availability = use_availability(post);
    view! {
        <div class="embed-item__main" data-kind=move || post.with(|post| post.kind.key())>
            <p class="embed-item__kind">
                <span class="kind">{move || post.with(|post| post.kind.label())}</span>
                <PostState availability=availability/>
            </p>
            <h2 class="embed-item__title">
                <OutLink route=route>{move || post.with(|post| post.title.clone())}</OutLink>
            </h2>
            <p class="embed-item__detail">{move || data.with(|shown| post.with(|post| by(post, shown)))}</p>
        </div>
        <PostDoing post=post/>
    }
}

/// The topic that the list is narrowed to, where it is one.
fn only_topic(list: &ListQuery) -> Option<TopicId> {
    let topics = list.chosen.get("topic")?;
    let only = topics.first().filter(|_| topics.len() == 1)?;
    TopicId::parse(only).ok()
}
