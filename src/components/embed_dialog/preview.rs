//! The frame as it will be.

use leptos::prelude::*;

use crate::route::Embed;
use crate::state::Navigation;

/// The view in a frame, anew with every choice.
#[component]
pub fn Preview(embed: Memo<Option<Embed>>, height: RwSignal<String>) -> impl IntoView {
    let address = Memo::new(move |_| {
        embed.with(|embed| {
            embed
                .as_ref()
                .map(|embed| Navigation::whole_address(&embed.route()))
        })
    });
    // A frame whose address differs only behind the `#` would stay as it is.
    let frame = move || {
        address.get().map(|address| {
            view! {
                <iframe
                    class="embedding__frame"
                    src=address
                    title="How it will look"
                    height=move || height.get()
                ></iframe>
            }
        })
    };
    view! {
        <section class="embedding__preview" aria-label="Preview">
            {frame}
        </section>
    }
}
