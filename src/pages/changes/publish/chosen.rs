//! Which changes are published.

use footbridge_core::model::ChangeId;
use leptos::prelude::*;

use crate::intl::plural;
use crate::pages::changes::pending::Pending;
use crate::pages::changes::standing_words::badge_of;
use crate::state::Standing;
use crate::ui::{Checkbox, CheckboxGroup, Choice};

/// The changes that are chosen at first: those asked for; else all that are ready; else all.
pub fn begin_with_ready(mine: &[Pending], asked_for: Vec<ChangeId>) -> Vec<ChangeId> {
    if !asked_for.is_empty() {
        return asked_for;
    }
    let ids = |is_chosen: fn(&&Pending) -> bool| {
        let chosen = mine.iter().filter(is_chosen);
        chosen.map(|pending| pending.id().clone()).collect::<Vec<_>>()
    };
    let ready = ids(|pending| pending.standing.is_ready());
    if ready.is_empty() { ids(|_| true) } else { ready }
}

/// Each change with a box before it, and one box for all.
#[component]
pub fn ChosenChanges(mine: Memo<Vec<Pending>>, chosen: RwSignal<Vec<ChangeId>>) -> impl IntoView {
    let count = Memo::new(move |_| mine.with(Vec::len));
    let choices =
        Signal::derive(move || mine.with(|mine| mine.iter().map(choice_of).collect::<Vec<Choice>>()));
    let values = Signal::derive(move || {
        chosen.with(|chosen| chosen.iter().map(ToString::to_string).collect::<Vec<_>>())
    });
    let toggle = move |(value, on): (String, bool)| {
        chosen.update(|chosen| {
            chosen.retain(|id| id.as_str() != value);
            chosen.extend(ChangeId::parse(&value).ok().filter(|_| on));
        });
    };
    let is_all = move || mine.with(|mine| mine.iter().all(|it| chosen.with(|ids| ids.contains(it.id()))));
    let toggle_all = move |on: bool| {
        let ids = |mine: &Vec<Pending>| mine.iter().map(|pending| pending.id().clone()).collect();
        chosen.set(if on { mine.with_untracked(ids) } else { Vec::new() });
    };
    view! {
        <div class="publish__what">
            <CheckboxGroup label="What" choices=choices chosen=values on_toggle=toggle/>
            <Show when=move || { count.get() > 1 }>
                <Checkbox
                    label=move || format!("All {}", plural(count.get(), "change", "changes"))
                    checked=Signal::derive(is_all)
                    on_change=toggle_all
                />
            </Show>
        </div>
    }
}

fn choice_of(pending: &Pending) -> Choice {
    let choice = Choice::new(pending.id().to_string(), pending.words.clone());
    match pending.standing {
        Standing::OnThisDevice => choice,
        Standing::Conflict(_) => choice.detail("In conflict: better choose first what should hold."),
        ref standing => choice.detail(badge_of(standing).1),
    }
}
