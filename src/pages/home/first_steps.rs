//! A short list for newcomers, gone when it is done.

use footbridge_core::finder::ListQuery;
use footbridge_core::model::Person;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::hooks::use_draft;
use crate::route::Route;
use crate::state::Data;
use crate::ui::{Button, ButtonKind, Icon, IconView, VisuallyHidden};

/// What somebody ticked by hand; kept on the device.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Ticked {
    said_hello: bool,
    hidden: bool,
}

/// How far a newcomer has come.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Progress {
    likes_something: bool,
    is_in_a_group: bool,
    said_hello: bool,
}

impl Progress {
    /// `None` where no list is wanted: for old hands, who are in a group, and for those who are done or hid it.
    fn of(me: &Person, is_newcomer: bool, groups: usize, ticked: Ticked) -> Option<Self> {
        let progress = Self {
            likes_something: !me.interests.is_empty(),
            is_in_a_group: groups > 0,
            said_hello: ticked.said_hello,
        };
        let is_done = progress.likes_something && progress.is_in_a_group && progress.said_hello;
        let is_wanted = is_newcomer || !progress.is_in_a_group;
        (is_wanted && !is_done && !ticked.hidden).then_some(progress)
    }
}

/// Four steps for somebody who is new or in no group yet.
#[component]
pub fn FirstSteps() -> impl IntoView {
    let data = expect_context::<Data>();
    let ticked = use_draft("first-steps", Ticked::default()).value;
    let progress = Memo::new(move |_| {
        let me = data.me()?;
        let (is_newcomer, groups) = data.with(|snapshot| {
            (
                me.is_newcomer(snapshot.today),
                snapshot.index.groups_of(&me.id).len(),
            )
        });
        Progress::of(&me, is_newcomer, groups, ticked.get())
    });
    let hello = move |()| ticked.update(|ticked| ticked.said_hello = true);
    move || {
        progress.get().map(|progress| {
            view! {
                <section class="first-steps" aria-labelledby="first-steps">
                    <div class="first-steps__head">
                        <h2 id="first-steps">"Your first steps"</h2>
                        <Button
                            kind=ButtonKind::Quiet
                            small=true
                            on_press=move |()| ticked.update(|ticked| ticked.hidden = true)
                        >
                            "Hide"
                        </Button>
                    </div>
                    <ul class="first-steps__list">
                        <Step done=true route=Route::Welcome text="Say who you are"/>
                        <Step done=progress.likes_something route=Route::Welcome text="Pick your interests"/>
                        <Step
                            done=progress.is_in_a_group
                            route=Route::Groups(ListQuery::default())
                            text="Join a group"
                        />
                        <Step
                            done=progress.said_hello
                            route=Route::People(ListQuery::default())
                            text="Say hello to somebody"
                            on_tick=hello
                        />
                    </ul>
                </section>
            }
        })
    }
}

#[component]
fn Step(
    done: bool,
    route: Route,
    text: &'static str,
    /// For what the app cannot see for itself.
    #[prop(into, optional)]
    on_tick: Option<Callback<()>>,
) -> impl IntoView {
    let tick = on_tick.filter(|_| !done);
    view! {
        <li class="first-steps__step" data-done=done.then_some("")>
            <span class="first-steps__mark">{done.then(|| view! { <IconView icon=Icon::Check/> })}</span>
            {if done {
                view! { <span>{text}<VisuallyHidden>" (done)"</VisuallyHidden></span> }.into_any()
            } else {
                view! { <a href=route.href()>{text}</a> }.into_any()
            }}
            {tick.map(|tick| view! { <Button small=true on_press=tick>"Done"</Button> })}
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use footbridge_core::model::{PersonId, TopicId};

    #[test]
    fn the_list_is_for_who_needs_it_until_it_is_done() {
        let mut me = Person::named(PersonId::parse("me").unwrap(), "Me");
        let ticked = Ticked::default();
        assert!(Progress::of(&me, false, 1, ticked).is_none(), "an old hand");
        assert!(Progress::of(&me, false, 0, ticked).is_some(), "in no group");
        let hidden = Ticked {
            hidden: true,
            ..ticked
        };
        assert!(Progress::of(&me, true, 0, hidden).is_none());
        me.interests.insert(TopicId::parse("chess").unwrap());
        let nearly = Progress::of(&me, true, 1, ticked).unwrap();
        assert!(nearly.likes_something && nearly.is_in_a_group && !nearly.said_hello);
        let all = Ticked {
            said_hello: true,
            hidden: false,
        };
        assert!(Progress::of(&me, true, 1, all).is_none(), "done");
    }
}
