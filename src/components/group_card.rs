//! A group as a card.

use std::sync::Arc;

use footbridge_core::circle::{departments_of, members};
use footbridge_core::markdown;
use footbridge_core::model::{Choice, Group, GroupStatus, Person};
use leptos::prelude::*;

use super::{JoinButton, MeetingLine, TopicChips, face_of};
use crate::intl::{day, plural};
use crate::route::Route;
use crate::state::{Data, Snapshot};
use crate::ui::{Badge, FacePile, Icon, IconView, Tone};

/// Longest excerpt of a purpose, in characters: the three lines that the widest card shows.
const EXCERPT: usize = 220;
/// Chips before "+2".
const TOPICS: usize = 3;
/// Faces before "+10".
const FACES: usize = 4;

/// Topics, name, purpose, when and where it meets, who leads, where it talks, who is in it, and a button to join. Follows the data.
#[component]
pub fn GroupCard(
    /// The group; the card shows it as it is in the data now.
    group: Arc<Group>,
    /// Why it is suggested, and what can be done about that.
    #[prop(into, optional)]
    why: ViewFnOnce,
) -> impl IntoView {
    let data = expect_context::<Data>();
    let group = Memo::new(move |_| {
        data.with(|snapshot| snapshot.catalog.groups.get(&group.id).cloned())
            .unwrap_or_else(|| Arc::clone(&group))
    });
    let mine = move || {
        data.me()
            .is_some_and(|me| group.with(|group| group.members.contains(&me.id)))
            .then_some("")
    };
    let leads = move || data.with(|snapshot| group.with(|group| leads_line(group, snapshot)));
    let ends = move || {
        let last = group.with(|group| group.ends)?;
        (status_of(group, data) != GroupStatus::Closed).then(|| format!("Until {}", day(last)))
    };
    let channel = move || group.with(|group| group.channel.as_ref().map(|channel| channel.label.clone()));
    view! {
        <article
            class="card group-card"
            data-dim=move || (status_of(group, data) != GroupStatus::Active).then_some("")
            data-mine=mine
        >
            <div class="group-card__head">
                {move || view! { <TopicChips ids=group.with(|group| group.topics.clone()) most=TOPICS/> }}
                <GroupState group=group/>
            </div>
            <h3 class="card__title">
                <a class="card__link" href=move || group.with(|group| Route::Group(group.id.clone()).href())>
                    {move || group.with(|group| group.name.clone())}
                </a>
            </h3>
            <p class="card__text">{move || group.with(|group| markdown::plain(&group.purpose, EXCERPT))}</p>
            <div class="card__meta">
                <span class="meta"><IconView icon=Icon::Calendar/><span><MeetingLine group=group/></span></span>
                <span class="meta">
                    <IconView icon=Icon::Place/>
                    {move || data.with(|snapshot| group.with(|group| place_line(group, snapshot)))}
                </span>
                <MetaLine icon=Icon::Pending text=ends/>
                <MetaLine icon=Icon::Person text=leads/>
                <MetaLine icon=Icon::Chat text=channel/>
            </div>
            {why.run()}
            <div class="card__foot">
                <MemberPile group=group/>
                <JoinButton group=group/>
            </div>
        </article>
    }
}

/// An icon and a few words; nothing without words.
#[component]
fn MetaLine(icon: Icon, text: impl Fn() -> Option<String> + Send + 'static) -> impl IntoView {
    move || text().map(|text| view! { <span class="meta"><IconView icon=icon/>{text}</span> })
}

/// "Dormant" or "Closed"; nothing for a group that is alive.
#[component]
pub fn GroupState(
    /// The group as it is now.
    #[prop(into)]
    group: Signal<Arc<Group>>,
) -> impl IntoView {
    let data = expect_context::<Data>();
    let status = Memo::new(move |_| data.with(|shown| group.with(|group| group.status_on(shown.today))));
    move || match status.get() {
        GroupStatus::Active => ().into_any(),
        GroupStatus::Dormant => view! { <Badge tone=Tone::Warn>"Dormant"</Badge> }.into_any(),
        GroupStatus::Closed => view! { <Badge>"Closed"</Badge> }.into_any(),
    }
}

fn status_of(group: Memo<Arc<Group>>, data: Data) -> GroupStatus {
    let today = data.with(|snapshot| snapshot.today);
    group.with(|group| group.status_on(today))
}

/// A few faces, and "14 people from 6 departments".
#[component]
fn MemberPile(
    /// The group as it is now.
    #[prop(into)]
    group: Signal<Arc<Group>>,
) -> impl IntoView {
    let data = expect_context::<Data>();
    move || {
        let members =
            data.with(|snapshot| group.with(|group| members(group, &snapshot.catalog, snapshot.today)));
        let faces: Vec<_> = members.iter().take(FACES).map(|person| face_of(person)).collect();
        let more = members.len() - faces.len();
        view! { <FacePile faces=faces more=more>{people_words(&members)}</FacePile> }
    }
}

/// "Lisbon · in person"; the format alone for a group open to every place.
pub fn place_line(group: &Group, snapshot: &Snapshot) -> String {
    let format = group.format.label();
    match snapshot.catalog.location_label(group.location.as_ref()) {
        "" => format.to_owned(),
        place => format!("{place} · {}", format.to_lowercase()),
    }
}

fn leads_line(group: &Group, snapshot: &Snapshot) -> Option<String> {
    let mut names = group
        .leads_now()
        .filter_map(|id| snapshot.person(id))
        .map(|person| person.name.as_str());
    let first = names.next()?;
    Some(match names.collect::<Vec<_>>().as_slice() {
        [] => format!("Led by {first}"),
        [second] => format!("Led by {first} and {second}"),
        [_, more @ ..] => format!("Led by {first} and {} others", more.len() + 1),
    })
}

/// "14 people from 6 departments".
pub fn people_words(members: &[Arc<Person>]) -> String {
    let people = plural(members.len(), "person", "people");
    match departments_of(members) {
        0 => people,
        count => format!("{people} from {}", plural(count, "department", "departments")),
    }
}
