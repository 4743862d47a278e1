//! What I am learning, with the ways to it.

use footbridge_core::model::TopicId;
use leptos::prelude::*;

use super::card::WaysTo;
use crate::route::Route;
use crate::state::Data;
use crate::ui::Section;

/// A card for each topic that I want to learn; nothing without any.
#[component]
pub fn Learning() -> impl IntoView {
    let data = expect_context::<Data>();
    let topics = Memo::new(move |_| -> Vec<TopicId> {
        data.me()
            .map(|me| me.learning.iter().cloned().collect())
            .unwrap_or_default()
    });
    let card = move |topic: TopicId| {
        let label = data.get_untracked().catalog.topic_label(&topic);
        let href = Route::from(&topic).href();
        view! {
            <li>
                <article class="card">
                    <h3 class="card__title"><a class="card__link" href=href>{label}</a></h3>
                    <WaysTo topic=topic/>
                </article>
            </li>
        }
    };
    view! {
        <Show when=move || topics.with(|topics| !topics.is_empty())>
            <Section title="What you are learning" more_href=Route::Profile.href() more="Change">
                <ul class="card-grid">
                    <For each=move || topics.get() key=Clone::clone children=card/>
                </ul>
            </Section>
        </Show>
    }
}
