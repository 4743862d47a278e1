//! A pause that ends by itself.

use footbridge_core::time::Date;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::standing::{Standing, wish_of};
use crate::intl::{day, today};
use crate::route::Route;
use crate::state::{Actions, Data};
use crate::ui::{Banner, Button, Icon, TextInput, Tone};

/// Pauses until a day, or says until when it is paused and ends that.
#[component]
pub fn Pause(standing: Memo<Standing>) -> impl IntoView {
    move || match standing.get() {
        Standing::Paused(until) => view! { <Paused until=until/> }.into_any(),
        Standing::In | Standing::Out => view! { <PauseForm/> }.into_any(),
    }
}

#[component]
fn Paused(until: Date) -> impl IntoView {
    let actions = expect_context::<Actions>();
    let data = expect_context::<Data>();
    // What the whole profile pauses ends there.
    let is_mine = Memo::new(move |_| wish_of(data.me().as_deref()).paused_until == Some(until));
    view! {
        <Banner tone=Tone::Pine>
            <p>{format!("Paused until {}. It ends by itself.", day(until))}</p>
            {move || if is_mine.get() {
                view! {
                    <Button small=true on_press=move |()| actions.wish(|wish| wish.paused_until = None)>
                        "End the pause now"
                    </Button>
                }
                    .into_any()
            } else {
                view! { <a href=Route::Profile.href()>"My whole profile is paused"</a> }.into_any()
            }}
        </Banner>
    }
}

#[component]
fn PauseForm() -> impl IntoView {
    let actions = expect_context::<Actions>();
    let text = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let pause = move |event: SubmitEvent| {
        event.prevent_default();
        match text.with_untracked(|text| text.parse::<Date>()) {
            Ok(until) if until > today() => actions.wish(|wish| wish.paused_until = Some(until)),
            _ => error.set(Some("Choose a day that is still to come.".to_owned())),
        }
    };
    let type_in = move |typed: String| {
        error.set(None);
        text.set(typed);
    };
    view! {
        <form class="pause" novalidate on:submit=pause>
            <TextInput
                label="Pause until"
                kind="date"
                value=text
                on_input=type_in
                error=error
                hint="You are introduced to nobody before that day."
            />
            <Button submit=true icon=Icon::Pause>"Pause"</Button>
        </form>
    }
}
