//! What of the first page may wait.

use leptos::prelude::*;

use crate::state::Turns;

/// Its contents once their turn has come, which on every page but the first is at once.
#[component]
pub fn InTurn(
    /// Which turn, as [`Turns::has_come`] counts.
    turn: u8,
    /// What stands in its place until then.
    #[prop(into, optional)]
    fallback: ViewFn,
    /// What waits.
    children: ChildrenFn,
) -> impl IntoView {
    let turns = expect_context::<Turns>();
    view! { <Show when=move || turns.has_come(turn) fallback=fallback>{children()}</Show> }
}
