//! Choosing a colleague by typing.

use footbridge_core::finder::PersonMatch;
use footbridge_core::model::PersonId;
use leptos::prelude::*;
use leptos::text_prop::TextProp;

use crate::state::use_searching;
use crate::ui::{ComboOption, Combobox};

/// How many suggestions are shown: as many as fit above a phone's keyboard.
const MOST: usize = 7;

/// A field that takes one person of the directory; department and place tell namesakes apart.
#[component]
pub fn PersonPick(
    /// The name of the field.
    #[prop(into)]
    label: TextProp,
    /// Called with the chosen person.
    #[prop(into)]
    on_choose: Callback<PersonId>,
    /// Who is not offered.
    #[prop(into, optional)]
    except: Signal<Vec<PersonId>>,
    /// The text in the field, where the caller wants to set it.
    #[prop(optional)]
    text: Option<RwSignal<String>>,
    /// What the list says when nobody fits.
    #[prop(into, default = "Nobody here is called that".to_owned())]
    nothing: String,
    /// Empties the field after each choice, to choose several.
    #[prop(optional)]
    clear_on_choose: bool,
    /// A sentence of help.
    #[prop(into, optional)]
    hint: MaybeProp<String>,
    /// What is wrong, while something is.
    #[prop(into, optional)]
    error: Signal<Option<String>>,
    /// Says so beside the label.
    #[prop(optional)]
    optional: bool,
    /// An example, shown while empty.
    #[prop(into, optional)]
    placeholder: String,
) -> impl IntoView {
    let searching = use_searching();
    let text = text.unwrap_or_else(|| RwSignal::new(String::new()));
    let query = RwSignal::new(String::new());
    let suggestions = Signal::derive(move || {
        let found = query.with(|query| {
            except.with(|except| searching.with(|searcher| searcher.complete_people(query, except, MOST)))
        });
        found.into_iter().map(option_of).collect::<Vec<_>>()
    });
    let choose = move |value: String| {
        if let Ok(id) = PersonId::parse(&value) {
            on_choose.run(id);
        }
    };
    view! {
        <Combobox
            label=label
            suggestions=suggestions
            on_query=move |text| query.set(text)
            on_choose=choose
            text=text
            clear_on_choose=clear_on_choose
            nothing=nothing
            hint=hint
            error=error
            optional=optional
            placeholder=placeholder
        />
    }
}

fn option_of(found: PersonMatch) -> ComboOption {
    ComboOption {
        value: found.person.id.to_string(),
        label: found.person.name.clone(),
        detail: found.whereabouts,
    }
}
