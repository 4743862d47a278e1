//! Who could answer my post.

use std::sync::Arc;

use footbridge_core::matching::suggest_helpers;
use footbridge_core::model::{Post, PostKind};
use footbridge_core::opportunities::seeks_people;
use leptos::prelude::*;

use crate::components::{SuggestedRow, suggested_key};
use crate::hooks::use_suggestions;
use crate::ui::Section;

/// How many.
const MOST: usize = 6;

/// People who could answer an ask or an offer of mine that is still open, each with the reasons; nothing where there are none.
#[component]
pub fn CouldHelp(
    /// The post as it is now; I wrote it.
    post: Signal<Arc<Post>>,
) -> impl IntoView {
    let found = use_suggestions(move |seeker, shown| {
        post.with(|post| {
            // Who would take a role or a project shows themselves by their own choice (`Candidates`).
            let asks_anybody = !seeks_people(post.kind);
            if asks_anybody && post.availability(shown.today).is_open() {
                suggest_helpers(seeker, post, MOST)
            } else {
                Vec::new()
            }
        })
    });
    let title = move || match post.with(|post| post.kind) {
        PostKind::Ask => "People who could help",
        _ => "Who might like this",
    };
    view! {
        <Show when=move || found.with(|found| !found.is_empty())>
            <Section title=title lead="Ask them: most people like to be asked. Only you see this.">
                <ul class="rows">
                    <For each=move || found.get() key=suggested_key let:found>
                        <SuggestedRow found=found/>
                    </For>
                </ul>
            </Section>
        </Show>
    }
}
