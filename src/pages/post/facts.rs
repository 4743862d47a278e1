//! The facts of a post beside its text.

use std::sync::Arc;

use footbridge_core::model::{Choice, Post};
use leptos::prelude::*;

use crate::intl::{day, day_ago};
use crate::state::Data;
use crate::ui::{Fact, Facts, Icon};

/// Time, form, place, department, places, and the days between which it stands.
#[component]
pub fn FactsPanel(
    /// The post as it is now.
    post: Signal<Arc<Post>>,
) -> impl IntoView {
    let data = expect_context::<Data>();
    let place = move || {
        data.with(|snapshot| {
            let label = post.with(|post| snapshot.catalog.location_label(post.location.as_ref()).to_owned());
            if label.is_empty() {
                "Everywhere".to_owned()
            } else {
                label
            }
        })
    };
    let department = Memo::new(move |_| {
        data.with(|snapshot| {
            let id = post.with(|post| snapshot.catalog.department_of_post(post));
            snapshot.catalog.department_label(id.as_ref()).to_owned()
        })
    });
    let posted = move || {
        post.with(|post| post.posted)
            .map(|on| format!("{} ({})", day(on), day_ago(on)))
    };
    let last_day = move || post.with(|post| post.expires).map(day);
    view! {
        <div class="panel">
            <h2 class="panel__title">"At a glance"</h2>
            <Facts>
                <Fact term="How much time" icon=Icon::Clock>
                    {move || post.with(|post| post.commitment.label())}
                </Fact>
                <Fact term="Format" icon=Icon::Globe>{move || post.with(|post| post.format.label())}</Fact>
                <Fact term="Place" icon=Icon::Place>{place}</Fact>
                {move || {
                    let label = Some(department.get()).filter(|label| !label.is_empty());
                    label.map(|label| view! { <Fact term="Department" icon=Icon::Building>{label}</Fact> })
                }}
                <Places post=post/>
                {move || posted().map(|text| view! { <Fact term="Posted" icon=Icon::Calendar>{text}</Fact> })}
                {move || last_day().map(|text| view! { <Fact term="Last day" icon=Icon::Flag>{text}</Fact> })}
            </Facts>
        </div>
    }
}

/// How many places there are and are taken, in words and as a bar; nothing for a post without a limit.
#[component]
fn Places(post: Signal<Arc<Post>>) -> impl IntoView {
    let places = Memo::new(move |_| {
        post.with(|post| {
            let taken = u32::try_from(post.interested.len()).unwrap_or(u32::MAX);
            post.capacity.map(|capacity| (taken.min(capacity), capacity))
        })
    });
    move || {
        places.get().map(|(taken, capacity)| {
            view! {
                <Fact term="Places" icon=Icon::People>
                    {format!("{taken} of {capacity} taken")}
                    <svg
                        class="places"
                        viewBox=format!("0 0 {} 1", capacity.max(1))
                        preserveAspectRatio="none"
                        aria-hidden="true"
                    >
                        <rect class="places__taken" width=taken height="1"></rect>
                    </svg>
                </Fact>
            }
        })
    }
}
