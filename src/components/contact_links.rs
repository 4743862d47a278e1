//! How to get in touch with a person.

use std::sync::Arc;

use footbridge_core::contact::{Channel, Contact, Reach, ways_to_reach};
use footbridge_core::model::Person;
use leptos::prelude::*;

use crate::hooks::copy_text;
use crate::state::{Data, Notices};
use crate::ui::{Icon, IconButton, IconView};

/// Every way to reach a person as a link; handles without an address can be copied. Nothing where the person gave none.
#[component]
pub fn ContactLinks(
    /// Whose; the links are those in the data now.
    person: Arc<Person>,
) -> impl IntoView {
    let data = expect_context::<Data>();
    let ways = Memo::new(move |_| {
        data.with(|snapshot| ways_to_reach(&snapshot.person(&person.id).unwrap_or(&person).contacts))
    });
    let none = Memo::new(move |_| ways.with(Vec::is_empty));
    let items = move || {
        ways.get()
            .into_iter()
            .map(|way| view! { <li><ContactItem way=way/></li> })
            .collect_view()
    };
    view! {
        <Show when=move || !none.get()>
            <ul class="contacts">{items}</ul>
        </Show>
    }
}

#[component]
fn ContactItem(way: Contact) -> impl IntoView {
    let notices = expect_context::<Notices>();
    let Contact { channel, text, reach } = way;
    let label = move || channel.name();
    match reach {
        Reach::Open(url) => {
            let outside = !url.as_str().starts_with("mailto:");
            let shown = if text.starts_with("https://") {
                "Open".to_owned()
            } else {
                text
            };
            view! {
                <a
                    class="contact contact--link"
                    href=url.as_str().to_owned()
                    target=outside.then_some("_blank")
                    rel="noopener noreferrer"
                >
                    <IconView icon=icon_of(channel)/>
                    <span class="contact__text">{breakable(shown)}</span>
                    // An address says itself that it is one of mail.
                    <span class=if outside { "contact__channel" } else { "visually-hidden" }>
                        {label}
                        {outside.then(|| view! { <span class="visually-hidden">" (in a new tab)"</span> })}
                    </span>
                </a>
            }
            .into_any()
        }
        Reach::Copy => {
            let name = format!("Copy {text}");
            let shown = text.clone();
            view! {
                <span class="contact">
                    <IconView icon=icon_of(channel)/>
                    <span class="contact__text">{breakable(shown)}</span>
                    <span class="contact__channel">{label}</span>
                    <IconButton
                        icon=Icon::Copy
                        label=name
                        small=true
                        on_press=move |()| copy_text(notices, text.clone())
                    />
                </span>
            }
            .into_any()
        }
    }
}

/// A long address breaks before its `@` rather than anywhere.
fn breakable(text: String) -> AnyView {
    match text.split_once('@').filter(|(name, _)| !name.is_empty()) {
        Some((name, host)) => view! { {name.to_owned()} <wbr/> {format!("@{host}")} }.into_any(),
        None => text.into_any(),
    }
}

const fn icon_of(channel: Channel) -> Icon {
    match channel {
        Channel::Mail => Icon::Mail,
        Channel::Slack | Channel::Teams => Icon::Chat,
        Channel::GitHub | Channel::GitLab | Channel::Gitea => Icon::Code,
        Channel::Link => Icon::Link,
    }
}
