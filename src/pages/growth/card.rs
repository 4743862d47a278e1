//! A skill that could come next, and the ways to it.

use footbridge_core::growth::{Ways, ways_to};
use footbridge_core::model::{Choice, TopicId};
use leptos::prelude::*;

use crate::components::{ReasonLine, Score, ScoreParts, first_reasons};
use crate::route::Route;
use crate::state::{Actions, Data};
use crate::ui::{Button, Icon, IconView};

/// Reasons on the card's line.
const REASONS: usize = 2;
/// So many teachers, groups and offers.
const WAYS: usize = 2;

/// Why this skill, how to learn it, and a button to begin.
#[component]
pub fn NextCard(topic: TopicId, score: Score) -> impl IntoView {
    let (data, actions) = (expect_context::<Data>(), expect_context::<Actions>());
    let label = data.get_untracked().catalog.topic_label(&topic);
    let about = data
        .get_untracked()
        .catalog
        .topics
        .get(&topic)
        .map(|topic| topic.about.clone());
    let about = about.filter(|about| !about.is_empty());
    let href = Route::from(&topic).href();
    let (added, name) = (topic.clone(), label.clone());
    view! {
        <article class="card">
            <h3 class="card__title"><a class="card__link" href=href>{label.clone()}</a></h3>
            {about.map(|about| view! { <p class="card__text">{about}</p> })}
            <ReasonLine text=first_reasons(&score, REASONS)/>
            <ScoreParts parts=score.to_vec() about=label/>
            <WaysTo topic=topic/>
            <div class="card__foot card__foot--end">
                <Button small=true icon=Icon::Plus on_press=move |()| actions.want_to_learn(added.clone())>
                    "Want to learn"<span class="visually-hidden">{format!(": {name}")}</span>
                </Button>
            </div>
        </article>
    }
}

/// Who teaches a skill, which group practises it, what is offered; says so where there is none.
#[component]
pub fn WaysTo(topic: TopicId) -> impl IntoView {
    let data = expect_context::<Data>();
    let ways = Memo::new(move |_| {
        let me = data.me();
        let ways = |me| data.with(|snapshot| snapshot.on_ground(|ground| ways_to(ground, me, &topic, WAYS)));
        me.as_deref().map(ways).unwrap_or_default()
    });
    move || {
        let ways = ways.get();
        if ways.is_empty() {
            return view! { <p class="soft small">"Nobody here teaches it yet."</p> }.into_any();
        }
        view! { <ul class="ways card__above">{lines(ways)}</ul> }.into_any()
    }
}

fn lines(ways: Ways) -> Vec<AnyView> {
    let line = |icon: Icon, kind: &'static str, href: String, name: String, detail: &'static str| {
        view! {
            <li class="ways__way">
                <IconView icon=icon/>
                <span><span class="visually-hidden">{kind}</span><a href=href>{name}</a> " " <span class="soft small">{detail}</span></span>
            </li>
        }
        .into_any()
    };
    let teachers = ways.teachers.into_iter().map(|(person, level)| {
        let href = Route::Person(person.id.clone()).href();
        line(
            Icon::Person,
            "Teaches it: ",
            href,
            person.name.clone(),
            level.label(),
        )
    });
    let groups = ways.groups.into_iter().map(|group| {
        let href = Route::Group(group.id.clone()).href();
        line(Icon::Groups, "Practises it: ", href, group.name.clone(), "Group")
    });
    let offers = ways.offers.into_iter().map(|post| {
        let href = Route::Post(post.id.clone()).href();
        line(
            Icon::Board,
            "On the board: ",
            href,
            post.title.clone(),
            post.kind.label(),
        )
    });
    teachers.chain(groups).chain(offers).collect()
}
