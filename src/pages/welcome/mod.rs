//! Saying who one is, step by step: two minutes to suggestions that fit.

mod answers;
mod confirm;
mod likes;
mod newcomer;
mod skills;
mod step;
mod who;

use leptos::prelude::*;

use crate::components::DraftNote;
use crate::hooks::{Draft, use_draft, use_page_title};
use crate::intl::device_zone;
use crate::route::Route;
use crate::state::{Actions, Data, Navigation};
use crate::ui::{PageHeader, Steps};

use answers::{Answers, Step};
use likes::LikesStep;
use skills::SkillsStep;
use who::WhoStep;

/// Three steps, each of which can be skipped; what a step says is kept once it is confirmed.
#[component]
pub fn Welcome() -> impl IntoView {
    use_page_title(|| "Say who you are".to_owned());
    let data = expect_context::<Data>();
    let navigation = expect_context::<Navigation>();
    let draft = begin(data, navigation);
    let answers = draft.value;
    let step = Memo::new(move |_| answers.with(|answers| answers.step));
    // What was typed stays for the next visit.
    let leave = Callback::new(move |()| {
        let back_to = answers.with_untracked(|answers| answers.back_to.clone());
        // The way back does not lead through these steps again.
        navigation.replace(&Route::from_fragment(&back_to));
    });
    let finish = Callback::new(move |()| {
        draft.finish();
        leave.run(());
    });
    let go_on = Callback::new(move |()| match step.get_untracked().after() {
        Some(next) => answers.update(|answers| answers.step = next),
        None => finish.run(()),
    });
    let go_back = Callback::new(move |()| {
        if let Some(before) = step.get_untracked().before() {
            answers.update(|answers| answers.step = before);
        }
    });
    step::focus_each(step);
    let company = data.get_untracked().catalog.site.organisation.name.clone();
    view! {
        <PageHeader
            title=format!("Welcome to {company}")
            lead="Three short questions, two minutes. You can skip any of them and change every answer later."
        />
        <div class="welcome-steps">
            <DraftNote draft=draft/>
            <Steps
                steps=["Who you are", "What you like", "What you know"].map(str::to_owned).to_vec()
                current=Signal::derive(move || step.get().number())
            />
            {move || match step.get() {
                Step::Who => view! { <WhoStep answers=answers on_done=go_on on_skip=leave/> }.into_any(),
                Step::Likes => view! { <LikesStep answers=answers on_done=go_on on_back=go_back/> }.into_any(),
                Step::Skills => view! { <SkillsStep answers=answers on_done=go_on on_back=go_back/> }.into_any(),
            }}
        </div>
    }
}

/// What was answered before, where that concerns the person at this device; else a fresh start.
fn begin(data: Data, navigation: Navigation) -> Draft<Answers> {
    let me = data.me_untracked();
    let snapshot = data.get_untracked();
    let back_to = navigation
        .came_from()
        .map(|route| route.href())
        .unwrap_or_default();
    let fresh = Answers::for_a_start(me.as_deref(), &snapshot.catalog, &device_zone(), back_to.clone());
    let mut draft = use_draft("welcome", fresh.clone());
    let of_me = draft
        .value
        .with_untracked(|answers| answers.concern(me.as_deref()));
    if !of_me {
        draft.value.set(fresh);
        draft.restored = false;
    } else if draft.restored && !back_to.is_empty() {
        draft.value.update(|answers| answers.back_to = back_to);
    }
    draft
}

/// What the steps need to keep what they say.
#[derive(Clone, Copy)]
struct Keeper {
    actions: Actions,
    answers: RwSignal<Answers>,
}

impl Keeper {
    fn of(answers: RwSignal<Answers>) -> Self {
        Self {
            actions: expect_context::<Actions>(),
            answers,
        }
    }
}
