//! The pages that a first visit to the start page does not need: eight parts, each a file of its own in a release
//! build, fetched when one of its pages is wanted. In any other build they are ordinary functions.

use leptos::prelude::*;
#[cfg(split)]
use {
    futures::FutureExt,
    leptos::wasm_split::{SplitLoaderError, wasm_split},
};

use super::{
    Beside, Board, Brought, Changes, EditGroup, EditPost, Embedded, ForYou, Group, Groups, Growth,
    Introductions, Mentoring, NewGroup, NewPost, NotFound, Opportunities, People, Person, Post, Poster,
    Problems, Profile, Search, Topic, Topics, Welcome,
};
use crate::components::SearchPanel;
use crate::route::Route;
#[cfg(split)]
use crate::state::fetch_tools;

/// Pages that come together.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    /// The start page of somebody who has said who they are.
    ForYou,
    /// What a search finds, and what helps to write it.
    Search,
    /// What can be searched and narrowed.
    Lists,
    /// One thing and what is around it.
    Details,
    /// What is filled in, and the pages about one's own changes.
    Forms,
    /// Introductions.
    Meeting,
    /// Mentoring, openings and what to learn next.
    Growing,
    /// Views for a frame in another page.
    Embedding,
}

/// A part could not be fetched.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NotFetched;

#[cfg(split)]
impl From<SplitLoaderError> for NotFetched {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

impl Part {
    /// Every part.
    pub const ALL: [Self; 8] = [
        Self::ForYou,
        Self::Search,
        Self::Lists,
        Self::Details,
        Self::Forms,
        Self::Meeting,
        Self::Growing,
        Self::Embedding,
    ];

    /// The part that holds the page of a route; the start page of a guest is in none.
    pub fn of(route: &Route, is_guest: bool) -> Option<Self> {
        match route {
            Route::Home => (!is_guest).then_some(Self::ForYou),
            Route::Search(_) => Some(Self::Search),
            Route::Groups(_) | Route::Board(_) | Route::People(_) | Route::Topics(_) => Some(Self::Lists),
            Route::Group(_) | Route::Poster(_) | Route::Post(_) | Route::Person(_) | Route::Topic(_) => {
                Some(Self::Details)
            }
            Route::Introductions => Some(Self::Meeting),
            Route::Mentoring(_) | Route::Opportunities | Route::Growth => Some(Self::Growing),
            Route::Embed(_) => Some(Self::Embedding),
            Route::Welcome
            | Route::NewGroup(_)
            | Route::EditGroup(_)
            | Route::NewPost(_)
            | Route::EditPost(_)
            | Route::Profile
            | Route::Changes
            | Route::Problems
            | Route::Brought(_)
            | Route::NotFound(_) => Some(Self::Forms),
        }
    }

    /// Fetches the part unless it is here.
    #[cfg(split)]
    pub async fn fetch(self) -> Result<(), NotFetched> {
        match self {
            Self::ForYou => fetch_for_you().await,
            // Each function has a way of its own into the same file.
            Self::Search => match fetch_search().await {
                Ok(()) => fetch_search_panel().await,
                failed => failed,
            },
            Self::Lists => match fetch_lists().await {
                Ok(()) => fetch_beside().await,
                failed => failed,
            },
            Self::Details => fetch_details().await,
            Self::Forms => fetch_forms().await,
            Self::Meeting => fetch_meeting().await,
            Self::Growing => fetch_growing().await,
            Self::Embedding => fetch_embedding().await,
        }?;
        // On its pages things are done.
        fetch_tools().await.map_err(|_| NotFetched)
    }

    /// Every part is here.
    #[cfg(not(split))]
    #[expect(clippy::unused_async, reason = "a release build has to fetch")]
    pub async fn fetch(self) -> Result<(), NotFetched> {
        Ok(())
    }

    /// The page of a route of this part, once it was fetched; nothing before.
    pub fn page(self, route: Route) -> Option<AnyView> {
        match self {
            Self::ForYou => at_once(for_you()),
            Self::Search => at_once(search()),
            Self::Lists => at_once(list(route)),
            Self::Details => at_once(detail(route)),
            Self::Forms => at_once(form(route)),
            Self::Meeting => at_once(meeting(route)),
            Self::Growing => at_once(growing(route)),
            Self::Embedding => at_once(embedding(route)),
        }
    }

    /// What helps to write a search, once its part was fetched; nothing before.
    pub fn search_panel() -> Option<AnyView> {
        at_once(search_panel())
    }

    /// What is said of things that go on beside the page, once the part of the lists was fetched; nothing before.
    pub fn beside() -> Option<AnyView> {
        at_once(beside())
    }
}

/// A part that is here answers at once.
#[cfg(split)]
fn at_once(page: impl Future<Output = Result<AnyView, NotFetched>>) -> Option<AnyView> {
    page.now_or_never()?.ok()
}

#[cfg(not(split))]
fn at_once(page: Result<AnyView, NotFetched>) -> Option<AnyView> {
    page.ok()
}

#[cfg_attr(split, wasm_split(for_you, wasm_split_path = ::leptos::wasm_split, fallible, preload(fetch_for_you)))]
#[cfg_attr(
    not(split),
    expect(clippy::unnecessary_wraps, reason = "a release build has to fetch")
)]
fn for_you() -> Result<AnyView, NotFetched> {
    Ok(view! { <ForYou/> }.into_any())
}

#[cfg_attr(split, wasm_split(search, wasm_split_path = ::leptos::wasm_split, fallible, preload(fetch_search)))]
#[cfg_attr(
    not(split),
    expect(clippy::unnecessary_wraps, reason = "a release build has to fetch")
)]
fn search() -> Result<AnyView, NotFetched> {
    Ok(view! { <Search/> }.into_any())
}

#[cfg_attr(
    split,
    wasm_split(search, wasm_split_path = ::leptos::wasm_split, fallible, preload(fetch_search_panel))
)]
#[cfg_attr(
    not(split),
    expect(clippy::unnecessary_wraps, reason = "a release build has to fetch")
)]
fn search_panel() -> Result<AnyView, NotFetched> {
    Ok(view! { <SearchPanel/> }.into_any())
}

#[cfg_attr(split, wasm_split(lists, wasm_split_path = ::leptos::wasm_split, fallible, preload(fetch_lists)))]
#[cfg_attr(
    not(split),
    expect(clippy::unnecessary_wraps, reason = "a release build has to fetch")
)]
fn list(route: Route) -> Result<AnyView, NotFetched> {
    Ok(match route {
        Route::Groups(_) => view! { <Groups/> }.into_any(),
        Route::Board(_) => view! { <Board/> }.into_any(),
        Route::People(_) => view! { <People/> }.into_any(),
        Route::Topics(_) => view! { <Topics/> }.into_any(),
        _ => ().into_any(),
    })
}

#[cfg_attr(split, wasm_split(lists, wasm_split_path = ::leptos::wasm_split, fallible, preload(fetch_beside)))]
#[cfg_attr(
    not(split),
    expect(clippy::unnecessary_wraps, reason = "a release build has to fetch")
)]
fn beside() -> Result<AnyView, NotFetched> {
    Ok(view! { <Beside/> }.into_any())
}

#[cfg_attr(split, wasm_split(details, wasm_split_path = ::leptos::wasm_split, fallible, preload(fetch_details)))]
#[cfg_attr(
    not(split),
    expect(clippy::unnecessary_wraps, reason = "a release build has to fetch")
)]
fn detail(route: Route) -> Result<AnyView, NotFetched> {
    Ok(match route {
        Route::Group(id) => view! { <Group id=id/> }.into_any(),
        Route::Poster(id) => view! { <Poster id=id/> }.into_any(),
        Route::Post(id) => view! { <Post id=id/> }.into_any(),
        Route::Person(id) => view! { <Person id=id/> }.into_any(),
        Route::Topic(name) => view! { <Topic name=name/> }.into_any(),
        _ => ().into_any(),
    })
}

#[cfg_attr(split, wasm_split(forms, wasm_split_path = ::leptos::wasm_split, fallible, preload(fetch_forms)))]
#[cfg_attr(
    not(split),
    expect(clippy::unnecessary_wraps, reason = "a release build has to fetch")
)]
fn form(route: Route) -> Result<AnyView, NotFetched> {
    Ok(match route {
        Route::Welcome => view! { <Welcome/> }.into_any(),
        Route::NewGroup(topic) => view! { <NewGroup topic=topic/> }.into_any(),
        Route::EditGroup(id) => view! { <EditGroup id=id/> }.into_any(),
        Route::NewPost(hints) => view! { <NewPost hints=hints/> }.into_any(),
        Route::EditPost(id) => view! { <EditPost id=id/> }.into_any(),
        Route::Profile => view! { <Profile/> }.into_any(),
        Route::Changes => view! { <Changes/> }.into_any(),
        Route::Problems => view! { <Problems/> }.into_any(),
        Route::Brought(draft) => view! { <Brought draft=draft/> }.into_any(),
        Route::NotFound(address) => view! { <NotFound address=address/> }.into_any(),
        _ => ().into_any(),
    })
}

#[cfg_attr(split, wasm_split(meeting, wasm_split_path = ::leptos::wasm_split, fallible, preload(fetch_meeting)))]
#[cfg_attr(
    not(split),
    expect(clippy::unnecessary_wraps, reason = "a release build has to fetch")
)]
fn meeting(route: Route) -> Result<AnyView, NotFetched> {
    Ok(match route {
        Route::Introductions => view! { <Introductions/> }.into_any(),
        _ => ().into_any(),
    })
}

#[cfg_attr(split, wasm_split(growing, wasm_split_path = ::leptos::wasm_split, fallible, preload(fetch_growing)))]
#[cfg_attr(
    not(split),
    expect(clippy::unnecessary_wraps, reason = "a release build has to fetch")
)]
fn growing(route: Route) -> Result<AnyView, NotFetched> {
    Ok(match route {
        Route::Mentoring(_) => view! { <Mentoring/> }.into_any(),
        Route::Opportunities => view! { <Opportunities/> }.into_any(),
        Route::Growth => view! { <Growth/> }.into_any(),
        _ => ().into_any(),
    })
}

#[cfg_attr(split, wasm_split(embedding, wasm_split_path = ::leptos::wasm_split, fallible, preload(fetch_embedding)))]
#[cfg_attr(
    not(split),
    expect(clippy::unnecessary_wraps, reason = "a release build has to fetch")
)]
fn embedding(route: Route) -> Result<AnyView, NotFetched> {
    Ok(match route {
        Route::Embed(view) => view! { <Embedded view=view/> }.into_any(),
        _ => ().into_any(),
    })
}
