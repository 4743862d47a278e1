//! Whether the other side can tell who I am.

use footbridge_core::model::{Contacts, Forge, PublishChannel, Way};
use leptos::prelude::*;

use crate::route::Route;
use crate::state::{Data, Session};
use crate::ui::{Banner, Tone};

/// Says beforehand that the profile does not name the login or address by which the channel knows its owner.
#[component]
pub fn AttestedNote(channel: Memo<Option<PublishChannel>>) -> impl IntoView {
    let (data, session) = (expect_context::<Data>(), expect_context::<Session>());
    let missing = Memo::new(move |_| {
        let channel = channel.get()?;
        let id = session.me()?;
        data.with(|snapshot| {
            // What the keepers go by is what is published; for who is new, what their introduction says.
            let published = snapshot.published.catalog.people.get(&id);
            let person = published.or_else(|| snapshot.catalog.people.get(&id))?;
            let missing = missing_contact(&channel.way, &person.contacts)?;
            let is_pending = published.is_some()
                && missing_contact(&channel.way, &snapshot.catalog.people.get(&id)?.contacts).is_none();
            Some((missing, is_pending))
        })
    });
    move || {
        missing.get().map(|(missing, is_pending)| {
            let then = if is_pending {
                "You have added it on this device; somebody who keeps the data has to let that change in."
            } else {
                "Add it, or tell them that it is you."
            };
            view! {
                <Banner tone=Tone::Warn>
                    {format!("Your published profile names no {missing}, so those who keep the data cannot tell that it is you. ")}
                    {then} " " <a href=Route::Profile.href()>"To my profile"</a>
                </Banner>
            }
        })
    }
}

/// What the channel knows people by and the contacts do not say; `None` where they do, or where it knows nobody.
fn missing_contact(way: &Way, contacts: &Contacts) -> Option<&'static str> {
    let (name, known) = match way {
        Way::File { repository, .. } | Way::Issue { repository } => match repository.forge {
            Forge::GitHub => ("GitHub login", &contacts.github),
            Forge::GitLab => ("GitLab user name", &contacts.gitlab),
            Forge::Gitea => ("login on Gitea", &contacts.gitea),
        },
        Way::Mail { .. } => ("mail address", &contacts.email),
        Way::Webhook { .. } | Way::Copy | Way::Download => return None,
    };
    known.trim().is_empty().then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_channel_goes_by_is_asked_for() {
        let mail = Way::Mail {
            to: "data@larkfield.example".to_owned(),
        };
        let mut contacts = Contacts {
            github: "ines-d".to_owned(),
            ..Contacts::default()
        };
        assert_eq!(missing_contact(&mail, &contacts), Some("mail address"));
        contacts.email = "ines@larkfield.example".to_owned();
        assert_eq!(missing_contact(&mail, &contacts), None);
        assert_eq!(missing_contact(&Way::Copy, &Contacts::default()), None);
    }
}
