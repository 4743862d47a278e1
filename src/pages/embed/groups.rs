//! The group finder in a frame.

use std::sync::Arc;

use footbridge_core::finder::{GroupSort, ListQuery, sort_groups};
use footbridge_core::model::Group;
use footbridge_core::search::Kind as SearchKind;
use leptos::prelude::*;

use super::group::{GroupDoing, use_current};
use super::link::OutLink;
use super::shown::{Kind, Shown, use_asked};
use crate::components::{GroupState, MeetingLine, place_line};
use crate::hooks::{Listed, use_results};
use crate::intl::plural;
use crate::route::Route;
use crate::state::{Data, use_searching};

const KIND: Kind = Kind {
    one: "group",
    many: "groups",
    search: "Search groups",
    nothing: "No group fits",
    usual: 6,
};

/// The first groups of a list, and a field to look for others.
#[component]
pub fn Groups(
    list: ListQuery,
    count: Option<usize>,
    text: RwSignal<String>,
    is_searched: bool,
) -> impl IntoView {
    let data = expect_context::<Data>();
    let results = use_results(
        use_searching(),
        data,
        use_asked(list, text),
        Listed {
            kind: SearchKind::Group,
            all: |snapshot| &snapshot.catalog.groups,
        },
        |groups, key, snapshot| sort_groups(groups, GroupSort::from_key(key), snapshot.today),
    );
    let row = |group: Arc<Group>| view! { <Row group=group/> }.into_any();
    view! { <Shown results=results kind=KIND count=count text=is_searched.then_some(text) row=row/> }
}

#[component]
fn Row(group: Arc<Group>) -> impl IntoView {
    let data = expect_context::<Data>();
    let route = Route::Group(group.id.clone());
    let group = use_current(group);
    let members = move || group.with(|group| plural(group.members.len(), "person", "people"));
    let place = move || data.with(|shown| group.with(|group| place_line(group, shown)));
    view! {
        <div class="embed-item__main">
            <h2 class="embed-item__title">
                <OutLink route=route>{move || group.with(|group| group.name.clone())}</OutLink>
                <GroupState group=group/>
            </h2>
            <p class="embed-item__detail"><MeetingLine group=group/> "\u{a0}· " {place} "\u{a0}· " {members}</p>
        </div>
        <GroupDoing group=group/>
    }
}
