//! One group in a frame.

use std::sync::Arc;

use footbridge_core::change::ChangeKind;
use footbridge_core::model::{Group, GroupId, GroupStatus};
use leptos::prelude::*;

use super::doing::Doing;
use super::link::OutLink;
use super::missing::Missing;
use crate::components::{GroupState, MeetingLine, Prose, face_of, people_words, place_line};
use crate::route::Route;
use crate::state::{Data, Snapshot};
use crate::ui::{Chip, FacePile, Icon, IconView};

/// Faces before "+10".
const FACES: usize = 6;

/// What a group is for, when and where it meets, who is in it, and a way to join.
#[component]
pub fn OneGroup(id: GroupId) -> impl IntoView {
    let data = expect_context::<Data>();
    let known = {
        let id = id.clone();
        Memo::new(move |_| data.with(|snapshot| snapshot.catalog.groups.get(&id).is_some()))
    };
    move || {
        // Asked first: what is never read is never told of either.
        let is_known = known.get();
        match data.with_untracked(|snapshot| snapshot.catalog.groups.get(&id).cloned()) {
            Some(group) if is_known => view! { <Page group=group/> }.into_any(),
            _ => view! { <Missing what="group" id=id.to_string()/> }.into_any(),
        }
    }
}

#[component]
fn Page(group: Arc<Group>) -> impl IntoView {
    let data = expect_context::<Data>();
    let route = Route::Group(group.id.clone());
    let group = use_current(group);
    let topics = move || data.with(|snapshot| group.with(|group| labels(group, snapshot)));
    let place = move || data.with(|shown| group.with(|group| place_line(group, shown)));
    let pile = move || {
        let members = data.with(|snapshot| {
            let ids = group.with(|group| group.members.iter().cloned().collect::<Vec<_>>());
            let people = ids.iter().filter_map(|id| snapshot.person(id).cloned());
            people
                .filter(|person| person.is_here(snapshot.today))
                .collect::<Vec<_>>()
        });
        let faces: Vec<_> = members.iter().take(FACES).map(|person| face_of(person)).collect();
        let more = members.len() - faces.len();
        view! { <FacePile faces=faces more=more>{people_words(&members)}</FacePile> }
    };
    view! {
        <article class="embed-card">
            <h2 class="embed-card__title">
                <OutLink route=route>{move || group.with(|group| group.name.clone())}</OutLink>
                <GroupState group=group/>
            </h2>
            {move || view! { <Labels labels=topics()/> }}
            <Prose text=Signal::derive(move || group.with(|group| group.purpose.clone()))/>
            <p class="meta"><IconView icon=Icon::Calendar/><span><MeetingLine group=group/></span></p>
            <p class="meta"><IconView icon=Icon::Place/>{place}</p>
            <div class="embed-card__foot">{pile} <GroupDoing group=group/></div>
        </article>
    }
}

/// Topics as chips that lead nowhere: a press in a frame is for what it shows.
#[component]
pub fn Labels(labels: Vec<String>) -> impl IntoView {
    let chip = |label: String| view! { <li><Chip>{label}</Chip></li> };
    (!labels.is_empty())
        .then(|| view! { <ul class="chips">{labels.into_iter().map(chip).collect_view()}</ul> })
}

fn labels(group: &Group, snapshot: &Snapshot) -> Vec<String> {
    let label = |id| snapshot.catalog.topic_label(id);
    group.topics.iter().map(label).collect()
}

/// Joining and leaving; nothing for a group that is closed.
#[component]
pub fn GroupDoing(
    /// The group as it is now.
    group: Memo<Arc<Group>>,
) -> impl IntoView {
    let data = expect_context::<Data>();
    let joined = Signal::derive(move || {
        let me = data.me();
        me.is_some_and(|me| group.with(|group| group.members.contains(&me.id)))
    });
    let is_open = Memo::new(move |_| {
        data.with(|snapshot| group.with(|group| group.status_on(snapshot.today) != GroupStatus::Closed))
    });
    let change = move |()| {
        let group = group.with_untracked(|group| group.id.clone());
        if joined.get_untracked() {
            ChangeKind::LeaveGroup { group }
        } else {
            ChangeKind::JoinGroup { group }
        }
    };
    move || {
        is_open.get().then(|| {
            view! {
                <Doing
                    label=move || if joined.get() { "Joined" } else { "Join" }
                    about=Signal::derive(move || group.with(|group| group.name.clone()))
                    done=joined
                    change=change
                />
            }
        })
    }
}

/// A group as it is in the data now.
pub fn use_current(group: Arc<Group>) -> Memo<Arc<Group>> {
    let data = expect_context::<Data>();
    Memo::new(move |_| {
        data.with(|snapshot| snapshot.catalog.groups.get(&group.id).cloned())
            .unwrap_or_else(|| Arc::clone(&group))
    })
}
