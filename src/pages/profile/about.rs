//! Who I am and what I do.

use footbridge_core::time::Date;
use leptos::prelude::*;

use super::form::Edited;
use super::problems::Field;
use super::section::FormSection;
use crate::components::{Checked, OrganisationChoices, organisation_choices};
use crate::hooks::{CheckedForm, part, set_part};
use crate::state::Data;
use crate::ui::{Select, TextArea, TextInput};

/// Name, work and a few sentences.
#[component]
pub fn AboutMe(form: RwSignal<Edited>, checks: CheckedForm<Field>) -> impl IntoView {
    view! {
        <FormSection title="About me">
            <div class="form__row">
                <Checked form=checks field={Field::Name}>
                    <TextInput
                        label="Name"
                        value=part(form, |form| form.now.name.clone())
                        on_input=set_part(form, |form| &mut form.now.name)
                        autocomplete="name"
                        max_length=100
                        error=checks.error(Field::Name)
                    />
                </Checked>
                <TextInput
                    label="Pronouns"
                    value=part(form, |form| form.now.pronouns.clone())
                    on_input=set_part(form, |form| &mut form.now.pronouns)
                    placeholder="she/her"
                    max_length=40
                    optional=true
                />
            </div>
            <Work form=form/>
            <TextArea
                label="In your own words"
                value=part(form, |form| form.now.about.clone())
                on_input=set_part(form, |form| &mut form.now.about)
                hint="What people can come to you with, and what you are like outside of work. **Bold**, *italic*, \
                “- ” lists and [links](https://…) work."
                max_length=4000
                optional=true
            />
        </FormSection>
    }
}

#[component]
fn Work(form: RwSignal<Edited>) -> impl IntoView {
    let data = expect_context::<Data>();
    let OrganisationChoices {
        departments, levels, ..
    } = organisation_choices(&data.get_untracked().catalog.site);
    let joined = part(form, |form| {
        form.now.joined.map(|day| day.to_string()).unwrap_or_default()
    });
    view! {
        <div class="form__row">
            <TextInput
                label="What you do"
                value=part(form, |form| form.now.title.clone())
                on_input=set_part(form, |form| &mut form.now.title)
                autocomplete="organization-title"
                max_length=100
                optional=true
            />
            <Select
                label="Level"
                choices=levels
                value=part(form, |form| form.now.level.clone())
                on_change=set_part(form, |form| &mut form.now.level)
                none="Not said"
                optional=true
            />
        </div>
        <div class="form__row">
            <Select
                label="Department"
                choices=departments
                value=part(form, |form| form.now.department.clone())
                on_change=set_part(form, |form| &mut form.now.department)
                none="Not said"
                optional=true
            />
            <TextInput
                label="Team"
                value=part(form, |form| form.now.team.clone())
                on_input=set_part(form, |form| &mut form.now.team)
                max_length=100
                optional=true
            />
        </div>
        <TextInput
            label="First day in the company"
            kind="date"
            value=joined
            on_input=move |text: String| form.update(|form| form.now.joined = text.parse::<Date>().ok())
            optional=true
        />
    }
}
