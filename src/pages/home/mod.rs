//! "For you": groups that fit, people worth meeting, posts for me, and what is new.

mod first_steps;
mod greeting;
mod newest;
mod popular;
mod standing;
mod suggested;
mod suggestions;

use leptos::prelude::*;

use crate::hooks::use_page_title;
use crate::state::Data;

use first_steps::FirstSteps;
use greeting::{BlankHero, Greeting, GuestHero};
use newest::Newest;
use popular::Popular;
use standing::Standing;
use suggestions::Suggestions;

/// The home page. Suggestions need somebody with topics; everyone else sees what is popular, under that name.
#[component]
pub fn Home() -> impl IntoView {
    use_page_title(|| "For you".to_owned());
    let data = expect_context::<Data>();
    let standing = Memo::new(move |_| Standing::of(data.me().as_deref()));
    view! {
        <div class="home">
            {move || match standing.get() {
                Standing::Guest => view! { <GuestHero/> }.into_any(),
                Standing::Blank => view! { <BlankHero/> }.into_any(),
                Standing::Known => view! { <Greeting/> }.into_any(),
            }}
            <FirstSteps/>
            {move || match standing.get() {
                Standing::Guest | Standing::Blank => view! { <Popular/> }.into_any(),
                Standing::Known => view! { <Suggestions/> }.into_any(),
            }}
            <Newest/>
        </div>
    }
}
