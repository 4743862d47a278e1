//! A new release of the app is at hand while a page of an earlier one is open.

use leptos::prelude::*;

use crate::state::Navigation;
use crate::ui::{Banner, Button, Tone};

/// Offers to load it. Nothing is loaded by itself: this page keeps working.
#[component]
pub fn NewRelease(
    /// Whether the page is of an earlier release.
    is_old: Signal<bool>,
) -> impl IntoView {
    let dismissed = RwSignal::new(false);
    view! {
        <Show when=move || is_old.get() && !dismissed.get()>
            <Banner tone=Tone::Pine announce=true on_dismiss=move |()| dismissed.set(true)>
                <div class="cluster">
                    <span>
                        "There is a new version of Footbridge. What you have done and typed stays on this device."
                    </span>
                    <Button small=true on_press=|()| Navigation::reload()>"Load it"</Button>
                </div>
            </Banner>
        </Show>
    }
}
