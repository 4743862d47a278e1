//! The bar at the top, which on phones has its places at the bottom.

use leptos::prelude::*;

use super::{MeMenu, SearchButton, SearchForm};
use crate::route::Route;
use crate::state::{Navigation, Outbox, Theme, ThemeChoice};
use crate::ui::{CountBadge, Icon, IconView, Menu, MenuItem, VisuallyHidden};
use footbridge_core::finder::ListQuery;

/// Logo, places, search, what waits to be published, theme and the person at this device.
#[component]
pub fn Header(
    /// What completes the words in the search box.
    #[prop(into)]
    search_panel: ViewFn,
    /// Called when the search box is put to use.
    #[prop(into)]
    on_search: Callback<()>,
) -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    let field = NodeRef::new();
    let here = Memo::new(move |_| navigation.with(|route| matches!(route, Route::Search(_))));
    view! {
        <header class="app__header">
            <div class="app__bar">
                <Logo/>
                <Places/>
                <SearchForm panel=search_panel here=here field=field on_use=on_search/>
                <div class="app__tools">
                    <SearchButton field=field/>
                    <ChangesLink/>
                    <ThemeMenu/>
                    <MeMenu/>
                </div>
            </div>
        </header>
    }
}

#[component]
fn Logo() -> impl IntoView {
    view! {
        <a class="logo" href=Route::Home.href()>
            <svg
                class="logo__mark"
                viewBox="0 0 32 32"
                fill="none"
                stroke="currentColor"
                stroke-width="2.25"
                stroke-linecap="round"
                aria-hidden="true"
            >
                <path d="M3 21.5Q16 8 29 21.5"/>
                <path
                    d="M4.5 13.5Q16 1.75 27.5 13.5M7.5 11.25v6.25M13 8.25v6.75M19 8.25v6.75M24.5 11.25v6.25"
                    stroke-width="1.5"
                />
                <path class="logo__water" d="M6.5 27h19"/>
            </svg>
            <span class="logo__text">"Footbridge"</span>
        </a>
    }
}

#[component]
fn Places() -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    let all = ListQuery::default;
    let places = [
        ("For you", Icon::Home, Route::Home),
        ("Groups", Icon::Groups, Route::Groups(all())),
        ("Board", Icon::Board, Route::Board(all())),
        ("People", Icon::People, Route::People(all())),
        ("Topics", Icon::Topics, Route::Topics(all())),
        ("Meet", Icon::Cup, Route::Introductions),
    ];
    let link = |(label, icon, route): (&'static str, Icon, Route)| {
        let href = route.href();
        let here = move || {
            navigation
                .with(|current| place_of(current) == Some(route.page()))
                .then_some("page")
        };
        view! {
            <li class="nav__item">
                <a class="nav__link" href=href aria-current=here>
                    <IconView icon=icon/>
                    {label}
                </a>
            </li>
        }
    };
    view! {
        <nav class="nav" aria-label="Main">
            <ul class="nav__list">{places.into_iter().map(link).collect_view()}</ul>
        </nav>
    }
}

#[component]
fn ChangesLink() -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    let outbox = expect_context::<Outbox>();
    let here = move || {
        navigation
            .with(|route| *route == Route::Changes)
            .then_some("page")
    };
    view! {
        <a class="tool" href=Route::Changes.href() aria-current=here title="My changes">
            <IconView icon=Icon::Pending/>
            <span class="visually-hidden">"My changes"</span>
            {move || {
                let count = outbox.with(<[_]>::len);
                (count > 0).then(|| view! { <CountBadge count=count what="not published yet"/> })
            }}
        </a>
    }
}

#[component]
fn ThemeMenu() -> impl IntoView {
    view! {
        <Menu label="Theme" icon=Icon::Contrast icon_only=true>
            <ThemeItem icon=Icon::Sun choice=ThemeChoice::Light label="Light"/>
            <ThemeItem icon=Icon::Moon choice=ThemeChoice::Dark label="Dark"/>
            <ThemeItem icon=Icon::Contrast choice=ThemeChoice::System label="Like the device"/>
        </Menu>
    }
}

#[component]
fn ThemeItem(icon: Icon, choice: ThemeChoice, label: &'static str) -> impl IntoView {
    let theme = expect_context::<Theme>();
    view! {
        <MenuItem icon=icon on_choose=move |()| theme.choose(choice)>
            {label}
            <Show when=move || theme.choice() == choice>
                <VisuallyHidden>", chosen"</VisuallyHidden>
                <IconView icon=Icon::Check/>
            </Show>
        </MenuItem>
    }
}

/// The place in the bar that a route belongs to.
fn place_of(route: &Route) -> Option<Route> {
    let all = ListQuery::default;
    match route {
        Route::Home | Route::Welcome => Some(Route::Home),
        Route::Groups(_) | Route::Group(_) | Route::Poster(_) | Route::NewGroup(_) | Route::EditGroup(_) => {
            Some(Route::Groups(all()))
        }
        Route::Board(_) | Route::Post(_) | Route::NewPost(_) | Route::EditPost(_) => {
            Some(Route::Board(all()))
        }
        Route::People(_) | Route::Person(_) => Some(Route::People(all())),
        Route::Topics(_) | Route::Topic(_) => Some(Route::Topics(all())),
        Route::Introductions | Route::Mentoring(_) | Route::Opportunities | Route::Growth => {
            Some(Route::Introductions)
        }
        Route::Search(_)
        | Route::Profile
        | Route::Changes
        | Route::Problems
        | Route::Embed(_)
        | Route::Brought(_)
        | Route::NotFound(_) => None,
    }
}
