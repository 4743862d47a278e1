//! In place of what is only for those who have said who they are.

use leptos::prelude::*;

use crate::route::Route;
use crate::ui::{ButtonKind, EmptyState, Icon, LinkButton};

/// Asks whoever has not said who they are to do so.
#[component]
pub fn SayWho(
    /// A drawing of what there would be.
    icon: Icon,
    /// What is asked, in a few words.
    title: &'static str,
    /// What they would see.
    children: Children,
) -> impl IntoView {
    let actions = || {
        view! { <LinkButton href=Route::Welcome.href() kind=ButtonKind::Primary>"Say who you are"</LinkButton> }
    };
    view! { <EmptyState icon=icon title=title actions=actions>{children()}</EmptyState> }
}
