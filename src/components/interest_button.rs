//! Saying that one is interested in a post, and withdrawing that.

use std::sync::Arc;

use footbridge_core::change::ChangeKind;
use footbridge_core::model::{Post, Standing};
use leptos::prelude::*;

use crate::state::{Actions, Data};
use crate::ui::{Badge, Button, ButtonKind, Icon, IconView, Tone};

/// "I'm interested", pressed or not; the title of the post is part of its name, since a list has many. The author's own posts say "Yours"; a post that nobody can answer any more has none.
#[component]
pub fn InterestButton(
    /// The post as it is now.
    #[prop(into)]
    post: Signal<Arc<Post>>,
    /// For the page of the post, where it is the one thing to do.
    #[prop(optional)]
    large: bool,
) -> impl IntoView {
    let data = expect_context::<Data>();
    let standing = Memo::new(move |_| {
        let me = data.me();
        let today = data.with(|snapshot| snapshot.today);
        post.with(|post| post.standing(me.as_deref().map(|me| &me.id), today))
    });
    // Pressing it must not make another button of it, or the focus would be lost.
    let shown = Memo::new(move |_| match standing.get() {
        Standing::Author => Shown::Yours,
        Standing::Interested | Standing::CanAnswer => Shown::Button,
        Standing::TooLate => Shown::Nothing,
    });
    move || match shown.get() {
        Shown::Yours => view! { <Badge tone=Tone::Pine>"Yours"</Badge> }.into_any(),
        Shown::Button => view! { <Toggle post=post standing=standing large=large/> }.into_any(),
        Shown::Nothing => ().into_any(),
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    Yours,
    Button,
    Nothing,
}

#[component]
fn Toggle(post: Signal<Arc<Post>>, standing: Memo<Standing>, large: bool) -> impl IntoView {
    let actions = expect_context::<Actions>();
    let pressed = Signal::derive(move || standing.get() == Standing::Interested);
    let press = move |()| {
        let post = post.with_untracked(|post| post.id.clone());
        actions.act(if pressed.get_untracked() {
            ChangeKind::Withdraw { post }
        } else {
            ChangeKind::Interested { post }
        });
    };
    let kind = if large {
        ButtonKind::Primary
    } else {
        ButtonKind::Plain
    };
    view! {
        <Button kind=kind small=!large pressed=pressed on_press=press>
            {move || pressed.get().then(|| view! { <IconView icon=Icon::Check/> })}
            {move || if pressed.get() { "Interested" } else { "I’m interested" }}
            <span class="visually-hidden">{move || post.with(|post| format!(" in {}", post.title))}</span>
        </Button>
    }
}
