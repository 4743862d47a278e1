//! Keeping a post for oneself.

use std::sync::Arc;

use footbridge_core::model::Post;
use leptos::prelude::*;

use crate::state::{Notices, PrivateInterest};
use crate::ui::{Button, ButtonKind, Icon, IconView};

/// "Keep for myself": interested, and nobody is told. It stays on this device.
#[component]
pub fn KeepButton(
    /// The post as it is now.
    #[prop(into)]
    post: Signal<Arc<Post>>,
    /// What is kept.
    kept: PrivateInterest,
    /// For cards.
    #[prop(optional)]
    small: bool,
) -> impl IntoView {
    let notices = expect_context::<Notices>();
    let pressed = Signal::derive(move || post.with(|post| kept.holds(&post.id)));
    let press = move |()| {
        let (id, keep) = (
            post.with_untracked(|post| post.id.clone()),
            !pressed.get_untracked(),
        );
        if !kept.set(&id, keep) {
            notices.warn(
                "This browser does not let Footbridge keep things: it is forgotten when you close the page.",
            );
        } else if keep {
            notices.done("Kept for you under Opportunities, on this device only. Nobody is told.");
        }
    };
    view! {
        <Button kind=ButtonKind::Quiet small=small pressed=pressed on_press=press>
            <IconView icon=Icon::Lock/>
            {move || if pressed.get() { "Kept for myself" } else { "Keep for myself" }}
            <span class="visually-hidden">{move || post.with(|post| format!(": {}", post.title))}</span>
        </Button>
    }
}
