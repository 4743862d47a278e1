//! The first step: who are you?

use footbridge_core::finder::whereabouts;
use footbridge_core::model::PersonId;
use leptos::prelude::*;

use super::Keeper;
use super::answers::Answers;
use super::newcomer::NewcomerFields;
use super::step::StepFrame;
use crate::components::{PersonPick, face_of};
use crate::hooks::{focus_first_error, part};
use crate::state::Data;
use crate::ui::{Avatar, AvatarSize, Choice, Icon, IconView, RadioGroup};

const KNOWN: &str = "known";
const NEW: &str = "new";

/// Pick yourself from the directory, or say that you are new.
#[component]
pub fn WhoStep(answers: RwSignal<Answers>, on_done: Callback<()>, on_skip: Callback<()>) -> impl IntoView {
    let keeper = Keeper::of(answers);
    let tried = RwSignal::new(false);
    let is_new = part(answers, |answers| answers.is_new);
    let way = Signal::derive(move || if is_new.get() { NEW } else { KNOWN }.to_owned());
    let choose_way = move |way: String| {
        tried.set(false);
        answers.update(|answers| answers.is_new = way == NEW);
    };
    let confirm = move |()| {
        if keeper.confirm_who() {
            on_done.run(());
        } else {
            tried.set(true);
            focus_first_error();
        }
    };
    view! {
        <StepFrame
            title="Who are you?"
            lead="Only this device remembers it, and one press in the menu at the top forgets it again."
            on_confirm=confirm
            on_skip=on_skip
            skip="Look around first"
        >
            <RadioGroup
                label="Are you in the directory?"
                segmented=true
                choices=vec![Choice::new(KNOWN, "I am listed"), Choice::new(NEW, "I am new here")]
                value=way
                on_change=choose_way
            />
            {move || {
                if is_new.get() {
                    view! { <NewcomerFields answers=answers tried=tried/> }.into_any()
                } else {
                    view! { <PickMyself answers=answers tried=tried/> }.into_any()
                }
            }}
        </StepFrame>
    }
}

#[component]
fn PickMyself(answers: RwSignal<Answers>, tried: RwSignal<bool>) -> impl IntoView {
    let data = expect_context::<Data>();
    let picked = part(answers, |answers| answers.picked.clone());
    let name_of = |id: PersonId| data.get_untracked().catalog.person_name(&id);
    let text = RwSignal::new(picked.get_untracked().map(name_of).unwrap_or_default());
    let error = Signal::derive(move || {
        (tried.get() && picked.with(Option::is_none))
            .then(|| "Pick your name from the list, or choose “I am new here”.".to_owned())
    });
    view! {
        <PersonPick
            label="Your name"
            text=text
            on_choose=move |id| answers.update(|answers| answers.picked = Some(id))
            hint="Start typing and pick yourself."
            nothing="Nobody here is called that. Are you new?"
            error=error
        />
        <div aria-live="polite">{move || picked.get().map(|id| view! { <ThatsMe id=id/> })}</div>
    }
}

/// Shows who was picked, so that a namesake is noticed.
#[component]
fn ThatsMe(id: PersonId) -> impl IntoView {
    let data = expect_context::<Data>();
    let snapshot = data.get_untracked();
    snapshot.person(&id).map(|person| {
        view! {
            <div class="thats-me">
                <Avatar face=face_of(person) size=AvatarSize::Large/>
                <div class="thats-me__text">
                    <p class="thats-me__name">{person.name.clone()}</p>
                    <p>{person.title.clone()}</p>
                    <p class="soft small">{whereabouts(person, &snapshot.catalog)}</p>
                </div>
                <span class="thats-me__mark"><IconView icon=Icon::Check large=true/></span>
            </div>
        }
    })
}
