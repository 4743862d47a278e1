//! What a person is open to, where they want to go and what they are proud of.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use footbridge_core::SafeUrl;
use footbridge_core::model::{Accomplishment, Choice, OpenTo};
use footbridge_core::order::InOrder;
use leptos::prelude::*;

use crate::intl::month;
use crate::ui::{Chip, Icon, IconView, Section};

/// What others may ask this person for.
#[component]
pub fn OpenToList(choices: BTreeSet<OpenTo>) -> impl IntoView {
    let mut choices = choices;
    choices.retain(|choice| OpenTo::LISTED.contains(choice));
    let item = |choice: OpenTo| view! { <li><Chip>{choice.label()}</Chip></li> };
    (!choices.is_empty()).then(|| {
        view! {
            <Section title="Open to">
                <ul class="chips">{choices.into_iter().map(item).collect_view()}</ul>
            </Section>
        }
    })
}

/// Where they want to go.
#[component]
pub fn Ambitions(ambitions: Vec<String>) -> impl IntoView {
    (!ambitions.is_empty()).then(|| {
        let items = ambitions.into_iter().map(|text| view! { <li>{text}</li> });
        view! {
            <Section title="Ambitions">
                <ul class="dots">{items.collect_view()}</ul>
            </Section>
        }
    })
}

/// What they are proud of, latest first.
#[component]
pub fn Accomplishments(mut done: Vec<Accomplishment>) -> impl IntoView {
    done.order_by_key(|done| Reverse(done.on));
    (!done.is_empty()).then(|| {
        let items = done.into_iter().map(|done| view! { <Done done=done/> });
        view! {
            <Section title="Proud of">
                <ul class="dots">{items.collect_view()}</ul>
            </Section>
        }
    })
}

#[component]
fn Done(done: Accomplishment) -> impl IntoView {
    let link = SafeUrl::parse(&done.link).ok().map(|url| {
        view! {
            " "
            <a href=url.as_str().to_owned() target="_blank" rel="noopener noreferrer">
                "Read more"
                <span class="visually-hidden">{format!(" about: {} (in a new tab)", done.text)}</span>
                <IconView icon=Icon::External/>
            </a>
        }
    });
    view! {
        <li>
            {done.text}
            {done.on.map(|on| view! { <span class="soft small">{format!(" · {}", month(on))}</span> })}
            {link}
        </li>
    }
}
