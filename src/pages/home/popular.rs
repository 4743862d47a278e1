//! What is shown to somebody of whom nothing is known: popular and new things, under that name.

use std::sync::Arc;

use footbridge_core::activity::newest_posts;
use footbridge_core::finder::{ListQuery, popular_groups};
use footbridge_core::model::{Group, GroupId, Post, PostId};
use leptos::prelude::*;

use crate::components::{GroupCard, InTurn, PostCard};
use crate::route::Route;
use crate::state::{Data, Turns};
use crate::ui::Section;

/// How many groups, and how many posts: two rows and one on a wide screen.
const GROUPS: usize = 6;
const POSTS: usize = 3;

/// The biggest groups and the latest posts.
#[component]
pub fn Popular() -> impl IntoView {
    let data = expect_context::<Data>();
    // The order is that of the published data: a card must not jump when somebody joins its group.
    let groups = Memo::new(move |_| {
        data.with(|snapshot| {
            let found = popular_groups(&snapshot.published.catalog, snapshot.today, GROUPS);
            found.iter().map(|group| group.id.clone()).collect::<Vec<_>>()
        })
    });
    let posts = Memo::new(move |_| {
        data.with(|snapshot| {
            let found = newest_posts(&snapshot.published.catalog, snapshot.today, POSTS);
            found.iter().map(|post| post.id.clone()).collect::<Vec<_>>()
        })
    });
    let group = move |id: GroupId| data.get_untracked().catalog.groups.get(&id).cloned();
    let post = move |id: PostId| data.get_untracked().catalog.posts.get(&id).cloned();
    let turns = expect_context::<Turns>();
    let some_groups = move || groups.get().into_iter().take(turns.cards()).collect::<Vec<_>>();
    let group_card = |group: Arc<Group>| view! { <li><GroupCard group=group/></li> };
    let post_card = |post: Arc<Post>| view! { <li><PostCard post=post/></li> };
    view! {
        <InTurn turn=2>
            <Section
                title="Popular groups"
                lead="Those with most members; not picked for you."
                more_href=Route::Groups(ListQuery::default()).href()
                more="All groups"
            >
                <ul class="card-grid">
                    <For each=some_groups key=GroupId::clone let:id>{group(id).map(group_card)}</For>
                </ul>
            </Section>
        </InTurn>
        <InTurn turn=4>
            <Section
                title="Newest on the board"
                more_href=Route::Board(ListQuery::default()).href()
                more="The whole board"
            >
                <ul class="card-grid">{move || posts.get().into_iter().filter_map(post).map(post_card).collect_view()}</ul>
            </Section>
        </InTurn>
    }
}
