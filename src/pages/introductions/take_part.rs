//! For who does not take part: what it is, how it works, and one button.

use footbridge_core::model::{Choice as _, Introductions, MeetingSize, MeetingWay};
use leptos::prelude::*;

use super::settings::{size_choices, way_choices};
use super::standing::wish_of;
use crate::components::Arch;
use crate::hooks::focus_heading;
use crate::state::{Actions, Data};
use crate::ui::{Button, ButtonKind, Icon, IconView, RadioGroup};

/// An invitation with the two things there are to choose.
#[component]
pub fn TakePart() -> impl IntoView {
    let actions = expect_context::<Actions>();
    let data = expect_context::<Data>();
    let wish = RwSignal::new(wish_of(data.me_untracked().as_deref()));
    let choose =
        move |change: fn(&mut Introductions, &str)| move |key: String| wish.update(|wish| change(wish, &key));
    let size = choose(|wish, key| wish.size = MeetingSize::from_key(key).unwrap_or_default());
    let how = choose(|wish, key| wish.how = MeetingWay::from_key(key).unwrap_or_default());
    let take_part = move |()| {
        // The button goes, and what had the focus must not go with it.
        focus_heading();
        actions.wish(|mine| *mine = wish.get_untracked());
    };
    view! {
        <div class="stack stack--loose take-part">
            <section class="welcome" aria-labelledby="take-part">
                <h2 id="take-part">"Half an hour a week, somebody new"</h2>
                <p>
                    "Each Monday you are introduced to one colleague, with the reason why, a time at which both of you work \
                    and something to begin with. You write, you meet, and next week it is somebody else."
                </p>
                <div class="take-part__choices">
                    <RadioGroup
                        label="How many of you"
                        choices=size_choices()
                        value=Signal::derive(move || wish.with(|wish| wish.size.key().to_owned()))
                        on_change=size
                    />
                    <RadioGroup
                        label="How you meet"
                        choices=way_choices()
                        value=Signal::derive(move || wish.with(|wish| wish.how.key().to_owned()))
                        on_change=how
                    />
                </div>
                <Button kind=ButtonKind::Primary icon=Icon::Check on_press=take_part>"Take part"</Button>
                <Arch/>
            </section>
            <HowItWorks/>
        </div>
    }
}

/// How people are chosen, and who sees what.
#[component]
pub fn HowItWorks() -> impl IntoView {
    view! {
        <div class="how-it-works">
            <section class="how-it-works__part">
                <h2><IconView icon=Icon::Swap/>"How it is chosen"</h2>
                <p>
                    "All who take part are paired so that the meetings are worth most together: what you share, what you could \
                    teach each other, and that you work in different departments, places and teams."
                </p>
                <p>
                    "Never the same team, and nobody twice within twelve weeks; should there be too few of you, a rule is relaxed and it says so."
                </p>
            </section>
            <section class="how-it-works__part">
                <h2><IconView icon=Icon::Check/>"Anyone can check it"</h2>
                <p>
                    "There is no secret and no chance in it. Your own browser works the week out again from what is published \
                    and says whether it comes to the same."
                </p>
            </section>
            <section class="how-it-works__part">
                <h2><IconView icon=Icon::Eye/>"Who sees what"</h2>
                <p>
                    "That you take part, whom you were introduced to and whether you say that you met stands in the company’s \
                    data: whoever can open this site can read it. Nothing else is noted, and you can pause or stop at any time."
                </p>
            </section>
        </div>
    }
}
