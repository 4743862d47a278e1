//! The frame as it will be.

use leptos::prelude::*;

use crate::route::Embed;
use crate::state::Navigation;

/// The view in a frame. Each choice makes a frame of its own: one that went from address to address would leave each as a
/// step that the way back leads through.
#[component]
pub fn Preview(embed: Memo<Option<Embed>>, height: RwSignal<String>) -> impl IntoView {
    let address = move || {
        embed.with(|embed| {
            embed
                .as_ref()
                .map(|embed| Navigation::whole_address(&embed.route()))
        })
    };
    view! {
        <section class="embedding__preview" aria-label="Preview">
            <For each=address key=Clone::clone let:address>
                <iframe
                    class="embedding__frame"
                    src=address
                    title="How it will look"
                    height=move || height.get()
                ></iframe>
            </For>
        </section>
    }
}
