//! The fields of a group.

use footbridge_core::model::{Format, GroupStatus};
use leptos::prelude::*;

use super::draft::{Field, GroupDraft, LONGEST_NAME};
use super::meeting::MeetingFields;
use crate::components::{Checked, Prose, TopicPick, organisation_choices};
use crate::hooks::{CheckedForm, add_to, part, remove_from, set_part};
use crate::state::Data;
use crate::ui::{Checkbox, Choice, RadioGroup, Select, TextArea, TextInput};

/// Name, purpose and topics.
#[component]
pub fn Matter(
    /// The contents of the form.
    draft: RwSignal<GroupDraft>,
    /// What may be wrong with it.
    form: CheckedForm<Field>,
) -> impl IntoView {
    let purpose = part(draft, |draft| draft.purpose.clone());
    view! {
        <Checked form=form field=Field::Name>
            <TextInput
                label="Name"
                value=part(draft, |draft| draft.name.clone())
                on_input=set_part(draft, |draft| &mut draft.name)
                hint="Short and easy to recognise."
                error=form.error(Field::Name)
                max_length=LONGEST_NAME
            />
        </Checked>
        <Checked form=form field=Field::Topics>
            <TopicPick
                label="Topics"
                chosen=part(draft, |draft| draft.topics.clone())
                on_add=add_to(draft, |draft| &mut draft.topics)
                on_remove=remove_from(draft, |draft| &mut draft.topics)
                hint="The most telling one first. People who chose them will see your group."
                error=form.error(Field::Topics)
            />
        </Checked>
        <Checked form=form field=Field::Purpose>
            <TextArea
                label="What it is for"
                value=purpose
                on_input=set_part(draft, |draft| &mut draft.purpose)
                hint="What you do together, and what a newcomer can expect. **Bold**, *italic*, [links](https://…) and lists with “- ” work."
                error=form.error(Field::Purpose)
                rows=5
            />
            <Show when=move || purpose.with(|text| !text.trim().is_empty())>
                <details class="fold">
                    <summary>"Preview"</summary>
                    <Prose text=purpose/>
                </details>
            </Show>
        </Checked>
    }
}

/// Where, when, in which channel, and for whom.
#[component]
pub fn Circumstances(
    /// The contents of the form.
    draft: RwSignal<GroupDraft>,
    /// What may be wrong with it.
    form: CheckedForm<Field>,
) -> impl IntoView {
    let data = expect_context::<Data>();
    let places = Memo::new(move |_| data.with(|shown| organisation_choices(&shown.catalog.site).places));
    let choose_format = move |key: String| {
        if let Some(format) = <Format as footbridge_core::model::Choice>::from_key(&key) {
            let me = data.me_untracked();
            draft.update(|draft| draft.choose_format(format, me.as_deref()));
        }
    };
    view! {
        <div class="form__row">
            <Select
                label="How it meets"
                choices={choices_of::<Format>()}
                value=part(draft, |draft| key_of(draft.format))
                on_change=choose_format
            />
            <Select
                label="Place"
                choices=places
                none="Everywhere"
                value=part(draft, |draft| draft.location.clone())
                on_change=set_part(draft, |draft| &mut draft.location)
            />
        </div>
        <MeetingFields draft=draft form=form/>
        <Channel draft=draft form=form/>
        <TextInput
            label="Ends on"
            kind="date"
            value=part(draft, |draft| draft.ends.clone())
            on_input=set_part(draft, |draft| &mut draft.ends)
            hint="For a circle that is made for a time. After that day it counts as closed, by itself."
            optional=true
        />
        <Checkbox
            label="Open to newcomers"
            detail="People who are new to the topic are welcome."
            checked=part(draft, |draft| draft.open_to_newcomers)
            on_change=set_part(draft, |draft| &mut draft.open_to_newcomers)
        />
    }
}

#[component]
fn Channel(draft: RwSignal<GroupDraft>, form: CheckedForm<Field>) -> impl IntoView {
    view! {
        <div class="form__row">
            <Checked form=form field=Field::ChannelLabel>
                <TextInput
                    label="Channel"
                    optional=true
                    placeholder="#climbing"
                    value=part(draft, |draft| draft.channel_label.clone())
                    on_input=set_part(draft, |draft| &mut draft.channel_label)
                    error=form.error(Field::ChannelLabel)
                />
            </Checked>
            <Checked form=form field=Field::ChannelUrl>
                <TextInput
                    label="Its address"
                    kind="url"
                    optional=true
                    placeholder="https://"
                    value=part(draft, |draft| draft.channel_url.clone())
                    on_input=set_part(draft, |draft| &mut draft.channel_url)
                    error=form.error(Field::ChannelUrl)
                />
            </Checked>
        </div>
    }
}

/// Whether it is alive; closing it is another matter.
#[component]
pub fn Status(
    /// The contents of the form.
    draft: RwSignal<GroupDraft>,
) -> impl IntoView {
    use footbridge_core::model::Choice as _;
    let choices = [
        (GroupStatus::Active, "It meets or talks."),
        (
            GroupStatus::Dormant,
            "It has gone quiet and would like somebody to wake it.",
        ),
    ];
    let choices: Vec<_> = choices
        .iter()
        .map(|(status, detail)| Choice::new(status.key(), status.label()).detail(*detail))
        .collect();
    view! {
        <RadioGroup
            label="Is it alive?"
            choices=choices
            value=part(draft, |draft| key_of(draft.status))
            on_change=move |key: String| {
                draft.update(|draft| draft.status = GroupStatus::from_key(&key).unwrap_or(draft.status));
            }
        />
    }
}

/// The options of a closed list.
pub fn choices_of<C: footbridge_core::model::Choice>() -> Vec<Choice> {
    C::ALL
        .iter()
        .map(|choice| Choice::new(choice.key(), choice.label()))
        .collect()
}

fn key_of(choice: impl footbridge_core::model::Choice) -> String {
    choice.key().to_owned()
}
