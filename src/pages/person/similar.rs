//! People like this one in other departments.

use std::sync::Arc;

use footbridge_core::Catalog;
use footbridge_core::matching::{Reason, Seeker, Suggestion, suggest_people};
use footbridge_core::model::{Person, TopicId};
use footbridge_core::text::in_words;
use leptos::prelude::*;

use crate::components::{PeopleRows, PersonRow};
use crate::state::{Data, Snapshot};

/// How many are shown.
const MOST: usize = 4;

/// A few people of other departments who share something with this person. The reader is not among them.
#[component]
pub fn Similar(person: Arc<Person>, is_me: Memo<bool>) -> impl IntoView {
    let data = expect_context::<Data>();
    let name = person.first_name().to_owned();
    let rows = Memo::new(move |_| {
        let me = data.me();
        data.with(|snapshot| similar(&person, me.as_deref(), snapshot))
    });
    let none = Memo::new(move |_| rows.with(Vec::is_empty));
    let title = move || {
        if is_me.get() {
            "People like you in other departments".to_owned()
        } else {
            format!("People like {name} in other departments")
        }
    };
    view! {
        <Show when=move || !none.get()>
            <section class="people-like">
                <h2 class="panel__title">{title.clone()}</h2>
                <PeopleRows rows=rows/>
            </section>
        </Show>
    }
}

fn similar(person: &Person, me: Option<&Person>, snapshot: &Snapshot) -> Vec<PersonRow> {
    let seeker = Seeker {
        me: person,
        catalog: &snapshot.catalog,
        index: &snapshot.index,
        today: snapshot.today,
    };
    let elsewhere = |suggestion: &Suggestion<Person>| {
        suggestion.item.department != person.department && me.is_none_or(|me| me.id != suggestion.item.id)
    };
    suggest_people(&seeker, usize::MAX)
        .into_iter()
        .filter(elsewhere)
        .take(MOST)
        .map(|suggestion| {
            let department = snapshot
                .catalog
                .department_label(suggestion.item.department.as_ref());
            let shared = suggestion
                .reasons
                .iter()
                .find_map(|reason| shared(reason, &snapshot.catalog));
            let parts: Vec<_> = shared
                .into_iter()
                .chain([department.to_owned()])
                .filter(|part| !part.is_empty())
                .collect();
            PersonRow::of(&suggestion.item).with_note(parts.join("\u{a0}· "))
        })
        .collect()
}

/// A reason as it is told to a third person: "Also likes chess".
fn shared(reason: &Reason, catalog: &Catalog) -> Option<String> {
    let topics = |ids: &[TopicId]| in_words(ids.iter().take(2).map(|id| catalog.topic_label(id)).collect());
    match reason {
        Reason::BothPicked(ids) => Some(format!("Also likes {}", topics(ids))),
        Reason::CanTeachMe(ids) => Some(format!("Can teach {}", topics(ids))),
        Reason::WantsToLearnFromMe(ids) => Some(format!("Wants to learn {}", topics(ids))),
        _ => None,
    }
}
