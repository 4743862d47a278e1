//! The last step: what can you teach, what do you want to learn?

use footbridge_core::catalog::TopicUse;
use footbridge_core::finder::popular_topics;
use footbridge_core::model::{SkillLevel, TopicId, TopicKind};
use leptos::prelude::*;

use super::Keeper;
use super::answers::{Answers, Step};
use super::step::StepFrame;
use crate::components::{SkillLevels, TopicPick, TopicToggles};
use crate::hooks::{add_to, part, remove_from};
use crate::state::Data;

/// How many skills are offered to learn.
const OFFERED: usize = 8;

/// Skills with levels, and what one wants to learn.
#[component]
pub fn SkillsStep(answers: RwSignal<Answers>, on_done: Callback<()>, on_back: Callback<()>) -> impl IntoView {
    let data = expect_context::<Data>();
    let keeper = Keeper::of(answers);
    let set_skill = move |(id, level): (TopicId, SkillLevel)| {
        answers.update(|answers| answers.set_skill(id, level));
    };
    let learning = part(answers, |answers| answers.learning.clone());
    let add = add_to(answers, |answers| &mut answers.learning);
    let remove = remove_from(answers, |answers| &mut answers.learning);
    let snapshot = data.get_untracked();
    let taught = |used: &TopicUse| used.teachers().count();
    let offered = popular_topics(
        &snapshot.catalog,
        &snapshot.index,
        TopicKind::Skill,
        taught,
        OFFERED,
    );
    let any = !offered.is_empty();
    let confirm = move |()| {
        keeper.confirm(Step::Skills);
        on_done.run(());
    };
    view! {
        <StepFrame
            title="What do you know, what would you like to learn?"
            lead="Colleagues find you for the one, and the board finds you a teacher for the other."
            on_confirm=confirm
            confirm="Done"
            on_skip=on_done
            on_back=on_back
        >
            <SkillLevels
                label="What you know"
                skills=part(answers, |answers| answers.skills.clone())
                on_set=set_skill
                on_remove=move |id| answers.update(|answers| answers.skills.retain(|(known, _)| *known != id))
                hint="Type a skill, then say how well."
                optional=true
            />
            <TopicPick
                label="What you want to learn"
                chosen=learning
                on_add=add
                on_remove=remove
                hint="Type a topic, or press one below."
                optional=true
            />
            {any
                .then(|| {
                    view! {
                        <TopicToggles
                            label="Many colleagues could teach you"
                            offered=offered
                            chosen=learning
                            on_add=add
                            on_remove=remove
                        />
                    }
                })}
        </StepFrame>
    }
}
