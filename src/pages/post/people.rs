//! Who answered a post, and who could.

use std::sync::Arc;

use footbridge_core::board::{Match, interested_people, learners, teachers};
use footbridge_core::finder::whereabouts;
use footbridge_core::model::{Person, Post, PostKind, TopicKind};
use leptos::prelude::*;

use super::words::answered_title;
use crate::components::{PeopleRows, PersonRow};
use crate::intl::plural;
use crate::state::{Data, Snapshot};
use crate::ui::Section;

/// Most people that are named as possible teachers or learners: a list one can read through.
const MOST: usize = 8;

/// Faces and names of those who are interested.
#[component]
pub fn Answered(
    /// The post as it is now.
    post: Signal<Arc<Post>>,
) -> impl IntoView {
    let data = expect_context::<Data>();
    let rows = Memo::new(move |_| {
        let me = data.me();
        let people = data
            .with(|snapshot| post.with(|post| interested_people(&snapshot.catalog, post, snapshot.today)));
        let row = |person: &Arc<Person>| {
            let row = PersonRow::of(person);
            if me.as_deref().is_some_and(|me| me.id == person.id) {
                row.with_note("You")
            } else {
                row
            }
        };
        people.iter().map(row).collect::<Vec<_>>()
    });
    let nobody = Memo::new(move |_| rows.with(Vec::is_empty));
    let mine = move || data.me().is_some_and(|me| post.with(|post| post.author == me.id));
    let title = move || answered_title(post.with(|post| post.kind));
    let open = move || data.with(|snapshot| post.with(|post| post.availability(snapshot.today).is_open()));
    view! {
        <Section title=title>
            {move || {
                if nobody.get() {
                    let words = match (open(), mine()) {
                        (true, false) => "Nobody yet. Be the first.",
                        (true, true) => "Nobody yet.",
                        (false, _) => "Nobody answered this one.",
                    };
                    view! { <p class="soft">{words}</p> }.into_any()
                } else {
                    view! {
                        <div class="stack stack--tight">
                            <p class="soft small">{move || plural(rows.with(Vec::len), "person", "people")}</p>
                            <PeopleRows rows=rows/>
                        </div>
                    }
                        .into_any()
                }
            }}
        </Section>
    }
}

/// For an ask, who could teach it; for an offer, who wants to learn it. Other kinds of post have none.
#[component]
pub fn Helpers(
    /// The post as it is now.
    post: Signal<Arc<Post>>,
) -> impl IntoView {
    let kind = Memo::new(move |_| post.with(|post| post.kind));
    move || match kind.get() {
        PostKind::Ask => view! { <Teachers post=post/> }.into_any(),
        PostKind::Offer => view! { <Learners post=post/> }.into_any(),
        _ => ().into_any(),
    }
}

#[component]
fn Teachers(post: Signal<Arc<Post>>) -> impl IntoView {
    let data = expect_context::<Data>();
    let rows = Memo::new(move |_| {
        data.with(|snapshot| {
            post.with(|post| {
                let found = teachers(&snapshot.index, &post.topics, &post.author, snapshot.today, MOST);
                found.iter().map(|it| row_of(it, snapshot)).collect::<Vec<_>>()
            })
        })
    });
    let nobody = Memo::new(move |_| rows.with(Vec::is_empty));
    // Nobody teaches what people only like.
    let teachable = Memo::new(move |_| {
        data.with(|snapshot| {
            let topics = post.with(|post| post.topics.clone());
            let mut known = topics.iter().filter_map(|id| snapshot.catalog.topics.get(id));
            known.any(|topic| topic.kind == TopicKind::Skill)
        })
    });
    view! {
        <Show when=move || teachable.get() || !nobody.get()>
            <Section title="Who could teach this">
                {move || {
                    if nobody.get() {
                        view! { <p class="soft">"Nobody says so on their profile yet. Somebody may know all the same."</p> }
                            .into_any()
                    } else {
                        view! { <PeopleRows rows=rows most=MOST/> }.into_any()
                    }
                }}
            </Section>
        </Show>
    }
}

#[component]
fn Learners(post: Signal<Arc<Post>>) -> impl IntoView {
    let data = expect_context::<Data>();
    let rows = Memo::new(move |_| {
        data.with(|snapshot| {
            post.with(|post| {
                let found = learners(
                    &snapshot.index,
                    &post.topics,
                    &post.author,
                    snapshot.today,
                    usize::MAX,
                );
                let new = found.iter().filter(|it| !post.interested.contains(&it.person.id));
                new.take(MOST).map(|it| row_of(it, snapshot)).collect::<Vec<_>>()
            })
        })
    });
    let mine = Memo::new(move |_| data.me().is_some_and(|me| post.with(|post| post.author == me.id)));
    let title = move || {
        if mine.get() {
            "Who might like this"
        } else {
            "Who else wants to learn this"
        }
    };
    view! {
        <Show when=move || { !rows.with(Vec::is_empty) }>
            <Section title=title><PeopleRows rows=rows most=MOST/></Section>
        </Show>
    }
}

/// Which of the topics, then where they work, with their level at the end.
fn row_of(found: &Match, snapshot: &Snapshot) -> PersonRow {
    let known = found
        .topics
        .iter()
        .filter_map(|id| snapshot.catalog.topics.get(id));
    let topics = known
        .map(|topic| topic.label.as_str())
        .collect::<Vec<_>>()
        .join(", ");
    let parts = [topics, whereabouts(&found.person, &snapshot.catalog)];
    let note = parts
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ");
    let row = PersonRow::of(&found.person).with_note(note);
    match found.level {
        Some(level) => row.with_level(level),
        None => row,
    }
}
