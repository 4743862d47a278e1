//! Skills with how well one knows them, to be added, graded and taken away.

use footbridge_core::model::{Choice as _, SkillLevel, TopicId, TopicKind};
use leptos::html;
use leptos::prelude::*;
use leptos::text_prop::TextProp;

use super::topic_pick::topic_suggestions;
use crate::state::Data;
use crate::ui::{Choice, Combobox, Icon, IconButton, Select};

/// A field for skills: type to add one, then say how well. A new one begins at [`SkillLevel::Working`].
#[component]
pub fn SkillLevels(
    /// The name of the field.
    #[prop(into)]
    label: TextProp,
    /// The skills, in the order they are shown.
    #[prop(into)]
    skills: Signal<Vec<(TopicId, SkillLevel)>>,
    /// Called with a skill and its level, whether it is new or not.
    #[prop(into)]
    on_set: Callback<(TopicId, SkillLevel)>,
    /// Called with the skill to take away.
    #[prop(into)]
    on_remove: Callback<TopicId>,
    /// A sentence of help.
    #[prop(into, optional)]
    hint: MaybeProp<String>,
    /// Says so beside the label.
    #[prop(optional)]
    optional: bool,
) -> impl IntoView {
    let ids =
        Memo::new(move |_| skills.with(|skills| skills.iter().map(|(id, _)| id.clone()).collect::<Vec<_>>()));
    let level_of = move |id: &TopicId| {
        skills.with(|skills| {
            skills
                .iter()
                .find(|(known, _)| known == id)
                .map(|(_, level)| *level)
        })
    };
    let query = RwSignal::new(String::new());
    let suggestions = topic_suggestions(query.into(), Some(TopicKind::Skill), ids.into());
    let input = NodeRef::<html::Input>::new();
    let add = move |value: String| {
        if let Ok(id) = TopicId::parse(&value) {
            on_set.run((id, SkillLevel::Working));
        }
    };
    let remove = Callback::new(move |id: TopicId| {
        on_remove.run(id);
        // The row that had the focus is gone; the field is its neighbour.
        if let Some(input) = input.get_untracked() {
            input.focus().ok();
        }
    });
    let row = move |id: TopicId| {
        let own = id.clone();
        let level = Signal::derive(move || level_of(&own).map_or("", SkillLevel::key).to_owned());
        view! { <SkillRow id=id level=level on_set=on_set on_remove=remove/> }
    };
    view! {
        <div class="skill-levels">
            <Combobox
                label=label
                suggestions=suggestions
                on_query=move |text| query.set(text)
                on_choose=add
                clear_on_choose=true
                nothing="No skill is called that"
                hint=hint
                optional=optional
                input_ref=input
            />
            <ul class="skill-levels__list" hidden=move || ids.with(Vec::is_empty)>
                <For each=move || ids.get() key=Clone::clone children=row/>
            </ul>
        </div>
    }
}

#[component]
fn SkillRow(
    id: TopicId,
    level: Signal<String>,
    on_set: Callback<(TopicId, SkillLevel)>,
    on_remove: Callback<TopicId>,
) -> impl IntoView {
    let data = expect_context::<Data>();
    let name = data.get_untracked().catalog.topic_label(&id);
    let choices: Vec<_> = SkillLevel::ALL
        .iter()
        .map(|level| Choice::new(level.key(), in_my_words(*level)))
        .collect();
    let changed = id.clone();
    let set = move |key: String| {
        if let Some(level) = SkillLevel::from_key(&key) {
            on_set.run((changed.clone(), level));
        }
    };
    view! {
        <li class="skill-levels__row">
            <span class="skill-levels__name">{name.clone()}</span>
            <Select label=format!("How well: {name}") hide_label=true choices=choices value=level on_change=set/>
            <IconButton
                icon=Icon::Close
                label=format!("Remove {name}")
                small=true
                on_press=move |()| on_remove.run(id.clone())
            />
        </li>
    }
}

/// The levels as one says them of oneself.
pub const fn in_my_words(level: SkillLevel) -> &'static str {
    match level {
        SkillLevel::Basics => "I know the basics",
        SkillLevel::Working => "I work on my own",
        SkillLevel::Advanced => "I help others",
        SkillLevel::Expert => "I teach it",
    }
}
