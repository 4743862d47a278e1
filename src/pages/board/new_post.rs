//! The ways into writing a post.

use footbridge_core::finder::ListQuery;
use footbridge_core::model::{Choice, PostKind, TopicId};
use leptos::prelude::*;

use crate::components::{kind_for_author, kind_icon};
use crate::route::{PostHints, Route};
use crate::ui::{Icon, Menu, MenuLink};

/// "Post something", with the kinds to choose from. The topic that the board is narrowed to is filled in.
#[component]
pub fn NewPostMenu(
    /// What is asked of the board.
    query: Signal<ListQuery>,
) -> impl IntoView {
    let items = PostKind::ALL.iter().map(move |kind| {
        let kind = *kind;
        let href = move || {
            let topic = query.with(only_topic);
            Route::NewPost(PostHints {
                kind: Some(kind),
                topic,
                ..PostHints::default()
            })
            .href()
        };
        view! {
            <MenuLink icon=kind_icon(kind) href=href>
                <span class="new-post__item">
                    <span class="new-post__kind">{kind.label()}</span>
                    <span class="new-post__about">{kind_for_author(kind)}</span>
                </span>
            </MenuLink>
        }
    });
    view! {
        <div class="new-post">
            <Menu label="Post something" icon=Icon::Plus>{items.collect_view()}</Menu>
        </div>
    }
}

/// The one topic a list is narrowed to, if it is one.
pub fn only_topic(query: &ListQuery) -> Option<TopicId> {
    let topics = query.chosen.get("topic")?;
    match topics.len() {
        1 => topics.iter().next().and_then(|id| TopicId::parse(id).ok()),
        _ => None,
    }
}
