//! The fields of a post.

use footbridge_core::model::{Choice as _, Commitment, Format, PostKind, TopicId};
use leptos::prelude::*;

use super::alike::Alike;
use super::draft::{Field, LONGEST_TITLE};
use super::form::PostForm;
use crate::components::{Checked, TopicPick, kind_example, kind_for_author};
use crate::state::Data;
use crate::ui::{Choice, RadioGroup, Select, TextArea, TextInput};

/// All fields, kind first. While one writes, it shows what is on the board already.
#[component]
pub fn Fields(
    /// The form.
    form: PostForm,
) -> impl IntoView {
    let add = form.typed(|draft, topic: TopicId| {
        if !draft.topics.contains(&topic) {
            draft.topics.push(topic);
        }
    });
    let remove = form.typed(|draft, topic: TopicId| draft.topics.retain(|kept| *kept != topic));
    let example = move || {
        let kind = form.draft.value.with(|draft| draft.kind);
        kind.map(|kind| format!("One line, such as “{}”.", kind_example(kind)))
    };
    view! {
        <KindField form=form/>
        <Checked form=form.checked field=Field::Title>
            <TextInput
                label="Title"
                value=form.part(|draft| draft.title.clone())
                on_input=form.typed(|draft, title| draft.title = title)
                hint=Signal::derive(example)
                error=form.error(Field::Title)
                max_length=LONGEST_TITLE
            />
        </Checked>
        <Checked form=form.checked field=Field::Body>
            <TextArea
                label="What it is about"
                value=form.part(|draft| draft.body.clone())
                on_input=form.typed(|draft, body| draft.body = body)
                hint="What, for whom, when. **Bold**, *italic*, [links](https://…) and lists with “- ” work."
                error=form.error(Field::Body)
                rows=6
            />
        </Checked>
        <Checked form=form.checked field=Field::Topics>
            <TopicPick
                label="Topics"
                chosen=form.part(|draft| draft.topics.clone())
                on_add=add
                on_remove=remove
                hint="The most telling one first. People who know or want to learn them will see your post."
                error=form.error(Field::Topics)
            />
        </Checked>
        <Alike form=form/>
        <Circumstances form=form/>
        <Limits form=form/>
    }
}

#[component]
fn KindField(form: PostForm) -> impl IntoView {
    let kinds: Vec<_> = PostKind::ALL
        .iter()
        .map(|kind| Choice::new(kind.key(), kind.label()).detail(kind_for_author(*kind)))
        .collect();
    view! {
        <Checked form=form.checked field=Field::Kind>
            <div class="kind-choice">
                <RadioGroup
                    label="What kind of post is it?"
                    choices=kinds
                    value=form.part(|draft| draft.kind.map_or_else(String::new, |kind| kind.key().to_owned()))
                    on_change=form.typed(|draft, key: String| draft.kind = PostKind::from_key(&key))
                    error=form.error(Field::Kind)
                />
            </div>
        </Checked>
    }
}

/// How much time, where, and in whose name.
#[component]
fn Circumstances(form: PostForm) -> impl IntoView {
    let data = expect_context::<Data>();
    let site = move || data.get().catalog.site.clone();
    let places = Signal::derive(move || {
        let located = |place: &footbridge_core::model::Location| Choice::new(place.id.as_str(), &place.label);
        site().locations.iter().map(located).collect::<Vec<_>>()
    });
    let departments = Signal::derive(move || {
        let named = |department: &footbridge_core::model::Department| {
            Choice::new(department.id.as_str(), &department.label)
        };
        site().departments.iter().map(named).collect::<Vec<_>>()
    });
    let mine = data.me_untracked().and_then(|me| me.department.clone());
    let mine = data
        .get_untracked()
        .catalog
        .department_label(mine.as_ref())
        .to_owned();
    let of_author = match (form.changes.with_value(Option::is_some), mine.as_str()) {
        (true, _) => "The author’s".to_owned(),
        (false, "") => "Mine".to_owned(),
        (false, label) => format!("Mine: {label}"),
    };
    let choose_format = Callback::new(move |key: String| {
        if let Some(format) = Format::from_key(&key) {
            let me = data.me_untracked();
            form.draft
                .value
                .update(|draft| draft.choose_format(format, me.as_deref()));
        }
    });
    view! {
        <div class="form__row">
            <Select
                label="How much time"
                choices={choices_of::<Commitment>()}
                value=form.part(|draft| draft.commitment.key().to_owned())
                on_change=form.typed(|draft, key: String| {
                    draft.commitment = Commitment::from_key(&key).unwrap_or(draft.commitment);
                })
            />
            <Select
                label="Format"
                choices={choices_of::<Format>()}
                value=form.part(|draft| draft.format.key().to_owned())
                on_change=choose_format
            />
        </div>
        <div class="form__row">
            <Select
                label="Place"
                choices=places
                none="Everywhere"
                value=form.part(|draft| draft.location.clone())
                on_change=form.typed(|draft, place| draft.location = place)
            />
            <Select
                label="Department"
                choices=departments
                none=of_author
                value=form.part(|draft| draft.department.clone())
                on_change=form.typed(|draft, department| draft.department = department)
            />
        </div>
    }
}

/// How many, and until when.
#[component]
fn Limits(form: PostForm) -> impl IntoView {
    view! {
        <div class="form__row">
            <Checked form=form.checked field=Field::Capacity>
                <TextInput
                    label="Places"
                    kind="number"
                    optional=true
                    value=form.part(|draft| draft.capacity.clone())
                    on_input=form.typed(|draft, places| draft.capacity = places)
                    hint="Once that many are interested, it shows as full."
                    error=form.error(Field::Capacity)
                />
            </Checked>
            <Checked form=form.checked field=Field::Expires>
                <TextInput
                    label="Last day"
                    kind="date"
                    optional=true
                    value=form.part(|draft| draft.expires.clone())
                    on_input=form.typed(|draft, day| draft.expires = day)
                    hint="After it the post shows as expired."
                    error=form.error(Field::Expires)
                />
            </Checked>
        </div>
    }
}

fn choices_of<C: footbridge_core::model::Choice>() -> Vec<Choice> {
    C::ALL
        .iter()
        .map(|choice| Choice::new(choice.key(), choice.label()))
        .collect()
}
