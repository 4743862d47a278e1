//! Who teaches a topic, who wants to learn it and who likes it.

use std::sync::Arc;

use footbridge_core::catalog::TopicUse;
use footbridge_core::finder::{ListQuery, SkillOption};
use footbridge_core::model::{Person, SkillLevel, TopicId, TopicKind};
use footbridge_core::order::InOrder;
use footbridge_core::text::fold;
use leptos::prelude::*;

use crate::components::{PeopleRows, PersonRow};
use crate::intl::plural;
use crate::route::Route;
use crate::state::Data;
use crate::ui::Section;

/// How many of those are shown who matter most here; the directory has all.
const FIRST: usize = 6;
/// How many of the others are shown.
const FEW: usize = 3;

/// People who help others with it or teach it.
#[component]
pub fn Teachers(id: TopicId, kind: TopicKind) -> impl IntoView {
    let all = directory_of_skill(&id, Some(SkillLevel::Advanced));
    let rows = use_rows(id, |used| skilled(used, SkillLevel::can_teach));
    let empty = (kind == TopicKind::Skill).then_some(Empty {
        title: "Who can teach it",
        text: "Nobody says so yet. Ask on the board: somebody may not have filled in their profile.",
    });
    view! {
        <Colleagues
            rows=rows
            title=|count| plural(count, "colleague can teach it", "colleagues can teach it")
            most=FIRST
            all=all
            empty=empty
        />
    }
}

/// People who know it without teaching it.
#[component]
pub fn Practised(id: TopicId) -> impl IntoView {
    let all = directory_of_skill(&id, None);
    let rows = use_rows(id, |used| skilled(used, |level| !level.can_teach()));
    view! {
        <Colleagues
            rows=rows
            title=|count| plural(count, "colleague knows some of it", "colleagues know some of it")
            most=FEW
            all=all
            empty=None
        />
    }
}

/// People who want to learn it.
#[component]
pub fn Learners(id: TopicId, kind: TopicKind) -> impl IntoView {
    let all = Route::People(ListQuery::default().only("learning", id.as_str()));
    let rows = use_rows(id, |used| named(&used.learners));
    let empty = (kind == TopicKind::Skill).then_some(Empty {
        title: "Who wants to learn it",
        text: "Nobody says so yet. If you do, press “I want to learn this” and those who teach it can find you.",
    });
    view! {
        <Colleagues
            rows=rows
            title=|count| plural(count, "colleague wants to learn it", "colleagues want to learn it")
            most=FEW
            all=all
            empty=empty
        />
    }
}

/// People who like it.
#[component]
pub fn Fans(id: TopicId, kind: TopicKind) -> impl IntoView {
    let all = Route::People(ListQuery::default().only("interest", id.as_str()));
    let rows = use_rows(id, |used| named(&used.interested));
    let empty = (kind == TopicKind::Interest).then_some(Empty {
        title: "Who likes it",
        text: "Nobody says so yet. Be the first: press “I like this” and others find you.",
    });
    view! {
        <Colleagues
            rows=rows
            title=|count| plural(count, "colleague likes it", "colleagues like it")
            most=if kind == TopicKind::Interest { FIRST } else { FEW }
            all=all
            empty=empty
        />
    }
}

/// What stands in the place of an empty list.
#[derive(Clone, Copy)]
struct Empty {
    title: &'static str,
    text: &'static str,
}

/// The first few under a heading that counts them, with a link to all in the directory.
#[component]
fn Colleagues(
    rows: Memo<Vec<PersonRow>>,
    title: fn(usize) -> String,
    most: usize,
    all: Route,
    empty: Option<Empty>,
) -> impl IntoView {
    move || {
        let count = rows.with(Vec::len);
        if count == 0 {
            let empty = empty.map(|empty| {
                view! { <Section title=empty.title><p class="soft">{empty.text}</p></Section> }
            });
            return empty.into_any();
        }
        let all = if count > most { all.href() } else { String::new() };
        let first: Vec<PersonRow> = rows.with(|rows| rows.iter().take(most).cloned().collect());
        view! {
            <Section title=title(count) more_href=all>
                <PeopleRows rows=first/>
            </Section>
        }
        .into_any()
    }
}

fn use_rows(id: TopicId, rows_of: fn(&TopicUse) -> Vec<PersonRow>) -> Memo<Vec<PersonRow>> {
    let data = expect_context::<Data>();
    Memo::new(move |_| data.with(|snapshot| snapshot.index.topic(&id).map_or_else(Vec::new, rows_of)))
}

/// Best first, as the index has them.
fn skilled(used: &TopicUse, wanted: fn(SkillLevel) -> bool) -> Vec<PersonRow> {
    let people = used.skilled().filter(|(_, level)| wanted(*level));
    people
        .map(|(person, level)| PersonRow::of(person).with_level(level))
        .collect()
}

fn named(people: &[Arc<Person>]) -> Vec<PersonRow> {
    let mut people = people.to_vec();
    people.order_by_key(|person| (fold(&person.name), person.id.clone()));
    people.iter().map(PersonRow::of).collect()
}

fn directory_of_skill(id: &TopicId, floor: Option<SkillLevel>) -> Route {
    let option = SkillOption {
        topic: id.clone(),
        floor,
    };
    Route::People(option.put_into(&ListQuery::default()))
}
