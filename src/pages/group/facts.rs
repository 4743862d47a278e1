//! The panel beside a group: joining it, when and where it meets, who leads it, whether all that is still true.

use std::sync::Arc;

use footbridge_core::SafeUrl;
use footbridge_core::change::{ChangeKind, GroupPatch};
use footbridge_core::model::{Group, GroupStatus, PersonId};
use leptos::prelude::*;

use super::meetings::NextMeetings;
use crate::components::{JoinButton, MeetingLine, PendingMark, place_line};
use crate::intl::{day, day_ago, month};
use crate::route::Route;
use crate::state::{Actions, Data, Snapshot};
use crate::ui::{Button, Fact, Facts, Icon, IconView};

/// Join or leave; meetings; place; channel; leads; since when; last confirmed.
#[component]
pub fn GroupFacts(
    /// The group as it is now.
    group: Signal<Arc<Group>>,
    /// Whether I may change it.
    may_edit: Memo<bool>,
) -> impl IntoView {
    let data = expect_context::<Data>();
    let status = Memo::new(move |_| data.with(|shown| group.with(|group| group.status_on(shown.today))));
    let open = Memo::new(move |_| status.get() != GroupStatus::Closed);
    let meets =
        Memo::new(move |_| status.get() == GroupStatus::Active && group.with(|group| group.meets.is_some()));
    view! {
        <div class="panel">
            <h2 class="panel__title">"Take part"</h2>
            <Facts>
                <Fact term="Meets" icon=Icon::Calendar><MeetingLine group=group/></Fact>
                <Fact term="Where" icon=Icon::Place>
                    {move || data.with(|shown| group.with(|group| place_line(group, shown)))}
                </Fact>
                <LastDay group=group/>
                <Channel group=group/>
                <Fact term="Led by" icon=Icon::Person><Leads group=group/></Fact>
                <Newcomers group=group/>
            </Facts>
            <Show when=move || open.get()>
                <JoinButton group=group large=true/>
                <PendingMark pending=is_pending(data, group)/>
            </Show>
        </div>
        <Show when=move || meets.get()><NextMeetings group=group/></Show>
        <Reviewed group=group may_edit=may_edit/>
    }
}

#[component]
fn LastDay(group: Signal<Arc<Group>>) -> impl IntoView {
    move || {
        let last = group.with(|group| group.ends);
        last.map(|last| view! { <Fact term="Ends" icon=Icon::Pending>{day(last)}</Fact> })
    }
}

#[component]
fn Channel(group: Signal<Arc<Group>>) -> impl IntoView {
    let channel = Memo::new(move |_| group.with(|group| group.channel.clone()));
    move || {
        channel.get().map(|channel| {
            let label = if channel.label.is_empty() { channel.url.clone() } else { channel.label };
            let content = match SafeUrl::parse(&channel.url) {
                Ok(url) => view! {
                    <a class="out-link" href=url.as_str().to_owned() target="_blank" rel="noopener noreferrer">
                        {label}
                        <IconView icon=Icon::External/>
                        <span class="visually-hidden">" (opens in a new tab)"</span>
                    </a>
                }
                .into_any(),
                Err(_) => label.into_any(),
            };
            view! { <Fact term="Channel" icon=Icon::Chat>{content}</Fact> }
        })
    }
}

#[component]
fn Leads(group: Signal<Arc<Group>>) -> impl IntoView {
    let data = expect_context::<Data>();
    let leads = move || {
        let people = |shown: &Snapshot| {
            group.with(|group| {
                let of = |id: &PersonId| (id.clone(), shown.catalog.person_name(id), is_here(id, shown));
                group.leads_now().map(of).collect::<Vec<_>>()
            })
        };
        data.with(people)
    };
    let name = |(id, name, here): (PersonId, String, bool)| {
        let content = if here {
            view! { <a href=Route::Person(id).href()>{name}</a> }.into_any()
        } else {
            name.into_any()
        };
        view! { <li>{content}</li> }
    };
    move || match leads() {
        leads if leads.is_empty() => "Nobody at the moment; its members look after it.".into_any(),
        leads => view! { <ul class="fact-list">{leads.into_iter().map(name).collect_view()}</ul> }.into_any(),
    }
}

fn is_here(id: &PersonId, shown: &Snapshot) -> bool {
    shown.person(id).is_some_and(|person| person.is_here(shown.today))
}

#[component]
fn Newcomers(group: Signal<Arc<Group>>) -> impl IntoView {
    let words = move || {
        if group.with(|group| group.open_to_newcomers) {
            "Welcome, no experience needed"
        } else {
            "Some experience expected"
        }
    };
    view! { <Fact term="New to it?" icon=Icon::Sprout>{words}</Fact> }
}

/// Since when, and when a lead last said that all this is true.
#[component]
fn Reviewed(group: Signal<Arc<Group>>, may_edit: Memo<bool>) -> impl IntoView {
    let (data, actions) = (expect_context::<Data>(), expect_context::<Actions>());
    let founded = move || group.with(|group| group.founded.map(|on| format!("There since {}.", month(on))));
    let reviewed = move || {
        group.with(|group| match group.reviewed {
            Some(on) => format!("Last confirmed {} ({}).", day(on), day_ago(on)),
            None => "Nobody has confirmed these details yet.".to_owned(),
        })
    };
    let is_old = move || group.with(|group| group.reviewed != Some(data.with(|shown| shown.today)));
    let confirm = move |()| {
        let set = GroupPatch {
            reviewed: Some(Some(data.get_untracked().today)),
            ..GroupPatch::default()
        };
        let group = group.with_untracked(|group| group.id.clone());
        actions.act(ChangeKind::EditGroup { group, set });
    };
    view! {
        <div class="stack stack--tight small soft">
            <p>{founded} " " {reviewed}</p>
            <Show when=move || may_edit.get() && is_old()>
                <div><Button small=true icon=Icon::Check on_press=confirm>"Still up to date"</Button></div>
            </Show>
        </div>
    }
}

/// Whether my membership, or its end, is known to this device alone.
fn is_pending(data: Data, group: Signal<Arc<Group>>) -> Signal<bool> {
    Signal::derive(move || {
        let Some(me) = data.me() else { return false };
        group.with(|group| {
            data.with(|shown| {
                let published = shown.published.catalog.groups.get(&group.id);
                published.is_some_and(|it| it.members.contains(&me.id)) != group.members.contains(&me.id)
            })
        })
    })
}
