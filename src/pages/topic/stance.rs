//! What the topic is to me: a press puts it on my profile or takes it off.

use std::collections::BTreeMap;

use footbridge_core::change::{ChangeKind, ProfilePatch};
use footbridge_core::model::{Choice as _, SkillLevel, TopicId, TopicKind};
use leptos::prelude::*;

use crate::components::in_my_words;
use crate::state::{Actions, Data};
use crate::ui::{Button, Choice, Icon, IconView, Select};

/// Toggles for liking it, wanting to learn it and being able to do it, the last with a level.
#[component]
pub fn Stance(id: TopicId, kind: TopicKind) -> impl IntoView {
    let data = expect_context::<Data>();
    let id = StoredValue::new(id);
    let is_skill = kind == TopicKind::Skill;
    let likes = Memo::new(move |_| {
        data.me()
            .is_some_and(|me| id.with_value(|id| me.interests.contains(id)))
    });
    let learns = Memo::new(move |_| {
        data.me()
            .is_some_and(|me| id.with_value(|id| me.learning.contains(id)))
    });
    let level = Memo::new(move |_| {
        data.me()
            .and_then(|me| id.with_value(|id| me.skills.get(id).copied()))
    });
    let knows = Memo::new(move |_| level.get().is_some());
    let edit = edit(expect_context::<Actions>());
    let like = move |()| edit.run(of_interest(id.get_value(), !likes.get_untracked()));
    let learn = move |()| edit.run(of_learning(id.get_value(), !learns.get_untracked()));
    let know = move |()| {
        let level = (!knows.get_untracked()).then_some(SkillLevel::Working);
        edit.run(of_skill(id.get_value(), level));
    };
    let set_level = move |key: String| {
        if let Some(level) = SkillLevel::from_key(&key) {
            edit.run(of_skill(id.get_value(), Some(level)));
        }
    };
    let levels: Vec<_> = SkillLevel::ALL
        .iter()
        .map(|level| Choice::new(level.key(), in_my_words(*level)))
        .collect();
    view! {
        <div class="cluster stance">
            <Toggle on=likes on_press=like text="I like this"/>
            <Toggle on=learns on_press=learn text="I want to learn this"/>
            <Show when=move || is_skill || knows.get()>
                <Toggle on=knows on_press=know text="I can do this"/>
            </Show>
            <Show when=move || knows.get()>
                <Select
                    label="How well"
                    hide_label=true
                    choices=levels.clone()
                    value=Signal::derive(move || level.get().map_or("", SkillLevel::key).to_owned())
                    on_change=set_level
                />
            </Show>
        </div>
    }
}

#[component]
fn Toggle(on: Memo<bool>, #[prop(into)] on_press: Callback<()>, text: &'static str) -> impl IntoView {
    view! {
        <Button pressed=on on_press=on_press>
            {move || view! { <IconView icon=if on.get() { Icon::Check } else { Icon::Plus }/> }}
            {text}
        </Button>
    }
}

fn edit(actions: Actions) -> Callback<ProfilePatch> {
    Callback::new(move |set: ProfilePatch| {
        actions.act(ChangeKind::EditProfile { set });
    })
}

fn of_interest(id: TopicId, on: bool) -> ProfilePatch {
    ProfilePatch {
        interests: BTreeMap::from([(id, on)]),
        ..ProfilePatch::default()
    }
}

fn of_learning(id: TopicId, on: bool) -> ProfilePatch {
    ProfilePatch {
        learning: BTreeMap::from([(id, on)]),
        ..ProfilePatch::default()
    }
}

fn of_skill(id: TopicId, level: Option<SkillLevel>) -> ProfilePatch {
    ProfilePatch {
        skills: BTreeMap::from([(id, level)]),
        ..ProfilePatch::default()
    }
}
