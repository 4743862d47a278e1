//! What connects somebody and the person at this device.

use std::sync::Arc;

use footbridge_core::matching::{Part, Seeker, reasons_to_meet, sentence};
use footbridge_core::model::Person;
use footbridge_core::text::in_words;
use leptos::prelude::*;

use crate::route::Route;
use crate::state::{Data, Snapshot};
use crate::ui::{Icon, IconView, Section};

/// Topics and groups in common, in words. Nothing for guests and on one's own page.
#[component]
pub fn InCommon(person: Arc<Person>, is_me: Memo<bool>) -> impl IntoView {
    let data = expect_context::<Data>();
    let title = format!("What connects you and {}", person.first_name());
    let lines = Memo::new(move |_| {
        let me = data.me().filter(|_| !is_me.get())?;
        Some(data.with(|snapshot| connections(&me, &person, snapshot)))
    });
    move || {
        lines.get().map(|lines| {
            let title = title.clone();
            view! {
                <Section title=title>
                    {if lines.is_empty() { view! { <Nothing/> }.into_any() } else { view! { <Lines lines=lines/> }.into_any() }}
                </Section>
            }
        })
    }
}

#[component]
fn Lines(lines: Vec<String>) -> impl IntoView {
    let line = |line: String| {
        view! {
            <li class="reason">
                <IconView icon=Icon::Spark/>
                <span>{line}</span>
            </li>
        }
    };
    view! { <ul class="stack stack--tight">{lines.into_iter().map(line).collect_view()}</ul> }
}

#[component]
fn Nothing() -> impl IntoView {
    view! {
        <p class="soft">
            "Nothing on your profiles yet, which need not mean much. "
            <a href=Route::Profile.href()>"Add what you like and know"</a>
            " and look again."
        </p>
    }
}

/// Each reason to meet in a sentence, and the groups that both are in. Where they work stands at the top of the page anyway.
fn connections(me: &Person, person: &Arc<Person>, snapshot: &Snapshot) -> Vec<String> {
    let seeker = Seeker::new(me, &snapshot.catalog, &snapshot.index, snapshot.today);
    let parts = reasons_to_meet(&seeker, person);
    let said = |part: &Part| {
        sentence(
            std::slice::from_ref(part),
            1,
            person.first_name(),
            &snapshot.catalog,
        ) + "."
    };
    let mut lines: Vec<String> = parts
        .iter()
        .filter(|part| part.reason.is_personal())
        .map(said)
        .collect();
    let groups: Vec<String> = (snapshot.index.groups_of(&person.id).iter())
        .filter(|group| group.members.contains(&me.id))
        .map(|group| group.name.clone())
        .collect();
    if !groups.is_empty() {
        lines.push(format!("You are both in {}.", in_words(groups)));
    }
    lines
}
