//! What is around a group: posts, groups and people that its topics lead to.

use std::sync::Arc;

use footbridge_core::board::{groups_on, posts_on};
use footbridge_core::circle::{Prospect, prospects};
use footbridge_core::finder::ListQuery;
use footbridge_core::model::{Group, GroupId, GroupStatus, Post, PostId, TopicId};
use leptos::prelude::*;

use crate::components::{GroupCard, PeopleRows, PersonRow, PostCard};
use crate::hooks::ByIdentity;
use crate::route::Route;
use crate::state::{Data, Snapshot};
use crate::ui::Section;

const POSTS: usize = 4;
const GROUPS: usize = 2;
const PEOPLE: usize = 6;

/// Posts on the group's topics that can be answered; nothing where there are none.
#[component]
pub fn Posts(
    /// The topics of the group.
    topics: Memo<Vec<TopicId>>,
) -> impl IntoView {
    let data = expect_context::<Data>();
    let posts = Memo::new(move |_| {
        let of = |topics: &Vec<TopicId>| {
            data.with(|shown| posts_on(&shown.index, topics, None, None, shown.today, POSTS))
        };
        ByIdentity::new(topics.with(of))
    });
    let any = Memo::new(move |_| posts.with(|posts| !posts.is_empty()));
    let all = move || {
        let open = ListQuery::default().only("state", "open");
        topics.with_untracked(|topics| {
            topics
                .iter()
                .fold(open, |query, topic| query.toggled("topic", topic.as_str()))
        })
    };
    view! {
        <Show when=move || any.get()>
            <Section title="On the board about this" more_href=Route::Board(all()).href()>
                <ul class="card-grid">
                    <For each=move || posts.get().0.to_vec() key=post_id let:post>
                        <li><PostCard post=post/></li>
                    </For>
                </ul>
            </Section>
        </Show>
    }
}

/// Groups that share a topic; nothing where there are none.
#[component]
pub fn RelatedGroups(
    /// The group as it is now.
    group: Signal<Arc<Group>>,
) -> impl IntoView {
    let data = expect_context::<Data>();
    let groups = Memo::new(move |_| {
        let others = data.with(|shown| {
            group.with(|group| {
                let mut groups = groups_on(&shown.index, &group.topics, GROUPS + 1);
                groups.retain(|other| other.id != group.id);
                groups.truncate(GROUPS);
                groups
            })
        });
        ByIdentity::new(others)
    });
    let any = Memo::new(move |_| groups.with(|groups| !groups.is_empty()));
    view! {
        <Show when=move || any.get()>
            <Section title="Groups like this one">
                <ul class="card-grid">
                    <For each=move || groups.get().0.to_vec() key=group_id let:other>
                        <li><GroupCard group=other/></li>
                    </For>
                </ul>
            </Section>
        </Show>
    }
}

/// Colleagues who chose a topic of the group and are not in it; nothing where there are none, or for a closed group.
#[component]
pub fn Interested(
    /// The group as it is now.
    group: Signal<Arc<Group>>,
) -> impl IntoView {
    let data = expect_context::<Data>();
    let rows = Memo::new(move |_| {
        data.with(|shown| {
            group.with(|group| {
                if group.status_on(shown.today) == GroupStatus::Closed {
                    return Vec::new();
                }
                let found = prospects(group, &shown.catalog, &shown.index, shown.today, PEOPLE);
                found.iter().map(|it| row_of(it, shown)).collect()
            })
        })
    });
    let any = Memo::new(move |_| rows.with(|rows| !rows.is_empty()));
    view! {
        <Show when=move || any.get()>
            <Section
                title="Who could be interested"
                lead="They chose one of its topics and are not in it. Departments that are missing so far come first."
            >
                <PeopleRows rows=rows/>
            </Section>
        </Show>
    }
}

fn post_id(post: &Arc<Post>) -> PostId {
    post.id.clone()
}

fn group_id(group: &Arc<Group>) -> GroupId {
    group.id.clone()
}

/// "Chose sourdough · Legal, the first from there".
fn row_of(prospect: &Prospect, shown: &Snapshot) -> PersonRow {
    let topics: Vec<_> = prospect
        .topics
        .iter()
        .map(|id| shown.catalog.topic_label(id))
        .collect();
    let chose = format!("Chose {}", topics.join(" and "));
    let note = match shown
        .catalog
        .department_label(prospect.person.department.as_ref())
    {
        "" => chose,
        department if prospect.is_new_department => format!("{chose} · {department}, the first from there"),
        department => format!("{chose} · {department}"),
    };
    PersonRow::of(&prospect.person).with_note(note)
}
