//! Two people changed the same: shows both, and lets the person choose.

use footbridge_core::change::conflict::Conflict;
use footbridge_core::model::ChangeId;
use leptos::prelude::*;

use super::field_words::{field_name, value_words};
use crate::state::{Actions, Data};
use crate::ui::{Button, ButtonKind, Choice, RadioGroup};

const MINE: &str = "mine";
const THEIRS: &str = "theirs";

/// Each field with "Yours" and "Theirs"; one's own is chosen until another is.
#[component]
pub fn ConflictChoice(id: ChangeId, conflicts: Vec<Conflict>) -> impl IntoView {
    let actions = expect_context::<Actions>();
    let theirs = RwSignal::new(Vec::<String>::new());
    let all: Vec<String> = conflicts.iter().map(|conflict| conflict.field.clone()).collect();
    let several = all.len() > 1;
    let resolved = id.clone();
    let settle = move |()| actions.resolve(&resolved, &theirs.get_untracked());
    let take_theirs = move |()| actions.resolve(&id, &all);
    let words = move || {
        theirs.with(|theirs| {
            if theirs.is_empty() {
                "Keep mine"
            } else {
                "Settle as chosen"
            }
        })
    };
    view! {
        <div class="conflict">
            {conflicts
                .into_iter()
                .map(|conflict| view! { <FieldChoice conflict=conflict theirs=theirs/> })
                .collect_view()}
            <div class="cluster">
                <Button small=true kind=ButtonKind::Primary on_press=settle>{words}</Button>
                <Button small=true on_press=take_theirs>
                    {if several { "Take all of theirs" } else { "Take theirs" }}
                </Button>
            </div>
        </div>
    }
}

#[component]
fn FieldChoice(conflict: Conflict, theirs: RwSignal<Vec<String>>) -> impl IntoView {
    let data = expect_context::<Data>();
    let Conflict {
        field,
        mine,
        theirs: other,
    } = conflict;
    let snapshot = data.get_untracked();
    let detail = |value| value_words(&field, value, &snapshot.catalog);
    let choices = vec![
        Choice::new(MINE, "Yours").detail(detail(&mine)),
        Choice::new(THEIRS, "Theirs").detail(detail(&other)),
    ];
    let label = field_name(&field, &snapshot.catalog);
    let known = field.clone();
    let value = Signal::derive(move || {
        let is_theirs = theirs.with(|theirs| theirs.contains(&known));
        if is_theirs { THEIRS } else { MINE }.to_owned()
    });
    let choose = move |chosen: String| {
        theirs.update(|theirs| {
            theirs.retain(|known| *known != field);
            if chosen == THEIRS {
                theirs.push(field.clone());
            }
        });
    };
    view! { <RadioGroup label=label choices=choices value=value on_change=choose/> }
}
