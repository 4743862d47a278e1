//! What I am learning and what could come next, each with who teaches it, who practises it, and what is offered.

mod card;
mod learning;

use std::sync::Arc;

use footbridge_core::growth::{NextSkill, next_skills};
use leptos::prelude::*;

use crate::components::{MeetTabs, SayWho, Score};
use crate::hooks::use_page_title;
use crate::route::Route;
use crate::state::Data;
use crate::ui::{EmptyState, Icon, LinkButton, PageHeader, Section};

use card::NextCard;
use learning::Learning;

/// So many skills: a choice one can look through.
const MOST: usize = 9;

/// The page about what to learn.
#[component]
pub fn Growth() -> impl IntoView {
    use_page_title(|| "Growth".to_owned());
    let data = expect_context::<Data>();
    let is_known = Memo::new(move |_| data.me().is_some());
    view! {
        <MeetTabs/>
        <PageHeader title="Growth" lead="The skills nearest to what you know, do and want, and where you could learn them."/>
        <Show when=move || is_known.get() fallback=|| view! { <Guest/> }>
            <Learning/>
            <Next/>
        </Show>
    }
}

#[component]
fn Guest() -> impl IntoView {
    view! {
        <SayWho icon=Icon::Sprout title="Whose next skill?">
            "Say who you are, and you see what is near to what you know."
        </SayWho>
    }
}

#[component]
fn Next() -> impl IntoView {
    let data = expect_context::<Data>();
    let found = Memo::new(move |before: Option<&Vec<(NextSkill, Score)>>| {
        let Some(me) = data.me() else {
            return Vec::new();
        };
        data.with(|snapshot| {
            let found = snapshot.on_ground(|ground| next_skills(ground, &me, MOST));
            let with_score = |it: NextSkill| {
                let parts = it.parts.iter();
                let score: Vec<_> = parts
                    .map(|part| (part.points, part.reason.words(&snapshot.catalog)))
                    .collect();
                // The card of a skill stays while nothing about it changes.
                let same = before
                    .into_iter()
                    .flatten()
                    .find(|(old, words)| *old == it && **words == score);
                let score = same.map_or_else(|| Arc::new(score), |(_, words)| Arc::clone(words));
                (it, score)
            };
            found.into_iter().map(with_score).collect::<Vec<_>>()
        })
    });
    let none = || {
        let actions =
            || view! { <LinkButton href=Route::Profile.href()>"Add skills and ambitions"</LinkButton> };
        view! {
            <EmptyState icon=Icon::Sprout title="Nothing is near yet" actions=actions>
                "With a few skills, a goal or an ambition on your profile, the next ones appear here."
            </EmptyState>
        }
    };
    view! {
        <Section title="What could come next">
            <Show when=move || found.with(|found| !found.is_empty()) fallback=none>
                <ul class="card-grid card-grid--wide">
                    <For
                        each=move || found.get()
                        key=|(it, score)| (it.topic.clone(), Arc::clone(score))
                        let((it, score))
                    >
                        <li><NextCard topic=it.topic score=score/></li>
                    </For>
                </ul>
            </Show>
        </Section>
    }
}
