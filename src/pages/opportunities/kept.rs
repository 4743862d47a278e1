//! What I keep for myself.

use std::sync::Arc;

use footbridge_core::model::Post;
use leptos::prelude::*;

use crate::components::{KeepButton, PostCard};
use crate::state::{Data, PrivateInterest};
use crate::ui::Section;

/// Posts that I keep and nobody knows of; nothing where there are none. Those that are gone from the board are not shown.
#[component]
pub fn Kept(kept: PrivateInterest) -> impl IntoView {
    let data = expect_context::<Data>();
    let posts = Memo::new(move |_| {
        let ids = kept.all();
        data.with(|snapshot| {
            let known = ids.iter().filter_map(|id| snapshot.catalog.posts.get(id));
            known.cloned().collect::<Vec<Arc<Post>>>()
        })
    });
    view! {
        <Show when=move || posts.with(|posts| !posts.is_empty())>
            <Section title="Kept for yourself" lead="On this device only. Nobody is told, not even who wrote it.">
                <ul class="card-grid">
                    <For each=move || posts.get() key=|post| post.id.clone() let:post>
                        <li class="kept">
                            <PostCard post=Arc::clone(&post)/>
                            <KeepButton post=Signal::stored(post) kept=kept small=true/>
                        </li>
                    </For>
                </ul>
            </Section>
        </Show>
    }
}
