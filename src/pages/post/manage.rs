//! What the author of a post and the moderators can do with it.

use std::sync::Arc;

use footbridge_core::board::reopening;
use footbridge_core::change::ChangeKind;
use footbridge_core::change::permission::may_edit_post;
use footbridge_core::model::{Availability, Post};
use leptos::prelude::*;

use crate::route::Route;
use crate::state::{Actions, Data};
use crate::ui::{Button, ButtonKind, Dialog, Icon, LinkButton};

/// Change, close and reopen; nothing for those who may not.
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
    let closing = RwSignal::new(false);
    view! {
        <Show when=move || may.get()>
            <LinkButton icon=Icon::Edit href=move || post.with(|post| Route::EditPost(post.id.clone()).href())>
                "Change"
            </LinkButton>
            <CloseOrReopen post=post closing=closing/>
        </Show>
        <CloseDialog post=post open=closing/>
    }
}

#[component]
fn CloseOrReopen(post: Signal<Arc<Post>>, closing: RwSignal<bool>) -> impl IntoView {
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
            view! { <Button icon=Icon::Lock on_press=move |()| closing.set(true)>"Close"</Button> }.into_any()
        }
    }
}

#[component]
fn CloseDialog(post: Signal<Arc<Post>>, open: RwSignal<bool>) -> impl IntoView {
    let actions = expect_context::<Actions>();
    let close = move |()| {
        open.set(false);
        let post = post.with_untracked(|post| post.id.clone());
        actions.act(ChangeKind::ClosePost { post });
    };
    view! {
        <Dialog open=open on_close=move |()| open.set(false) title="Close this post?">
            <p>"It can still be read, but nobody can answer it any more. You can reopen it later."</p>
            <div class="form__actions">
                <Button kind=ButtonKind::Danger on_press=close>"Close the post"</Button>
                <Button kind=ButtonKind::Quiet on_press=move |()| open.set(false)>"Cancel"</Button>
            </div>
        </Dialog>
    }
}
