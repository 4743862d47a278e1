//! Links out of a frame.

use leptos::prelude::*;

use crate::route::Route;
use crate::state::Navigation;

/// Leads to a page of the app, in a tab of its own: the frame has room for none.
#[component]
pub fn OutLink(
    /// Which page.
    #[prop(into)]
    route: Signal<Route>,
    /// How it looks; an ordinary link unless given.
    #[prop(optional)]
    class: &'static str,
    /// The text.
    children: Children,
) -> impl IntoView {
    let href = move || route.with(Navigation::whole_address);
    view! { <a class=class href=href target="_blank" rel="noopener">{children()}</a> }
}
