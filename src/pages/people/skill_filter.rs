//! The filter by skills and how well people know them.

use footbridge_core::finder::{FacetCounts, ListQuery, SkillOption};
use footbridge_core::model::{Choice as _, SkillLevel, TopicId};
use leptos::prelude::*;

use super::topic_filter::offers;
use crate::route::Route;
use crate::state::{Data, Navigation, use_searching};
use crate::ui::{Choice, Combobox, Icon, IconButton, Select};

/// The levels to choose from; everyone who has a skill has at least the first.
const FLOORS: [SkillLevel; 3] = [SkillLevel::Working, SkillLevel::Advanced, SkillLevel::Expert];

/// A field to choose skills by typing, and for each chosen one the lowest level.
#[component]
pub fn SkillFilter(
    /// The options of the facet with their counts.
    facet: Signal<Option<FacetCounts>>,
    /// What is asked.
    query: Signal<ListQuery>,
) -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    let searching = use_searching();
    let typed = RwSignal::new(String::new());
    let chosen = Memo::new(move |_| query.with(SkillOption::chosen_in));
    let topics = move || {
        chosen
            .get()
            .into_iter()
            .map(|option| option.topic)
            .collect::<Vec<_>>()
    };
    let suggestions = Memo::new(move |_| {
        let mut offered = facet.with(|facet| {
            typed.with(|typed| searching.with(|searcher| offers(typed, facet.as_ref(), searcher)))
        });
        offered.retain(|offer| !topics().iter().any(|topic| topic.as_str() == offer.value));
        offered
    });
    let add = move |value: String| {
        if let Some(option) = SkillOption::parse(&value) {
            navigation.go(&Route::People(
                query.with_untracked(|query| option.put_into(query)),
            ));
        }
    };
    let hint =
        Signal::derive(move || (topics().len() > 1).then(|| "Anyone who has one of these.".to_owned()));
    view! {
        <div class="stack stack--tight">
            <Combobox
                label="Skill"
                suggestions=suggestions
                on_query=move |text| typed.set(text)
                on_choose=add
                clear_on_choose=true
                nothing="Nobody here has that"
                placeholder="Any"
                hint=hint
            />
            <ul class="skill-filter">
                <For each=topics key=Clone::clone let:topic>
                    <ChosenSkill topic=topic chosen=chosen query=query/>
                </For>
            </ul>
        </div>
    }
}

#[component]
fn ChosenSkill(topic: TopicId, chosen: Memo<Vec<SkillOption>>, query: Signal<ListQuery>) -> impl IntoView {
    let data = expect_context::<Data>();
    let navigation = expect_context::<Navigation>();
    let label = data.get_untracked().catalog.topic_label(&topic);
    let topic = StoredValue::new(topic);
    let floor = Signal::derive(move || {
        let floor = chosen.with(|chosen| {
            let option = chosen
                .iter()
                .find(|option| topic.with_value(|topic| option.topic == *topic));
            option.and_then(|option| option.floor)
        });
        floor
            .filter(|floor| FLOORS.contains(floor))
            .map_or_else(String::new, |floor| floor.key().to_owned())
    });
    let change = move |key: String| {
        let option = SkillOption {
            topic: topic.get_value(),
            floor: SkillLevel::from_key(&key),
        };
        navigation.go(&Route::People(
            query.with_untracked(|query| option.put_into(query)),
        ));
    };
    let remove = move |()| {
        let without =
            query.with_untracked(|query| topic.with_value(|topic| SkillOption::taken_from(query, topic)));
        navigation.go(&Route::People(without));
    };
    let floors = FLOORS
        .map(|floor| Choice::new(floor.key(), floor.label()))
        .to_vec();
    view! {
        <li class="skill-filter__item">
            <div class="skill-filter__name">
                <span>{label.clone()}</span>
                <IconButton icon=Icon::Close label=format!("Remove {label}") small=true on_press=remove/>
            </div>
            <Select
                label=format!("How well they know {label}")
                hide_label=true
                choices=floors
                none="At any level"
                value=floor
                on_change=change
            />
        </li>
    }
}
