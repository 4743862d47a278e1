//! What others may ask me for, and when not.

use footbridge_core::model::{Choice as _, OpenTo};
use footbridge_core::time::Date;
use leptos::prelude::*;

use super::form::Edited;
use super::problems::Field;
use super::section::FormSection;
use crate::components::Checked;
use crate::hooks::{CheckedForm, part, set_part};
use crate::route::Route;
use crate::ui::{Checkbox, CheckboxGroup, Choice, TextInput};

/// Open to what, how many mentees, and a pause that ends by itself.
#[component]
pub fn Availability(form: RwSignal<Edited>, checks: CheckedForm<Field>) -> impl IntoView {
    let choices: Vec<_> = OpenTo::LISTED
        .iter()
        .map(|choice| Choice::new(choice.key(), choice.label()))
        .collect();
    let chosen = part(form, |form| {
        form.now
            .open_to
            .iter()
            .map(|choice| choice.key().to_owned())
            .collect::<Vec<_>>()
    });
    let toggle = move |(key, on): (String, bool)| {
        if let Some(choice) = OpenTo::from_key(&key) {
            form.update(|form| form.set_open_to(choice, on));
        }
    };
    let mentors = part(form, |form| form.now.open_to.contains(&OpenTo::Mentoring));
    let paused = part(form, |form| {
        form.now
            .paused_until
            .map(|day| day.to_string())
            .unwrap_or_default()
    });
    view! {
        <FormSection title="What others may ask me for">
            <CheckboxGroup label="I am open to" choices=choices chosen=chosen on_toggle=toggle columns=true/>
            <Show when=move || mentors.get()>
                <Checked form=checks field={Field::Mentees}>
                    <TextInput
                        label="How many people can you mentor at a time?"
                        kind="number"
                        value=part(form, |form| form.now.mentees.clone())
                        on_input=set_part(form, |form| &mut form.now.mentees)
                        hint="So that nobody asks when you have your hands full."
                        error=checks.error(Field::Mentees)
                        optional=true
                    />
                </Checked>
            </Show>
            <Checked form=checks field={Field::PausedUntil}>
                <TextInput
                    label="Take a break until"
                    kind="date"
                    value=paused
                    on_input=move |text: String| form.update(|form| form.now.paused_until = text.parse::<Date>().ok())
                    hint="You are suggested to nobody before that day. Colleagues can still find you, and it ends by itself."
                    error=checks.error(Field::PausedUntil)
                    optional=true
                />
            </Checked>
            <Checkbox
                label="Visible to hiring leads"
                detail="Who writes a role, a move or a project sees you on its page. The choice lies in a file of the site: \
                        whoever can open the site can read it there."
                checked=part(form, |form| form.now.open_to.contains(&OpenTo::Hiring))
                on_change=move |on| form.update(|form| form.set_open_to(OpenTo::Hiring, on))
            />
            <p class="soft">
                "Mentoring is set "
                <a href=Route::Mentoring(None).href()>"on its own page"</a>
                ", and so are "
                <a href=Route::Introductions.href()>"the weekly introductions"</a>
                "."
            </p>
        </FormSection>
    }
}
