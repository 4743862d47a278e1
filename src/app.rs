//! The whole app: what everything else can rely on, and which page stands for which route.

mod part_styles;
mod parts;
mod shell;

use std::sync::Arc;

use leptos::prelude::*;

use crate::components::{Arriving, Header, InTurn, LoadFailed, Loading, PartMissing};
use crate::data::{Load, Published, Slices};
use crate::hooks::follow_pages;
use crate::pages::{self, Part};
use crate::route::Route;
use crate::state::{
    Actions, Company, Data, Navigation, Notices, Outbox, SearchBox, Session, Theme, Turns, keep_tabs_in_step,
};
use crate::storage::Storage;
use crate::ui::{Skeleton, Toasts};

use parts::{Arrival, Parts};
use shell::ShellLoading;

/// Comes up beside the static shell in `index.html`, which stays until there is something to show in its place. In a task of
/// its own: to start the program has taken one.
pub fn mount() {
    wasm_bindgen_futures::spawn_local(async {
        Slices::new().next_task().await;
        mount_to_body(App);
    });
}

#[component]
fn App() -> impl IntoView {
    let storage = Storage::of_this_site();
    let notices = Notices::new();
    let outbox = Outbox::new(storage.clone());
    let session = Session::new(storage.clone());
    let theme = Theme::new(storage.clone());
    let navigation = Navigation::new();
    let company = Company::new(storage.clone(), outbox, notices);
    keep_tabs_in_step(storage.clone(), outbox, session, theme);
    let parts = Parts::new();
    // Beside the data, not after it.
    let first = untrack(|| navigation.with(|route| Part::of(route, session.me().is_none())));
    if let Some(part) = first {
        parts.want(part);
    }
    provide_context(SearchBox::new(navigation));
    provide_context(storage);
    provide_context(parts);
    provide_context(notices);
    provide_context(outbox);
    provide_context(session);
    provide_context(theme);
    provide_context(navigation);
    provide_context(company);
    provide_context(Turns::new());
    view! {
        <Content/>
        <Toasts toasts=Signal::derive(move || notices.all()) on_dismiss=move |id| notices.dismiss(id)/>
    }
}

/// Which of the three states of loading is shown. A refetch does not leave `Ready`.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Phase {
    Pending,
    Failed,
    Ready,
}

#[component]
fn Content() -> impl IntoView {
    let company = expect_context::<Company>();
    let phase = Memo::new(move |_| match company.load() {
        Load::Pending => Phase::Pending,
        Load::Failed(_) => Phase::Failed,
        Load::Ready(_) => Phase::Ready,
    });
    move || match (phase.get(), company.load_untracked()) {
        (Phase::Ready, Load::Ready(published)) => {
            shell::remove();
            view! { <Ready first=published/> }.into_any()
        }
        (Phase::Failed, Load::Failed(problem)) => {
            shell::remove();
            view! { <main class="app__main"><LoadFailed problem=*problem/></main> }.into_any()
        }
        _ => match shell::element() {
            Some(shell) => view! { <ShellLoading shell=shell/> }.into_any(),
            // It was tried once, and failed.
            None => view! { <main class="app__main"><Loading/></main> }.into_any(),
        },
    }
}

/// The app with its data.
#[component]
fn Ready(first: Arc<Published>) -> impl IntoView {
    let company = expect_context::<Company>();
    let published = Signal::derive(move || match company.load() {
        Load::Ready(published) => published,
        Load::Pending | Load::Failed(_) => Arc::clone(&first),
    });
    let (session, outbox) = (expect_context::<Session>(), expect_context::<Outbox>());
    let data = Data::new(published, outbox, session);
    let actions = Actions {
        data,
        session,
        outbox,
        notices: expect_context::<Notices>(),
        navigation: expect_context::<Navigation>(),
    };
    provide_context(data);
    provide_context(actions);
    let navigation = expect_context::<Navigation>();
    // A press on the skip link must not become a route.
    let skip = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        crate::hooks::focus_heading();
    };
    let parts = expect_context::<Parts>();
    let turns = expect_context::<Turns>();
    turns.begin();
    let panel = move || match parts.arrival(Part::Search) {
        Arrival::Here => Part::search_panel(),
        Arrival::Coming | Arrival::Missing => None,
    };
    let beside = move || match parts.arrival(Part::Lists) {
        Arrival::Here => Part::beside(),
        Arrival::Coming | Arrival::Missing => None,
    };
    view! {
        <div class="app">
            <a class="app__skip" href="#main" on:click=skip>"Skip to content"</a>
            <Header search_panel=panel on_search=move |()| parts.want(Part::Search)/>
            <Arriving/>
            <main class="app__main" id="main">
                <pages::Notices/>
                {beside}
                <InTurn turn=1 fallback=|| view! { <Skeleton/> }><CurrentPage navigation=navigation/></InTurn>
            </main>
            <InTurn turn=Turns::LAST><pages::Footer/></InTurn>
        </div>
    }
}

#[component]
fn CurrentPage(navigation: Navigation) -> impl IntoView {
    let (data, parts) = (expect_context::<Data>(), expect_context::<Parts>());
    let company = expect_context::<Company>();
    let session = expect_context::<Session>();
    let turns = expect_context::<Turns>();
    // A frame shows one view, and its reader came for the page around it.
    if !untrack(|| navigation.with(|route| matches!(route, Route::Embed(_)))) {
        parts.fetch_ahead();
    }
    let is_guest = Memo::new(move |_| data.me().is_none());
    let is_whole = Memo::new(move |_| company.is_whole());
    let page = Memo::new(move |_| {
        let route = navigation.with(Route::page);
        // Until everybody is there, nobody is taken for a stranger.
        let is_stranger = is_guest.get() && (is_whole.get() || session.me().is_none());
        let part = Part::of(&route, is_stranger);
        let is_missed = route == Route::Home && is_stranger != is_guest.get();
        let waits = !is_whole.get() && (needs_all(&route, part) || is_missed);
        (route, part, waits)
    });
    follow_pages(Memo::new(move |_| {
        let (route, part, waits) = page.get();
        let arrival = part.map_or(Arrival::Here, |part| parts.arrival(part));
        (arrival != Arrival::Coming && !waits).then_some((route, arrival))
    }));
    move || match page.get() {
        (_, part, true) => {
            if let Some(part) = part {
                parts.want(part);
            }
            view! { <Skeleton/> }.into_any()
        }
        (_, None, _) => {
            turns.page_is_there();
            view! { <pages::Home/> }.into_any()
        }
        (route, Some(part), _) => view! { <PageOfPart part=part route=route parts=parts/> }.into_any(),
    }
}

/// Whether a page makes sense only once all data is there: what is filled in there, or said about one's changes, would
/// otherwise rest on half of it.
fn needs_all(route: &Route, part: Option<Part>) -> bool {
    match part {
        Some(Part::Forms) => !matches!(route, Route::NotFound(_)),
        Some(Part::Meeting | Part::Growing) => true,
        _ => false,
    }
}

/// A page, or what stands in its place while its part is not here.
#[component]
fn PageOfPart(part: Part, route: Route, parts: Parts) -> impl IntoView {
    let turns = expect_context::<Turns>();
    parts.want(part);
    move || {
        let arrival = parts.arrival(part);
        if arrival != Arrival::Coming {
            turns.page_is_there();
        }
        match arrival {
            Arrival::Here => part.page(route.clone()),
            Arrival::Coming => Some(view! { <Skeleton/> }.into_any()),
            Arrival::Missing => Some(view! { <PartMissing on_retry=move |()| parts.want(part)/> }.into_any()),
        }
    }
}
