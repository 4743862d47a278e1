//! Topics one may like.

use std::collections::BTreeMap;
use std::sync::Arc;

use footbridge_core::change::{ChangeKind, ProfilePatch};
use footbridge_core::finder::ListQuery;
use footbridge_core::matching::Suggestion;
use footbridge_core::model::{Topic, TopicKind};
use leptos::prelude::*;

use crate::components::Reasons;
use crate::route::Route;
use crate::state::{Actions, Item};
use crate::ui::{Button, Icon, Section};

/// Topics that are not on my profile yet, each with its reason; nothing where there are none.
#[component]
pub fn Topics(picks: Signal<Vec<Suggestion<Topic>>>) -> impl IntoView {
    view! {
        <Show when=move || picks.with(|picks| !picks.is_empty())>
            <Section title="Topics you may like" more_href=Route::Topics(ListQuery::default()).href() more="All topics">
                <ul class="card-grid">
                    <For
                        each=move || picks.get()
                        key=|found| (found.item.id.clone(), found.score)
                        let:found
                    >
                        <li><TopicCard found=found/></li>
                    </For>
                </ul>
            </Section>
        </Show>
    }
}

#[component]
fn TopicCard(found: Suggestion<Topic>) -> impl IntoView {
    let Suggestion {
        item: topic, parts, ..
    } = found;
    let href = Route::from(&topic.id).href();
    view! {
        <article class="card topic-card">
            <h3 class="card__title"><a class="card__link" href=href>{topic.label.clone()}</a></h3>
            <p class="card__text">{topic.about.clone()}</p>
            <Reasons item=Item::Topic(topic.id.clone()) name=topic.label.clone() parts=parts/>
            <div class="card__foot"><Take topic=topic/></div>
        </article>
    }
}

/// Puts it on my profile: a skill as something to learn, an interest as one.
#[component]
fn Take(topic: Arc<Topic>) -> impl IntoView {
    let actions = expect_context::<Actions>();
    let is_skill = topic.kind == TopicKind::Skill;
    let take = move |()| {
        let mine = BTreeMap::from([(topic.id.clone(), true)]);
        let set = if is_skill {
            ProfilePatch {
                learning: mine,
                ..ProfilePatch::default()
            }
        } else {
            ProfilePatch {
                interests: mine,
                ..ProfilePatch::default()
            }
        };
        actions.act(ChangeKind::EditProfile { set });
    };
    view! {
        <Button small=true icon=Icon::Plus on_press=take>
            {if is_skill { "I want to learn this" } else { "I like this" }}
        </Button>
    }
}
