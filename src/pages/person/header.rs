//! The opening of a profile.

use std::sync::Arc;

use footbridge_core::SafeUrl;
use footbridge_core::model::Person;
use leptos::prelude::*;

use super::share::Share;
use crate::components::{EmbedButton, PersonMarks, face_of};
use crate::route::{EmbedView, Route};
use crate::state::Data;
use crate::ui::{Avatar, AvatarSize, ButtonKind, Icon, LinkButton};

/// Face, name, what they do and where, and the first thing to do here.
#[component]
pub fn Header(person: Arc<Person>, is_me: Memo<bool>) -> impl IntoView {
    let data = expect_context::<Data>();
    let mail = SafeUrl::mailto(&person.contacts.email).ok();
    let write = format!("Write to {}", person.first_name());
    let pronouns = person.pronouns.clone();
    let embed = EmbedView::Person(person.id.clone());
    let where_from = {
        let person = Arc::clone(&person);
        move || {
            data.with(|snapshot| {
                let catalog = &snapshot.catalog;
                let department = catalog.department_label(person.department.as_ref());
                let unit = joined(&[department, &person.team], ", ");
                joined(
                    &[&unit, catalog.location_label(person.location.as_ref())],
                    "\u{a0}· ",
                )
            })
        }
    };
    view! {
        <header class="profile">
            <Avatar face=face_of(&person) size=AvatarSize::ExtraLarge/>
            <div class="profile__names">
                <h1 tabindex="-1">
                    {person.name.clone()}
                    {(!pronouns.is_empty())
                        .then(|| view! { " " <span class="profile__pronouns">{pronouns}</span> })}
                </h1>
                <p>{person.title.clone()}</p>
                <p class="soft">{where_from}</p>
                <PersonMarks person=Arc::clone(&person)/>
            </div>
            <div class="cluster">
                <Share person=person/>
                <EmbedButton views=Signal::stored(vec![embed])/>
                <FirstThing write=write mail=mail is_me=is_me/>
            </div>
        </header>
    }
}

/// On one's own page to change it, on another's to write to them.
#[component]
fn FirstThing(write: String, mail: Option<SafeUrl>, is_me: Memo<bool>) -> impl IntoView {
    move || {
        let (write, mail) = (write.clone(), mail.clone());
        if is_me.get() {
            let href = Route::Profile.href();
            return view! {
                <LinkButton href=href kind=ButtonKind::Primary icon=Icon::Edit>"Change my profile"</LinkButton>
            }
            .into_any();
        }
        mail.map(|mail| {
            let href = mail.as_str().to_owned();
            view! { <LinkButton href=href kind=ButtonKind::Primary icon=Icon::Mail>{write}</LinkButton> }
        })
        .into_any()
    }
}

/// The parts that are not empty, with something between them.
fn joined(parts: &[&str], between: &str) -> String {
    let known: Vec<_> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    known.join(between)
}
