//! When a group meets.

use footbridge_core::model::{Choice as _, Weekday};
use leptos::prelude::*;

use super::draft::{Field, GroupDraft};
use super::fields::choices_of;
use crate::components::{Checked, ZoneSelect};
use crate::hooks::{CheckedForm, part, set_part};
use crate::ui::{Choice, RadioGroup, Select, TextInput};

const FIXED: &str = "fixed";
const LOOSE: &str = "loose";
/// How often a group can meet, in weeks.
const RHYTHMS: [(u32, &str); 3] = [(1, "Every week"), (2, "Every other week"), (4, "Every 4 weeks")];

/// A fixed time, or none.
#[component]
pub fn MeetingFields(
    /// The contents of the form.
    draft: RwSignal<GroupDraft>,
    /// What may be wrong with it.
    form: CheckedForm<Field>,
) -> impl IntoView {
    let meets = part(draft, |draft| draft.meets);
    let choices = vec![
        Choice::new(LOOSE, "No fixed meeting").detail("You talk in your channel, or find a date each time."),
        Choice::new(FIXED, "At a fixed time").detail("Everybody sees it in their own time zone."),
    ];
    view! {
        <RadioGroup
            label="When it meets"
            choices=choices
            value=part(draft, |draft| if draft.meets { FIXED } else { LOOSE }.to_owned())
            on_change=move |key: String| draft.update(|draft| draft.meets = key == FIXED)
        />
        <Show when=move || meets.get()>
            <FixedTime draft=draft form=form/>
        </Show>
    }
}

#[component]
fn FixedTime(draft: RwSignal<GroupDraft>, form: CheckedForm<Field>) -> impl IntoView {
    let choose_day = move |key: String| {
        draft.update(|draft| draft.weekday = Weekday::from_key(&key).unwrap_or(draft.weekday));
    };
    let choose_rhythm = move |weeks: String| {
        draft.update(|draft| draft.every_weeks = weeks.parse().unwrap_or(draft.every_weeks));
    };
    view! {
        <div class="form__row">
            <Select
                label="Day"
                choices={choices_of::<Weekday>()}
                value=part(draft, |draft| draft.weekday.key().to_owned())
                on_change=choose_day
            />
            <Checked form=form field=Field::Time>
                <TextInput
                    label="Starts at"
                    kind="time"
                    value=part(draft, |draft| draft.time.clone())
                    on_input=set_part(draft, |draft| &mut draft.time)
                    error=form.error(Field::Time)
                />
            </Checked>
            <Checked form=form field=Field::Minutes>
                <TextInput
                    label="Minutes"
                    kind="number"
                    value=part(draft, |draft| draft.minutes.clone())
                    on_input=set_part(draft, |draft| &mut draft.minutes)
                    error=form.error(Field::Minutes)
                />
            </Checked>
        </div>
        <div class="form__row">
            <Select
                label="How often"
                choices=part(draft, |draft| rhythms(draft.every_weeks))
                value=part(draft, |draft| draft.every_weeks.to_string())
                on_change=choose_rhythm
            />
            <Checked form=form field=Field::Timezone>
                <ZoneSelect
                    label="Time zone"
                    none="Choose a time zone"
                    value=part(draft, |draft| draft.timezone.clone())
                    on_change=set_part(draft, |draft| &mut draft.timezone)
                    error=form.error(Field::Timezone)
                />
            </Checked>
        </div>
    }
}

/// The usual rhythms, and the one the group has where it is another.
fn rhythms(own: u32) -> Vec<Choice> {
    let mut rhythms: Vec<_> = RHYTHMS
        .iter()
        .map(|(weeks, label)| Choice::new(weeks.to_string(), *label))
        .collect();
    if RHYTHMS.iter().all(|(weeks, _)| *weeks != own) {
        rhythms.push(Choice::new(own.to_string(), format!("Every {own} weeks")));
    }
    rhythms
}
