//! What I am proud of and where I want to go.

use footbridge_core::model::Accomplishment;
use footbridge_core::time::Date;
use leptos::prelude::*;

use super::entries::Entries;
use super::form::Edited;
use super::problems::Field;
use super::section::FormSection;
use crate::components::Checked;
use crate::hooks::{CheckedForm, part};
use crate::ui::TextInput;

/// Ambitions and accomplishments.
#[component]
pub fn Story(form: RwSignal<Edited>, checks: CheckedForm<Field>) -> impl IntoView {
    let remove_ambition = move |at: usize| form.update(|form| drop(form.now.ambitions.remove(at)));
    let remove_accomplishment =
        move |at: usize| form.update(|form| drop(form.now.accomplishments.remove(at)));
    view! {
        <FormSection title="Where I come from and want to go">
            <Entries
                label="Ambitions"
                one="ambition"
                hint="Mentors and sponsors look here."
                count=part(form, |form| form.now.ambitions.len())
                on_add=move |()| form.update(|form| form.now.ambitions.push(String::new()))
                on_remove=remove_ambition
                row=move |at| view! { <AmbitionRow form=form at=at/> }.into_any()
            />
            <Entries
                label="Accomplishments"
                one="accomplishment"
                hint="Something you made, learned or helped along."
                count=part(form, |form| form.now.accomplishments.len())
                on_add=move |()| form.update(|form| form.now.accomplishments.push(Accomplishment::default()))
                on_remove=remove_accomplishment
                row=move |at| view! { <AccomplishmentRow form=form checks=checks at=at/> }.into_any()
            />
        </FormSection>
    }
}

#[component]
fn AmbitionRow(form: RwSignal<Edited>, at: usize) -> impl IntoView {
    let text = Signal::derive(move || {
        form.with(|form| form.now.ambitions.get(at).cloned())
            .unwrap_or_default()
    });
    let type_in = move |text: String| {
        form.update(|form| {
            form.now
                .ambitions
                .get_mut(at)
                .into_iter()
                .for_each(|known| known.clone_from(&text));
        });
    };
    view! {
        <TextInput
            label=format!("Ambition {}", at + 1)
            hide_label=true
            value=text
            on_input=type_in
            placeholder="Lead a small team by next autumn"
            max_length=200
            optional=true
        />
    }
}

#[component]
fn AccomplishmentRow(form: RwSignal<Edited>, checks: CheckedForm<Field>, at: usize) -> impl IntoView {
    let read = move |part: fn(&Accomplishment) -> String| {
        Signal::derive(move || {
            form.with(|form| form.now.accomplishments.get(at).map(part))
                .unwrap_or_default()
        })
    };
    let change = move |change: &dyn Fn(&mut Accomplishment)| {
        form.update(|form| form.now.accomplishments.get_mut(at).into_iter().for_each(change));
    };
    view! {
        <Checked form=checks field={Field::AccomplishmentText(at)}>
            <TextInput
                label=format!("Accomplishment {}", at + 1)
                value=read(|entry| entry.text.clone())
                on_input=move |text: String| change(&|entry| entry.text.clone_from(&text))
                max_length=300
                error=checks.error(Field::AccomplishmentText(at))
            />
        </Checked>
        <div class="form__row">
            <TextInput
                label="When"
                kind="date"
                value=read(|entry| entry.on.map(|day| day.to_string()).unwrap_or_default())
                on_input=move |text: String| change(&|entry| entry.on = text.parse::<Date>().ok())
                optional=true
            />
            <Checked form=checks field={Field::AccomplishmentLink(at)}>
                <TextInput
                    label="Where to read more"
                    kind="url"
                    value=read(|entry| entry.link.clone())
                    on_input=move |text: String| change(&|entry| entry.link.clone_from(&text))
                    placeholder="https://"
                    error=checks.error(Field::AccomplishmentLink(at))
                    optional=true
                />
            </Checked>
        </div>
    }
}
