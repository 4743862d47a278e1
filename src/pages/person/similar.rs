//! People like this one, elsewhere.

use std::sync::Arc;

use footbridge_core::matching::{Seeker, suggest_alike};
use footbridge_core::model::Person;
use leptos::prelude::*;

use crate::components::{SuggestedRow, suggested_key};
use crate::state::{Data, use_dismissed};

/// How many are shown.
const MOST: usize = 4;

/// A few people of other departments or places who share something with this person. The reader is not among them.
#[component]
pub fn Similar(person: Arc<Person>, is_me: Memo<bool>) -> impl IntoView {
    let data = expect_context::<Data>();
    let dismissed = use_dismissed();
    let name = person.first_name().to_owned();
    let found = Memo::new(move |_| {
        let me = data.me();
        data.with(|shown| {
            let without = dismissed.without(shown.today);
            let me = me.as_deref().unwrap_or(&person);
            let seeker = Seeker::new(me, &shown.catalog, &shown.index, shown.today).without(&without);
            suggest_alike(&seeker, &person, MOST)
        })
    });
    let title = move || {
        if is_me.get() {
            "People like you elsewhere".to_owned()
        } else {
            format!("People like {name} elsewhere")
        }
    };
    view! {
        <Show when=move || found.with(|found| !found.is_empty())>
            <section class="people-like">
                <h2 class="panel__title">{title.clone()}</h2>
                <ul class="rows">
                    <For each=move || found.get() key=suggested_key let:found>
                        <SuggestedRow found=found/>
                    </For>
                </ul>
            </section>
        </Show>
    }
}
