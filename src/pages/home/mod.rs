//! "For you": groups that fit, people worth meeting, posts for me, and what is new.

mod first_steps;
mod greeting;
mod newest;
mod popular;
mod set_aside;
mod standing;
mod suggested;
mod suggestions;
mod this_week;
mod topics;

use leptos::prelude::*;

use crate::components::InTurn;
use crate::hooks::use_page_title;
use crate::state::{Company, Data};
use crate::ui::Skeleton;

use first_steps::FirstSteps;
use greeting::{BlankHero, Greeting, GuestHero};
use newest::Newest;
use popular::Popular;
use standing::Standing;
use suggestions::Suggestions;
use this_week::ThisWeek;

/// The home page of somebody who has not said who they are: what is popular, under that name. It is what a first visit
/// shows, so it comes with the main program.
#[component]
pub fn Home() -> impl IntoView {
    use_page_title(|| "For you".to_owned());
    let company = expect_context::<Company>();
    view! {
        <div class="home">
            <GuestHero/>
            // What is the most or the newest of half of the data would jump about with each file that arrives.
            <Show when=move || company.is_whole() fallback=|| view! { <Skeleton/> }>
                <Popular/>
                <InTurn turn=5><Newest/></InTurn>
            </Show>
        </div>
    }
}

/// The home page of the person at this device. Suggestions need topics; without any, too, what is popular is shown.
#[component]
pub fn ForYou() -> impl IntoView {
    use_page_title(|| "For you".to_owned());
    let data = expect_context::<Data>();
    let standing = Memo::new(move |_| Standing::of(data.me().as_deref()));
    view! {
        <div class="home">
            {move || match standing.get() {
                Standing::Blank => view! { <BlankHero/> }.into_any(),
                Standing::Known => view! { <Greeting/> }.into_any(),
            }}
            <ThisWeek/>
            <FirstSteps/>
            {move || match standing.get() {
                Standing::Blank => view! { <Popular/> }.into_any(),
                Standing::Known => view! { <Suggestions/> }.into_any(),
            }}
            <Newest/>
        </div>
    }
}
