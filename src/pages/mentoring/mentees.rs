//! People whom I could mentor.

use std::sync::Arc;

use footbridge_core::mentoring::{Side, is_mentor, mentees_for};
use footbridge_core::model::Person;
use leptos::prelude::*;

use crate::components::{MentorCard, Score};
use crate::state::Data;
use crate::ui::Section;

/// So many: two rows on a wide screen.
const MOST: usize = 6;

/// Those who look for what I offer; nothing unless I am a mentor.
#[component]
pub fn Mentees() -> impl IntoView {
    let data = expect_context::<Data>();
    let offers = Memo::new(move |_| data.me().is_some_and(|me| is_mentor(&me)));
    let found = Memo::new(move |_| {
        let Some(me) = data.me().filter(|_| offers.get()) else {
            return Vec::new();
        };
        data.with(|snapshot| {
            let found = snapshot.on_ground(|ground| mentees_for(ground, &me, MOST));
            let picks = found.into_iter().map(|it| {
                let side = Side::ToMentor(it.person.first_name());
                let parts = it.fit.parts.iter();
                let score: Vec<_> = parts
                    .map(|part| (part.points, part.reason.words(side, &snapshot.catalog)))
                    .collect();
                (it.person, Arc::new(score))
            });
            picks.collect::<Vec<(Arc<Person>, Score)>>()
        })
    });
    let none = || view! { <p class="soft">"Nobody looks for what you offer at the moment."</p> };
    view! {
        <Show when=move || offers.get()>
            <Section title="People you could help" lead="They look for a mentor, and you know what they want to learn.">
                <Show when=move || found.with(|found| !found.is_empty()) fallback=none>
                    <ul class="card-grid">
                        <For
                            each=move || found.get()
                            key=|(person, score)| (person.id.clone(), Arc::clone(score))
                            let((person, score))
                        >
                            <li><MentorCard person=person places=None score=score/></li>
                        </For>
                    </ul>
                </Show>
            </Section>
        </Show>
    }
}
