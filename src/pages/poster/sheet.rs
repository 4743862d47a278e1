//! The sheet itself.

use std::sync::Arc;

use footbridge_core::markdown::plain;
use footbridge_core::meeting::rhythm;
use footbridge_core::model::{Group, GroupStatus};
use footbridge_core::text::in_words;
use leptos::prelude::*;

use super::code::Code;
use crate::components::{Arch, Prose, place_line};
use crate::intl::zone;
use crate::route::Route;
use crate::state::{Data, Navigation, Snapshot};

/// A purpose longer than this many characters would leave no room for the rest; it is cut between words.
const LONGEST_PURPOSE: usize = 480;
/// Titles longer than this many characters are set smaller, and smaller still.
const LONG_TITLE: usize = 28;
const LONGEST_TITLE: usize = 90;
/// At most so many names stand there.
const MOST_LEADS: usize = 3;

/// Title, purpose, when and where, and the code that leads to the group's page.
#[component]
pub fn Sheet(group: Arc<Group>) -> impl IntoView {
    let data = expect_context::<Data>();
    let page = Navigation::whole_address(&Route::Group(group.id.clone()));
    let letters = group.name.chars().count();
    let length = if letters <= LONG_TITLE {
        "short"
    } else if letters <= LONGEST_TITLE {
        "long"
    } else {
        "longest"
    };
    let company = data.with_untracked(|shown| shown.catalog.site.organisation.name.clone());
    let facts = data.with_untracked(|shown| facts(&group, shown));
    let fact = |(term, words): (&'static str, String)| {
        view! {
            <div class="poster__fact">
                <dt>{term}</dt>
                <dd>{words}</dd>
            </div>
        }
    };
    let invitation = if group.open_to_newcomers {
        "New to it? You are welcome, no experience needed."
    } else {
        "Some experience helps."
    };
    view! {
        <article class="poster">
            <p class="poster__company">{company}</p>
            <div class="poster__art"><Arch/></div>
            <h1 class="poster__title" tabindex="-1" data-length=length>{group.name.clone()}</h1>
            <div class="poster__purpose"><Prose text=purpose(&group)/></div>
            <dl class="poster__facts">{facts.into_iter().map(fact).collect_view()}</dl>
            <div class="poster__foot">
                <Code label=format!("Code that leads to {page}") address=page.clone()/>
                <div class="poster__call">
                    <p class="poster__invitation">{invitation}</p>
                    <p>"Point your phone here to see who is in it, and to join."</p>
                    <p class="poster__address">{page.clone()}</p>
                </div>
            </div>
        </article>
    }
}

/// As it is where there is room for it.
fn purpose(group: &Group) -> String {
    if group.purpose.chars().count() > LONGEST_PURPOSE {
        plain(&group.purpose, LONGEST_PURPOSE)
    } else {
        group.purpose.clone()
    }
}

/// When, where and with whom; what is not known is left out.
fn facts(group: &Group, shown: &Snapshot) -> Vec<(&'static str, String)> {
    let when = match &group.meets {
        _ if group.status_on(shown.today) == GroupStatus::Closed => "It does not meet any more".to_owned(),
        Some(meeting) => {
            let city = zone(&meeting.timezone).map_or_else(|| meeting.timezone.clone(), |zone| zone.city());
            format!("{} ({city} time)", rhythm(meeting))
        }
        None => String::new(),
    };
    let leads = group.leads_now().filter_map(|id| shown.person(id));
    let leads = in_words(leads.take(MOST_LEADS).map(|person| person.name.clone()).collect());
    let channel = group.channel.as_ref().map(|channel| channel.label.clone());
    let facts = [
        ("When", when),
        ("Where", place_line(group, shown)),
        ("Who to ask", leads),
        ("Between meetings", channel.unwrap_or_default()),
    ];
    facts.into_iter().filter(|(_, words)| !words.is_empty()).collect()
}
