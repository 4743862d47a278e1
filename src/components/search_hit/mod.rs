//! Something that was found, with what was looked for marked in it.

mod marked;
mod words;

use leptos::prelude::*;

use crate::ui::{Avatar, Badge, IconView, LevelMeter};
use footbridge_core::model::Choice;

pub use marked::{Marked, MarkedText};
pub use words::{HitTopic, HitWords, Picture};

/// What stands before it: a face or a drawing.
#[component]
pub fn HitPicture(
    /// Which.
    picture: Picture,
) -> impl IntoView {
    match picture {
        Picture::Face(face) => view! { <Avatar face=face/> }.into_any(),
        Picture::Icon(icon, kind) => {
            view! { <span class="hit__icon" data-kind=kind aria-hidden="true"><IconView icon=icon/></span> }
                .into_any()
        }
    }
}

/// Who or what it is, in one line.
#[component]
pub fn HitParts(
    /// The parts of the line.
    parts: Vec<MarkedText>,
) -> impl IntoView {
    let parts = parts.into_iter().enumerate();
    parts
        .map(|(at, part)| {
            // The dot stays with what it follows.
            view! { {(at > 0).then_some("\u{a0}· ")} <Marked text=part/> }
        })
        .collect_view()
}

/// A row of the results: all that says whether it is what one looks for. The name leads there.
#[component]
pub fn HitRow(
    /// What is shown.
    words: HitWords,
) -> impl IntoView {
    let HitWords {
        route,
        picture,
        name,
        parts,
        topics,
        excerpt,
        state,
    } = words;
    view! {
        <div class="hit" data-dim=state.is_some().then_some("")>
            <HitPicture picture=picture/>
            <div class="hit__main">
                <p class="hit__head">
                    <a class="hit__name" href=route.href()><Marked text=name/></a>
                    {state.map(|state| view! { <Badge>{state}</Badge> })}
                </p>
                <p class="hit__parts"><HitParts parts=parts/></p>
                {excerpt.map(|excerpt| view! { <p class="hit__excerpt"><Marked text=excerpt/></p> })}
            </div>
            {(!topics.is_empty()).then(|| view! { <HitTopics topics=topics/> })}
        </div>
    }
}

/// The topics by which it was found, with how well a person knows each.
#[component]
fn HitTopics(topics: Vec<HitTopic>) -> impl IntoView {
    let topics = topics.into_iter().map(|HitTopic { label, level, note }| {
        view! {
            <li class="hit__topic">
                <span class="hit__topic-name"><Marked text=label/></span>
                {level.map(|level| view! { <LevelMeter level=level.rank() label=level.label()/> })}
                {(!note.is_empty()).then(|| view! { <span class="hit__note">{note}</span> })}
            </li>
        }
    });
    view! { <ul class="hit__topics" aria-label="Topics found">{topics.collect_view()}</ul> }
}
