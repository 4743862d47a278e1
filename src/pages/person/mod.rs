//! The page of one person.

mod absent;
mod around;
mod common;
mod facts;
mod header;
mod hours;
mod knows;
mod mentoring;
mod share;
mod similar;
mod story;

use std::sync::Arc;

use footbridge_core::finder::ListQuery;
use footbridge_core::model::{Person as Profile, PersonId};
use leptos::prelude::*;

use crate::components::{ContactLinks, InTurn, Prose, StillLoading, absent_title};
use crate::hooks::use_page_title;
use crate::route::Route;
use crate::state::{Company, Data};
use crate::ui::{Icon, IconView, LinkButton, Section};

use absent::{Left, Unknown};
use around::{Groups, Posts};
use common::InCommon;
use facts::Glance;
use header::Header;
use hours::Hours;
use knows::{Interests, Learning, Skills};
use mentoring::MentoringPanels;
use similar::Similar;
use story::{Accomplishments, Ambitions, OpenToList};

/// Who somebody is, what they know and like, how to reach them, and what connects us.
#[component]
pub fn Person(id: PersonId) -> impl IntoView {
    let data = expect_context::<Data>();
    let company = expect_context::<Company>();
    let person = Memo::new(move |_| data.with(|snapshot| snapshot.person(&id).cloned()));
    use_page_title(move || {
        person.with(|person| {
            person.as_ref().map_or_else(
                || absent_title(company, "Nobody of that name"),
                |person| person.name.clone(),
            )
        })
    });
    view! {
        <a class="crumb" href=Route::People(ListQuery::default()).href()>
            <IconView icon=Icon::ArrowLeft/>
            "People"
        </a>
        {move || match person.get() {
            None if !company.is_whole() => view! { <StillLoading/> }.into_any(),
            None => view! { <Unknown/> }.into_any(),
            Some(person) if data.with(|snapshot| !person.is_here(snapshot.today)) => {
                view! { <Left name=person.name.clone() left=person.left/> }.into_any()
            }
            Some(person) => view! { <Shown person=person/> }.into_any(),
        }}
    }
}

#[component]
fn Shown(person: Arc<Profile>) -> impl IntoView {
    let data = expect_context::<Data>();
    let id = person.id.clone();
    let is_me = Memo::new(move |_| data.me().is_some_and(|me| me.id == id));
    let kept = StoredValue::new(Arc::clone(&person));
    let shared = move || kept.get_value();
    let about = person.about.clone();
    view! {
        <Header person=shared() is_me=is_me/>
        <div class="detail">
            <div class="detail__main">
                <InCommon person=shared() is_me=is_me/>
                {(!about.is_empty()).then(|| view! { <Section title="About"><Prose text=about/></Section> })}
                <InTurn turn=2>
                    <Skills person=shared() is_me=is_me/>
                    <Learning wanted=shared().learning.clone() is_me=is_me/>
                    <Interests liked=shared().interests.clone() is_me=is_me/>
                </InTurn>
                <InTurn turn=4>
                    <OpenToList choices=shared().open_to.clone()/>
                    <Ambitions ambitions=shared().ambitions.clone()/>
                    <Accomplishments done=shared().accomplishments.clone()/>
                    <Groups person=shared() is_me=is_me/>
                    <Posts person=shared() is_me=is_me/>
                </InTurn>
            </div>
            <aside class="detail__aside" aria-label="Facts">
                <InTurn turn=3>
                    <InTouch person=shared() is_me=is_me/>
                    <MentoringPanels person=shared() is_me=is_me/>
                </InTurn>
                <InTurn turn=5>
                    <Hours person=shared() is_me=is_me/>
                    <Glance person=shared()/>
                </InTurn>
                <InTurn turn=6><Similar person=shared() is_me=is_me/></InTurn>
            </aside>
        </div>
    }
}

#[component]
fn InTouch(person: Arc<Profile>, is_me: Memo<bool>) -> impl IntoView {
    let none = footbridge_core::contact::ways_to_reach(&person.contacts).is_empty();
    let name = person.first_name().to_owned();
    view! {
        <section class="panel">
            <h2 class="panel__title">"Get in touch"</h2>
            <ContactLinks person=person/>
            {move || match (none, is_me.get()) {
                (false, _) => ().into_any(),
                (true, true) => view! {
                    <p class="soft">"Nobody can reach you from here yet."</p>
                    <LinkButton href=Route::Profile.href() icon=Icon::Plus>"Add ways to reach you"</LinkButton>
                }
                    .into_any(),
                (true, false) => view! { <p class="soft">{format!("{name} gave no address here.")}</p> }.into_any(),
            }}
        </section>
    }
}
