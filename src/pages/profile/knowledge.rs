//! What I know, like and want to learn.

use footbridge_core::model::{SkillLevel, TopicId, TopicKind};
use leptos::prelude::*;

use super::form::Edited;
use super::section::FormSection;
use crate::components::{SkillLevels, TopicPick};
use crate::hooks::{add_to, part, remove_from};

/// Skills with levels, interests, and what to learn.
#[component]
pub fn Knowledge(form: RwSignal<Edited>) -> impl IntoView {
    let set_skill = move |(id, level): (TopicId, SkillLevel)| form.update(|form| form.set_skill(id, level));
    let drop_skill = move |id: TopicId| form.update(|form| form.now.skills.retain(|(known, _)| *known != id));
    view! {
        <FormSection title="What I know">
            <SkillLevels
                label="Skills"
                skills=part(form, |form| form.now.skills.clone())
                on_set=set_skill
                on_remove=drop_skill
                hint="Type a skill, then say how well. Who helps others or teaches is asked to."
                optional=true
            />
        </FormSection>
        <FormSection title="What I like and want to learn">
            <TopicPick
                label="Interests"
                chosen=part(form, |form| form.now.interests.clone())
                on_add=add_to(form, |form| &mut form.now.interests)
                on_remove=remove_from(form, |form| &mut form.now.interests)
                kind=TopicKind::Interest
                hint="Groups and people are suggested by what you share."
                optional=true
            />
            <TopicPick
                label="Want to learn"
                chosen=part(form, |form| form.now.learning.clone())
                on_add=add_to(form, |form| &mut form.now.learning)
                on_remove=remove_from(form, |form| &mut form.now.learning)
                hint="Colleagues who can teach it are suggested to you."
                optional=true
            />
        </FormSection>
    }
}
