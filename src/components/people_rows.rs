//! People in rows, for lists beside the matter.

use std::sync::Arc;

use footbridge_core::finder::whereabouts;
use footbridge_core::model::{Choice, Person, PersonId, SkillLevel};
use leptos::prelude::*;

use super::face_of;
use crate::route::Route;
use crate::state::Data;
use crate::ui::{Avatar, Button, ButtonKind, LevelMeter};

/// One row: who, and what stands at its end.
#[derive(Clone, PartialEq, Debug)]
pub struct PersonRow {
    /// Who.
    pub person: Arc<Person>,
    /// How well they know what the list is about.
    pub level: Option<SkillLevel>,
    /// In place of where they work.
    pub note: Option<String>,
}

impl PersonRow {
    /// Name, department and place.
    pub fn of(person: &Arc<Person>) -> Self {
        Self {
            person: Arc::clone(person),
            level: None,
            note: None,
        }
    }

    /// The same with a level at the end.
    #[must_use]
    pub fn with_level(mut self, level: SkillLevel) -> Self {
        self.level = Some(level);
        self
    }

    /// The same with a line of its own under the name.
    #[must_use]
    pub fn with_note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }
}

/// Compact rows that lead to people; beyond the first few behind "Show all".
#[component]
pub fn PeopleRows(
    /// The rows, in order.
    #[prop(into)]
    rows: Signal<Vec<PersonRow>>,
    /// How many are shown at first.
    #[prop(default = 6)]
    most: usize,
) -> impl IntoView {
    let all = RwSignal::new(false);
    let count = move || rows.with(Vec::len);
    let shown = move || {
        let most = if all.get() { usize::MAX } else { most };
        rows.with(|rows| rows.iter().take(most).cloned().collect::<Vec<_>>())
    };
    view! {
        <div class="people-rows">
            <ul class="rows">
                <For each=shown key=key_of let:row>
                    <Row row=row/>
                </For>
            </ul>
            <Show when=move || { count() > most }>
                <Button kind=ButtonKind::Quiet small=true on_press=move |()| all.update(|all| *all = !*all)>
                    {move || if all.get() { "Show fewer".to_owned() } else { format!("Show all {}", count()) }}
                </Button>
            </Show>
        </div>
    }
}

#[component]
fn Row(row: PersonRow) -> impl IntoView {
    let data = expect_context::<Data>();
    let PersonRow { person, level, note } = row;
    let face = face_of(&person);
    let (href, name) = (Route::Person(person.id.clone()).href(), person.name.clone());
    let detail = move || {
        note.clone()
            .unwrap_or_else(|| data.with(|snapshot| whereabouts(&person, &snapshot.catalog)))
    };
    view! {
        <li class="row">
            <Avatar face=face/>
            <div class="row__main">
                <a class="row__title row__link" href=href>{name}</a>
                <p class="row__detail">{detail}</p>
            </div>
            {level
                .map(|level| {
                    view! { <div class="row__end"><LevelMeter level=level.rank() label=level.label()/></div> }
                })}
        </li>
    }
}

/// A row is made anew when what it shows changes.
fn key_of(row: &PersonRow) -> (PersonId, Option<SkillLevel>, Option<String>, String) {
    (
        row.person.id.clone(),
        row.level,
        row.note.clone(),
        row.person.name.clone(),
    )
}
