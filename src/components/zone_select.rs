//! Choosing a time zone.

use leptos::prelude::*;
use leptos::text_prop::TextProp;

use crate::intl::all_zones;
use crate::ui::{Choice, Select};

/// A list of the time zones that the browser knows, with an entry for none in front.
#[component]
pub fn ZoneSelect(
    /// The name of the field.
    #[prop(into)]
    label: TextProp,
    /// IANA name; empty for none. A name that the browser does not know is offered too.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the chosen IANA name, or an empty text.
    #[prop(into)]
    on_change: Callback<String>,
    /// What choosing none means, such as "The same as my place".
    #[prop(into)]
    none: String,
    /// A sentence of help.
    #[prop(into, optional)]
    hint: MaybeProp<String>,
    /// What is wrong, while something is.
    #[prop(into, optional)]
    error: Signal<Option<String>>,
    /// Says so beside the label.
    #[prop(optional)]
    optional: bool,
) -> impl IntoView {
    let known = StoredValue::new(all_zones());
    let choices = Signal::derive(move || {
        let own = value.get();
        let mut zones = known.get_value();
        if !own.is_empty() && !zones.contains(&own) {
            zones.insert(0, own);
        }
        zones
            .into_iter()
            .map(|zone| Choice::new(zone.clone(), zone.replace('_', " ")))
            .collect::<Vec<_>>()
    });
    view! {
        <Select
            label=label
            choices=choices
            value=value
            on_change=on_change
            none=none
            hint=hint
            error=error
            optional=optional
        />
    }
}
