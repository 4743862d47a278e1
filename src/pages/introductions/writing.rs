//! The first message, and ways to send it.

use std::sync::Arc;

use footbridge_core::invitation::{Slot, first_message, mail_link, shared_reason, teams_link};
use footbridge_core::model::{Contacts, Person};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::clocks::when;
use crate::components::ContactLinks;
use crate::hooks::copied;
use crate::state::{Data, Notices, Snapshot};
use crate::ui::{Button, Icon, IconView, TextArea};

/// What the mail is about.
const SUBJECT: &str = "Footbridge introduced us";

/// The first message, and ways to send it.
#[component]
pub fn Writing(people: Memo<Vec<Arc<Person>>>, message: Memo<String>) -> impl IntoView {
    let notices = expect_context::<Notices>();
    let edited = RwSignal::new(None::<String>);
    let text = Signal::derive(move || edited.get().unwrap_or_else(|| message.get()));
    let link = move |make: fn(&[&Contacts], &str) -> Option<String>| {
        move || {
            people.with(|people| {
                let contacts: Vec<&Contacts> = people.iter().map(|person| &person.contacts).collect();
                text.with(|text| make(&contacts, text))
            })
        }
    };
    let mail = link(|contacts, text| mail_link(contacts, SUBJECT, text).map(|url| url.as_str().to_owned()));
    let teams = link(|contacts, text| teams_link(contacts, text).map(|url| url.as_str().to_owned()));
    view! {
        <div class="cluster">
            {move || mail().map(|href| view! {
                <a class="button" href=href><IconView icon=Icon::Mail/>"Write a mail"</a>
            })}
            {move || teams().map(|href| view! {
                <a class="button" href=href target="_blank" rel="noopener noreferrer">
                    <IconView icon=Icon::Chat/>
                    "Chat in Teams"
                    <span class="visually-hidden">" (in a new tab)"</span>
                </a>
            })}
            <Button icon=Icon::Copy on_press=move |()| copy(notices, text.get_untracked())>"Copy the message"</Button>
        </div>
        <details class="fold">
            <summary>"Read or change the message"</summary>
            <TextArea label="First message" value=text on_input=move |typed| edited.set(Some(typed)) rows=7/>
            <For each=move || people.get() key=|person| person.id.clone() let:person>
                <p class="small soft">{format!("Other ways to reach {}", person.first_name())}</p>
                <ContactLinks person=person/>
            </For>
        </details>
    }
}

/// Copies the message without repeating it: it is long.
fn copy(notices: Notices, text: String) {
    spawn_local(async move {
        if copied(&text).await {
            notices.done("The message is copied.");
        } else {
            notices.warn(
                "This browser does not let Footbridge copy. Open the message below and copy it yourself.",
            );
        }
    });
}

/// The first message, with the proposed time as all of us read it.
pub fn written(data: Data, people: &[Arc<Person>], slot: Option<Slot>) -> String {
    let Some(me) = data.me() else {
        return String::new();
    };
    let why = data.with(|snapshot| reason(snapshot, &me, people));
    let when = slot.map_or_else(String::new, |slot| when(data, people, slot.starts));
    let names = people
        .iter()
        .map(|person| person.first_name().to_owned())
        .collect();
    first_message(me.first_name(), names, &why, &when)
}

/// What all of us share, for the message and the calendar.
pub fn reason(snapshot: &Snapshot, me: &Person, people: &[Arc<Person>]) -> String {
    let others: Vec<&Person> = people.iter().map(AsRef::as_ref).collect();
    shared_reason(&snapshot.catalog, me, &others)
}
