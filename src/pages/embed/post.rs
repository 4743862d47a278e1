//! One post in a frame.

use std::sync::Arc;

use footbridge_core::change::ChangeKind;
use footbridge_core::model::{Choice, Post, PostId, Standing};
use leptos::prelude::*;

use super::doing::Doing;
use super::group::Labels;
use super::link::OutLink;
use super::missing::Missing;
use crate::components::{PostState, Prose, face_of};
use crate::intl::day_ago;
use crate::route::Route;
use crate::state::{Data, Snapshot};
use crate::ui::{Avatar, AvatarSize, Icon, IconView};

/// What a post says, who wrote it, and a way to answer.
#[component]
pub fn OnePost(id: PostId) -> impl IntoView {
    let data = expect_context::<Data>();
    // A request to a mentor is between the two of them.
    let find = move |snapshot: &Snapshot, id: &PostId| {
        let post = snapshot.catalog.posts.get(id);
        post.filter(|post| !post.is_request()).cloned()
    };
    let known = {
        let id = id.clone();
        Memo::new(move |_| data.with(|snapshot| find(snapshot, &id).is_some()))
    };
    move || {
        // Asked first: what is never read is never told of either.
        let is_known = known.get();
        match data.with_untracked(|snapshot| find(snapshot, &id)) {
            Some(post) if is_known => view! { <Page post=post/> }.into_any(),
            _ => view! { <Missing what="post" id=id.to_string()/> }.into_any(),
        }
    }
}

#[component]
fn Page(post: Arc<Post>) -> impl IntoView {
    let data = expect_context::<Data>();
    let route = Route::Post(post.id.clone());
    let post = use_current_post(post);
    let availability = use_availability(post);
    let labels = move || {
        data.with(|snapshot| {
            let topics = post.with(|post| post.topics.clone());
            let label = |id| snapshot.catalog.topic_label(id);
            topics.iter().map(label).collect::<Vec<_>>()
        })
    };
    let face = move || {
        let author = data.with(|snapshot| post.with(|post| snapshot.person(&post.author).cloned()));
        author.map(|author| view! { <Avatar face=face_of(&author) size=AvatarSize::Small/> })
    };
    view! {
        <article class="embed-card" data-kind=move || post.with(|post| post.kind.key())>
            <p class="cluster">
                <span class="kind">{move || post.with(|post| post.kind.label())}</span>
                <PostState availability=availability/>
            </p>
            <h2 class="embed-card__title">
                <OutLink route=route>{move || post.with(|post| post.title.clone())}</OutLink>
            </h2>
            <Prose text=Signal::derive(move || post.with(|post| post.body.clone()))/>
            {move || view! { <Labels labels=labels()/> }}
            <p class="meta"><IconView icon=Icon::Clock/>{move || post.with(|post| post.commitment.label())}</p>
            <div class="embed-card__foot">
                <span class="meta">{face} {move || data.with(|shown| post.with(|post| by(post, shown)))}</span>
                <PostDoing post=post/>
            </div>
        </article>
    }
}

/// "Ines Okafor · 3 days ago".
pub fn by(post: &Post, snapshot: &Snapshot) -> String {
    let name = snapshot.catalog.person_name(&post.author);
    match post.posted {
        Some(posted) => format!("{name}\u{a0}· {}", day_ago(posted)),
        None => name,
    }
}

/// Saying that one is interested, and withdrawing that; nothing where it is too late, or for the author.
#[component]
pub fn PostDoing(
    /// The post as it is now.
    post: Memo<Arc<Post>>,
) -> impl IntoView {
    let data = expect_context::<Data>();
    let standing = Memo::new(move |_| {
        let me = data.me();
        let today = data.with(|snapshot| snapshot.today);
        post.with(|post| post.standing(me.as_deref().map(|me| &me.id), today))
    });
    let can_answer = Memo::new(move |_| matches!(standing.get(), Standing::Interested | Standing::CanAnswer));
    let done = Signal::derive(move || standing.get() == Standing::Interested);
    let change = move |()| {
        let post = post.with_untracked(|post| post.id.clone());
        if done.get_untracked() {
            ChangeKind::Withdraw { post }
        } else {
            ChangeKind::Interested { post }
        }
    };
    move || {
        can_answer.get().then(|| {
            view! {
                <Doing
                    label=move || if done.get() { "Interested" } else { "I’m interested" }
                    about=Signal::derive(move || post.with(|post| format!("in {}", post.title)))
                    done=done
                    change=change
                />
            }
        })
    }
}

/// A post as it is in the data now.
pub fn use_current_post(post: Arc<Post>) -> Memo<Arc<Post>> {
    let data = expect_context::<Data>();
    Memo::new(move |_| {
        data.with(|snapshot| snapshot.catalog.posts.get(&post.id).cloned())
            .unwrap_or_else(|| Arc::clone(&post))
    })
}

/// Whether a post can be answered, followed.
pub fn use_availability(post: Memo<Arc<Post>>) -> Signal<footbridge_core::model::Availability> {
    let data = expect_context::<Data>();
    Signal::derive(move || {
        let today = data.with(|snapshot| snapshot.today);
        post.with(|post| post.availability(today))
    })
}
