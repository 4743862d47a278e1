//! Who leads a group, chosen among its members.

use std::sync::Arc;

use footbridge_core::circle::members;
use footbridge_core::model::{GroupId, Person, PersonId};
use footbridge_core::text::{fold, words};
use leptos::prelude::*;

use super::draft::GroupDraft;
use crate::hooks::part;
use crate::state::Data;
use crate::ui::{ComboOption, MultiPick};

/// How many suggestions are shown: as many as fit above a phone's keyboard.
const MOST: usize = 7;

/// A field for the leads. Only members are offered: who leads a group belongs to it.
#[component]
pub fn Leads(
    /// The contents of the form.
    draft: RwSignal<GroupDraft>,
    /// The group that is changed.
    group: GroupId,
) -> impl IntoView {
    let data = expect_context::<Data>();
    let query = RwSignal::new(String::new());
    let leads = part(draft, |draft| draft.leads.clone());
    let candidates = Memo::new(move |_| {
        data.with(|shown| {
            let group = shown.catalog.groups.get(&group);
            group.map_or_else(Vec::new, |group| members(group, &shown.catalog, shown.today))
        })
    });
    let suggestions = Signal::derive(move || {
        let offered = |person: &&Arc<Person>| {
            !leads.with(|leads| leads.contains(&person.id)) && query.with(|query| is_called(person, query))
        };
        candidates.with(|people| {
            people
                .iter()
                .filter(offered)
                .take(MOST)
                .map(option_of)
                .collect::<Vec<_>>()
        })
    });
    let chosen = Signal::derive(move || {
        let name = |id: &PersonId| ComboOption {
            value: id.to_string(),
            label: data.with(|shown| shown.catalog.person_name(id)),
            detail: String::new(),
        };
        leads.with(|leads| leads.iter().map(name).collect::<Vec<_>>())
    });
    let set = move |id: String, leads: bool| {
        let Ok(id) = PersonId::parse(&id) else { return };
        draft.update(|draft| {
            if leads {
                draft.leads.insert(id);
            } else {
                draft.leads.remove(&id);
            }
        });
    };
    let hint = move || {
        let nobody = leads.with(std::collections::BTreeSet::is_empty);
        Some(if nobody {
            "Without a lead every member may change the group.".to_owned()
        } else {
            "They may change the group. Only members can lead it.".to_owned()
        })
    };
    view! {
        <MultiPick
            label="Who leads it"
            chosen=chosen
            suggestions=suggestions
            on_query=move |text| query.set(text)
            on_add=move |id| set(id, true)
            on_remove=move |id| set(id, false)
            nothing="No member is called that"
            hint=Signal::derive(hint)
            optional=true
        />
    }
}

fn option_of(person: &Arc<Person>) -> ComboOption {
    ComboOption {
        value: person.id.to_string(),
        label: person.name.clone(),
        detail: person.title.clone(),
    }
}

/// Whether every word typed begins a word of the name.
fn is_called(person: &Person, query: &str) -> bool {
    let name = words(&person.name);
    fold(query)
        .split_whitespace()
        .all(|typed| name.iter().any(|word| word.starts_with(typed)))
}
