//! When a group meets, in the reader's own time zone.

use std::sync::Arc;

use footbridge_core::meeting::{next_meetings, rhythm, time_here};
use footbridge_core::model::{Group, GroupStatus, Meeting};
use footbridge_core::schedule::local_time;
use leptos::prelude::*;

use crate::hooks::use_my_zone;
use crate::intl::{day_ago, now, today, zone};
use crate::state::Data;

/// "Thursdays 17:30, every 2 weeks (16:30 for you), next tomorrow". "No fixed meeting" for a group without one.
#[component]
pub fn MeetingLine(
    /// The group as it is now.
    #[prop(into)]
    group: Signal<Arc<Group>>,
) -> impl IntoView {
    let mine = use_my_zone(expect_context::<Data>());
    move || {
        group.with(|group| match &group.meets {
            Some(meeting) => mine.with(|mine| line(group, meeting, mine)),
            None => "No fixed meeting".to_owned(),
        })
    }
}

/// A meeting every few weeks says when the next one is; a weekly one only where it is today or tomorrow.
fn line(group: &Group, meeting: &Meeting, mine: &str) -> String {
    let rhythm = rhythm(meeting);
    let Some(there) = zone(&meeting.timezone) else {
        return format!("{rhythm} ({})", meeting.timezone);
    };
    let next = next_meetings(meeting, group.founded, now(), 1, |at| there.offset(at));
    let Some(next) = next.first().copied() else {
        return rhythm;
    };
    let theirs = there.offset(next);
    let mine = zone(mine).map_or(theirs, |here| here.offset(next));
    let here = time_here(next, theirs, mine);
    let for_you = here.map_or_else(String::new, |here| format!(" ({here} for you)"));
    let date = local_time(next, mine).date;
    // The next time of what meets every week goes without saying; nobody should come where nobody meets.
    let is_told = meeting.every_weeks > 1 || date.days_since(today()) <= 1;
    let words = if is_told && group.status_on(today()) == GroupStatus::Active {
        format!(", next {}", day_ago(date))
    } else {
        String::new()
    };
    format!("{rhythm}{for_you}{words}")
}
