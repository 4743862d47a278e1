//! Mentors and mentees: who fits me, whom I could help, and what we have asked each other.

mod ask;
mod choices;
mod forms;
mod mentees;
mod mentors;
mod offer;
mod requests;
mod wish;

use leptos::prelude::*;

use crate::components::{MeetTabs, SayWho};
use crate::hooks::use_page_title;
use crate::route::Route;
use crate::state::{Data, Navigation};
use crate::ui::{Icon, PageHeader};

use ask::Ask;
use mentees::Mentees;
use mentors::MentorsForMe;
use offer::Offer;
use requests::Requests;
use wish::Wish;

/// The page about mentoring.
#[component]
pub fn Mentoring() -> impl IntoView {
    use_page_title(|| "Mentoring".to_owned());
    let data = expect_context::<Data>();
    let is_known = Memo::new(move |_| data.me().is_some());
    view! {
        <MeetTabs/>
        <PageHeader title="Mentoring" lead="Ask somebody who has been there, or be the one who is asked."/>
        <Show when=move || is_known.get() fallback=|| view! { <Guest/> }>
            <Mine/>
        </Show>
    }
}

#[component]
fn Guest() -> impl IntoView {
    view! {
        <SayWho icon=Icon::Sprout title="Whose mentor shall we look for?">
            "Say who you are, and you see who could help you on, and whom you could help."
        </SayWho>
    }
}

#[component]
fn Mine() -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    let asked = Memo::new(move |_| {
        navigation.with(|route| match route {
            Route::Mentoring(asked) => asked.clone(),
            _ => None,
        })
    });
    view! {
        {move || asked.get().map(|mentor| view! { <Ask mentor=mentor/> })}
        <div class="detail">
            <div class="detail__main">
                <Requests/>
                <MentorsForMe/>
                <Mentees/>
            </div>
            <aside class="detail__aside" aria-label="What I want and offer">
                <Wish/>
                <Offer/>
            </aside>
        </div>
    }
}
