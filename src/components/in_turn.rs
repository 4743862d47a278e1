//! What of the first page may wait.

use leptos::prelude::*;

use crate::state::Turns;

/// Its contents once their turn has come, which on every page but the first is at once.
#[component]
pub fn InTurn(
    /// Which turn, as [`Turns::has_come`] counts.
    turn: u8,
    /// What waits.
    children: ChildrenFn,
) -> impl IntoView {
    let turns = expect_context::<Turns>();
    view! { <Show when=move || turns.has_come(turn)>{children()}</Show> }
}
