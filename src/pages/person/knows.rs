//! What a person can do, wants to learn and likes.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::sync::Arc;

use footbridge_core::model::{Choice, Person, SkillLevel, TopicId};
use footbridge_core::order::InOrder;
use footbridge_core::text::in_words;
use leptos::prelude::*;

use crate::components::TopicChips;
use crate::route::Route;
use crate::state::Data;
use crate::ui::{LevelMeter, Section};

/// Skills with their levels, best first.
#[component]
pub fn Skills(person: Arc<Person>, is_me: Memo<bool>) -> impl IntoView {
    let data = expect_context::<Data>();
    let skills = move || {
        data.with(|snapshot| {
            let topics = &snapshot.catalog.topics;
            let named = |(id, level): (&TopicId, &SkillLevel)| {
                Some((topics.get(id)?.label.clone(), id.clone(), *level))
            };
            let mut skills: Vec<_> = person.skills.iter().filter_map(named).collect();
            skills.order_by_key(|(label, _, level)| (Reverse(*level), footbridge_core::text::fold(label)));
            skills
        })
    };
    let item = |(label, id, level): (String, TopicId, SkillLevel)| {
        view! {
            <li class="skills__item">
                <a href=Route::from(&id).href()>{label}</a>
                <LevelMeter level=level.rank() label=level.label()/>
            </li>
        }
    };
    move || {
        let skills = skills();
        if skills.is_empty() {
            view! { <Missing title="Skills" text="What can you do that others may need?" is_me=is_me/> }
                .into_any()
        } else {
            view! { <Section title="Skills"><ul class="skills">{skills.into_iter().map(item).collect_view()}</ul></Section> }
                .into_any()
        }
    }
}

/// What the person wants to learn; says so where the reader could teach some of it.
#[component]
pub fn Learning(wanted: BTreeSet<TopicId>, is_me: Memo<bool>) -> impl IntoView {
    let data = expect_context::<Data>();
    let ids: Vec<TopicId> = wanted.iter().cloned().collect();
    let teach = move || {
        let me = data.me().filter(|_| !is_me.get())?;
        let mine: Vec<_> = me.teaches().filter(|id| wanted.contains(*id)).collect();
        let labels = data.with(|snapshot| mine.iter().map(|id| snapshot.catalog.topic_label(id)).collect());
        Some(in_words(labels)).filter(|labels| !labels.is_empty())
    };
    if ids.is_empty() {
        let text = "What would you like to be able to do?";
        return view! { <Missing title="Wants to learn" text=text is_me=is_me/> }.into_any();
    }
    view! {
        <Section title="Wants to learn">
            <div class="stack stack--tight">
                <TopicChips ids=ids/>
                {move || teach().map(|labels| view! { <p class="soft small">{format!("You can teach {labels}.")}</p> })}
            </div>
        </Section>
    }
        .into_any()
}

/// What the person likes; says which of it the reader likes too.
#[component]
pub fn Interests(liked: BTreeSet<TopicId>, is_me: Memo<bool>) -> impl IntoView {
    let data = expect_context::<Data>();
    let ids: Vec<TopicId> = liked.iter().cloned().collect();
    let shared = move || {
        let me = data.me().filter(|_| !is_me.get())?;
        let both = me.interests.intersection(&liked);
        let labels = data.with(|snapshot| both.map(|id| snapshot.catalog.topic_label(id)).collect());
        Some(in_words(labels)).filter(|labels| !labels.is_empty())
    };
    if ids.is_empty() {
        let text = "Interests are how people and groups find you.";
        return view! { <Missing title="Interests" text=text is_me=is_me/> }.into_any();
    }
    view! {
        <Section title="Interests">
            <div class="stack stack--tight">
                <TopicChips ids=ids/>
                {move || shared().map(|labels| view! { <p class="soft small">{format!("You like {labels} too.")}</p> })}
            </div>
        </Section>
    }
        .into_any()
}

/// On one's own page, an invitation to fill what is empty; nothing on other pages.
#[component]
pub fn Missing(title: &'static str, text: &'static str, is_me: Memo<bool>) -> impl IntoView {
    move || {
        is_me.get().then(|| {
            view! {
                <Section title=title>
                    <p class="soft">{text} " " <a href=Route::Profile.href()>"Add it to your profile"</a></p>
                </Section>
            }
        })
    }
}
