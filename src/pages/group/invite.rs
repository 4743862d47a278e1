//! Whom the leads of a group might invite.

use std::sync::Arc;

use footbridge_core::invitation::{mail_link, teams_link};
use footbridge_core::matching::{Suggestion, suggest_invitees};
use footbridge_core::model::{Group, GroupStatus, Person};
use leptos::prelude::*;

use crate::components::{SuggestedRow, suggested_key};
use crate::hooks::{copy_text, use_suggestions};
use crate::route::Route;
use crate::state::{Data, Navigation, Notices, Snapshot};
use crate::ui::{Button, Icon, IconView, Section};

/// How many.
const MOST: usize = 5;

/// People who share its topics, with a written invitation to send; nothing where there are none, or for a closed group.
#[component]
pub fn WhoToInvite(
    /// The group as it is now.
    group: Signal<Arc<Group>>,
) -> impl IntoView {
    let found = use_suggestions(move |seeker, shown| {
        group.with(|group| {
            if group.status_on(shown.today) == GroupStatus::Closed {
                return Vec::new();
            }
            suggest_invitees(seeker, group, MOST)
        })
    });
    let row = move |found: Suggestion<Person>| {
        let person = Arc::clone(&found.item);
        let invite = move || view! { <Invite person=person group=group/> };
        view! { <SuggestedRow found=found action=invite/> }
    };
    view! {
        <Show when=move || found.with(|found| !found.is_empty())>
            <Section title="Who to invite" lead="They share its topics and are not in it. Only you who lead it see this.">
                <ul class="rows">
                    <For each=move || found.get() key=suggested_key children=row/>
                </ul>
            </Section>
        </Show>
    }
}

/// The written invitation, by mail, in a chat or to be copied.
#[component]
fn Invite(person: Arc<Person>, group: Signal<Arc<Group>>) -> impl IntoView {
    let data = expect_context::<Data>();
    let notices = expect_context::<Notices>();
    let text =
        data.with_untracked(|shown| group.with_untracked(|group| invitation(&person, group, shown, data)));
    let subject = group.with_untracked(|group| format!("Join us in {}", group.name));
    let mail = mail_link(&[&person.contacts], &subject, &text);
    let chat = teams_link(&[&person.contacts], &text);
    let link = |href: String, icon: Icon, words: &'static str, outside: bool| {
        view! {
            <a
                class="button button--small"
                href=href
                target=outside.then_some("_blank")
                rel="noopener noreferrer"
            >
                <IconView icon=icon/>
                {words}
            </a>
        }
    };
    view! {
        <div class="cluster invite">
            {mail.map(|mail| link(mail.as_str().to_owned(), Icon::Mail, "Invite by mail", false))}
            {chat.map(|chat| link(chat.as_str().to_owned(), Icon::Chat, "Invite in Teams", true))}
            <Button small=true icon=Icon::Copy on_press=move |()| copy_text(notices, text.clone())>"Copy invitation"</Button>
        </div>
    }
}

/// "Hello Noor, …", with the address of the group's page.
fn invitation(person: &Person, group: &Group, shown: &Snapshot, data: Data) -> String {
    let topics: Vec<_> = group
        .topics
        .iter()
        .map(|id| shown.catalog.topic_label(id))
        .collect();
    let about = footbridge_core::text::in_words(topics);
    let page = Navigation::whole_address(&Route::Group(group.id.clone()));
    let me = data
        .me_untracked()
        .map_or_else(String::new, |me| me.first_name().to_owned());
    format!(
        "Hello {},\n\nI saw on Footbridge that you have an eye for {about}. Would you like to look in at {}?\n{page}\n\n{me}\n",
        person.first_name(),
        group.name
    )
}
