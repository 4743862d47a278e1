//! The list of what can be chosen, as a listbox with groups.

use leptos::prelude::*;

use super::Active;
use super::entry::{Entry, Offer, Section};
use crate::components::search_hit::{HitParts, HitPicture, HitWords, Marked, Picture};
use crate::intl::thousands;
use crate::ui::{Icon, IconView};
use footbridge_core::model::Choice;

/// DOM id of the list.
pub const LIST: &str = "find-list";

/// DOM id of the option at a place.
pub fn option_id(place: usize) -> String {
    format!("find-option-{place}")
}

/// All sections. Made anew when what is offered changes: it is short, and never has the focus.
#[component]
pub fn OfferList(
    /// DOM id of the list.
    id: &'static str,
    /// What is offered.
    offer: Memo<Offer>,
    /// What Enter would take.
    active: Active,
    /// Called with the place of what is chosen.
    #[prop(into)]
    choose: Callback<usize>,
) -> impl IntoView {
    keep_in_view(active);
    let sections = move || {
        let mut from = 0;
        offer.with(|offer| {
            let sections = offer.sections.iter().enumerate();
            sections
                .map(|(number, section)| {
                    let first = from;
                    from += section.entries.len();
                    view! { <SectionView number=number first=first section=section.clone() active=active choose=choose/> }
                })
                .collect_view()
        })
    };
    view! { <div class="find__list" id=id role="listbox" aria-label="Suggestions">{sections}</div> }
}

#[component]
fn SectionView(
    number: usize,
    first: usize,
    section: Section,
    active: Active,
    choose: Callback<usize>,
) -> impl IntoView {
    let heading = format!("find-section-{number}");
    let labelled_by = heading.clone();
    let entries = section.entries.into_iter().enumerate();
    let options = entries.map(|(at, entry)| {
        let place = first + at;
        view! {
            <div
                class="find__option"
                id=option_id(place)
                role="option"
                aria-selected=move || (active.get() == Some(place)).to_string()
                on:click=move |_| choose.run(place)
            >
                <EntryView entry=entry/>
            </div>
        }
    });
    view! {
        <div class="find__section" role="group" aria-labelledby=labelled_by>
            <p class="find__heading" id=heading role="presentation">{section.heading}</p>
            {options.collect_view()}
        </div>
    }
}

#[component]
fn EntryView(entry: Entry) -> impl IntoView {
    match entry {
        Entry::Hit(words) => view! { <HitEntry words=*words/> }.into_any(),
        Entry::Qualifier { label, count, text } => {
            let written = text.split_whitespace().next_back().unwrap_or_default().to_owned();
            view! {
                <Line icon=Icon::Filter text=label>
                    <code class="find__code">{written}</code>
                    {(count > 0).then(|| view! { <span class="find__count">{thousands(count)}</span> })}
                </Line>
            }
            .into_any()
        }
        Entry::Meant(text) => view! { <Line icon=Icon::Spark text=text>""</Line> }.into_any(),
        Entry::Recent(text) => view! { <Line icon=Icon::Clock text=text>""</Line> }.into_any(),
        Entry::Forget => {
            view! { <Line icon=Icon::Trash text="Forget these searches" quiet=true>""</Line> }.into_any()
        }
        Entry::Command(command) => {
            view! { <Line icon=command.icon() text=command.label()>""</Line> }.into_any()
        }
        Entry::Ask(_) => view! { <Line icon=Icon::Ask text="Ask for this on the board">""</Line> }.into_any(),
        Entry::All { text, count } => {
            let results = if count == 1 {
                "The result".to_owned()
            } else {
                format!("All {} results", thousands(count))
            };
            view! {
                <Line icon=Icon::Search text=format!("{results} for “{text}”")>
                    <kbd class="find__enter">"↵"</kbd>
                </Line>
            }
            .into_any()
        }
    }
}

/// An icon, a text, and what stands at the end.
#[component]
fn Line(
    icon: Icon,
    #[prop(into)] text: String,
    #[prop(optional)] quiet: bool,
    children: Children,
) -> impl IntoView {
    view! {
        <span class="hit__icon" data-quiet="" aria-hidden="true"><IconView icon=icon/></span>
        <span class="find__text" data-quiet=quiet.then_some("")>{text}</span>
        <span class="find__end">{children()}</span>
    }
}

/// Something found, in two short lines.
#[component]
fn HitEntry(words: HitWords) -> impl IntoView {
    let HitWords {
        picture,
        name,
        parts,
        topics,
        excerpt,
        state,
        ..
    } = words;
    let is_person = matches!(picture, Picture::Face(_));
    let excerpt = excerpt.filter(|excerpt| is_person || excerpt.has_marks());
    // The name of what is no person often says it already.
    let topic = topics
        .into_iter()
        .next()
        .filter(|_| is_person || !name.has_marks());
    view! {
        <HitPicture picture=picture/>
        <span class="find__hit">
            <span class="find__name"><Marked text=name/></span>
            <span class="find__line">
                {match excerpt {
                    Some(excerpt) => view! { <Marked text=excerpt/> }.into_any(),
                    None => view! { <HitParts parts=parts/> }.into_any(),
                }}
            </span>
        </span>
        <span class="find__end">
            {topic.map(|topic| {
                let note = topic.level.map_or(topic.note, Choice::label);
                view! {
                    <span class="find__topic">
                        <span><Marked text=topic.label/></span>
                        {(!note.is_empty()).then(|| view! { <span class="find__level">{note}</span> })}
                    </span>
                }
            })}
            {state.map(|state| view! { <span class="badge">{state}</span> })}
        </span>
    }
}

/// Scrolls the list to the active option, as little as it takes.
fn keep_in_view(active: Active) {
    Effect::new(move |_| {
        let option = active
            .get()
            .and_then(|place| document().get_element_by_id(&option_id(place)));
        if let Some(option) = option {
            let nearest = web_sys::ScrollIntoViewOptions::new();
            nearest.set_block(web_sys::ScrollLogicalPosition::Nearest);
            option.scroll_into_view_with_scroll_into_view_options(&nearest);
        }
    });
}
