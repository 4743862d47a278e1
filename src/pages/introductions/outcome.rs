//! Whether an introduction became a meeting.

use footbridge_core::model::{Choice as _, Outcome, RoundId};
use leptos::prelude::*;

use crate::state::{Actions, Data};
use crate::ui::{Button, Icon, IconView, VisuallyHidden};

/// "We met" and "It did not happen", one of them pressed or none; pressing it again takes it back.
#[component]
pub fn OutcomeButtons(
    /// Of which week.
    round: RoundId,
    /// With whom, for those who hear the buttons and do not see what they stand beside.
    with: String,
    /// For rows.
    #[prop(optional)]
    small: bool,
) -> impl IntoView {
    let data = expect_context::<Data>();
    let actions = expect_context::<Actions>();
    let said = {
        let round = round.clone();
        Memo::new(move |_| data.me().and_then(|me| me.met.get(&round).copied()))
    };
    let button = move |outcome: Outcome| {
        let round = round.clone();
        let pressed = Signal::derive(move || said.get() == Some(outcome));
        let press = move |()| {
            let now = (said.get_untracked() != Some(outcome)).then_some(outcome);
            actions.say_outcome(round.clone(), now);
        };
        let with = with.clone();
        view! {
            <Button small=small pressed=pressed on_press=press>
                {move || pressed.get().then(|| view! { <IconView icon=Icon::Check/> })}
                {outcome.label()}
                <VisuallyHidden>{format!(": {with}")}</VisuallyHidden>
            </Button>
        }
    };
    view! { <div class="cluster">{Outcome::ALL.iter().copied().map(button).collect_view()}</div> }
}
