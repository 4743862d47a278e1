//! The next meetings of a group, on my calendar and on its own.

use std::sync::Arc;

use footbridge_core::meeting::{clock, next_meetings};
use footbridge_core::model::Group;
use footbridge_core::schedule::local_time;
use footbridge_core::time::{Date, Timestamp};
use leptos::prelude::*;

use super::share::add_to_calendar;
use crate::hooks::use_my_zone;
use crate::intl::{now, weekday_and_day, zone};
use crate::state::Data;
use crate::ui::{Button, Icon};

/// How many dates are shown.
const COUNT: usize = 3;

/// One meeting: my date and time, and the time there where it differs.
#[derive(Clone, PartialEq)]
struct Row {
    at: Timestamp,
    date: Date,
    from: String,
    until: String,
    there: Option<String>,
}

/// The next dates in a panel; nothing where the browser does not know the group's time zone.
#[component]
pub fn NextMeetings(
    /// The group as it is now.
    group: Signal<Arc<Group>>,
) -> impl IntoView {
    let data = expect_context::<Data>();
    let mine = use_my_zone(data);
    let rows =
        Memo::new(move |_| group.with(|group| mine.with(|mine| rows_of(group, mine).unwrap_or_default())));
    let zone_note = move || {
        mine.with(|mine| zone(mine))
            .map(|zone| format!("Times in your time zone ({}).", zone.city()))
    };
    view! {
        <Show when=move || rows.with(|rows| !rows.is_empty())>
            <div class="panel">
                <h2 class="panel__title">"Next meetings"</h2>
                <ol class="meetings">
                    <For each=move || rows.get() key=|row| (row.at, row.from.clone()) let:row>
                        <li class="meetings__item">
                            <time class="meetings__day" datetime=row.at.to_string()>{weekday_and_day(row.date)}</time>
                            <span>{format!("{} to {}", row.from, row.until)}</span>
                            {row.there.map(|there| view! { <span class="meetings__there">{there}</span> })}
                        </li>
                    </For>
                </ol>
                <p class="soft small">{zone_note}</p>
                <Button small=true icon=Icon::Calendar on_press=move |()| add_to_calendar(data, group)>"Add to calendar"</Button>
            </div>
        </Show>
    }
}

fn rows_of(group: &Group, mine: &str) -> Option<Vec<Row>> {
    let meeting = group.meets.as_ref()?;
    let there = zone(&meeting.timezone)?;
    let here = zone(mine).unwrap_or_else(|| there.clone());
    let length = i64::from(meeting.minutes) * 60_000;
    let row = |at: Timestamp| {
        let (mine, theirs) = (here.offset(at), there.offset(at));
        let ends = Timestamp::from_ms(at.ms() + length);
        let elsewhere = mine != theirs;
        Row {
            at,
            date: local_time(at, mine).date,
            from: clock(at, mine),
            until: clock(ends, here.offset(ends)),
            there: elsewhere.then(|| format!("{} in {}", clock(at, theirs), there.city())),
        }
    };
    let next = next_meetings(meeting, group.founded, now(), COUNT, |at| there.offset(at));
    Some(next.into_iter().map(row).collect())
}
