//! How I take part.

use footbridge_core::model::{Choice as _, Introductions, MeetingSize, MeetingWay};
use leptos::prelude::*;

use super::apart::KeepApart;
use super::pause::Pause;
use super::standing::{Standing, wish_of};
use crate::components::PendingMark;
use crate::hooks::focus_heading;
use crate::state::{Actions, Data};
use crate::ui::{Button, ButtonKind, Choice, Icon, RadioGroup};

/// Two or three, where, a pause, whom not, and the end of it. Each takes effect when it is chosen.
#[component]
pub fn Settings(standing: Memo<Standing>) -> impl IntoView {
    let actions = expect_context::<Actions>();
    let data = expect_context::<Data>();
    let wish = Memo::new(move |_| wish_of(data.me().as_deref()));
    let pending = Signal::derive(move || {
        data.me().is_some_and(|me| {
            data.with(|snapshot| {
                let published = snapshot.published.catalog.people.get(&me.id);
                published.is_none_or(|published| published.introductions != me.introductions)
            })
        })
    });
    let set = move |change: fn(&mut Introductions, &str)| {
        move |key: String| actions.wish(|wish| change(wish, &key))
    };
    let stop = move |()| {
        focus_heading();
        actions.stop_introductions();
    };
    view! {
        <section class="panel" aria-labelledby="my-part">
            <div class="cluster cluster--spread">
                <h2 class="panel__title" id="my-part">"How I take part"</h2>
                <PendingMark pending=pending/>
            </div>
            <RadioGroup
                label="How many of us"
                choices=size_choices()
                value=Signal::derive(move || wish.with(|wish| wish.size.key().to_owned()))
                on_change=set(|wish, key| wish.size = MeetingSize::from_key(key).unwrap_or_default())
            />
            <RadioGroup
                label="How we meet"
                choices=way_choices()
                value=Signal::derive(move || wish.with(|wish| wish.how.key().to_owned()))
                on_change=set(|wish, key| wish.how = MeetingWay::from_key(key).unwrap_or_default())
            />
            <Pause standing=standing/>
            <KeepApart/>
            <Button kind=ButtonKind::Quiet icon=Icon::Leave on_press=stop>
                "Stop taking part"
            </Button>
        </section>
    }
}

/// Two or three.
pub fn size_choices() -> Vec<Choice> {
    let choices = MeetingSize::ALL.iter();
    choices
        .map(|size| Choice::new(size.key(), size.label()))
        .collect()
}

/// Where people meet, and what that means.
pub fn way_choices() -> Vec<Choice> {
    let choice = |way: &MeetingWay| {
        let means = match way {
            MeetingWay::Any => "As it suits you both.",
            MeetingWay::InPerson => "With somebody at my place.",
            MeetingWay::Remote => "With somebody anywhere.",
        };
        Choice::new(way.key(), way.label()).detail(means)
    };
    MeetingWay::ALL.iter().map(choice).collect()
}
