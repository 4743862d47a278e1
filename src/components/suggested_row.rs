//! A person who is suggested, as a row.

use std::sync::Arc;

use footbridge_core::finder::whereabouts;
use footbridge_core::matching::Suggestion;
use footbridge_core::model::Person;
use leptos::prelude::*;

use super::{Reasons, face_of};
use crate::route::Route;
use crate::state::{Data, Item};
use crate::ui::Avatar;

/// Face, name, where they work, why they are suggested, and something to do at the end.
#[component]
pub fn SuggestedRow(
    /// Who, and why.
    found: Suggestion<Person>,
    /// Something to do about it.
    #[prop(into, optional)]
    action: ViewFnOnce,
) -> impl IntoView {
    let data = expect_context::<Data>();
    let Suggestion {
        item: person, parts, ..
    } = found;
    let detail = data.with_untracked(|shown| whereabouts(&person, &shown.catalog));
    view! {
        <li class="row row--top suggested-row">
            <Avatar face=face_of(&person)/>
            <div class="row__main">
                <a class="row__title row__link" href=Route::Person(person.id.clone()).href()>{person.name.clone()}</a>
                <p class="row__detail">{detail}</p>
                <Reasons
                    item=Item::Person(person.id.clone())
                    name=person.name.clone()
                    first_name=person.first_name()
                    parts=parts
                />
                {action.run()}
            </div>
        </li>
    }
}

/// Tells rows apart: a row is made anew when its reasons change.
pub fn suggested_key(found: &Suggestion<Person>) -> (Arc<str>, u32) {
    (Arc::from(found.item.id.as_str()), found.score)
}
