//! What a post means to me, and what else there is on its topics.

use std::sync::Arc;

use footbridge_core::board::{MyPart, groups_on, my_part, posts_on};
use footbridge_core::finder::ListQuery;
use footbridge_core::model::{Post, PostKind, TopicId};
use leptos::prelude::*;

use crate::components::{GroupCard, PostCard, TopicChips};
use crate::route::Route;
use crate::state::Data;
use crate::ui::Section;

/// One row of cards on a wide screen.
const MOST: usize = 3;

/// For work one would do: which of its topics I bring and which I would learn. Nothing for the author and for guests.
#[component]
pub fn MyTopics(
    /// The post as it is now.
    post: Signal<Arc<Post>>,
) -> impl IntoView {
    let data = expect_context::<Data>();
    let part = Memo::new(move |_| {
        let me = data.me();
        let me = me.filter(|me| post.with(|post| is_work(post.kind) && post.author != me.id));
        me.map_or_else(MyPart::default, |me| post.with(|post| my_part(&me, &post.topics)))
    });
    let row = |words: &'static str, topics: Vec<_>| {
        (!topics.is_empty()).then(|| {
            view! {
                <div class="my-part">
                    <span class="my-part__words">{words}</span>
                    <TopicChips ids=topics/>
                </div>
            }
        })
    };
    view! {
        <Show when=move || part.with(|part| *part != MyPart::default())>
            <Section title="You and this post">
                <div class="stack stack--tight">
                    {move || row("You bring", part.with(|part| part.brings.clone()))}
                    {move || row("You would learn", part.with(|part| part.learns.clone()))}
                </div>
            </Section>
        </Show>
    }
}

/// Open posts on the same topics.
#[component]
pub fn MorePosts(
    /// The post as it is now.
    post: Signal<Arc<Post>>,
) -> impl IntoView {
    let data = expect_context::<Data>();
    let posts = Memo::new(move |_| {
        data.with(|snapshot| {
            post.with(|post| {
                posts_on(
                    &snapshot.index,
                    &post.topics,
                    None,
                    Some(&post.id),
                    snapshot.today,
                    MOST,
                )
            })
        })
    });
    let all = move || {
        let with_topic = |query: ListQuery, topic: &TopicId| query.toggled("topic", topic.as_str());
        let query = post.with_untracked(|post| post.topics.iter().fold(ListQuery::default(), with_topic));
        Route::Board(query).href()
    };
    view! {
        <Show when=move || { !posts.with(Vec::is_empty) }>
            <Section title="More on these topics" more_href=all()>
                <ul class="card-grid card-list">
                    <For each=move || posts.get() key=|post| post.id.clone() let:post>
                        <li><PostCard post=post/></li>
                    </For>
                </ul>
            </Section>
        </Show>
    }
}

/// Groups on its topics.
#[component]
pub fn MoreGroups(
    /// The post as it is now.
    post: Signal<Arc<Post>>,
) -> impl IntoView {
    let data = expect_context::<Data>();
    let groups = Memo::new(move |_| {
        data.with(|snapshot| post.with(|post| groups_on(&snapshot.index, &post.topics, MOST)))
    });
    view! {
        <Show when=move || { !groups.with(Vec::is_empty) }>
            <Section title="Groups on these topics">
                <ul class="card-grid card-list">
                    <For each=move || groups.get() key=|group| group.id.clone() let:group>
                        <li><GroupCard group=group/></li>
                    </For>
                </ul>
            </Section>
        </Show>
    }
}

/// Whether one would work on something, and so can bring and learn.
const fn is_work(kind: PostKind) -> bool {
    matches!(kind, PostKind::Project | PostKind::Role | PostKind::LateralMove)
}
