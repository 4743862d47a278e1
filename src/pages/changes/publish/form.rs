//! What stands in the dialog.

use footbridge_core::Change;
use footbridge_core::handoff::{Told, file_text, handoffs, name_of};
use footbridge_core::model::{ChangeId, PublishChannel};
use leptos::prelude::*;

use super::attested::AttestedNote;
use super::chosen::{ChosenChanges, begin_with_ready};
use super::step::{Step, StepView};
use super::ways::{channels, choices};
use crate::pages::changes::pending::Pending;
use crate::state::Data;
use crate::ui::RadioGroup;

/// Three questions, one below the other: what, on which way, and go.
#[component]
pub fn PublishForm(mine: Memo<Vec<Pending>>, begin_with: Vec<ChangeId>) -> impl IntoView {
    let data = expect_context::<Data>();
    let chosen = RwSignal::new(mine.with_untracked(|mine| begin_with_ready(mine, begin_with)));
    let ways = channels(&data.get_untracked().catalog.site.publish);
    let options = choices(&ways);
    let ways = StoredValue::new(ways);
    let way = RwSignal::new("0".to_owned());
    let channel = Memo::new(move |_| {
        let at = way.with(|way| way.parse::<usize>().unwrap_or(0));
        ways.with_value(|ways| ways.get(at).cloned())
    });
    let told = Memo::new(move |_| {
        let is_chosen = |pending: &&Pending| chosen.with(|chosen| chosen.contains(pending.id()));
        let tell = |pending: &Pending| (pending.change().clone(), pending.words.clone());
        mine.with(|mine| mine.iter().filter(is_chosen).map(tell).collect::<Vec<_>>())
    });
    let steps = Memo::new(move |_| {
        let Some(channel) = channel.get() else {
            return Vec::new();
        };
        told.with(|told| steps_of(&channel, told))
    });
    view! {
        <div class="publish">
            <ChosenChanges mine=mine chosen=chosen/>
            <RadioGroup label="How" choices=options value=way on_change=move |value| way.set(value)/>
            <AttestedNote channel=channel/>
            <Show
                when=move || told.with(|told| !told.is_empty())
                fallback=|| view! { <p class="soft">"Choose at least one change."</p> }
            >
                <section class="publish__go" aria-label="Hand over">
                    <For each=move || steps.get() key=|step| step.key.clone() let:step>
                        <StepView step=step/>
                    </For>
                </section>
                <details class="fold">
                    <summary>"Exactly what is sent"</summary>
                    <pre class="code" tabindex="0">{move || told.with(|told| json_of(told))}</pre>
                </details>
            </Show>
        </div>
    }
}

fn tell(told: &[(Change, String)]) -> Vec<Told<'_>> {
    told.iter()
        .map(|(change, words)| Told { change, words })
        .collect()
}

fn json_of(told: &[(Change, String)]) -> String {
    file_text(&tell(told))
}

fn steps_of(channel: &PublishChannel, told: &[(Change, String)]) -> Vec<Step> {
    let handoffs = handoffs(channel, &tell(told));
    let of = handoffs.len();
    let step = |(at, handoff): (usize, footbridge_core::handoff::Handoff)| {
        let ids: Vec<&str> = handoff.changes.iter().map(ChangeId::as_str).collect();
        Step {
            key: format!("{} {at}/{of} {}", name_of(channel), ids.join(" ")),
            channel: channel.clone(),
            number: at + 1,
            of,
            handoff,
        }
    };
    handoffs.into_iter().enumerate().map(step).collect()
}
