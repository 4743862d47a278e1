//! How the home page opens.

use footbridge_core::finder::ListQuery;
use leptos::prelude::*;

use super::standing::greeting_at;
use crate::components::Arch;
use crate::hooks::use_my_zone;
use crate::intl::zone;
use crate::route::Route;
use crate::state::Data;
use crate::ui::{ButtonKind, LinkButton, PageHeader};

/// For somebody with topics: a wish and their first name.
#[component]
pub fn Greeting() -> impl IntoView {
    let data = expect_context::<Data>();
    let title = move || format!("{}{}", wish(data), first_name(data));
    view! {
        <PageHeader
            title=title
            lead="Picked for you by what you like, know and want to learn. Each says why."
            actions=move || view! { <LinkButton href=Route::Profile.href()>"Change my topics"</LinkButton> }
        />
    }
}

/// For somebody of whom nothing but the name is known.
#[component]
pub fn BlankHero() -> impl IntoView {
    let data = expect_context::<Data>();
    view! {
        <div class="welcome">
            <h1 tabindex="-1">{move || format!("{}{}", wish(data), first_name(data))}</h1>
            <p>
                "Choose a few interests and skills, and this page shows the groups, people and posts that fit you, \
                each with its reason. It takes a minute."
            </p>
            <LinkButton href=Route::Welcome.href() kind=ButtonKind::Primary>"Choose your interests"</LinkButton>
            <Arch/>
        </div>
    }
}

/// For somebody who has not said who they are: what this is.
#[component]
pub fn GuestHero() -> impl IntoView {
    let data = expect_context::<Data>();
    let company = move || data.with(|snapshot| snapshot.catalog.site.organisation.name.clone());
    view! {
        <div class="welcome">
            <h1 tabindex="-1">{move || format!("Find your people at {}", company())}</h1>
            <p>
                "Groups around what you like, colleagues who teach what you want to learn, and a board to offer and ask. \
                Say who you are, and this page picks what fits you and tells you why."
            </p>
            <div class="cluster">
                <LinkButton href=Route::Welcome.href() kind=ButtonKind::Primary>"Say who you are"</LinkButton>
                <LinkButton href=Route::Groups(ListQuery::default()).href()>"Look around first"</LinkButton>
            </div>
            <Arch/>
        </div>
    }
}

fn wish(data: Data) -> &'static str {
    let minute = use_my_zone(data)
        .with(|name| zone(name))
        .map(|zone| zone.local_now().minute);
    minute.map_or("Welcome back", |minute| greeting_at(minute / 60))
}

/// ", Inês"; empty where nobody is known.
fn first_name(data: Data) -> String {
    data.me()
        .map(|me| format!(", {}", me.first_name()))
        .unwrap_or_default()
}
