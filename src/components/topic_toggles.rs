//! The topics that many share, to be chosen with one press each.

use footbridge_core::model::TopicId;
use leptos::prelude::*;
use leptos::text_prop::TextProp;

use crate::intl::plural;
use crate::state::Data;
use crate::ui::{ToggleChip, VisuallyHidden, unique_id};

/// Chips that are on or off, each with the number of colleagues who share it.
#[component]
pub fn TopicToggles(
    /// What the chips are about.
    #[prop(into)]
    label: TextProp,
    /// What there is to choose from, with a count each.
    #[prop(into)]
    offered: Signal<Vec<(TopicId, usize)>>,
    /// What is chosen; may hold others too.
    #[prop(into)]
    chosen: Signal<Vec<TopicId>>,
    /// Called with the topic to add.
    #[prop(into)]
    on_add: Callback<TopicId>,
    /// Called with the topic to take away.
    #[prop(into)]
    on_remove: Callback<TopicId>,
) -> impl IntoView {
    let data = expect_context::<Data>();
    let label_id = unique_id("toggles");
    let chip = move |(id, count): (TopicId, usize)| {
        let own = id.clone();
        let pressed = Signal::derive(move || chosen.with(|chosen| chosen.contains(&own)));
        let name = data.get_untracked().catalog.topic_label(&id);
        let toggle = move |on: bool| {
            if on {
                on_add.run(id.clone());
            } else {
                on_remove.run(id.clone());
            }
        };
        view! {
            <li>
                <ToggleChip pressed=pressed on_toggle=toggle>
                    {name}
                    <span class="topic-toggle__count" aria-hidden="true">{count}</span>
                    <VisuallyHidden>{format!(", {}", plural(count, "colleague", "colleagues"))}</VisuallyHidden>
                </ToggleChip>
            </li>
        }
    };
    view! {
        <div class="topic-toggles">
            <p class="field__label" id=label_id.clone()>{move || label.get()}</p>
            <ul class="chips" aria-labelledby=label_id>
                <For each=move || offered.get() key=|(id, _)| id.clone() children=chip/>
            </ul>
        </div>
    }
}
