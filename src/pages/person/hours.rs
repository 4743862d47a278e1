//! What time it is there, and when both of us work.

use std::sync::Arc;

use footbridge_core::model::Person;
use footbridge_core::overlap::{clock, overlap_words, shared_spans, working_spans};
use footbridge_core::schedule::local_time;
use footbridge_core::time::Timestamp;
use leptos::prelude::*;

use crate::hooks::{use_clock, use_my_zone};
use crate::intl::{Zone, zone};
use crate::state::Data;
use crate::ui::{HoursRow, HoursStrip};

/// Local time and working hours beside mine. Nothing on one's own page, and where a zone is not known.
#[component]
pub fn Hours(person: Arc<Person>, is_me: Memo<bool>) -> impl IntoView {
    let data = expect_context::<Data>();
    let (moment, mine) = (use_clock(), use_my_zone(data));
    let name = person.first_name().to_owned();
    let theirs = Memo::new(move |_| data.with(|snapshot| snapshot.catalog.timezone_of(&person).to_owned()));
    move || {
        let zones = zone(&theirs.get())
            .zip(zone(&mine.get()))
            .filter(|_| !is_me.get());
        zones.map(|(theirs, mine)| view! { <Strip name=name.clone() theirs=theirs mine=mine moment=moment/> })
    }
}

#[component]
fn Strip(name: String, theirs: Zone, mine: Zone, moment: Signal<Timestamp>) -> impl IntoView {
    let strip = move || {
        let now = moment.get();
        let here = local_time(now, mine.offset(now));
        let there = local_time(now, theirs.offset(now));
        let ahead = theirs.offset(now) - mine.offset(now);
        let day = match there.date.days_since(here.date) {
            0 => "",
            days if days > 0 => " tomorrow",
            _ => " yesterday",
        };
        let summary = format!(
            "It is {}{day} for {name}, {} time. {}",
            clock(there.minute),
            theirs.city(),
            overlap_words(ahead)
        );
        let row = |label: &str, spans| HoursRow {
            label: label.to_owned(),
            spans,
        };
        let rows = vec![row("You", working_spans(0)), row(&name, working_spans(ahead))];
        let minute = u16::try_from(here.minute).unwrap_or(0);
        view! { <HoursStrip rows=rows shared=shared_spans(ahead) now=minute summary=summary/> }
    };
    view! {
        <section class="panel">
            <h2 class="panel__title">"Working hours"</h2>
            {strip}
        </section>
    }
}
