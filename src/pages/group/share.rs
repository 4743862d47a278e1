//! Ways to hand a group on: its address, its meetings, a poster.

use std::sync::Arc;

use footbridge_core::calendar::{Series, written_series};
use footbridge_core::markdown::plain;
use footbridge_core::model::{Group, GroupStatus};
use leptos::prelude::*;

use crate::components::{ShareMenu, place_line};
use crate::hooks::download_text;
use crate::intl::{now, zone};
use crate::route::Route;
use crate::state::{Data, Navigation};
use crate::ui::{Icon, MenuItem, MenuLink};

/// How much of a group's purpose goes into a calendar, in characters.
const LONGEST_ABOUT: usize = 500;

/// The menu in the head of a group's page.
#[component]
pub fn Share(
    /// The group as it is now.
    group: Signal<Arc<Group>>,
) -> impl IntoView {
    let data = expect_context::<Data>();
    let meets = Memo::new(move |_| group.with(|group| has_meetings(group, data)));
    let poster = move || group.with(|group| Route::Poster(group.id.clone()).href());
    view! {
        <ShareMenu
            route=Signal::derive(move || group.with(|group| Route::Group(group.id.clone())))
            title=Signal::derive(move || group.with(|group| group.name.clone()))
        >
            <Show when=move || meets.get()>
                <MenuItem icon=Icon::Calendar on_choose=move |()| add_to_calendar(data, group)>"Add to calendar"</MenuItem>
            </Show>
            <MenuLink icon=Icon::Board href=poster>"Poster to print"</MenuLink>
        </ShareMenu>
    }
}

/// Downloads the meetings of a group from the next one on as an `.ics` file. Written again, they are the same meetings to a
/// calendar.
pub fn add_to_calendar(data: Data, group: Signal<Arc<Group>>) {
    let group = group.get_untracked();
    let Some(there) = group.meets.as_ref().and_then(|meeting| zone(&meeting.timezone)) else {
        return;
    };
    let offset_at = |at| there.offset(at);
    let place = data.with_untracked(|shown| place_line(&group, shown));
    let page = Navigation::whole_address(&Route::Group(group.id.clone()));
    let about = about(&group, &page);
    if let Some(series) = Series::of_group(&group, (about, &place, &page), now(), &offset_at) {
        download_text(&format!("{}.ics", group.id), &written_series(&series, &offset_at));
    }
}

/// Whether there are meetings to come, in a zone that the browser knows.
fn has_meetings(group: &Group, data: Data) -> bool {
    let status = data.with(|shown| group.status_on(shown.today));
    let meeting = group.meets.as_ref().filter(|_| status == GroupStatus::Active);
    meeting.is_some_and(|meeting| zone(&meeting.timezone).is_some())
}

/// What the group is for, where it talks, and where to read more.
fn about(group: &Group, page: &str) -> String {
    let channel = group.channel.as_ref().map(|channel| channel.label.clone());
    let parts = [
        plain(&group.purpose, LONGEST_ABOUT),
        channel.unwrap_or_default(),
        page.to_owned(),
    ];
    let known: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    known.join("\n\n")
}
