//! For who wrote a role, a move or a project: people who chose to be visible to hiring leads.

use std::sync::Arc;

use footbridge_core::model::Post;
use footbridge_core::opportunities::{Whose, candidates_for, seeks_people};
use leptos::prelude::*;

use crate::components::{PeopleRows, PersonRow, first_reasons};
use crate::state::Data;
use crate::ui::Section;

/// So many are named.
const MOST: usize = 12;
/// Reasons in a row.
const REASONS: usize = 2;

/// Who might fill it, best first; shown to the author alone, and only where the post stands.
#[component]
pub fn Candidates(
    /// The post as it is now.
    post: Signal<Arc<Post>>,
) -> impl IntoView {
    let data = expect_context::<Data>();
    let is_shown = Memo::new(move |_| {
        let me = data.me();
        let today = data.with(|snapshot| snapshot.today);
        post.with(|post| {
            let is_mine = me.is_some_and(|me| me.id == post.author);
            is_mine && seeks_people(post.kind) && post.availability(today).is_open()
        })
    });
    let rows = Memo::new(move |_| {
        if !is_shown.get() {
            return Vec::new();
        }
        data.with(|snapshot| {
            let found = post.with(|post| snapshot.on_ground(|ground| candidates_for(ground, post, MOST)));
            let row = |it: &footbridge_core::opportunities::Candidate| {
                let whose = Whose::Theirs(it.person.first_name());
                let parts = it.parts.iter();
                let score: Vec<_> = parts
                    .map(|part| (part.points, part.reason.words(whose, &snapshot.catalog)))
                    .collect();
                PersonRow::of(&it.person).with_note(first_reasons(&score, REASONS))
            };
            found.iter().map(row).collect::<Vec<_>>()
        })
    });
    let none = || {
        view! { <p class="soft">"Nobody who is visible to hiring leads has to do with these topics yet."</p> }
    };
    view! {
        <Show when=move || is_shown.get()>
            <Section
                title="People who could fill it"
                lead="They chose to be visible to hiring leads. Only you, who wrote this, see the list here."
            >
                <Show when=move || rows.with(|rows| !rows.is_empty()) fallback=none>
                    <PeopleRows rows=rows most=MOST/>
                </Show>
            </Section>
        </Show>
    }
}
