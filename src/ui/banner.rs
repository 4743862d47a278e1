use super::badge::Tone;
use super::button::IconButton;
use super::icon::{Icon, IconView};
use leptos::prelude::*;

/// A notice across the page. `Neutral` informs, `Warn` and `Bad` ask for a look.
#[component]
pub fn Banner(
    /// What it means.
    #[prop(optional)]
    tone: Tone,
    /// Read out when it appears; leave off for a banner that is there from the start.
    #[prop(optional)]
    announce: bool,
    /// Shows a close button and is called when it is pressed.
    #[prop(into, optional)]
    on_dismiss: Option<Callback<()>>,
    /// The message; may hold links and buttons.
    children: Children,
) -> impl IntoView {
    let icon = match tone {
        Tone::Warn | Tone::Bad => Icon::Warning,
        Tone::Neutral | Tone::Pine | Tone::Clay => Icon::Info,
    };
    view! {
        <div class="banner" data-tone=tone.name() role=announce.then_some("status")>
            <IconView icon=icon/>
            <div class="banner__text">{children()}</div>
            {on_dismiss
                .map(|dismiss| view! { <IconButton icon=Icon::Close label="Dismiss" small=true on_press=dismiss/> })}
        </div>
    }
}
