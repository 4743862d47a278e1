//! Ways to hand a person's page on, and to take them into one's address book.

use std::sync::Arc;

use footbridge_core::model::Person;
use footbridge_core::vcard::written_card;
use leptos::prelude::*;

use crate::components::ShareMenu;
use crate::hooks::download_text;
use crate::intl::now;
use crate::route::Route;
use crate::state::{Data, Navigation};
use crate::ui::{Icon, MenuItem};

/// The menu in the head of a person's page.
#[component]
pub fn Share(person: Arc<Person>) -> impl IntoView {
    let data = expect_context::<Data>();
    let (page, name) = (Route::Person(person.id.clone()), person.name.clone());
    view! {
        <ShareMenu route=page title=name>
            <MenuItem icon=Icon::Person on_choose=move |()| download_card(data, &person)>"Save as contact"</MenuItem>
        </ShareMenu>
    }
}

/// Downloads a `.vcf` file of what the page shows.
fn download_card(data: Data, person: &Person) {
    let page = Navigation::whole_address(&Route::Person(person.id.clone()));
    let card = data.with_untracked(|shown| written_card(person, &shown.catalog, &page, now()));
    download_text(&format!("{}.vcf", person.id), &card);
}
