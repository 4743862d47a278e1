//! The data is what the device has kept, because the server was not to be had.

use footbridge_core::time::Timestamp;
use leptos::prelude::*;

use crate::hooks::is_online;
use crate::intl::moment;
use crate::state::{Company, Navigation};
use crate::ui::{Banner, Button, ButtonKind, Tone};

/// Says of when the data is, and what that means for whoever does something.
#[component]
pub fn KeptData(
    /// Of when it is; nothing where it is fresh.
    kept: Signal<Option<Timestamp>>,
) -> impl IntoView {
    let company = expect_context::<Company>();
    let is_kept = Memo::new(move |_| kept.get().is_some());
    let since = move || kept.get().map(moment).unwrap_or_default();
    let can_ask = move || {
        kept.track();
        is_online()
    };
    let why = move || {
        if can_ask() {
            "The server did not give the data as it should."
        } else {
            "You are offline."
        }
    };
    view! {
        <Show when=move || is_kept.get()>
            <Banner tone=Tone::Warn announce=true>
                <div class="stack stack--tight">
                    <p>{why} " " <strong>"Data as of " {since} "."</strong></p>
                    <p class="soft">
                        "You can do everything as usual: it stays on this device, and you hand it over when the connection is back."
                    </p>
                    <div class="cluster">
                        <Button
                            small=true
                            disabled=Signal::derive(move || company.is_fetching())
                            on_press=move |()| company.fetch()
                        >
                            "Try again"
                        </Button>
                        // A site that wants a sign-in shows it to whoever loads the page.
                        <Show when=can_ask>
                            <Button small=true kind=ButtonKind::Quiet on_press=|()| Navigation::reload()>
                                "Load the page again"
                            </Button>
                        </Show>
                    </div>
                </div>
            </Banner>
        </Show>
    }
}
