//! What is on the board already, while one writes: an ask finds offers, an offer finds asks.

use std::sync::Arc;

use footbridge_core::board::{counterpart, posts_on};
use footbridge_core::model::{Choice, Post, PostKind};
use leptos::prelude::*;

use super::form::PostForm;
use crate::intl::plural;
use crate::route::Route;
use crate::state::Data;
use crate::ui::Status;

/// How many are shown: enough to notice, few enough not to be in the way.
const MOST: usize = 3;

/// Open posts of others on the same topics, of the kind that answers this one. Nothing while there are none.
#[component]
pub fn Alike(
    /// The form.
    form: PostForm,
) -> impl IntoView {
    let data = expect_context::<Data>();
    let kind = Memo::new(move |_| form.draft.value.with(|draft| draft.kind));
    let topics = Memo::new(move |_| form.draft.value.with(|draft| draft.topics.clone()));
    let posts = Memo::new(move |_| {
        let me = data.me().map(|me| me.id.clone());
        let except = form.changes.get_value();
        let wanted = kind.get().map(counterpart);
        let mut posts = data.with(|snapshot| {
            topics.with(|topics| {
                posts_on(
                    &snapshot.index,
                    topics,
                    wanted,
                    except.as_ref(),
                    snapshot.today,
                    usize::MAX,
                )
            })
        });
        posts.retain(|post| Some(&post.author) != me.as_ref());
        posts.truncate(MOST);
        posts
    });
    let spoken = move || match posts.with(Vec::len) {
        0 => String::new(),
        count => format!("Already on the board: {}", plural(count, "post", "posts")),
    };
    view! {
        <div class="alike">
            <Status hidden=true text=spoken/>
            <Show when=move || { !posts.with(Vec::is_empty) }>
                <section class="panel" aria-label="Already on the board">
                    <div>
                        <h2 class="panel__title">"Already on the board"</h2>
                        <p class="soft">{move || words(kind.get())}</p>
                    </div>
                    <ul class="rows">
                        <For each=move || posts.get() key=|post| post.id.clone() let:post>
                            <AlikeRow post=post/>
                        </For>
                    </ul>
                </section>
            </Show>
        </div>
    }
}

#[component]
fn AlikeRow(post: Arc<Post>) -> impl IntoView {
    let data = expect_context::<Data>();
    let (href, title) = (Route::Post(post.id.clone()).href(), post.title.clone());
    let (key, label) = (post.kind.key(), post.kind.label());
    let by = move || {
        data.with(|snapshot| {
            let name = snapshot.catalog.person_name(&post.author);
            let department = snapshot.catalog.department_of_post(&post);
            match snapshot.catalog.department_label(department.as_ref()) {
                "" => name,
                department => format!("{name} · {department}"),
            }
        })
    };
    view! {
        <li class="row">
            <div class="row__main">
                <a class="row__title row__link" href=href>{title}</a>
                <p class="row__detail">{by}</p>
            </div>
            <div class="row__end"><span class="kind" data-kind=key>{label}</span></div>
        </li>
    }
}

const fn words(kind: Option<PostKind>) -> &'static str {
    match kind {
        Some(PostKind::Ask) => "Somebody may offer just that. What you typed stays here while you look.",
        Some(PostKind::Offer) => {
            "Somebody may be asking for just that. What you typed stays here while you look."
        }
        Some(_) => "Perhaps you can join forces. What you typed stays here while you look.",
        None => "On the same topics. What you typed stays here while you look.",
    }
}
