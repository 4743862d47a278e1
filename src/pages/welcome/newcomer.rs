//! What somebody says who is not in the directory yet.

use std::sync::Arc;

use footbridge_core::finder::whereabouts;
use footbridge_core::model::Person;
use footbridge_core::newcomer::namesakes;
use leptos::prelude::*;

use super::answers::Answers;
use crate::components::{OrganisationChoices, ZoneSelect, organisation_choices};
use crate::hooks::{part, set_part};
use crate::state::Data;
use crate::ui::{Banner, Button, Select, TextInput};

/// Name, what they do, department, place and time zone.
#[component]
pub fn NewcomerFields(answers: RwSignal<Answers>, tried: RwSignal<bool>) -> impl IntoView {
    let data = expect_context::<Data>();
    let OrganisationChoices {
        departments, places, ..
    } = organisation_choices(&data.get_untracked().catalog.site);
    let error = Signal::derive(move || {
        let missing = answers.with(|answers| answers.clean_name().is_empty());
        (tried.get() && missing).then(|| "Type your name as colleagues know it.".to_owned())
    });
    // A place has its own clocks, which hold unless somebody says otherwise afterwards.
    let move_to = move |place: String| {
        answers.update(|answers| {
            if !place.is_empty() {
                answers.timezone.clear();
            }
            answers.location = place;
        });
    };
    view! {
        <div on:focusout=move |_| tried.update(|tried| *tried |= answers.with_untracked(|a| !a.name.is_empty()))>
            <TextInput
                label="Your name"
                value=part(answers, |answers| answers.name.clone())
                on_input=set_part(answers, |answers| &mut answers.name)
                autocomplete="name"
                max_length=100
                error=error
            />
        </div>
        <Namesakes answers=answers/>
        <TextInput
            label="What you do"
            value=part(answers, |answers| answers.title.clone())
            on_input=set_part(answers, |answers| &mut answers.title)
            placeholder="Field engineer"
            autocomplete="organization-title"
            max_length=100
            optional=true
        />
        <div class="form__row">
            <Select
                label="Department"
                choices=departments
                value=part(answers, |answers| answers.department.clone())
                on_change=set_part(answers, |answers| &mut answers.department)
                none="Not said"
                optional=true
            />
            <Select
                label="Place"
                choices=places
                value=part(answers, |answers| answers.location.clone())
                on_change=move_to
                none="Not said"
                optional=true
            />
        </div>
        <ZoneSelect
            label="Time zone"
            value=part(answers, |answers| answers.timezone.clone())
            on_change=set_part(answers, |answers| &mut answers.timezone)
            none="The same as my place"
            hint="So that meetings are shown by your clock."
            optional=true
        />
        <WaitsForModerator/>
    }
}

/// Asks whether somebody of the same name is them, before there are two of one person.
#[component]
fn Namesakes(answers: RwSignal<Answers>) -> impl IntoView {
    let data = expect_context::<Data>();
    let found = Memo::new(move |_| {
        answers.with(|answers| {
            data.with(|snapshot| {
                let mut found = namesakes(&answers.name, &snapshot.catalog.people);
                found.retain(|person| {
                    Some(&person.id) != answers.introduced.as_ref() && person.is_here(snapshot.today)
                });
                found
            })
        })
    });
    let offer = move |person: Arc<Person>| {
        let around = data.with(|snapshot| whereabouts(&person, &snapshot.catalog));
        let place = if around.is_empty() {
            String::new()
        } else {
            format!(" ({around})")
        };
        let id = person.id.clone();
        let pick = move |()| {
            answers.update(|answers| {
                answers.picked = Some(id.clone());
                answers.is_new = false;
            });
        };
        view! {
            <Banner announce=true>
                <div class="cluster">
                    <span>{format!("There is already {}{place}. Is that you?", person.name)}</span>
                    <Button small=true on_press=pick>"That is me"</Button>
                </div>
            </Banner>
        }
    };
    move || found.get().into_iter().map(offer).collect_view()
}

/// Says so where newcomers do not appear by themselves.
#[component]
fn WaitsForModerator() -> impl IntoView {
    let data = expect_context::<Data>();
    let open = data.get_untracked().catalog.site.features.self_registration;
    (!open).then(|| {
        view! {
            <p class="soft small">
                "Somebody who looks after the directory lets you in. Until then you appear on this device only."
            </p>
        }
    })
}
