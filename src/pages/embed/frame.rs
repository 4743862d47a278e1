//! What is around every view in a frame.

use leptos::{html, prelude::*};

use super::height::tell_height;
use super::link::OutLink;
use crate::route::{EmbedOptions, Ignored, Route};
use crate::ui::{Icon, IconView};

/// A line with the title and the way into the whole app, what is shown, and what in the address was not understood.
#[component]
pub fn Frame(
    /// What the view is called.
    title: &'static str,
    /// The page of the app that shows the same and more.
    #[prop(into)]
    whole: Signal<Route>,
    /// How the frame looks, and whom it tells its height.
    options: EmbedOptions,
    /// What in the address was not understood.
    ignored: Vec<Ignored>,
    /// What is shown.
    children: Children,
) -> impl IntoView {
    let frame = NodeRef::<html::Div>::new();
    let told = ignored.iter().all(|ignored| ignored.key != "origin");
    if told {
        tell_height(frame, options.origin);
    }
    let note = |ignored: Ignored| {
        let Ignored { key, value, remedy } = ignored;
        view! { <li>{format!("{key}={value} was left out of account: it takes {remedy}.")}</li> }
    };
    view! {
        <div class="embed" node_ref=frame>
            <div class="embed__head">
                <IconView icon=Icon::Bridge/>
                <h1 class="embed__title">{title}</h1>
                <OutLink class="embed__open" route=whole>"Open in Footbridge" <IconView icon=Icon::External/></OutLink>
            </div>
            {children()}
            {(!ignored.is_empty())
                .then(|| {
                    view! { <ul class="embed__notes">{ignored.into_iter().map(note).collect_view()}</ul> }
                })}
        </div>
    }
}
