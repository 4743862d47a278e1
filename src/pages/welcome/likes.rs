//! The second step: what do you like?

use footbridge_core::finder::popular_topics;
use footbridge_core::model::TopicKind;
use leptos::prelude::*;

use super::Keeper;
use super::answers::{Answers, Step};
use super::step::StepFrame;
use crate::components::{TopicPick, TopicToggles};
use crate::hooks::{add_to, part, remove_from};
use crate::intl::plural;
use crate::state::Data;

/// How many interests are offered at once: about a phone's height of chips.
const OFFERED: usize = 18;

/// Press what many share, type what few do.
#[component]
pub fn LikesStep(answers: RwSignal<Answers>, on_done: Callback<()>, on_back: Callback<()>) -> impl IntoView {
    let data = expect_context::<Data>();
    let keeper = Keeper::of(answers);
    let chosen = part(answers, |answers| answers.interests.clone());
    let add = add_to(answers, |answers| &mut answers.interests);
    let remove = remove_from(answers, |answers| &mut answers.interests);
    // The chips keep their places and counts while they are pressed.
    let snapshot = data.get_untracked();
    let offered = popular_topics(
        &snapshot.catalog,
        &snapshot.index,
        TopicKind::Interest,
        |used| used.interested.len(),
        OFFERED,
    );
    let any = !offered.is_empty();
    let lead = Signal::derive(move || match chosen.with(Vec::len) {
        0 => "Groups and people are suggested by what you share. Three or four make a good start.".to_owned(),
        count => format!("You picked {}.", plural(count, "interest", "interests")),
    });
    let confirm = move |()| {
        keeper.confirm(Step::Likes);
        on_done.run(());
    };
    view! {
        <StepFrame title="What do you like?" lead=lead on_confirm=confirm on_skip=on_done on_back=on_back>
            {any
                .then(|| {
                    view! {
                        <TopicToggles label="Shared by many" offered=offered chosen=chosen on_add=add on_remove=remove/>
                    }
                })}
            <TopicPick
                label="Your interests"
                chosen=chosen
                on_add=add
                on_remove=remove
                kind=TopicKind::Interest
                hint="Type to find others."
                optional=true
            />
        </StepFrame>
    }
}
