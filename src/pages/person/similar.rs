//! People like this one, elsewhere.

use std::sync::Arc;

use footbridge_core::matching::{Seeker, sentence, suggest_alike};
use footbridge_core::model::Person;
use leptos::prelude::*;

use crate::components::{PeopleRows, PersonRow};
use crate::state::{Data, Snapshot};

/// How many are shown.
const MOST: usize = 4;
/// How many reasons a row has room for: what is shared, and where they are.
const REASONS: usize = 2;

/// A few people of other departments or places who share something with this person. The reader is not among them.
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
            "People like you elsewhere".to_owned()
        } else {
            format!("People like {name} elsewhere")
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
    let seeker = Seeker::new(
        me.unwrap_or(person),
        &snapshot.catalog,
        &snapshot.index,
        snapshot.today,
    );
    let found = suggest_alike(&seeker, person, MOST).into_iter();
    found
        .map(|found| {
            PersonRow::of(&found.item).with_note(sentence(&found.parts, REASONS, "", &snapshot.catalog))
        })
        .collect()
}
