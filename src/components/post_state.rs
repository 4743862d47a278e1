//! Whether a post can still be answered, in a word or two.

use footbridge_core::model::Availability;
use leptos::prelude::*;

use crate::intl::plural;
use crate::ui::{Badge, Tone};

/// "3 places left", "Full", "Expired" or "Closed"; nothing for a post that is open to any number.
#[component]
pub fn PostState(
    /// How the post stands today.
    #[prop(into)]
    availability: Signal<Availability>,
) -> impl IntoView {
    move || match availability.get() {
        Availability::Open { places_left: None } => ().into_any(),
        Availability::Open {
            places_left: Some(places),
        } => {
            let places = usize::try_from(places).unwrap_or(usize::MAX);
            view! { <span class="soft small">{plural(places, "place left", "places left")}</span> }.into_any()
        }
        Availability::Full => view! { <Badge tone=Tone::Warn>"Full"</Badge> }.into_any(),
        Availability::Expired => view! { <Badge>"Expired"</Badge> }.into_any(),
        Availability::Closed => view! { <Badge>"Closed"</Badge> }.into_any(),
    }
}
