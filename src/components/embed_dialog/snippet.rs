//! What is pasted into the other page.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::choices::label;
use super::place::{Frame, Place};
use crate::hooks::copied;
use crate::route::Embed;
use crate::state::Navigation;
use crate::ui::{Button, ButtonKind, Choice, Icon, RadioGroup, Status};

/// The script that fits heights, beside the app.
const SCRIPT: &str = "embed.js";

/// Which kind of page, the snippet for it, and what to do with it there.
#[component]
pub fn Snippet(embed: Memo<Option<Embed>>, height: RwSignal<String>, fits: RwSignal<bool>) -> impl IntoView {
    let chosen = RwSignal::new("0".to_owned());
    let place = Memo::new(move |_| {
        let at = chosen.with(|chosen| chosen.parse().unwrap_or(0));
        Place::ALL.get(at).copied().unwrap_or(Place::Html)
    });
    let places: Vec<Choice> = Place::ALL
        .iter()
        .enumerate()
        .map(|(at, place)| Choice::new(at.to_string(), place.label()))
        .collect();
    let text = Memo::new(move |_| {
        let embed = embed.get()?;
        let script = Navigation::beside_the_app(SCRIPT);
        Some(place.get().snippet(&Frame {
            address: &Navigation::whole_address(&embed.route()),
            script: fits.get().then_some(script.as_str()),
            title: &format!("{} in Footbridge", label(&embed.view)),
            height: &height.get(),
        }))
    });
    let said = RwSignal::new("");
    let copy = move |()| {
        let Some(text) = text.get_untracked() else { return };
        spawn_local(async move {
            said.try_set(if copied(&text).await {
                "Copied."
            } else {
                "This browser does not let Footbridge copy. Select the text and copy it yourself."
            });
        });
    };
    view! {
        <section class="embedding__snippet stack stack--tight" aria-label="Snippet">
            <RadioGroup
                label="Where it goes"
                segmented=true
                choices=places
                value=chosen
                on_change=move |place| {
                    said.set("");
                    chosen.set(place);
                }
            />
            <p class="soft small">{move || place.get().how()}</p>
            <pre class="code embedding__code" tabindex="0" aria-label="What to paste">{text}</pre>
            <div class="cluster">
                <Button kind=ButtonKind::Primary icon=Icon::Copy on_press=copy>"Copy"</Button>
                <Status text=move || said.get().to_owned()/>
            </div>
        </section>
    }
}
