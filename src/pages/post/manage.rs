//! What the author of a post and the moderators can do with it.

use std::sync::Arc;

use footbridge_core::board::reopening;
use footbridge_core::change::ChangeKind;
use footbridge_core::change::permission::may_edit_post;
use footbridge_core::finder::ListQuery;
use footbridge_core::model::{Availability, Post};
use leptos::prelude::*;

use crate::route::Route;
use crate::state::{Actions, Data};
use crate::ui::{Button, ButtonKind, Dialog, Icon, LinkButton};

/// Change, close or withdraw, and reopen; nothing for those who may not.
#[component]
pub fn Manage(
    /// The post as it is now.
    post: Signal<Arc<Post>>,
) -> impl IntoView {
    let data = expect_context::<Data>();
    let may = Memo::new(move |_| {
        let me = data.me();
        me.is_some_and(|me| {
            data.with(|snapshot| post.with(|post| may_edit_post(&me.id, post, &snapshot.catalog)))
        })
    });
    let published = Memo::new(move |_| {
        let published = |post: &Arc<Post>| data.with(|it| it.published.catalog.posts.get(&post.id).is_some());
        post.with(published)
    });
    let ending = RwSignal::new(false);
    view! {
        <Show when=move || may.get()>
            <LinkButton icon=Icon::Edit href=move || post.with(|post| Route::EditPost(post.id.clone()).href())>
                "Change"
            </LinkButton>
            <EndOrReopen post=post published=published ending=ending/>
        </Show>
        <EndDialog post=post published=published open=ending/>
    }
}

#[component]
fn EndOrReopen(post: Signal<Arc<Post>>, published: Memo<bool>, ending: RwSignal<bool>) -> impl IntoView {
    let data = expect_context::<Data>();
    let actions = expect_context::<Actions>();
    let over = Memo::new(move |_| {
        let today = data.with(|snapshot| snapshot.today);
        let availability = post.with(|post| post.availability(today));
        matches!(availability, Availability::Closed | Availability::Expired)
    });
    let reopen = move |()| {
        let today = data.get_untracked().today;
        let (id, set) = post.with_untracked(|post| (post.id.clone(), reopening(post, today)));
        actions.act(ChangeKind::EditPost { post: id, set });
    };
    move || {
        if over.get() {
            view! { <Button icon=Icon::Refresh on_press=reopen>"Reopen"</Button> }.into_any()
        } else {
            view! {
                <Button icon=Icon::Lock on_press=move |()| ending.set(true)>
                    {move || if published.get() { "Close" } else { "Withdraw" }}
                </Button>
            }
            .into_any()
        }
    }
}

/// Closes a post, or withdraws one that nobody else has seen: of that nothing is left.
#[component]
fn EndDialog(post: Signal<Arc<Post>>, published: Memo<bool>, open: RwSignal<bool>) -> impl IntoView {
    let actions = expect_context::<Actions>();
    let title = move || {
        if published.get() {
            "Close this post?"
        } else {
            "Withdraw this post?"
        }
    };
    let words = move || {
        if published.get() {
            "It can still be read, but nobody can answer it any more. You can reopen it later."
        } else {
            "It is not published yet, so nobody else has seen it. It will be gone altogether."
        }
    };
    let end = move |()| {
        open.set(false);
        let stays = published.get_untracked();
        let post = post.with_untracked(|post| post.id.clone());
        if actions.act(ChangeKind::ClosePost { post }) && !stays {
            actions.navigation.go(&Route::Board(ListQuery::default()));
        }
    };
    view! {
        <Dialog open=open on_close=move |()| open.set(false) title=title>
            <div class="stack">
                <p>{words}</p>
                <div class="form__actions">
                    <Button kind=ButtonKind::Danger on_press=end>
                        {move || if published.get() { "Close the post" } else { "Withdraw the post" }}
                    </Button>
                    <Button kind=ButtonKind::Quiet on_press=move |()| open.set(false)>"Cancel"</Button>
                </div>
            </div>
        </Dialog>
    }
}
