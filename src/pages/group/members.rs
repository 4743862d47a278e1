//! Who is in a group, by department.

use std::sync::Arc;

use footbridge_core::circle::{DepartmentMembers, by_department, members};
use footbridge_core::model::{Group, Person, PersonId};
use leptos::prelude::*;

use crate::components::{face_of, people_words};
use crate::hooks::ByIdentity;
use crate::route::Route;
use crate::state::Data;
use crate::ui::{Avatar, Badge, EmptyState, Icon, Section, Tone};

/// The members with their faces, department by department; leads are marked, and so am I.
#[component]
pub fn Members(
    /// The group as it is now.
    group: Signal<Arc<Group>>,
) -> impl IntoView {
    let data = expect_context::<Data>();
    let parts = Memo::new(move |_| {
        let parts = data.with(|shown| group.with(|group| by_department(group, &shown.catalog, shown.today)));
        ByIdentity::new(parts)
    });
    let lead = move || {
        let all = data.with(|shown| group.with(|group| members(group, &shown.catalog, shown.today)));
        people_words(&all)
    };
    view! {
        <Section title="Members" lead=lead>
            <Show when=move || parts.with(|parts| parts.is_empty())>
                <Nobody/>
            </Show>
            <div class="circle">{move || parts.get().0.iter().map(|part| department(part, group)).collect_view()}</div>
        </Section>
    }
}

fn department(part: &DepartmentMembers, group: Signal<Arc<Group>>) -> impl IntoView + use<> {
    view! { <Department part=part.clone() group=group/> }
}

#[component]
fn Nobody() -> impl IntoView {
    view! {
        <EmptyState icon=Icon::People title="Nobody is in it">
            <p>"Join, and be the one others find."</p>
        </EmptyState>
    }
}

#[component]
fn Department(part: DepartmentMembers, group: Signal<Arc<Group>>) -> impl IntoView {
    let data = expect_context::<Data>();
    let label = data
        .get_untracked()
        .catalog
        .department_label(part.department.as_ref())
        .to_owned();
    let label = if label.is_empty() {
        "Department not known".to_owned()
    } else {
        label
    };
    let people = part.people.into_iter();
    view! {
        <div class="circle__part">
            <h3 class="circle__department">{label} <span class="circle__count">{people.len()}</span></h3>
            <ul class="circle__people">
                {people.map(|person| view! { <Member person=person group=group/> }).collect_view()}
            </ul>
        </div>
    }
}

#[component]
fn Member(person: Arc<Person>, group: Signal<Arc<Group>>) -> impl IntoView {
    let data = expect_context::<Data>();
    let is_me = {
        let id = person.id.clone();
        Memo::new(move |_| data.me().is_some_and(|me| me.id == id))
    };
    let leads = leads(person.id.clone(), group);
    view! {
        <li class="member" data-mine=move || is_me.get().then_some("")>
            <Avatar face=face_of(&person)/>
            <a class="member__name" href=Route::Person(person.id.clone()).href()>{person.name.clone()}</a>
            {move || is_me.get().then(|| view! { <span class="soft small">"(you)"</span> })}
            {move || leads.get().then(|| view! { <Badge tone=Tone::Pine>"Leads"</Badge> })}
        </li>
    }
}

fn leads(person: PersonId, group: Signal<Arc<Group>>) -> Memo<bool> {
    Memo::new(move |_| group.with(|group| group.is_led_by(&person)))
}
